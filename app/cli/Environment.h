// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <memory>

#include <QString>

namespace postrider {
class Clock;
namespace account {
class CredentialStore;
}
} // namespace postrider

namespace postrider::cli {

class Interrupt;
class Terminal;

/// What commands are given from outside. All outlive the command.
struct Environment
{
    Terminal &terminal;
    Interrupt &interrupt;
    Clock &clock;
    /// Made only by a command that opens the profile.
    std::function<std::unique_ptr<account::CredentialStore>()> makeCredentials;
    /// The directory of the profile where --profile does not name one.
    QString defaultProfile;
};

} // namespace postrider::cli
