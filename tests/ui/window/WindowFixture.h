// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "account/Accounts.h"
#include "account/MemoryCredentials.h"
#include "base/Clock.h"
#include "ui/MainWindow.h"
#include "windowsupport/SampleMail.h"

#include <memory>

#include <QObject>

namespace postrider::test {

/// What a test of the window begins with: the window of a profile with SampleMail, whose accounts connect to nothing.
class WindowFixture : public QObject
{
protected:
    /// Until the window is active; fails the test when it does not become so.
    void openWindow();
    void closeWindow();

    std::unique_ptr<SampleStore> m_sample;
    std::unique_ptr<SampleMail> m_mail;
    SystemClock m_clock;
    ::postrider::account::MemoryCredentials m_credentials;
    std::unique_ptr<::postrider::account::Accounts> m_accounts;
    std::unique_ptr<ui::MainWindow> m_window;
};

} // namespace postrider::test
