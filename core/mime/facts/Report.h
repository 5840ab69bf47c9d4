// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "mime/Message.h"

#include <optional>
#include <vector>

#include <QString>

namespace postrider::mime {

enum class ReportKind {
    Delivery, ///< what became of a message on its way (RFC 3464)
    Read,     ///< what a recipient did with it (RFC 8098)
    Abuse     ///< somebody complained about it (RFC 5965)
};

/// What a report says of one recipient.
struct ReportedRecipient
{
    QString address;
    QString action;     ///< "failed", "delayed", "delivered", "relayed", "expanded"; "displayed", "deleted" …
    QString status;     ///< "5.1.1" (RFC 3463); empty for read reports
    QString diagnostic; ///< the other server's own words
    QString sentence;   ///< translated: what happened, then what to do
};

/// A multipart/report in words (RFC 6522).
struct Report
{
    ReportKind kind = ReportKind::Delivery;
    QString reporter;                          ///< the server or program that says so
    std::vector<ReportedRecipient> recipients; ///< at most 100
    QString originalId;                        ///< Message-ID of the message it is about, without <>
    QString originalSubject;
};

/// None when the message is no report.
[[nodiscard]] std::optional<Report> reportOf(const Message &message);

} // namespace postrider::mime
