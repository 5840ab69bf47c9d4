// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "account/AccountEngine.h"
#include "account/Accounts.h"
#include "ui/models/FolderNode.h"

#include <map>

#include <QObject>

namespace postrider::ui::models {
class ActivityModel;
class FolderModel;
} // namespace postrider::ui::models

namespace postrider::ui {

class ProblemBanners;

/// Tells the models and the banners what the engines report, for the accounts there are and those that come.
class AccountLinks final : public QObject
{
    Q_OBJECT

public:
    struct Receivers
    {
        models::FolderModel &folders;
        models::ActivityModel &activity;
        ProblemBanners &banners;
    };

    AccountLinks(::postrider::account::Accounts &accounts, Receivers receivers, QObject *parent = nullptr);

    [[nodiscard]] bool allOffline() const;
    void setAllOffline(bool offline);
    void setOffline(AccountId account, bool offline);
    /// Ends working offline with this account and brings it in step.
    void goOnline(AccountId account);
    void syncAll();
    void sync(AccountId account);
    /// What waits for a later try is tried now.
    void retry(AccountId account);

Q_SIGNALS:
    /// An account went offline or online, came or went.
    void changed();

private:
    void watch(::postrider::account::AccountEngine &engine);
    void showState(const ::postrider::account::AccountEngine &engine);

    ::postrider::account::Accounts &m_accounts;
    Receivers m_to;
    std::map<AccountId, QString> m_problems;
};

} // namespace postrider::ui
