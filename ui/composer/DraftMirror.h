// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Ids.h"
#include "store/DraftRepo.h"

#include <memory>

#include <QObject>

namespace postrider::account {
class Accounts;
}
namespace postrider::store {
class Store;
}
namespace postrider::ui::reader {
class WorkerQueue;
}

namespace postrider::ui::composer {

/// Brings drafts into the Drafts folder of their account, where other devices find them. Not with every key: when a
/// composer closes, after some minutes without a key, and for what an earlier run has left.
class DraftMirror final : public QObject
{
    Q_OBJECT

public:
    DraftMirror(store::Store &store, ::postrider::account::Accounts &accounts, QObject *parent = nullptr);
    ~DraftMirror() override;

    /// `draft` is read in the writing thread after the writes under way: one of them may give the draft its id.
    void mirror(const std::shared_ptr<const DraftId> &draft);
    /// Every draft whose last change is in no folder.
    void catchUp();

private:
    void build(const store::Draft &draft);

    store::Store &m_store;
    ::postrider::account::Accounts &m_accounts;
    std::unique_ptr<reader::WorkerQueue> m_worker;
};

} // namespace postrider::ui::composer
