// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/WireLine.h"

#include <deque>
#include <functional>
#include <map>
#include <optional>

#include <QAbstractTableModel>
#include <QSortFilterProxyModel>

namespace postrider::ui::models {

/// What was said to and by mail servers, oldest first. Bounded: the oldest lines go.
class WireLogModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { TimeColumn, AccountColumn, ProtocolColumn, LineColumn, ColumnCount };
    enum Role {
        AccountRole = Qt::UserRole + 1, ///< AccountId
        ProtocolRole,                   ///< WireLine::Protocol as int
        LineRole                        ///< WireLine
    };
    /// More than a person reads; what a sync says in a minute.
    static constexpr int MostLines = 20'000;

    explicit WireLogModel(QObject *parent = nullptr);

    /// The name under which an account's lines are shown.
    void setAccountName(AccountId account, const QString &name);
    void append(const QList<WireLine> &lines);
    void clear();
    /// As it is copied: "14:05:09.123 ann@example.org SMTP S: 250 ok".
    [[nodiscard]] QString textAt(int row) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    std::deque<WireLine> m_lines;
    std::map<AccountId, QString> m_names;
};

/// The lines of one account, one protocol, or with some words in them.
class WireLogFilter final : public QSortFilterProxyModel
{
    Q_OBJECT

public:
    using QSortFilterProxyModel::QSortFilterProxyModel;

    /// None: every account.
    void setAccount(AccountId account);
    void setProtocol(std::optional<WireLine::Protocol> protocol);
    void setWords(const QString &words);

protected:
    bool filterAcceptsRow(int row, const QModelIndex &parent) const override;

private:
    AccountId m_account;
    std::optional<WireLine::Protocol> m_protocol;
    QString m_words;
};

} // namespace postrider::ui::models
