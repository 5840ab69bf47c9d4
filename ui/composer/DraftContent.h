// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Address.h"
#include "base/Ids.h"
#include "base/Result.h"
#include "store/DraftRepo.h"

#include <memory>
#include <vector>

#include <QString>
#include <QStringList>

namespace postrider::mime {
struct ReplyDraft;
}

namespace postrider::ui::composer {

/// A file of a message being written: its bytes are in the store, or on their way there.
struct ComposerAttachment
{
    store::DraftAttachment file;
    std::shared_ptr<const store::PreparedBlob> unsaved; ///< null once the store has the bytes
};

/// Everything a person sees in a composer, and what the message refers to. A value.
struct DraftContent
{
    AccountId account;
    QString from; ///< the address of the identity that writes; empty: the account's own
    QString to;   ///< as typed, so that half an address survives too
    QString cc;
    QString bcc;
    QString subject;
    QString text;
    QString inReplyTo;
    QStringList references;
    MessageId answered;
    bool isForward = false;
    bool deliveryReport = false; ///< servers are asked to tell of its delivery (RFC 3461)
    bool readReceipt = false;    ///< its readers are asked to say that they have read it (RFC 8098)
    MessageId copy; ///< the message in a Drafts folder that it was begun from; counts until it is saved first
    std::vector<ComposerAttachment> attachments;

    /// `at`: when it was like this.
    [[nodiscard]] store::Draft toDraft(DraftId id, const QDateTime &at) const;
    [[nodiscard]] static DraftContent fromDraft(const store::Draft &draft);
    /// Same to the eye; whether bytes have been stored does not count.
    [[nodiscard]] bool sameAs(const DraftContent &other) const;
    /// Takes over recipients, subject, text and references of an answer or forward.
    void apply(const mime::ReplyDraft &reply);
};

} // namespace postrider::ui::composer
