// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "demo/ByteSlice.h"
#include "demo/ContentField.h"

#include <vector>

#include <QByteArray>

namespace postrider::demo {

/// A message or one part of it, as places in the message's bytes. What is malformed becomes a leaf: a multipart without
/// parts is shown as plain text, one that is nested too deeply as bytes.
struct MimePart
{
    qsizetype headerStart = 0;
    qsizetype bodyStart = 0; ///< behind the blank line
    qsizetype end = 0;
    QByteArray type = "TEXT";
    QByteArray subtype = "PLAIN";
    ContentField contentType;
    std::vector<MimePart> children; ///< the parts of a multipart, or the one message in a message/rfc822

    [[nodiscard]] bool isMultipart() const { return type == "MULTIPART"; }
    [[nodiscard]] bool isMessage() const { return type == "MESSAGE" && subtype == "RFC822" && !children.empty(); }
    [[nodiscard]] QByteArrayView header(QByteArrayView message) const
    {
        return slice(message, headerStart, bodyStart - headerStart);
    }
    [[nodiscard]] QByteArrayView body(QByteArrayView message) const
    {
        return slice(message, bodyStart, end - bodyStart);
    }

    [[nodiscard]] static MimePart parse(QByteArrayView message);
    /// The part that RFC 3501 §6.4.5 calls "4.2.1"; nullptr when there is none. An empty path is the message itself.
    [[nodiscard]] const MimePart *find(const std::vector<quint32> &path) const;
};

} // namespace postrider::demo
