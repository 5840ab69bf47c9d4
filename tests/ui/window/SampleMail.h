// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "uisupport/SampleStore.h"

namespace postrider::test {

/// With settings that account::Accounts can load; its engine connects to nothing.
AccountId addOfflineAccount(SampleStore &store, const QString &email);

/// Accounts, folders and messages as a person has them: read and unread, starred, answered, tagged, with attachments,
/// in several scripts. Dates count back from `now`.
struct SampleMail
{
    SampleMail(SampleStore &store, const QDateTime &now);

    AccountId anna;
    AccountId work;
    FolderId inbox;
    FolderId sent;
    FolderId trash;
    FolderId empty;
};

} // namespace postrider::test
