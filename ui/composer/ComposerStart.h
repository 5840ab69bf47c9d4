// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "account/AccountConfig.h"
#include "mime/Message.h"
#include "mime/Reply.h"
#include "store/MessageDetails.h"
#include "ui/composer/DraftContent.h"

#include <optional>
#include <vector>

namespace postrider::account {
class Accounts;
}

namespace postrider::ui::composer {

/// Everybody to write as: each account that can send, once for each of its identities, the account's own one first.
using Senders = std::vector<::postrider::account::AccountConfig>;
[[nodiscard]] Senders sendersOf(const ::postrider::account::Accounts &accounts);

/// Who writes as `from`; else the account's own sender, else the first one.
[[nodiscard]] std::optional<::postrider::account::AccountConfig> senderFor(const Senders &senders, AccountId account,
                                                                           const QString &from);

/// What a composer begins with, signature included. `account` none: the first of `senders`.
[[nodiscard]] DraftContent startEmpty(const Senders &senders, AccountId account);
/// From is the account that has the message, or the one it was written to. `preferPlain`: the text is read where a
/// message has HTML too, and so quoted. For a worker, as all of these.
[[nodiscard]] DraftContent startReply(const Senders &senders, const store::MessageDetails &details,
                                      const mime::Message &message, mime::ReplyKind kind, bool preferPlain);
/// With the files of the message. Hashes and compresses them.
[[nodiscard]] DraftContent startForward(const Senders &senders, const store::MessageDetails &details,
                                        const mime::Message &message, bool preferPlain);

/// Goes on with a draft that lies in a Drafts folder, whoever has begun it. Hashes and compresses its files: for a
/// worker.
[[nodiscard]] DraftContent startEdit(const Senders &senders, const store::MessageDetails &details,
                                     const mime::Message &message);

} // namespace postrider::ui::composer
