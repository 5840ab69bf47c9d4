// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>

#include <QByteArrayList>

namespace postrider::imap {

/// What a server says it can do (RFC 9051 §7.2.2). Names compare without case.
///
/// Offered by servers, known to our commands, and left alone, because a user would not notice:
/// - STATUS=SIZE: the headers of every message are here, and with them its size, so that a folder's size is a sum over
///   the store, also offline (FolderRepo::bytesIn).
/// - WITHIN (YOUNGER, OLDER): which bodies are fetched, and what a search by date finds, is decided by the dates that
///   came with the headers; to ask the server would cost a round trip.
/// - SEARCHRES ("$"): every hit of a search on the server is compared with what is here before anything is fetched, so
///   that the numbers have to come anyway; FETCH $ would fetch again what is here.
/// - METADATA: hardly any other program shows what a person would write there, Dovecot keeps it only where it was set
///   up, and a folder's purpose that the user has chosen must hold on servers without it, too.
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
