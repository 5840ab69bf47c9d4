// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "account/ProfileImport.h"

#include "store/ContactRepo.h"
#include "store/Store.h"
#include "store/TagRepo.h"
#include "store/WriteTransaction.h"

namespace postrider::account {

Result<ProfileImport> importProfile(store::Store &store, const transfer::ForeignProfile &profile)
{
    ProfileImport taken;
    if (profile.contacts.empty() && profile.tags.empty())
        return taken;
    std::vector<store::TagName> tags;
    for (const transfer::ForeignTag &tag : profile.tags)
        tags.push_back({tag.keyword, tag.name, tag.color});
    const Result<void> written = store.writeNow([&](store::WriteTransaction &transaction) {
        taken.people = store::ContactRepo::add(transaction, profile.contacts);
        taken.tags = store::TagRepo::add(transaction, tags);
        return transaction.result();
    });
    if (!written)
        return written.error();
    return taken;
}

} // namespace postrider::account
