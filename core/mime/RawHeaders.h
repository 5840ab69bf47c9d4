// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include <QByteArray>

namespace postrider::mime {

/// The header block of a message as views into its bytes, tolerant of what senders and relays do to it. Bounded:
/// 10,000 fields and 2 MiB (ARCHITECTURE rule 15).
class RawHeaders
{
public:
    struct Field
    {
        QByteArrayView name;
        QByteArrayView value; ///< still folded, without the final line end
    };

    RawHeaders() = default;
    /// `raw` has to outlive this object.
    explicit RawHeaders(QByteArrayView raw);

    [[nodiscard]] const std::vector<Field> &fields() const { return m_fields; }
    /// The first field of this name, any case.
    [[nodiscard]] const Field *find(QByteArrayView name) const;
    [[nodiscard]] int count(QByteArrayView name) const;
    /// Where the body starts.
    [[nodiscard]] qsizetype bodyOffset() const { return m_bodyOffset; }
    /// Lines among the fields that are no fields.
    [[nodiscard]] bool isMalformed() const { return m_malformed; }
    /// Fields past the limits were left out.
    [[nodiscard]] bool isCut() const { return m_cut; }

private:
    void addField(QByteArrayView line, qsizetype colon);
    void extendLast(QByteArrayView line);

    std::vector<Field> m_fields;
    qsizetype m_bodyOffset = 0;
    qsizetype m_bytes = 0;
    bool m_malformed = false;
    bool m_cut = false;
};

} // namespace postrider::mime
