// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/Interrupt.h"

#include <array>
#include <csignal>

#include <QSocketNotifier>

#include <unistd.h>

namespace postrider::cli {

namespace {

constexpr std::array watchedSignals{SIGINT, SIGTERM, SIGHUP};

/// Both ends of the pipe through which the handler, where hardly anything is allowed, reaches the event loop.
std::array<int, 2> ends{-1, -1};

void handle(int)
{
    const char byte = 0;
    [[maybe_unused]] const ssize_t written = ::write(ends[1], &byte, 1);
}

} // namespace

Interrupt::Interrupt(QObject *parent)
    : QObject(parent)
{
    if (::pipe(ends.data()) != 0)
        return;
    m_notifier = std::make_unique<QSocketNotifier>(ends[0], QSocketNotifier::Read);
    connect(m_notifier.get(), &QSocketNotifier::activated, this, &Interrupt::receive);
    struct sigaction action = {};
    action.sa_handler = handle;
    action.sa_flags = static_cast<int>(SA_RESETHAND); // so that the second one kills
    for (const int number : watchedSignals)
        ::sigaction(number, &action, nullptr);
}

Interrupt::~Interrupt()
{
    for (const int number : watchedSignals)
        ::signal(number, SIG_DFL);
    m_notifier.reset();
    for (int &end : ends) {
        if (end >= 0)
            ::close(end);
        end = -1;
    }
}

void Interrupt::receive()
{
    char byte = 0;
    [[maybe_unused]] const ssize_t count = ::read(ends[0], &byte, 1);
    m_requested = true;
    Q_EMIT requested();
}

} // namespace postrider::cli
