// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/mailbox/EmptyText.h"

#include "ui/models/DateText.h"

#include <QCoreApplication>

namespace postrider::ui::mailbox {

using models::AccountLink;

namespace {

struct Translations
{
    Q_DECLARE_TR_FUNCTIONS(postrider::ui::mailbox::EmptyText)
};

EmptyText searchText(const EmptySituation &situation)
{
    EmptyText text;
    text.icon = QStringLiteral("edit-find");
    text.title = Translations::tr("Nothing found");
    if (situation.searchesEverywhere) {
        text.text = Translations::tr("No message holds “%1”. Try fewer or shorter words.").arg(situation.query);
        text.action = EmptyAction::ClearFilter;
        text.verb = Translations::tr("Clear search");
    } else {
        text.text = Translations::tr("No message in %1 holds “%2”.").arg(situation.folderName, situation.query);
        text.action = EmptyAction::SearchEverywhere;
        text.verb = Translations::tr("Search everywhere");
    }
    return text;
}

/// The folder was never brought in step: why not, and what helps.
EmptyText neverSynced(const EmptySituation &situation)
{
    EmptyText text;
    text.icon = QStringLiteral("view-refresh");
    switch (situation.link) {
    case AccountLink::Offline:
        text.icon = QStringLiteral("offline");
        text.title = Translations::tr("You are offline");
        text.text = Translations::tr("%1 has not been fetched yet.").arg(situation.folderName);
        text.action = EmptyAction::GoOnline;
        text.verb = Translations::tr("Go online");
        break;
    case AccountLink::NoNetwork:
        text.icon = QStringLiteral("offline");
        text.title = Translations::tr("No network");
        text.text = Translations::tr("%1 has not been fetched yet. Postrider does it as soon as there is a network.")
                        .arg(situation.folderName);
        break;
    case AccountLink::Problem:
        text.icon = QStringLiteral("dialog-warning");
        text.title = Translations::tr("No connection");
        text.text = situation.problem;
        text.action = EmptyAction::SyncNow;
        text.verb = Translations::tr("Try again");
        break;
    case AccountLink::Connecting:
    case AccountLink::Online:
        text.title = Translations::tr("Fetching mail…");
        text.text = Translations::tr("%1 is being fetched for the first time. The newest messages come first.")
                        .arg(situation.folderName);
        break;
    }
    return text;
}

EmptyText emptyFolder(const EmptySituation &situation, const QDateTime &now)
{
    EmptyText text;
    text.icon = QStringLiteral("mail-read");
    text.title = Translations::tr("No mail here");
    text.text = Translations::tr("%1 is in sync since %2.")
                    .arg(situation.folderName, models::listDate(situation.syncedAt, now));
    if (situation.link == AccountLink::Offline) {
        text.text = Translations::tr("%1 was empty at %2, when you were last online.")
                        .arg(situation.folderName, models::listDate(situation.syncedAt, now));
        text.action = EmptyAction::GoOnline;
        text.verb = Translations::tr("Go online");
    }
    if (situation.link == AccountLink::NoNetwork)
        text.text = Translations::tr("%1 was empty at %2, when there last was a network.")
                        .arg(situation.folderName, models::listDate(situation.syncedAt, now));
    return text;
}

} // namespace

EmptyText emptyTextFor(const EmptySituation &situation, const QDateTime &now)
{
    if (!situation.hasAccounts)
        return {QStringLiteral("mail-message-new"), Translations::tr("Welcome to Postrider"),
                Translations::tr("Add your mail account to begin. You need its address and its password."),
                EmptyAction::AddAccount, Translations::tr("Add an account")};
    if (!situation.query.isEmpty())
        return searchText(situation);
    if (!situation.folderChosen)
        return {QStringLiteral("folder"),
                Translations::tr("No folder chosen"),
                Translations::tr("Choose a folder on the left."),
                EmptyAction::None,
                {}};
    if (situation.scanning)
        return {QStringLiteral("view-filter"), Translations::tr("Looking…"), {}, EmptyAction::None, {}};
    if (situation.filtered)
        return {QStringLiteral("view-filter"), Translations::tr("Nothing passes the filter"),
                Translations::tr("%1 has messages, but none like this.").arg(situation.folderName),
                EmptyAction::ClearFilter, Translations::tr("Clear filter")};
    return situation.syncedAt.isValid() ? emptyFolder(situation, now) : neverSynced(situation);
}

} // namespace postrider::ui::mailbox
