// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Ids.h"
#include "base/Result.h"
#include "store/Database.h"
#include "store/StoreChange.h"

#include <functional>
#include <map>
#include <string>
#include <vector>

namespace postrider::store {

class Connection;

/// The one open transaction of the writing thread, handed to Store::Write. The static writing functions of the
/// repositories take it.
///
/// The first error sticks: every writing call after it does nothing and gives an empty value, and the transaction is
/// rolled back whatever the Write answers. So a Write may be straight-line code without a check after each call.
class WriteTransaction final
{
public:
    explicit WriteTransaction(Database &database);
    WriteTransaction(const WriteTransaction &) = delete;
    WriteTransaction &operator=(const WriteTransaction &) = delete;

    /// Sees what this transaction has written. Folder counts alone lag until the commit.
    [[nodiscard]] Database &database() { return m_database; }
    /// What will be told after the commit; the repositories fill it in.
    [[nodiscard]] StoreChange &change() { return m_change; }

    [[nodiscard]] bool failed() const { return m_database.failed(); }
    void fail(Error error) { m_database.fail(std::move(error)); }
    /// Success, or the error that stuck: a good last line of a Write.
    [[nodiscard]] Result<void> result() const;

    /// Runs `part` so that its error, also a stuck one, undoes that part alone; the transaction goes on. Nests.
    Result<void> savepoint(const std::function<Result<void>()> &part);

    /// For the repositories: what happens to a message, in the order in which it happens, by shown folder.
    void noteInserted(FolderId folder, MessageId id) { note(folder, id, Event::Inserted); }
    void noteRemoved(FolderId folder, MessageId id) { note(folder, id, Event::Removed); }
    void noteChanged(FolderId folder, MessageId id) { note(folder, id, Event::Changed); }
    /// Counts of shown messages; written once a folder at the commit.
    void addToCounts(FolderId folder, int total, int unread);
    /// The counts of the folder have just been written as absolute numbers.
    void forgetCounts(FolderId folder) { m_counts.erase(folder); }

    /// For BlobRepo: the bodies, inside a transaction of their own that is committed before the rest, so that nothing
    /// ever refers to bytes that are not on disk.
    [[nodiscard]] Connection &bodies();
    /// For the index: text to be indexed at the commit, sorted by id (the index is several times slower out of order).
    struct IndexText
    {
        MessageId id;
        std::string body;
        std::string attachments;
        bool isNew = false; ///< of a message that the index does not know at all
    };
    void indexLater(IndexText text) { m_texts.push_back(std::move(text)); }

    /// For the writing thread: begins with construction, ends with one of these. commit() answers what changed.
    [[nodiscard]] Result<StoreChange> commit();
    void rollback();

private:
    enum class Event : char { Inserted, Removed, Changed };
    struct Note
    {
        MessageId id;
        Event event;
    };
    struct Counts
    {
        int total = 0;
        int unread = 0;
    };

    void note(FolderId folder, MessageId id, Event event);
    void writeCounts();
    void writeIndex();
    void finish(Connection &connection, bool commit);
    void coalesceNotes();

    Database &m_database;
    StoreChange m_change;
    std::map<FolderId, std::vector<Note>> m_notes;
    std::map<FolderId, Counts> m_counts;
    std::vector<IndexText> m_texts;
};

} // namespace postrider::store
