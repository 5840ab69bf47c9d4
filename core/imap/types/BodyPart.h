// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "imap/types/Envelope.h"

#include <functional>
#include <memory>
#include <utility>
#include <vector>

namespace postrider::imap {

using BodyParameters = std::vector<std::pair<QByteArray, QByteArray>>;

/// A node of a BODYSTRUCTURE (RFC 9051 §7.5.2). Raw bytes; type, subtype, encoding, disposition and parameter names are
/// lower case, NIL is empty.
struct BodyPart
{
    /// The section to fetch it by: "1.2"; "1" for the only part of a message; empty for a multipart at the top.
    QByteArray section;
    QByteArray type;
    QByteArray subtype;
    BodyParameters parameters;
    QByteArray id;
    QByteArray description;
    QByteArray encoding;
    quint64 size = 0; ///< bytes, encoded
    quint64 lines = 0;
    QByteArray md5;
    QByteArray disposition;
    BodyParameters dispositionParameters;
    QByteArray language;
    QByteArray location;
    /// The parts of a multipart; the one body of a message/rfc822.
    std::vector<BodyPart> children;
    /// Of a message/rfc822.
    std::shared_ptr<const Envelope> envelope;

    [[nodiscard]] bool isMultipart() const { return type == "multipart"; }
    /// A parameter's value by its name in lower case; empty when absent. RFC 2231 pieces are not joined.
    [[nodiscard]] QByteArray parameter(QByteArrayView name) const;
    [[nodiscard]] QByteArray dispositionParameter(QByteArrayView name) const;
    /// True for what a reader lists as an attachment: disposition attachment, or a name on what is not inline text.
    [[nodiscard]] bool isAttachment() const;
    /// This part and all below it, in order.
    void visit(const std::function<void(const BodyPart &)> &visitor) const;
};

} // namespace postrider::imap
