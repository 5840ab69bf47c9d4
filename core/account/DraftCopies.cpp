// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "account/DraftCopies.h"

#include "store/WriteTransaction.h"
#include "sync/local/LocalJournal.h"
#include "sync/operation/SaveDraft.h"

namespace postrider::account {

DraftCopies::DraftCopies(sync::SyncContext &context, const AccountConfig &config, QObject *parent)
    : QObject(parent)
    , m_context(context)
    , m_config(config)
{
}

void DraftCopies::save(DraftId draft, const QByteArray &bytes, const QDateTime &updatedAt, Continuation<void> done)
{
    m_context.scope().start(saveTask(draft, bytes, updatedAt, std::move(done)));
}

sync::Task<sync::Done> DraftCopies::saveTask(DraftId draft, QByteArray bytes, QDateTime updatedAt,
                                             Continuation<void> done)
{
    const sync::AppendPlace place{m_config.id, {}, m_context.now(), {}, updatedAt};
    sync::Reply<sync::AppendWish> preparing =
        m_context.inPool([bytes, place] { return sync::appendWishFor(bytes, place); });
    const Result<sync::AppendWish> wish = co_await preparing;
    Result<void> written = wish ? Result<void>() : Result<void>(wish.error());
    if (wish) {
        sync::Reply<void> reply = m_context.write(
            store::Store::Priority::User,
            [wish = *wish, draft, updatedAt, isLocal = m_config.keepsMailHere()](store::WriteTransaction &transaction) {
                sync::SaveDraft::apply(transaction, wish, draft, updatedAt);
                if (isLocal)
                    sync::LocalJournal::settle(transaction, wish.account);
                return transaction.result();
            });
        written = co_await reply;
    }
    done(written);
    if (written)
        Q_EMIT saved();
    co_return sync::Done{};
}

} // namespace postrider::account
