// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/WireLogModel.h"

#include <algorithm>

namespace postrider::ui::models {

namespace {

QString nameOf(WireLine::Protocol protocol)
{
    switch (protocol) {
    case WireLine::Protocol::Imap:
        return QStringLiteral("IMAP");
    case WireLine::Protocol::Pop3:
        return QStringLiteral("POP3");
    case WireLine::Protocol::Smtp:
        break;
    }
    return QStringLiteral("SMTP");
}

QString timeOf(const WireLine &line)
{
    return line.at.toLocalTime().toString(QStringLiteral("HH:mm:ss.zzz"));
}

/// The bytes of a stranger, fit for a cell: what controls a terminal or turns text around is shown as a box.
QString shown(const WireLine &line)
{
    QString text = QString::fromUtf8(line.text);
    for (QChar &c : text)
        if (c.category() == QChar::Other_Control || c.category() == QChar::Other_Format)
            c = QChar(0xFFFD);
    return (line.fromServer ? QStringLiteral("S: ") : QStringLiteral("C: ")) + text;
}

} // namespace

WireLogModel::WireLogModel(QObject *parent)
    : QAbstractTableModel(parent)
{
}

void WireLogModel::setAccountName(AccountId account, const QString &name)
{
    m_names[account] = name;
}

void WireLogModel::append(const QList<WireLine> &lines)
{
    if (lines.isEmpty())
        return;
    const int first = rowCount();
    beginInsertRows({}, first, first + static_cast<int>(lines.size()) - 1);
    m_lines.insert(m_lines.end(), lines.begin(), lines.end());
    endInsertRows();
    if (const int surplus = rowCount() - MostLines; surplus > 0) {
        beginRemoveRows({}, 0, surplus - 1);
        m_lines.erase(m_lines.begin(), m_lines.begin() + surplus);
        endRemoveRows();
    }
}

void WireLogModel::clear()
{
    beginResetModel();
    m_lines.clear();
    endResetModel();
}

QString WireLogModel::textAt(int row) const
{
    if (row < 0 || row >= rowCount())
        return {};
    const WireLine &line = m_lines[static_cast<std::size_t>(row)];
    const auto name = m_names.find(line.account);
    return QStringLiteral("%1 %2 %3 %4")
        .arg(timeOf(line), name == m_names.end() ? QString() : name->second, nameOf(line.protocol), shown(line));
}

int WireLogModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_lines.size());
}

int WireLogModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant WireLogModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= rowCount())
        return {};
    const WireLine &line = m_lines[static_cast<std::size_t>(index.row())];
    if (role == AccountRole)
        return QVariant::fromValue(line.account);
    if (role == ProtocolRole)
        return static_cast<int>(line.protocol);
    if (role == LineRole)
        return QVariant::fromValue(line);
    if (role != Qt::DisplayRole)
        return {};
    const auto name = m_names.find(line.account);
    switch (index.column()) {
    case TimeColumn:
        return timeOf(line);
    case AccountColumn:
        return name == m_names.end() ? QString() : name->second;
    case ProtocolColumn:
        return nameOf(line.protocol);
    case LineColumn:
        return shown(line);
    default:
        return {};
    }
}

QVariant WireLogModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case TimeColumn:
        return tr("Time");
    case AccountColumn:
        return tr("Account");
    case ProtocolColumn:
        return tr("Protocol");
    case LineColumn:
        return tr("Line (S: from the server, C: to it)");
    default:
        return {};
    }
}

void WireLogFilter::setAccount(AccountId account)
{
    m_account = account;
    invalidateFilter();
}

void WireLogFilter::setProtocol(std::optional<WireLine::Protocol> protocol)
{
    m_protocol = protocol;
    invalidateFilter();
}

void WireLogFilter::setWords(const QString &words)
{
    m_words = words;
    invalidateFilter();
}

bool WireLogFilter::filterAcceptsRow(int row, const QModelIndex &parent) const
{
    const QModelIndex line = sourceModel()->index(row, WireLogModel::LineColumn, parent);
    if (m_account.isValid() && line.data(WireLogModel::AccountRole).value<AccountId>() != m_account)
        return false;
    if (m_protocol && line.data(WireLogModel::ProtocolRole).toInt() != static_cast<int>(*m_protocol))
        return false;
    return m_words.isEmpty() || line.data().toString().contains(m_words, Qt::CaseInsensitive);
}

} // namespace postrider::ui::models
