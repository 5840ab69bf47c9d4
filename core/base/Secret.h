// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

namespace postrider {

/// A password or token. It has no operator<< and no implicit conversion, so it cannot end up in a log or an error text
/// by accident; its bytes are overwritten when the last holder lets go.
class Secret
{
public:
    Secret() = default;
    explicit Secret(QByteArray bytes);
    explicit Secret(const QString &text);
    Secret(const Secret &other);
    Secret(Secret &&other) noexcept;
    Secret &operator=(Secret other) noexcept;
    ~Secret();

    [[nodiscard]] bool isEmpty() const { return m_bytes.isEmpty(); }
    /// The UTF-8 bytes. The name is long so that each use is seen in review.
    [[nodiscard]] const QByteArray &revealBytes() const { return m_bytes; }
    [[nodiscard]] bool operator==(const Secret &other) const { return m_bytes == other.m_bytes; }

private:
    QByteArray m_bytes;
};

} // namespace postrider
