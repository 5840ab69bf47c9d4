// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Result.h"
#include "smtp/ContentFacts.h"
#include "smtp/Submission.h"
#include "smtp/wire/Capabilities.h"

#include <vector>

#include <QByteArrayList>

namespace postrider::smtp {

/// MAIL and RCPT of a message with the parameters that the server offers.
class Envelope
{
public:
    /// `encrypted`: the connection is (REQUIRETLS asks for it). Errors: "no-recipients", "address-invalid",
    /// "message-too-large", "smtputf8-missing", "eight-bit-missing", "binary-missing", "requiretls-missing".
    [[nodiscard]] static Result<Envelope> write(const Submission &submission, const ContentFacts &facts,
                                                const Capabilities &capabilities, bool encrypted);

    QByteArray mail;
    QByteArrayList recipients;
    /// Which recipient of the submission each line stands for; those past the server's limits have none.
    std::vector<std::size_t> indexes;
    bool binary = false; ///< BODY=BINARYMIME: the content goes as it is
};

/// The recipient was not named to the server: one message may have so many. Transient.
[[nodiscard]] Error tooManyRecipients();

} // namespace postrider::smtp
