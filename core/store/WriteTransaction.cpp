// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/WriteTransaction.h"

#include "store/Guard.h"
#include "store/Query.h"
#include "store/SearchWriter.h"

#include <algorithm>

namespace postrider::store {

WriteTransaction::WriteTransaction(Database &database)
    : m_database(database)
{
    writing(*this, [this] { execute(m_database.mail(), "BEGIN IMMEDIATE"); });
}

Result<void> WriteTransaction::result() const
{
    return m_database.error() ? Result<void>(*m_database.error()) : Result<void>();
}

Connection &WriteTransaction::bodies()
{
    Connection &connection = m_database.bodies();
    if (!connection.inTransaction())
        execute(connection, "BEGIN IMMEDIATE");
    return connection;
}

Result<void> WriteTransaction::savepoint(const std::function<Result<void>()> &part)
{
    if (failed())
        return result();
    writing(*this, [this] { execute(m_database.mail(), "SAVEPOINT part"); });
    const StoreChange change = m_change;
    const auto notes = m_notes;
    const auto counts = m_counts;
    const size_t texts = m_texts.size();

    const Result<void> answer = part();
    if (answer.ok() && !failed()) {
        writing(*this, [this] { execute(m_database.mail(), "RELEASE part"); });
        return result();
    }
    const Error error = failed() ? *m_database.error() : answer.error();
    // After a severe error (disk full) SQLite has thrown away the whole transaction: then the error stays.
    if (!m_database.mail().inTransaction())
        return error;
    m_database.takeError();
    writing(*this, [this] {
        execute(m_database.mail(), "ROLLBACK TO part");
        execute(m_database.mail(), "RELEASE part");
    });
    m_change = change;
    m_notes = notes;
    m_counts = counts;
    m_texts.resize(texts);
    return error;
}

void WriteTransaction::addToCounts(FolderId folder, int total, int unread)
{
    Counts &counts = m_counts[folder];
    counts.total += total;
    counts.unread += unread;
}

void WriteTransaction::note(FolderId folder, MessageId id, Event event)
{
    m_notes[folder].push_back({id, event});
}

Result<StoreChange> WriteTransaction::commit()
{
    writing(*this, [this] {
        writeIndex();
        writeCounts();
        finish(m_database.bodies(), true);
        finish(m_database.mail(), true);
    });
    if (failed()) {
        const Error error = *m_database.error();
        rollback();
        return error;
    }
    coalesceNotes();
    return std::move(m_change);
}

void WriteTransaction::rollback()
{
    m_database.takeError();
    if (!m_database.isUsable())
        return;
    reading(m_database, [this] { finish(m_database.mail(), false); });
    reading(m_database, [this] { finish(m_database.bodies(), false); });
    m_database.takeError();
}

void WriteTransaction::finish(Connection &connection, bool commit)
{
    if (!connection.inTransaction())
        return;
    if (commit)
        execute(connection, "COMMIT");
    else
        execute(connection, "ROLLBACK");
}

void WriteTransaction::writeCounts()
{
    for (const auto &[folder, counts] : m_counts) {
        if (counts.total == 0 && counts.unread == 0)
            continue;
        execute(m_database.mail(), "UPDATE folder SET total = total + ?2, unread = unread + ?3 WHERE id = ?1", folder,
                counts.total, counts.unread);
        m_change.folders.insert(folder);
    }
}

void WriteTransaction::writeIndex()
{
    std::stable_sort(m_texts.begin(), m_texts.end(),
                     [](const IndexText &a, const IndexText &b) { return a.id < b.id; });
    for (const IndexText &text : m_texts) {
        if (text.isNew)
            SearchWriter::insertAll(m_database.mail(), text);
        else
            SearchWriter::replaceBody(m_database.mail(), text);
    }
    m_texts.clear();
}

void WriteTransaction::coalesceNotes()
{
    for (auto &[folder, notes] : m_notes) {
        std::stable_sort(notes.begin(), notes.end(), [](const Note &a, const Note &b) { return a.id < b.id; });
        StoreChange::Messages &told = m_change.messages[folder];
        for (auto first = notes.begin(); first != notes.end();) {
            const auto next = std::find_if(first, notes.end(), [first](const Note &n) { return n.id != first->id; });
            const bool wasThere = first->event != Event::Inserted;
            const bool isThere = std::prev(next)->event != Event::Removed;
            if (wasThere && isThere)
                told.changed.push_back(first->id);
            else if (wasThere)
                told.removed.push_back(first->id);
            else if (isThere)
                told.inserted.push_back(first->id);
            first = next;
        }
        if (told.isEmpty())
            m_change.messages.erase(folder);
    }
    m_notes.clear();
}

} // namespace postrider::store
