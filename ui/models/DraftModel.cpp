// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/DraftModel.h"

#include "store/Store.h"
#include "ui/models/DateText.h"

namespace postrider::ui::models {

namespace {

QString field(const store::Draft &draft, QLatin1String name)
{
    return draft.fields.value(name).toString().simplified();
}

} // namespace

DraftModel::DraftModel(store::Store &store, Clock &clock, QObject *parent)
    : QAbstractListModel(parent)
    , m_store(store)
    , m_clock(clock)
{
    connect(
        &store, &store::Store::changed, this,
        [this](const store::StoreChange &change) {
            if (change.drafts)
                reload();
        },
        Qt::QueuedConnection);
    reload();
}

DraftModel::~DraftModel() = default;

void DraftModel::reload()
{
    // The newest comes first, so any save may change the order of a few rows: a reset is simple and cheap here.
    beginResetModel();
    m_drafts = store::DraftRepo(m_store.reader()).withoutCopy();
    endResetModel();
}

DraftId DraftModel::idAt(int row) const
{
    return row >= 0 && row < rowCount() ? m_drafts[static_cast<std::size_t>(row)].id : DraftId();
}

int DraftModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_drafts.size());
}

QVariant DraftModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= rowCount())
        return {};
    const store::Draft &draft = m_drafts[static_cast<std::size_t>(index.row())];
    const QString subject = field(draft, QLatin1String("subject"));
    const QString recipients = field(draft, QLatin1String("to"));
    switch (role) {
    case Qt::DisplayRole:
        return subject.isEmpty() ? tr("(No subject)") : subject;
    case Qt::AccessibleTextRole:
        return tr("Unfinished message to %1, %2")
            .arg(recipients.isEmpty() ? tr("nobody yet") : recipients,
                 subject.isEmpty() ? tr("(No subject)") : subject);
    case IdRole:
        return QVariant::fromValue(draft.id);
    case RecipientsRole:
        return recipients.isEmpty() ? tr("(No recipients)") : recipients;
    case DateRole:
        return listDate(draft.updatedAt, m_clock.nowUtc().toLocalTime());
    default:
        return {};
    }
}

} // namespace postrider::ui::models
