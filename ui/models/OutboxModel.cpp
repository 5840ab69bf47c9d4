// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/OutboxModel.h"

#include "store/OutboxRepo.h"
#include "store/Store.h"
#include "ui/models/OutgoingText.h"

#include <algorithm>

#include <QLocale>

namespace postrider::ui::models {

using store::OutboxEntry;
using store::OutboxState;

OutboxModel::OutboxModel(store::Store &store, QObject *parent)
    : QAbstractListModel(parent)
    , m_store(store)
{
    connect(
        &store, &store::Store::changed, this,
        [this](const store::StoreChange &change) {
            if (change.outbox || change.accounts)
                reload();
        },
        Qt::QueuedConnection);
    reload();
}

OutboxModel::~OutboxModel() = default;

void OutboxModel::reload()
{
    const std::vector<OutboxEntry> fresh = store::OutboxRepo(m_store.reader()).all();
    const auto has = [](const std::vector<OutboxEntry> &entries, OutboxId id) {
        return std::any_of(entries.begin(), entries.end(), [id](const auto &entry) { return entry.id == id; });
    };
    for (int row = rowCount() - 1; row >= 0; --row) {
        const OutboxId id = m_entries[static_cast<std::size_t>(row)].id;
        if (has(fresh, id))
            continue;
        beginRemoveRows({}, row, row);
        m_entries.erase(m_entries.begin() + row);
        m_uploads.erase(id);
        endRemoveRows();
    }
    for (int row = 0; row < static_cast<int>(fresh.size()); ++row) {
        const OutboxEntry &wanted = fresh[static_cast<std::size_t>(row)];
        const int at = rowOf(wanted.id);
        if (at < 0) {
            beginInsertRows({}, row, row);
            m_entries.insert(m_entries.begin() + row, wanted);
            endInsertRows();
            continue;
        }
        if (at != row) {
            beginMoveRows({}, at, at, {}, row);
            std::rotate(m_entries.begin() + row, m_entries.begin() + at, m_entries.begin() + at + 1);
            endMoveRows();
        }
        m_entries[static_cast<std::size_t>(row)] = wanted;
        if (wanted.state != OutboxState::Queued && wanted.state != OutboxState::Waiting &&
            wanted.state != OutboxState::Sending)
            m_uploads.erase(wanted.id);
    }
    if (!m_entries.empty())
        Q_EMIT dataChanged(index(0), index(rowCount() - 1));
}

void OutboxModel::setProgress(OutboxId id, qint64 sent, qint64 total)
{
    const int row = rowOf(id);
    if (row < 0 || total <= 0)
        return;
    m_uploads[id] = {sent, total};
    Q_EMIT dataChanged(index(row), index(row));
}

std::optional<OutboxEntry> OutboxModel::entryAt(int row) const
{
    return row >= 0 && row < rowCount() ? std::optional(m_entries[static_cast<std::size_t>(row)]) : std::nullopt;
}

int OutboxModel::rowOf(OutboxId id) const
{
    const auto found =
        std::find_if(m_entries.begin(), m_entries.end(), [id](const OutboxEntry &entry) { return entry.id == id; });
    return found == m_entries.end() ? -1 : static_cast<int>(found - m_entries.begin());
}

QString OutboxModel::detailsAt(int row) const
{
    const std::optional<OutboxEntry> entry = entryAt(row);
    if (!entry)
        return {};
    QStringList lines{stateText(*entry)};
    const QString outcomes = outgoingOutcomes(*entry);
    if (entry->lastError && entry->lastError->text != lines.first() && !outcomes.contains(entry->lastError->text))
        lines.append(entry->lastError->text);
    const QString said = entry->lastError ? entry->lastError->serverText : QString();
    if (!said.isEmpty() && !outcomes.contains(said))
        lines.append(tr("The server said: %1").arg(said));
    if (!outcomes.isEmpty())
        lines.append(outcomes);
    return lines.join(QLatin1Char('\n'));
}

int OutboxModel::percentOf(OutboxId id) const
{
    const auto upload = m_uploads.find(id);
    return upload == m_uploads.end() ? -1 : int(upload->second.sent * 100 / upload->second.total);
}

QString OutboxModel::stateText(const OutboxEntry &entry) const
{
    const auto upload = m_uploads.find(entry.id);
    if (upload == m_uploads.end())
        return outgoingState(entry);
    return tr("Being sent: %1 of %2.")
        .arg(QLocale().formattedDataSize(upload->second.sent), QLocale().formattedDataSize(upload->second.total));
}

int OutboxModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_entries.size());
}

QVariant OutboxModel::data(const QModelIndex &index, int role) const
{
    const std::optional<OutboxEntry> entry = index.isValid() ? entryAt(index.row()) : std::nullopt;
    if (!entry)
        return {};
    const QString subject = entry->subject.simplified();
    const QString title = subject.isEmpty() ? tr("(No subject)") : subject;
    const QString people = outgoingPeople(*entry).join(QStringLiteral(", "));
    switch (role) {
    case Qt::DisplayRole:
        return title;
    case Qt::AccessibleTextRole:
        return tr("To %1, %2. %3").arg(people, title, stateText(*entry));
    case IdRole:
        return QVariant::fromValue(entry->id);
    case PeopleRole:
        return people;
    case StateRole:
        return stateText(*entry);
    case NeedsUserRole:
        return entry->state == OutboxState::Failed || entry->state == OutboxState::NeedsUser ||
               entry->state == OutboxState::Unknown || entry->state == OutboxState::CopyMissing;
    case ProgressRole:
        return percentOf(entry->id);
    default:
        return {};
    }
}

} // namespace postrider::ui::models
