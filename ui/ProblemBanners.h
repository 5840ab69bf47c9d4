// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Error.h"
#include "base/Ids.h"
#include "ui/common/Shades.h"

#include <map>

#include <QWidget>

class QVBoxLayout;

namespace postrider::ui::common {
class Banner;
}

namespace postrider::ui {

/// One banner for each account that has a problem, above the panes, each with what can be done about it; and one for
/// what a command could not do; and one for each mailbox that is nearly full.
class ProblemBanners final : public QWidget
{
    Q_OBJECT

public:
    explicit ProblemBanners(QWidget *parent = nullptr);

    /// Takes the place of the account's banner, if it has one. A problem that the user closed stays closed until
    /// another one comes or it is over.
    void showProblem(AccountId account, const QString &email, const Error &error);
    void clearProblem(AccountId account);
    void showFailure(const Error &error);
    /// The account's mailbox is nearly full on the server. Stays closed when the user closes it, until it is over.
    void showRoom(AccountId account, const QString &email, const QString &warning);
    void clearRoom(AccountId account);

    [[nodiscard]] const common::Banner *bannerOf(AccountId account) const;

Q_SIGNALS:
    void passwordRequested(postrider::AccountId account, const postrider::Error &error);
    void retryRequested(postrider::AccountId account);

private:
    struct Entry
    {
        common::Banner *banner = nullptr; ///< null: closed by the user
        QString code;
    };

    common::Banner *makeBanner(common::Tone tone, const QString &details);
    void drop(Entry &entry);

    QVBoxLayout *m_column;
    std::map<AccountId, Entry> m_problems;
    std::map<AccountId, Entry> m_rooms;
    common::Banner *m_failure = nullptr;
};

} // namespace postrider::ui
