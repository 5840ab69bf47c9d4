// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "servers/ChildProcess.h"

#include <QTemporaryDir>

namespace postrider::test {

/// A session bus with a gnome-keyring of its own, for this process and its children from start() on. Touches nothing of
/// the user's. Start it before anything asks for the session bus.
class KeyringSession
{
public:
    /// Locked: no login keyring, and nobody to ask for a password: what a machine without a desktop session has.
    /// Absent: a session bus where nobody offers the Secret Service.
    enum class Keyring { Unlocked, Locked, Absent };

    /// Why it cannot run here, for QSKIP; empty when it can.
    [[nodiscard]] static QString obstacle();
    bool start(Keyring keyring);
    void stop();

private:
    bool startBus();
    bool startKeyring(Keyring keyring);

    QTemporaryDir m_home;
    ChildProcess m_bus;
    ChildProcess m_keyring;
};

} // namespace postrider::test
