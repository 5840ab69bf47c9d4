// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "windowsupport/WindowFixture.h"

#include <QTest>

namespace postrider::test {

void WindowFixture::openWindow()
{
    m_sample = std::make_unique<SampleStore>();
    m_mail = std::make_unique<SampleMail>(*m_sample, m_clock.nowUtc());
    m_accounts = std::make_unique<::postrider::account::Accounts>(m_sample->store(), m_credentials, m_clock);
    QVERIFY(m_accounts->load().ok());
    m_window = std::make_unique<ui::MainWindow>(m_sample->store(), *m_accounts, m_clock);
    m_window->show();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
}

void WindowFixture::closeWindow()
{
    m_window.reset();
    m_accounts.reset();
    m_mail.reset();
    m_sample.reset();
}

} // namespace postrider::test
