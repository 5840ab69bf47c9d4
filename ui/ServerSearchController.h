// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "account/ServerSearchTypes.h"
#include "base/Result.h"

#include <map>
#include <optional>
#include <vector>

#include <QObject>

class QAction;

namespace postrider::account {
class AccountEngine;
class Accounts;
} // namespace postrider::account
namespace postrider::store {
class Store;
}
namespace postrider::ui::mailbox {
class MessagePane;
}

namespace postrider::ui {

/// Joins the search shown in the pane to the servers: offers to ask them where messages are not here whole, in the
/// folder or in all accounts, and puts what they bring into the results.
class ServerSearchController final : public QObject
{
    Q_OBJECT

public:
    struct Parts
    {
        store::Store &store;
        ::postrider::account::Accounts &accounts;
        mailbox::MessagePane &pane;
        QAction &action; ///< "Search on the server"
    };

    explicit ServerSearchController(Parts parts, QObject *parent = nullptr);

private:
    void showOffer(const QString &query, FolderId folder);
    void start();
    void cancel();
    void end();
    void take(const Result<::postrider::account::ServerSearchSummary> &result);
    void finish();
    /// The accounts whose servers can be asked in what is searched.
    [[nodiscard]] std::vector<::postrider::account::AccountEngine *> engines() const;
    [[nodiscard]] int absent() const;

    Parts m_parts;
    QString m_query;
    FolderId m_folder; ///< none: everywhere
    int m_round = 0;   ///< grows with every search, so that an old answer says nothing
    std::size_t m_missing = 0;
    ::postrider::account::ServerSearchSummary m_found;
    std::optional<Error> m_error;
    std::map<AccountId, ::postrider::account::ServerSearchProgress> m_progress;
};

} // namespace postrider::ui
