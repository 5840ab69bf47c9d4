// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include <QByteArray>

namespace postrider::demo {

/// The header of a message or part, as fields in their order. Reads what it can of malformed ones.
class HeaderBlock
{
public:
    /// `block` must outlive this.
    explicit HeaderBlock(QByteArrayView block);

    /// Where the header that starts at `from` ends: behind its blank line, or at the end of all.
    [[nodiscard]] static qsizetype findEnd(QByteArrayView message, qsizetype from, qsizetype to);

    /// Unfolded value of the first field of that name, trimmed; a null array when there is none.
    [[nodiscard]] QByteArray value(QByteArrayView name) const;
    [[nodiscard]] std::vector<QByteArray> values(QByteArrayView name) const;
    /// The fields that are (or are not) in `names`, as they came (RFC 3501 §6.4.5, HEADER.FIELDS).
    [[nodiscard]] QByteArray subset(const std::vector<QByteArray> &names, bool inverted) const;

private:
    struct Field
    {
        QByteArrayView name;
        QByteArrayView raw; ///< whole, with its folded lines and line ends
    };

    static QByteArray unfold(const Field &field);

    std::vector<Field> m_fields;
};

} // namespace postrider::demo
