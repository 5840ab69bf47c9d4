// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/Migrations.h"
#include "StoreFixture.h"
#include "store/BlobRepo.h"
#include "store/Pop3Repo.h"
#include "store/SearchIndex.h"

#include <QDir>
#include <QTest>

using namespace postrider;
using namespace postrider::store;

namespace {

const QString keptProfiles = QStringLiteral(POSTRIDER_TEST_DATA "/store");

QByteArray contentOf(const QString &file)
{
    QFile f(file);
    return f.open(QIODevice::ReadOnly) ? f.readAll() : QByteArray();
}

/// The number that SQLite keeps at byte 60 of its header (file format §1.3, user version).
void setVersion(const QString &file, char version)
{
    QFile f(file);
    QVERIFY(f.open(QIODevice::ReadWrite));
    f.seek(63);
    f.write(&version, 1);
}

} // namespace

class MigrationsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aNewerProfileIsNotTouched_data()
    {
        QTest::addColumn<QString>("name");
        QTest::newRow("mail") << QString(Database::mailFileName);
        QTest::newRow("bodies") << QString(Database::bodiesFileName);
    }

    void aNewerProfileIsNotTouched()
    {
        QFETCH(QString, name);
        StoreFixture f;
        f.close();
        const QDir directory(f.directory());
        setVersion(directory.filePath(name), 77);
        const QByteArray mail = contentOf(directory.filePath(Database::mailFileName));
        const QByteArray bodies = contentOf(directory.filePath(Database::bodiesFileName));

        const auto opened = Store::open(f.directory());
        QVERIFY(!opened.ok());
        QCOMPARE(opened.error().code, QStringLiteral("profile-too-new"));
        QVERIFY(opened.error().needsUser());
        QCOMPARE(contentOf(directory.filePath(Database::mailFileName)), mail);
        QCOMPARE(contentOf(directory.filePath(Database::bodiesFileName)), bodies);
    }

    /// Profiles written by each released version, kept for ever (see tests/data/store/README).
    void keptProfilesOpen_data()
    {
        QTest::addColumn<QString>("profile");
        const QStringList names = QDir(keptProfiles).entryList(QDir::Dirs | QDir::NoDotAndDotDot);
        for (const QString &name : names)
            QTest::newRow(qPrintable(name)) << name;
        QVERIFY(!names.isEmpty());
    }

    void keptProfilesOpen()
    {
        QFETCH(QString, profile);
        QTemporaryDir copy;
        for (const QLatin1String name : {Database::mailFileName, Database::bodiesFileName}) {
            QVERIFY(
                QFile::copy(keptProfiles + QLatin1Char('/') + profile + QLatin1Char('/') + name, copy.filePath(name)));
            QFile::setPermissions(copy.filePath(name), QFile::ReadOwner | QFile::WriteOwner);
        }
        const StoreFixture kept(copy.path());
        StoreFixture f(copy.path());
        QCOMPARE(f.counts(f.inbox), QStringLiteral("2/1"));
        const SearchIndex index(f.reader());
        const std::vector<MessageId> found = index.search(QStringLiteral("销售 rechnung"));
        QCOMPARE(found.size(), size_t(1));
        QCOMPARE(*BlobRepo(f.reader()).raw(found[0]), QByteArray("Subject: Rechnung\r\n\r\n销售\r\n"));
        // And it can be written on.
        static_cast<void>(f.insert(f.inbox, StoreFixture::message(100)));
        QCOMPARE(f.counts(f.inbox), QStringLiteral("3/2"));
        f.write([&](WriteTransaction &t) {
            Pop3Repo::insert(t, f.account, {"uid", found[0], QDateTime::currentDateTimeUtc()});
        });
        QCOMPARE(Pop3Repo(f.reader()).byMessage(found[0])->uid, QByteArray("uid"));
    }

    /// Not a test: `POSTRIDER_KEEP_PROFILE=DIR MigrationsTest keepProfile` writes what keptProfilesOpen reads.
    void keepProfile()
    {
        const QString directory = qEnvironmentVariable("POSTRIDER_KEEP_PROFILE");
        if (directory.isEmpty())
            QSKIP("only when a new version is released");
        StoreFixture f(directory);
        NewMessage seen = StoreFixture::message(2);
        seen.flags = MailFlag::Seen;
        const std::vector<MessageId> ids =
            f.insert(f.inbox, {StoreFixture::message(1, QStringLiteral("Rechnung")), seen});
        f.write([&](WriteTransaction &t) {
            BlobRepo::storeBody(t, ids[0], BlobRepo::prepare("Subject: Rechnung\r\n\r\n销售\r\n"),
                                {QStringLiteral("销售"), QStringLiteral("销售"), {}, false});
        });
    }
};

QTEST_GUILESS_MAIN(MigrationsTest)
#include "MigrationsTest.moc"
