// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/MessageListModel.h"

#include "store/MessageRepo.h"
#include "store/SearchIndex.h"
#include "store/Store.h"
#include "ui/models/FilterScan.h"
#include "ui/models/MessageFiles.h"
#include "ui/models/MessageMime.h"

#include <algorithm>

#include <QMimeData>

namespace postrider::ui::models {

namespace {

// Up to here each arrival finds its row by a binary search (17 looks into 100,000 rows); beyond, as in a first sync,
// reading all ids anew and comparing is quicker.
constexpr std::size_t FewArrivals = 64;

constexpr int UnreadLookAhead = 5'000; // rows; about 50 ms where none of them is in the cache

/// The order of the list: newest first, of two with the same date the later row of the store.
bool isBefore(const store::MessageSummary &a, const store::MessageSummary &b)
{
    return a.date != b.date ? a.date > b.date : a.id > b.id;
}

} // namespace

MessageListModel::MessageListModel(store::Store &store, Clock &clock, QObject *parent)
    : QAbstractListModel(parent)
    , m_store(store)
    , m_clock(clock)
    , m_summaries(store)
{
    connect(&store, &store::Store::changed, this, &MessageListModel::applyChange, Qt::QueuedConnection);
}

MessageListModel::~MessageListModel() = default;

void MessageListModel::showFolder(FolderId folder, Correspondent who)
{
    m_folder = folder;
    m_query.clear();
    m_who = who;
    reload();
}

void MessageListModel::showSearch(const QString &query, FolderId folder)
{
    m_folder = folder;
    m_query = query.trimmed();
    reload();
}

void MessageListModel::refreshSearch()
{
    if (!isSearch())
        return;
    const std::vector<MessageId> after = readIds();
    const auto diff = isFiltered() ? std::nullopt : diffOf(m_ids, after);
    if (!diff) {
        reload();
        return;
    }
    applyDiff(*diff, after);
    Q_EMIT countChanged();
}

void MessageListModel::clear()
{
    showFolder({});
}

void MessageListModel::setFilter(const QuickFilter &filter)
{
    if (m_filter == filter)
        return;
    m_filter = filter;
    reload();
}

bool MessageListModel::isFiltered() const
{
    return !m_filter.isEmpty();
}

std::vector<MessageId> MessageListModel::readIds() const
{
    if (!m_query.isEmpty()) {
        store::SearchScope scope;
        scope.folder = m_folder;
        return store::SearchIndex(m_store.reader()).search(m_query, scope);
    }
    return m_folder.isValid() ? store::MessageRepo(m_store.reader()).idsInFolder(m_folder) : std::vector<MessageId>();
}

void MessageListModel::reload()
{
    delete std::exchange(m_scan, nullptr);
    std::vector<MessageId> ids = readIds();
    beginResetModel();
    m_summaries.clear();
    m_ids.clear();
    if (!isFiltered())
        m_ids.swap(ids);
    endResetModel();
    if (isFiltered())
        startScan(std::move(ids));
    Q_EMIT countChanged();
}

void MessageListModel::startScan(std::vector<MessageId> candidates)
{
    m_scan = new FilterScan(m_store, std::move(candidates), m_filter, this);
    connect(m_scan, &FilterScan::found, this, &MessageListModel::appendFound);
    connect(m_scan, &FilterScan::finished, this, [this] {
        std::exchange(m_scan, nullptr)->deleteLater();
        Q_EMIT countChanged();
    });
    m_scan->start();
}

void MessageListModel::appendFound(const std::vector<MessageId> &ids)
{
    std::vector<MessageId> fresh;
    // An arrival during the scan may have brought one of them already.
    std::copy_if(ids.begin(), ids.end(), std::back_inserter(fresh), [this](MessageId id) { return rowOf(id) < 0; });
    if (fresh.empty())
        return;
    const int first = static_cast<int>(m_ids.size());
    beginInsertRows({}, first, first + static_cast<int>(fresh.size()) - 1);
    m_ids.insert(m_ids.end(), fresh.begin(), fresh.end());
    endInsertRows();
    Q_EMIT countChanged();
}

void MessageListModel::applyChange(const store::StoreChange &change)
{
    if (!isSearch()) {
        if (const auto here = change.messages.find(m_folder); here != change.messages.end())
            applyMessages(here->second);
        return;
    }
    for (const auto &[folder, messages] : change.messages)
        applyToSearch(folder, messages);
}

void MessageListModel::applyToSearch(FolderId folder, const store::StoreChange::Messages &messages)
{
    // A search is an answer to a question asked once: what comes later is not put into it, but what it shows is true.
    if (m_folder.isValid() && folder != m_folder)
        return;
    applyChanged(messages.changed);
    std::vector<MessageId> gone = messages.removed;
    std::erase_if(gone, [this](MessageId id) { return rowOf(id) < 0; });
    std::vector<MessageId> moved;
    if (!m_folder.isValid()) {
        for (const store::MessageSummary &summary : store::MessageRepo(m_store.reader()).summaries(gone))
            moved.push_back(summary.id);
        std::erase_if(gone,
                      [&moved](MessageId id) { return std::find(moved.begin(), moved.end(), id) != moved.end(); });
    }
    applyChanged(moved);
    applyRemoved(gone);
    if (!gone.empty())
        Q_EMIT countChanged();
}

void MessageListModel::applyMessages(const store::StoreChange::Messages &messages)
{
    applyRemoved(messages.removed);
    applyChanged(messages.changed);
    applyInserted(messages.inserted);
    if (!messages.removed.empty() || !messages.inserted.empty())
        Q_EMIT countChanged();
}

void MessageListModel::applyChanged(std::vector<MessageId> changed)
{
    if (changed.empty())
        return;
    for (const MessageId id : changed)
        m_summaries.forget(id);
    std::sort(changed.begin(), changed.end());
    for (const RowRange &range : rowsOf(m_ids, changed))
        Q_EMIT dataChanged(index(range.first), index(range.first + range.count - 1));
}

void MessageListModel::applyRemoved(std::vector<MessageId> removed)
{
    if (removed.empty())
        return;
    std::sort(removed.begin(), removed.end());
    std::vector<RowRange> ranges = rowsOf(m_ids, removed);
    std::for_each(ranges.rbegin(), ranges.rend(), [this](const RowRange &range) { removeRange(range); });
    for (const MessageId id : removed)
        m_summaries.forget(id);
}

void MessageListModel::removeRange(const RowRange &range)
{
    beginRemoveRows({}, range.first, range.first + range.count - 1);
    m_ids.erase(m_ids.begin() + range.first, m_ids.begin() + range.first + range.count);
    endRemoveRows();
}

void MessageListModel::applyInserted(const std::vector<MessageId> &inserted)
{
    if (inserted.empty())
        return;
    if (inserted.size() > FewArrivals && !isFiltered()) {
        const std::vector<MessageId> after = readIds();
        if (const auto diff = diffOf(m_ids, after))
            applyDiff(*diff, after);
        else
            reload();
        return;
    }
    std::vector<store::MessageSummary> arrivals = store::MessageRepo(m_store.reader()).summaries(inserted);
    std::erase_if(arrivals, [this](const store::MessageSummary &summary) {
        return summary.folder != m_folder || !m_filter.matches(summary);
    });
    insertFew(std::move(arrivals));
}

void MessageListModel::insertFew(std::vector<store::MessageSummary> arrivals)
{
    std::sort(arrivals.begin(), arrivals.end(), isBefore);
    for (std::size_t next = 0; next < arrivals.size();) {
        if (rowOf(arrivals[next].id) >= 0) { // told twice: a reload had it already
            ++next;
            continue;
        }
        const int row = insertionRow(arrivals[next]);
        std::vector<MessageId> run{arrivals[next].id};
        // Those that belong before the same row go in together.
        for (++next; next < arrivals.size() && rowOf(arrivals[next].id) < 0 && insertionRow(arrivals[next]) == row;
             ++next)
            run.push_back(arrivals[next].id);
        beginInsertRows({}, row, row + static_cast<int>(run.size()) - 1);
        m_ids.insert(m_ids.begin() + row, run.begin(), run.end());
        endInsertRows();
    }
}

int MessageListModel::insertionRow(const store::MessageSummary &summary) const
{
    int low = 0;
    int high = static_cast<int>(m_ids.size());
    // New mail belongs to the top nearly always: look there first.
    if (high > 0 && isBefore(summary, m_summaries.at(m_ids, 0)))
        return 0;
    while (low < high) {
        const int middle = low + (high - low) / 2;
        if (isBefore(summary, m_summaries.at(m_ids, middle)))
            high = middle;
        else
            low = middle + 1;
    }
    return low;
}

void MessageListModel::applyDiff(const ListDiff &diff, const std::vector<MessageId> &after)
{
    for (const RowRange &range : diff.removals)
        removeRange(range);
    for (const RowRange &range : diff.insertions) {
        beginInsertRows({}, range.first, range.first + range.count - 1);
        m_ids.insert(m_ids.begin() + range.first, after.begin() + range.first,
                     after.begin() + range.first + range.count);
        endInsertRows();
    }
}

MessageId MessageListModel::idAt(int row) const
{
    return row >= 0 && row < static_cast<int>(m_ids.size()) ? m_ids[static_cast<std::size_t>(row)] : MessageId();
}

std::optional<store::MessageSummary> MessageListModel::summaryAt(int row) const
{
    if (row < 0 || row >= static_cast<int>(m_ids.size()))
        return std::nullopt;
    const store::MessageSummary &summary = m_summaries.at(m_ids, row);
    return summary.id.isValid() ? std::optional(summary) : std::nullopt;
}

int MessageListModel::rowOf(MessageId id) const
{
    const auto found = std::find(m_ids.begin(), m_ids.end(), id);
    return found == m_ids.end() ? -1 : static_cast<int>(found - m_ids.begin());
}

int MessageListModel::nextUnread(int row) const
{
    const int count = static_cast<int>(m_ids.size());
    for (int step = 1; step <= std::min(count, UnreadLookAhead); ++step) {
        const int candidate = (row + step) % count;
        if (m_summaries.at(m_ids, candidate).id.isValid() && m_summaries.at(m_ids, candidate).isUnread())
            return candidate;
    }
    return -1;
}

int MessageListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_ids.size());
}

