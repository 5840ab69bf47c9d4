// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "account/AccountConfig.h"
#include "account/AccountEngine.h"
#include "base/Result.h"
#include "ui/composer/DraftContent.h"

namespace postrider::store {
class Store;
}

namespace postrider::ui::composer {

/// What was written as a message ready to leave. Reads the bytes of attachments from the store: for a worker. Errors:
/// those of mime::MessageBuilder::build and store::BlobRepo::get.
[[nodiscard]] Result<::postrider::account::OutgoingMail>
buildMail(const DraftContent &content, const ::postrider::account::AccountConfig &sender, store::Store &store);

/// The same, unfinished as it may be, for the Drafts folder: what is no address yet is left out, Bcc is kept. Each call
/// gives it another Message-ID.
[[nodiscard]] Result<QByteArray> buildDraft(const DraftContent &content,
                                            const ::postrider::account::AccountConfig &sender, store::Store &store);

} // namespace postrider::ui::composer
