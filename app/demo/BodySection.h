// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "demo/MimePart.h"

#include <optional>
#include <vector>

#include <QByteArray>

namespace postrider::demo {

class ImapCursor;

/// What stands in the brackets of BODY[…] (RFC 3501 §6.4.5).
struct BodySection
{
    enum class Kind { All, Header, HeaderFields, HeaderFieldsNot, Text, Mime };

    std::vector<quint32> path;
    Kind kind = Kind::All;
    std::vector<QByteArray> fields;

    /// Reads from behind "[" to behind "]".
    [[nodiscard]] static std::optional<BodySection> parse(ImapCursor &cursor);
    /// As the response repeats it, without the brackets.
    [[nodiscard]] QByteArray label() const;
    /// A null array when the message has no such part.
    [[nodiscard]] QByteArray extract(QByteArrayView message, const MimePart &root) const;
};

} // namespace postrider::demo
