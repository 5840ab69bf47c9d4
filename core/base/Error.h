// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace postrider {

/// Where in the house an error arose; decides which help a user is offered.
enum class ErrorDomain { Network, Tls, Protocol, Authentication, Server, Store, Message, Configuration, Internal };

/// What a caller may do about an error. Transient: the same again later may work. Permanent: the same again will fail.
/// NeedsUser: a person has to act first (password, certificate, quota, disk space).
enum class ErrorKind { Transient, Permanent, NeedsUser };

/// The one error type of the project: a value, never thrown across a room.
struct Error
{
    ErrorDomain domain = ErrorDomain::Internal;
    ErrorKind kind = ErrorKind::Permanent;
    /// Machine-readable, stable, kebab-case: "connection-refused", "login-refused", "profile-too-new".
    QString code;
    /// One translated sentence or two: what happened, then what to do.
    QString text;
    /// The server's (or library's) own words, untranslated; may be empty. Never holds a secret.
    QString serverText;

    [[nodiscard]] bool isTransient() const { return kind == ErrorKind::Transient; }
    [[nodiscard]] bool needsUser() const { return kind == ErrorKind::NeedsUser; }
};

} // namespace postrider
