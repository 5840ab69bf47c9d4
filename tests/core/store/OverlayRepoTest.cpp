// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/OverlayRepo.h"
#include "StoreFixture.h"
#include "store/JournalRepo.h"

#include <QSignalSpy>
#include <QTest>

using namespace postrider;
using namespace postrider::store;

namespace {

MailFlags flagsFrom(const QString &text)
{
    return MailFlags::fromImap(text.split(u' ', Qt::SkipEmptyParts));
}

QString textOf(const MailFlags &flags)
{
    return flags.toImap().join(u' ');
}

/// "+\Seen -tag >archive hide": an effect in words.
OverlayEffect effectFrom(const QString &text, FolderId archive)
{
    OverlayEffect effect;
    for (const QString &word : text.split(u' ', Qt::SkipEmptyParts)) {
        if (word.startsWith(u'+'))
            effect.add = effect.add.with(flagsFrom(word.mid(1)));
        else if (word.startsWith(u'-'))
            effect.remove = effect.remove.with(flagsFrom(word.mid(1)));
        else if (word == QLatin1String(">archive"))
            effect.moveTo = archive;
        else
            effect.hide = word == QLatin1String("hide");
    }
    return effect;
}

} // namespace

class OverlayRepoTest : public QObject
{
    Q_OBJECT

    static OperationId append(WriteTransaction &t, StoreFixture &f, MessageId id, const OverlayEffect &effect)
    {
        JournalEntry entry;
        entry.account = f.account;
        entry.folder = f.inbox;
        entry.kind = QStringLiteral("test");
        entry.messages = {id};
        return JournalRepo::append(t, entry, effect);
    }

private Q_SLOTS:
    void arithmetic_data()
    {
        QTest::addColumn<QString>("server");
        QTest::addColumn<QStringList>("effects");
        QTest::addColumn<QString>("shown");
        QTest::addColumn<QString>("place"); // inbox, archive, hidden
        const auto row = [](const char *name, const char *server, const QStringList &effects, const char *shown,
                            const char *place) {
            QTest::newRow(name) << QString::fromLatin1(server) << effects << QString::fromLatin1(shown)
                                << QString::fromLatin1(place);
        };
        const auto s = [](const char *text) { return QString::fromLatin1(text); };
        row("nothing", "\\Seen", {}, "\\Seen", "inbox");
        row("an operation without effect", "\\Seen", {s("")}, "\\Seen", "inbox");
        row("add", "", {s("+\\Seen")}, "\\Seen", "inbox");
        row("add what is there", "\\Seen", {s("+\\Seen")}, "\\Seen", "inbox");
        row("remove", "\\Seen \\Flagged", {s("-\\Seen")}, "\\Flagged", "inbox");
        row("remove what is not there", "", {s("-\\Seen")}, "", "inbox");
        row("the later wins: remove", "", {s("+\\Seen"), s("-\\Seen")}, "", "inbox");
        row("the later wins: add", "\\Seen", {s("-\\Seen"), s("+\\Seen")}, "\\Seen", "inbox");
        row("they add up", "\\Answered", {s("+\\Seen"), s("+\\Flagged"), s("-\\Answered")}, "\\Seen \\Flagged",
            "inbox");
        row("keywords without case", "Work", {s("-wORK +todo")}, "todo", "inbox");
        row("keyword added twice", "", {s("+a"), s("+A")}, "a", "inbox");
        row("move", "", {s(">archive")}, "", "archive");
        row("move and flag", "", {s(">archive"), s("+\\Seen")}, "\\Seen", "archive");
        row("hide", "", {s("hide")}, "", "hidden");
        row("hidden stays hidden", "", {s("hide"), s(">archive")}, "", "hidden");
    }

    void arithmetic()
    {
        QFETCH(QString, server);
        QFETCH(QStringList, effects);
        QFETCH(QString, shown);
        QFETCH(QString, place);
        StoreFixture f;
        NewMessage m = StoreFixture::message(1);
        m.flags = flagsFrom(server);
        const MessageId id = f.insert(f.inbox, m);
        const QString before = f.counts(f.inbox);
        std::vector<OperationId> operations;
        f.write([&](WriteTransaction &t) {
            for (const QString &effect : effects)
                operations.push_back(append(t, f, id, effectFrom(effect, f.archive)));
        });

        const auto check = [&] {
            QCOMPARE(textOf(f.summary(id).flags), textOf(flagsFrom(shown)));
            const bool inInbox = MessageRepo(f.reader()).idsInFolder(f.inbox) == std::vector{id};
            const bool inArchive = MessageRepo(f.reader()).idsInFolder(f.archive) == std::vector{id};
            QCOMPARE(inInbox, place == QLatin1String("inbox"));
            QCOMPARE(inArchive, place == QLatin1String("archive"));
            QVERIFY2(!f.counts(f.inbox).contains(u' '), qPrintable(f.counts(f.inbox)));
            QVERIFY2(!f.counts(f.archive).contains(u' '), qPrintable(f.counts(f.archive)));
        };
        check();
        // The server's own news does not shine through where an operation says otherwise, and is there when it ends.
        f.write([&](WriteTransaction &t) {
            MessageRepo::setServerFlags(t, id, flagsFrom(QStringLiteral("\\Draft ") + server));
            MessageRepo::setServerFlags(t, id, flagsFrom(server));
        });
        check();

        // All reverted: as before.
        f.write([&](WriteTransaction &t) {
            for (const OperationId operation : operations)
                JournalRepo::remove(t, operation);
        });
        QCOMPARE(textOf(f.summary(id).flags), textOf(flagsFrom(server)));
        QCOMPARE(f.counts(f.inbox), before);
        QCOMPARE(f.counts(f.archive), QStringLiteral("0/0"));
        QVERIFY(!f.summary(id).pending);
    }

