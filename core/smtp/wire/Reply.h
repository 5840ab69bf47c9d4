// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>

#include <QByteArrayList>
#include <QString>

namespace postrider::smtp {

/// The x.y.z of RFC 3463, sent as RFC 2034 says.
struct EnhancedCode
{
    int status = 0; ///< 2, 4 or 5
    int subject = 0;
    int detail = 0;
    bool operator==(const EnhancedCode &) const = default;
};

/// One reply of one or more lines (RFC 5321 §4.2).
class Reply
{
public:
    Reply() = default;
    Reply(int code, QByteArrayList lines);

    [[nodiscard]] int code() const { return m_code; }
    [[nodiscard]] const std::optional<EnhancedCode> &enhanced() const { return m_enhanced; }
    /// Texts without reply codes and enhanced codes; one line at least.
    [[nodiscard]] const QByteArrayList &lines() const { return m_lines; }
    /// What the server said on one line, codes included, safe for display: "550 5.1.1 No such user".
    [[nodiscard]] QString serverText() const;
    /// The lines joined, without codes, safe for display.
    [[nodiscard]] QString text() const;

    [[nodiscard]] bool isPositive() const { return m_code / 100 == 2; }
    [[nodiscard]] bool isIntermediate() const { return m_code / 100 == 3; }
    [[nodiscard]] bool isTransient() const { return m_code / 100 == 4; }
    [[nodiscard]] bool isPermanent() const { return m_code / 100 == 5; }

private:
    int m_code = 0;
    std::optional<EnhancedCode> m_enhanced;
    QByteArrayList m_lines;
};

} // namespace postrider::smtp
