// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/composer/DraftMirror.h"

#include "account/AccountEngine.h"
#include "account/Accounts.h"
#include "store/Store.h"
#include "store/WriteTransaction.h"
#include "ui/composer/ComposerStart.h"
#include "ui/composer/MailBuild.h"
#include "ui/reader/message/WorkerQueue.h"

namespace postrider::ui::composer {

DraftMirror::DraftMirror(store::Store &store, ::postrider::account::Accounts &accounts, QObject *parent)
    : QObject(parent)
    , m_store(store)
    , m_accounts(accounts)
    , m_worker(std::make_unique<reader::WorkerQueue>())
{
}

DraftMirror::~DraftMirror() = default;

void DraftMirror::mirror(const std::shared_ptr<const DraftId> &draft)
{
    const auto found = std::make_shared<std::optional<store::Draft>>();
    m_store.write(store::Store::Priority::User,
                  [draft, found](store::WriteTransaction &transaction) {
                      *found = store::DraftRepo(transaction.database()).byId(*draft);
                      return transaction.result();
                  },
                  {this, [this, found](const Result<void> &read) {
                       if (read && *found && !(*found)->isCopied())
                           build(**found);
                   }});
}

void DraftMirror::catchUp()
{
    // whole texts, at the start of the program: not in the window's thread
    m_worker->run([this, &store = m_store]() -> reader::WorkerQueue::Answer {
        return [this, drafts = store::DraftRepo(store.reader()).uncopied()] {
            for (const store::Draft &draft : drafts)
                build(draft);
        };
    });
}

void DraftMirror::build(const store::Draft &draft)
{
    const auto sender = senderFor(sendersOf(m_accounts), draft.account, DraftContent::fromDraft(draft).from);
    if (!sender || sender->id != draft.account)
        return; // its account has gone: it stays here
    m_worker->run([this, draft, sender = *sender, &store = m_store]() -> reader::WorkerQueue::Answer {
        return [this, draft, bytes = buildDraft(DraftContent::fromDraft(draft), sender, store)] {
            ::postrider::account::AccountEngine *engine = m_accounts.engine(draft.account);
            if (bytes && engine)
                engine->saveDraft(draft.id, *bytes, draft.updatedAt);
        };
    });
}

} // namespace postrider::ui::composer
