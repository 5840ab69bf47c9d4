// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/operation/Unmatchable.h"

#include "store/JournalRepo.h"
#include "store/MessageRepo.h"

#include <algorithm>

#include <QCoreApplication>

namespace postrider::sync {

namespace {

bool isUnique(const store::MessageRepo &messages, const store::Folder &folder, MessageId id)
{
    const std::optional<store::MessageDetails> details = messages.details(id);
    if (!details || details->messageId.isEmpty())
        return false;
    const auto places = messages.places(messages.idsByMessageIdHeader(folder.account, details->messageId));
    return std::count_if(places.begin(), places.end(), [&folder](const store::MessageRepo::Placed &placed) {
               return placed.place.folder == folder.id;
           }) == 1;
}

void takeBack(store::WriteTransaction &transaction, MessageId id)
{
    const store::JournalRepo journal(transaction.database());
    for (const OperationId operation : store::OverlayRepo(transaction.database()).operationsOf(id)) {
        if (journal.messages(operation).size() == 1)
            store::JournalRepo::remove(transaction, operation);
        else
            store::OverlayRepo::drop(transaction, operation, std::span(&id, 1));
    }
}

} // namespace

int takeBackUnmatchable(store::WriteTransaction &transaction, const store::Folder &folder,
                        std::span<const MessageId> messages)
{
    const store::MessageRepo repo(transaction.database());
    std::vector<MessageId> unmatchable;
    for (const store::MessageSummary &message : repo.summaries(messages))
        if (message.pending && !isUnique(repo, folder, message.id))
            unmatchable.push_back(message.id);
    for (const MessageId id : unmatchable)
        takeBack(transaction, id);
    return static_cast<int>(unmatchable.size());
}

Error changesGivenBack(const store::Folder &folder, int messages)
{
    return {ErrorDomain::Server,
            ErrorKind::Permanent,
            QStringLiteral("changes-given-back"),
            QCoreApplication::translate("postrider::sync",
                                        "The server has numbered the folder %1 anew, and what you did to %n message(s) "
                                        "could not be carried over. Please look at them and do it again.",
                                        nullptr, messages)
                .arg(folder.path),
            {}};
}

} // namespace postrider::sync
