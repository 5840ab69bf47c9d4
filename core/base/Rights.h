// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

namespace postrider {

/// What one may do in a mailbox: a letter for each right (RFC 4314 §2.1). Empty: nothing is known, which forbids
/// nothing.
class Rights
{
public:
    Rights() = default;
    explicit Rights(QByteArray letters)
        : m_letters(std::move(letters))
    {
    }

    [[nodiscard]] const QByteArray &letters() const { return m_letters; }
    [[nodiscard]] bool mayRead() const { return has('r'); }
    [[nodiscard]] bool mayMarkSeen() const { return has('s'); }
    [[nodiscard]] bool maySetFlags() const { return has('w'); }
    [[nodiscard]] bool mayInsert() const { return has('i'); }
    [[nodiscard]] bool mayCreateBelow() const { return has('k') || has('c'); }
    [[nodiscard]] bool mayDeleteMailbox() const { return has('x') || has('c'); }
    [[nodiscard]] bool mayDeleteMessages() const { return has('t') || has('d'); }
    [[nodiscard]] bool mayExpunge() const { return has('e') || has('d'); }
    [[nodiscard]] bool mayAdminister() const { return has('a'); }
    bool operator==(const Rights &) const = default;

private:
    /// 'c' and 'd' are those of RFC 2086, which old servers tell alone.
    [[nodiscard]] bool has(char right) const { return m_letters.isEmpty() || m_letters.contains(right); }

    QByteArray m_letters;
};

} // namespace postrider
