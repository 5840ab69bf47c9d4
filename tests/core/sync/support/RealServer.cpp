// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "fixture/RealServer.h"

#include "sync/ServerFacts.h"
#include "sync/ServerSearch.h"

namespace postrider::test {

namespace {

QByteArray mail(const QByteArray &subject, const QByteArray &encoding, const QByteArray &body)
{
    return "From: bob@example.com\r\nSubject: " + subject + "\r\nMessage-ID: <" + subject +
           "@example.com>\r\nDate: Mon, 2 Mar 2026 10:00:00 +0000\r\nMIME-Version: 1.0\r\n"
           "Content-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: " +
           encoding + "\r\n\r\n" + body + "\r\n";
}

const QStringList &questions()
{
    static const QStringList all{QStringLiteral("harbour"), QStringLiteral("Größe"), QStringLiteral("报表"),
                                 QStringLiteral("lighthouse"), QStringLiteral("\"two words\"")};
    return all;
}

} // namespace

QByteArrayList wordyMails()
{
    return {mail("plain", "7bit", "The new place at the harbour. Words, two of them."),
            mail("quoted", "quoted-printable", "Die Gr=C3=B6=C3=9Fe der K=C3=BCche; two words."),
            mail("base64", "base64", QStringLiteral("第三季度报表").toUtf8().toBase64())};
}

QStringList searchStory(SyncFixture &fixture, FolderId folder)
{
    QStringList story;
    for (const QString &question : questions()) {
        sync::ServerSearch::Control control;
        control.isCancelled = [] { return false; };
        control.isWanted = [] { return false; };
        control.give = []() -> sync::Task<sync::Done> { co_return sync::Done{}; };
        control.thinks = [](bool) {};
        control.progress = [](int, int) {};
        sync::ServerSearch search(fixture.context(), fixture.link(), fixture.report, control);
        const auto found = fixture.run(search.run(*store::FolderRepo(fixture.reader()).byId(folder), question));
        if (!found || !found->ok())
            story.append(question + QStringLiteral(": ") + (found ? found->error().code : QStringLiteral("no answer")));
        else
            story.append(QStringLiteral("%1: %2 found, %3 confirmed")
                             .arg(question, QString::number((*found)->hits), QString::number((*found)->matched)));
    }
    return story;
}

/// What one search has fetched is not asked for by the next.
QStringList wordyStory()
{
    return {QStringLiteral("harbour: 1 found, 1 confirmed"), QStringLiteral("Größe: 1 found, 1 confirmed"),
            QStringLiteral("报表: 1 found, 1 confirmed"), QStringLiteral("lighthouse: 0 found, 0 confirmed"),
            QStringLiteral("\"two words\": 0 found, 0 confirmed")};
}

QString askFacts(SyncFixture &fixture)
{
    const std::vector<store::Folder> folders = store::FolderRepo(fixture.reader()).byAccount(fixture.account());
    sync::ServerFacts goal(fixture.context(), fixture.link());
    return fixture.codeOf(goal.run(folders));
}

} // namespace postrider::test
