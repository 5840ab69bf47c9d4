// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Error.h"
#include "smtp/wire/Reply.h"

#include <QCoreApplication>

namespace postrider::smtp {

/// Where in the conversation a reply came; the same code means other things in other places.
enum class Stage { Any, Greeting, Hello, StartTls, Login, Sender, Recipient, Data };

/// A reply code in words.
struct Explanation
{
    QString word;   ///< as Error::code: "recipient-unknown"
    QString cause;  ///< one translated sentence
    QString advice; ///< what to do next, one translated sentence; empty when nothing is to be done
    ErrorDomain domain = ErrorDomain::Server;
    ErrorKind kind = ErrorKind::Permanent; ///< says nothing for 2yz and 3yz
};

/// What the codes of RFC 5321 §4.2.3, RFC 4954 §6, RFC 3207, RFC 7504 and RFC 3463 (with the IANA registry of enhanced
/// codes) mean for a person. Data alone: a row each.
class ReplyCode
{
    Q_DECLARE_TR_FUNCTIONS(postrider::smtp::ReplyCode)

public:
    /// The enhanced code tells more than the reply code, so it is looked at first.
    [[nodiscard]] static Explanation explain(int code, const std::optional<EnhancedCode> &enhanced,
                                             Stage stage = Stage::Any);
    /// Error of a reply that is not positive; the server's own text goes with it.
    [[nodiscard]] static Error toError(const Reply &reply, Stage stage);
};

} // namespace postrider::smtp
