// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "imap/command/UidStoreLabels.h"
#include "store/OverlayRepo.h"
#include "sync/operation/Intent.h"
#include "sync/operation/Operation.h"
#include "sync/operation/PlacedGroup.h"

#include <QStringList>

namespace postrider::sync {

/// What adding and removing a label of Gmail have in common. Labels are never replaced as a whole, so what another
/// client does to other labels stays; doing it again does no harm.
class LabelOperation : public Operation
{
public:
    using Mode = imap::command::UidStoreLabels::Mode;

    Task<ReplayOutcome> replay(SyncContext &context, ImapLink &link) override;

protected:
    LabelOperation(const store::JournalEntry &entry, Mode mode);

    [[nodiscard]] static QJsonObject payloadFor(const QString &label);
    static void append(store::WriteTransaction &transaction, const Intent &intent, const QString &kind,
                       const QString &label, const store::OverlayEffect &effect);
    [[nodiscard]] const QString &labelName() const { return m_label; }
    /// The server has taken it; run in the transaction that ends it in the journal.
    virtual void confirm(store::WriteTransaction &transaction, const std::vector<MessageId> &ids) const;

private:
    Task<Result<void>> replayIn(SyncContext &context, ImapLink &link, const PlacedGroup &group);

    Mode m_mode;
    QString m_label;
};

} // namespace postrider::sync