    void revertInAnyOrder()
    {
        StoreFixture f;
        const MessageId id = f.insert(f.inbox, StoreFixture::message(1));
        OperationId first;
        OperationId second;
        f.write([&](WriteTransaction &t) {
            first = append(t, f, id, effectFrom(QStringLiteral("+\\Seen +a"), f.archive));
            second = append(t, f, id, effectFrom(QStringLiteral("+\\Flagged >archive"), f.archive));
        });
        QVERIFY(f.summary(id).pending);
        f.write([&](WriteTransaction &t) { OverlayRepo::drop(t, first); });
        QCOMPARE(textOf(f.summary(id).flags), QStringLiteral("\\Flagged"));
        QCOMPARE(f.summary(id).folder, f.archive);
        QVERIFY(f.summary(id).pending);
        // A dropped operation still knows its messages, to tell about them.
        QCOMPARE(JournalRepo(f.reader()).messages(first), std::vector{id});
        QVERIFY(OverlayRepo(f.reader()).effect(first, id)->isEmpty());
        QCOMPARE(OverlayRepo(f.reader()).operationsOf(id), (std::vector{first, second}));
        f.write([&](WriteTransaction &t) { OverlayRepo::drop(t, second, std::vector{id}); });
        QVERIFY(!f.summary(id).pending);
        QVERIFY(JournalRepo(f.reader()).messages(second).empty());
    }

    void confirmMoveAndFlags()
    {
        StoreFixture f;
        const MessageId id = f.insert(f.inbox, StoreFixture::message(1));
        OperationId operation;
        f.write([&](WriteTransaction &t) {
            operation = append(t, f, id, effectFrom(QStringLiteral("+\\Seen >archive"), f.archive));
        });
        QSignalSpy spy(&f.store(), &Store::changed);
        f.write([&](WriteTransaction &t) {
            MessageRepo::setServerFlags(t, id, MailFlag::Seen);
            MessageRepo::setServerPlace(t, id, {f.archive, Uid(77)});
            JournalRepo::remove(t, operation);
        });
        QCOMPARE(f.summary(id).uid, Uid(77));
        QCOMPARE(f.counts(f.archive), QStringLiteral("1/0"));
        QCOMPARE(f.counts(f.inbox), QStringLiteral("0/0"));
        // Nothing moves on the screen: the row stays, at most its 'pending' mark goes.
        const auto change = spy.at(0).at(0).value<StoreChange>();
        QCOMPARE(change.messages.size(), size_t(1));
        QVERIFY(change.messages.at(f.archive).inserted.empty());
        QVERIFY(change.messages.at(f.archive).removed.empty());
    }

    void aVanishedMessageLeavesItsOperations()
    {
        StoreFixture f;
        const MessageId gone = f.insert(f.inbox, StoreFixture::message(1));
        OperationId operation;
        f.write([&](WriteTransaction &t) {
            operation = append(t, f, gone, effectFrom(QStringLiteral(">archive"), f.archive));
        });
        f.write([&](WriteTransaction &t) { MessageRepo::remove(t, std::vector{gone}); });
        QVERIFY(JournalRepo(f.reader()).byId(operation).has_value());
        QVERIFY(JournalRepo(f.reader()).messages(operation).empty());
        QCOMPARE(f.counts(f.archive), QStringLiteral("0/0"));
        // And one that is gone already is left out.
        f.write([&](WriteTransaction &t) {
            OverlayRepo::apply(t, operation, std::vector{gone}, effectFrom(QStringLiteral("hide"), {}));
        });
        QVERIFY(JournalRepo(f.reader()).messages(operation).empty());
    }
};

QTEST_GUILESS_MAIN(OverlayRepoTest)
#include "OverlayRepoTest.moc"
