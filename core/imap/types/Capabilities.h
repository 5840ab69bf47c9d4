// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>

#include <QByteArrayList>

namespace postrider::imap {

/// What a server says it can do (RFC 9051 §7.2.2). Names compare without case.
class Capabilities
{
public:
    Capabilities() = default;
    explicit Capabilities(const QByteArrayList &names);

    [[nodiscard]] bool isEmpty() const { return m_names.isEmpty(); }
    /// "IDLE", "UIDPLUS", "STATUS=SIZE" …
    [[nodiscard]] bool has(QByteArrayView name) const;
    /// The names after "AUTH=", upper case, in the server's order.
    [[nodiscard]] QByteArrayList authMechanisms() const;
    /// LITERAL+ (RFC 7888): literals of any size without waiting.
    [[nodiscard]] bool literalPlus() const { return has("LITERAL+"); }
    /// LITERAL-, which IMAP4rev2 includes: up to 4096 bytes without waiting.
    [[nodiscard]] bool literalMinus() const { return has("LITERAL-") || has("IMAP4REV2"); }
    /// The largest message the server takes by APPEND (RFC 7889), when it says so.
    [[nodiscard]] std::optional<quint64> appendLimit() const;

    void remove(QByteArrayView name);
    /// IMAP4rev2 has become the language: what it includes is there without a name of its own (RFC 9051 App. E).
    void addImplied();
    /// Upper case, sorted.
    [[nodiscard]] const QByteArrayList &names() const { return m_names; }
    bool operator==(const Capabilities &) const = default;

private:
    QByteArrayList m_names;
    QByteArrayList m_auth;
};

} // namespace postrider::imap
