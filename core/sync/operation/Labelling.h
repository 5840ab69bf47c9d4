// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/UidSet.h"
#include "store/Folder.h"
#include "sync/ImapLink.h"

#include <QStringList>

namespace postrider::sync {

/// What to do with the labels of messages of Gmail that go from one folder to another of the same mailbox
/// (store/LabelViews.h). Nothing moves there: a MOVE out of All Mail would leave the old label on.
struct LabelChange
{
    QStringList add;
    QStringList remove;

    [[nodiscard]] bool isEmpty() const { return add.isEmpty() && remove.isEmpty(); }
};

/// Both are views of one mailbox, or one is a view of the other.
[[nodiscard]] bool shareMailbox(const store::Folder &one, const store::Folder &other);
/// Without the labels that the server alone gives and takes: what was sent stays in Sent.
[[nodiscard]] LabelChange labelsOfMove(const store::Folder &source, const store::Folder &target);
[[nodiscard]] LabelChange labelsOfCopy(const store::Folder &target);

/// UID STORE of the change in the mailbox that is selected; doing it again does no harm.
Task<Result<void>> storeLabels(ImapLink &link, const UidSet &uids, const LabelChange &change);

} // namespace postrider::sync
