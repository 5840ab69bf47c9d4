// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Result.h"
#include "demo/DemoServer.h"

#include <functional>

#include <QTemporaryDir>

class QObject;

namespace postrider::account {
class Accounts;
}

namespace postrider::app {

/// What --demo runs on: a mail server of our own and a profile that vanishes with this object. It outlives the store.
class DemoProfile
{
public:
    /// Errors: those of demo::DemoServer::start, and "demo-no-profile".
    [[nodiscard]] Result<void> start();
    [[nodiscard]] QString directory() const { return m_directory.path(); }

    /// Adds the people of the demo to the profile, one after the other; `done` is called with the last one's answer.
    void addAccounts(account::Accounts &accounts, QObject *context,
                     const std::function<void(Result<void>)> &done) const;

private:
    void addAccount(std::size_t index, account::Accounts &accounts, QObject *context,
                    const std::function<void(Result<void>)> &done) const;

    QTemporaryDir m_directory;
    demo::DemoServer m_server;
};

} // namespace postrider::app
