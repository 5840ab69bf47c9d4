// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

namespace postrider::demo {

/// How a command ends: its tagged response without the tag.
struct ImapReply
{
    /// Pending: the command waits for one more line (AUTHENTICATE, IDLE); `text` is the prompt.
    enum class Kind { Ok, No, Bad, Pending };

    Kind kind = Kind::Ok;
    QByteArray text; ///< with its response code, such as "[TRYCREATE] No such mailbox"

    [[nodiscard]] static ImapReply ok(const QByteArray &text) { return {Kind::Ok, text}; }
    [[nodiscard]] static ImapReply no(const QByteArray &text) { return {Kind::No, text}; }
    [[nodiscard]] static ImapReply bad(const QByteArray &text) { return {Kind::Bad, text}; }
    [[nodiscard]] static ImapReply pending(const QByteArray &prompt) { return {Kind::Pending, prompt}; }
};

} // namespace postrider::demo
