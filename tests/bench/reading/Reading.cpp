// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Reading.h"

#include <algorithm>
#include <cstdio>

#include <QApplication>

namespace postrider::bench {

using namespace postrider::ui;

namespace {

constexpr qint64 patience = 120'000; // ms; what takes longer is a defect and no figure

} // namespace

void tell(const QByteArray &what, double value, const char *unit)
{
    std::printf("%-56s %10.1f %s\n", what.constData(), value, unit);
    std::fflush(stdout);
}

void tell(const QByteArray &what, const Cost &cost)
{
    std::printf("%-56s %10.1f ms %10.1f ms of work\n", what.constData(), cost.clock, cost.work);
    std::fflush(stdout);
}

PaintWatch::PaintWatch(QObject *watched)
    : QObject(watched)
{
    watched->installEventFilter(this);
}

bool PaintWatch::eventFilter(QObject *, QEvent *event)
{
    painted = painted || event->type() == QEvent::Paint;
    return false;
}

Reading::Reading()
    : view(mail.store(), mail.accounts())
    , m_paint(new PaintWatch(view.findChild<reader::BodyView *>()->viewport()))
{
    view.resize(900, 700);
    view.show();
    QApplication::processEvents();
    QObject::connect(&m_beat, &QTimer::timeout, &m_beat, [this] { lap(); });
    m_beat.start(5); // ms; idle between, so that it takes nothing from the worker
}

void Reading::waitUntil(const std::function<bool()> &done)
{
    const Watch timer;
    while (!done() && timer.elapsed() < patience)
        QApplication::processEvents(QEventLoop::WaitForMoreEvents);
}

Cost Reading::act(const std::function<void()> &action, const std::function<bool()> &done)
{
    const Watch timer;
    beginLap();
    longestWait = {};
    action();
    waitUntil(done);
    lap();
    return timer.cost();
}

Cost Reading::open(MessageId id)
{
    bool ready = false;
    return act([&] { view.showMessage(id); },
               [&] {
                   if (!ready && view.state() == reader::ReaderState::Ready) {
                       ready = true;
                       m_paint->painted = false;
                   }
                   return ready && m_paint->painted;
               });
}

Cost Reading::unfold(int others)
{
    return act([&] { view.setConversationUnfolded(true); },
               [&] { return view.findChildren<reader::BodyView *>().size() > others; });
}

Cost Reading::laidOut()
{
    const Watch timer;
    (void)act([] {}, [&] { return timer.elapsed() >= 1500; });
    return longestWait;
}

void Reading::lap()
{
    longestWait.clock = std::max(longestWait.clock, static_cast<double>(m_since.nsecsElapsed()) / 1e6);
    longestWait.work = std::max(longestWait.work, threadWork() - m_sinceWork);
    beginLap();
}

void Reading::beginLap()
{
    m_since.start();
    m_sinceWork = threadWork();
}

} // namespace postrider::bench
