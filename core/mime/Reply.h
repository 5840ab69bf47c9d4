// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Address.h"
#include "mime/Message.h"

#include <optional>

#include <QCoreApplication>
#include <QString>
#include <QStringList>

namespace postrider::mime {

/// Sender: Reply-To, else From. All: also To and Cc. List: the List-Post address.
enum class ReplyKind { Sender, All, List };

/// What a composer starts from.
struct ReplyDraft
{
    AddressList to;
    AddressList cc;
    QString subject;
    QString text; ///< attribution line and quoted text; empty of the user's own words
    QString inReplyTo;
    QStringList references;
};

/// Answers and forwards (RFC 5322 §3.6.2, §3.6.4). Pure and thread-safe.
class Reply
{
    Q_DECLARE_TR_FUNCTIONS(postrider::mime::Reply)

public:
    /// Own addresses are left out of a reply to all; a reply to one's own message goes to its recipients.
    /// Mail-Followup-To is honoured for All, Mail-Reply-To for Sender, List-Post for List (falls back to All).
    /// `shown` is what is quoted: what the reader has seen; none: plainText().
    [[nodiscard]] static ReplyDraft to(const Message &message, ReplyKind kind, const QStringList &ownAddresses,
                                       const std::optional<QString> &shown = {});
    /// Inline: the text with the header lines above it. Attachments are the caller's to copy.
    [[nodiscard]] static ReplyDraft forward(const Message &message, const std::optional<QString> &shown = {});

    /// "Re: …" and "Fwd: …": prefixes in several languages (Re, Aw, Sv, 回复, 答复, Fwd, Wg, 转发 …, "Re[2]:") are not
    /// doubled; a list tag "[users]" stays.
    [[nodiscard]] static QString replySubject(const QString &subject);
    [[nodiscard]] static QString forwardSubject(const QString &subject);
    /// Without any such prefix, for threads.
    [[nodiscard]] static QString baseSubject(const QString &subject);
    [[nodiscard]] static bool hasList(const Message &message);
};

} // namespace postrider::mime