QVariant MessageListModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= static_cast<int>(m_ids.size()))
        return {};
    if (role == IdRole)
        return QVariant::fromValue(m_ids[static_cast<std::size_t>(index.row())]);
    if (role < Qt::UserRole && role != Qt::DisplayRole && role != Qt::AccessibleTextRole &&
        role != Qt::AccessibleDescriptionRole)
        return {}; // views ask for many roles; no read for those
    const store::MessageSummary &summary = m_summaries.at(m_ids, index.row());
    switch (role) {
    case Qt::DisplayRole:
        return subjectText(summary);
    case Qt::AccessibleTextRole:
        return spokenText(summary, m_who, m_clock.nowUtc().toLocalTime());
    case Qt::AccessibleDescriptionRole:
        return summary.preview;
    case SummaryRole:
        return QVariant::fromValue(summary);
    case UnreadRole:
        return summary.isUnread();
    case StarredRole:
        return summary.flags.has(MailFlag::Flagged);
    case CorrespondentRole:
        return correspondentText(summary, m_who);
    default:
        return {};
    }
}

Qt::ItemFlags MessageListModel::flags(const QModelIndex &index) const
{
    return index.isValid() ? Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsDragEnabled | Qt::ItemNeverHasChildren
                           : Qt::NoItemFlags;
}

QMimeData *MessageListModel::mimeData(const QModelIndexList &indexes) const
{
    std::vector<MessageId> ids;
    for (const QModelIndex &at : indexes)
        ids.push_back(idAt(at.row()));
    if (!m_dragged)
        m_dragged = std::make_shared<QTemporaryDir>();
    return new MessageFiles(m_store, ids, m_dragged); // the caller owns it, says QAbstractItemModel
}

QStringList MessageListModel::mimeTypes() const
{
    return {messageMimeType(), QStringLiteral("text/uri-list")};
}

Qt::DropActions MessageListModel::supportedDragActions() const
{
    return Qt::MoveAction | Qt::CopyAction; // files are copied
}

} // namespace postrider::ui::models
