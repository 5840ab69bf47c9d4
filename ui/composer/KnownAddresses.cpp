// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/composer/KnownAddresses.h"

#include "store/AccountRepo.h"
#include "store/ContactRepo.h"
#include "store/FolderRepo.h"
#include "store/MessageRepo.h"
#include "store/Store.h"
#include "ui/composer/RecipientList.h"

#include <algorithm>
#include <span>

#include <QSet>

namespace postrider::ui::composer {

namespace {

constexpr size_t sentRead = 300;      // whom one writes to is told by few
constexpr size_t receivedRead = 1000; // newest of a folder
constexpr qsizetype mostKnown = 3000; // what a completer searches at each key

class Collector
{
public:
    void add(const Address &address)
    {
        const QString key = address.address.toLower();
        if (address.address.isEmpty() || m_seen.contains(key) || m_list.size() >= mostKnown)
            return;
        m_seen.insert(key);
        m_list += recipientText({address});
    }
    [[nodiscard]] QStringList take() { return std::move(m_list); }

private:
    QSet<QString> m_seen;
    QStringList m_list;
};

void addSent(Collector &collector, const store::MessageRepo &messages, const std::vector<MessageId> &ids)
{
    for (size_t i = 0; i < std::min(ids.size(), sentRead); ++i) {
        const std::optional<store::MessageDetails> details = messages.details(ids[i]);
        if (!details)
            continue;
        for (const AddressList *list : {&details->to, &details->cc, &details->bcc})
            for (const Address &address : *list)
                collector.add(address);
    }
}

void addReceived(Collector &collector, const store::MessageRepo &messages, const std::vector<MessageId> &ids)
{
    const std::span<const MessageId> newest(ids.data(), std::min(ids.size(), receivedRead));
    for (const store::MessageSummary &summary : messages.summaries(newest))
        collector.add(summary.from);
}

} // namespace

QStringList knownAddresses(store::Store &store)
{
    Collector collector;
    const store::MessageRepo messages(store.reader());
    const store::FolderRepo folders(store.reader());
    for (const bool sent : {true, false}) {
        if (!sent)
            for (const Address &person : store::ContactRepo(store.reader()).all())
                collector.add(person);
        for (const store::AccountRow &account : store::AccountRepo(store.reader()).all()) {
            const auto role = sent ? store::FolderRole::Sent : store::FolderRole::Inbox;
            const std::optional<store::Folder> folder = folders.byRole(account.id, role);
            if (!folder)
                continue;
            const std::vector<MessageId> ids = messages.idsInFolder(folder->id);
            sent ? addSent(collector, messages, ids) : addReceived(collector, messages, ids);
        }
    }
    return collector.take();
}

} // namespace postrider::ui::composer
