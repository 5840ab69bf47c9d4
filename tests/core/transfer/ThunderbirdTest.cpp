// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "transfer/MozillaPrefs.h"
#include "transfer/ThunderbirdProfile.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>

#include <SQLiteCpp/SQLiteCpp.h>

using namespace postrider;
using namespace postrider::transfer;

namespace {

const QByteArray prefs = "// Mozilla User Preferences\n"
                         "user_pref(\"app.update.lastUpdateTime\", 1700000000);\n"
                         "user_pref(\"mail.accountmanager.accounts\", \"account1,account2,account3,account4\");\n"
                         "user_pref(\"mail.account.account1.identities\", \"id1\");\n"
                         "user_pref(\"mail.account.account1.server\", \"server1\");\n"
                         "user_pref(\"mail.account.account2.server\", \"server2\");\n"
                         "user_pref(\"mail.account.account3.server\", \"server3\");\n"
                         "user_pref(\"mail.account.account4.identities\", \"id4\");\n"
                         "user_pref(\"mail.account.account4.server\", \"server4\");\n"
                         "user_pref(\"mail.identity.id1.fullName\", \"J\\u00e4ne \\\"JR\\\" Rider\");\n"
                         "user_pref(\"mail.identity.id1.useremail\", \"jane@example.com\");\n"
                         "user_pref(\"mail.identity.id1.smtpServer\", \"smtp1\");\n"
                         "user_pref(\"mail.identity.id4.useremail\", \"old@example.org\");\n"
                         "user_pref(\"mail.server.server1.directory-rel\", \"[ProfD]ImapMail/imap.example.com\");\n"
                         "user_pref(\"mail.server.server1.hostname\", \"imap.example.com\");\n"
                         "user_pref(\"mail.server.server1.name\", \"jane@example.com\");\n"
                         "user_pref(\"mail.server.server1.socketType\", 3);\n"
                         "user_pref(\"mail.server.server1.type\", \"imap\");\n"
                         "user_pref(\"mail.server.server1.userName\", \"jane\");\n"
                         "user_pref(\"mail.server.server2.directory-rel\", \"[ProfD]Mail/Local Folders\");\n"
                         "user_pref(\"mail.server.server2.name\", \"Local Folders\");\n"
                         "user_pref(\"mail.server.server2.type\", \"none\");\n"
                         "user_pref(\"mail.server.server3.type\", \"rss\");\n"
                         "user_pref(\"mail.server.server4.directory-rel\", \"[ProfD]../elsewhere\");\n"
                         "user_pref(\"mail.server.server4.hostname\", \"pop.example.org\");\n"
                         "user_pref(\"mail.server.server4.port\", 1110);\n"
                         "user_pref(\"mail.server.server4.socketType\", 2);\n"
                         "user_pref(\"mail.server.server4.type\", \"pop3\");\n"
                         "user_pref(\"mail.server.server4.userName\", \"old\");\n"
                         "user_pref(\"mail.smtp.defaultserver\", \"smtp2\");\n"
                         "user_pref(\"mail.smtpserver.smtp1.hostname\", \"smtp.example.com\");\n"
                         "user_pref(\"mail.smtpserver.smtp1.try_ssl\", 3);\n"
                         "user_pref(\"mail.smtpserver.smtp1.username\", \"jane\");\n"
                         "user_pref(\"mail.smtpserver.smtp2.hostname\", \"mx.example.org\");\n"
                         "user_pref(\"mail.smtpserver.smtp2.try_ssl\", 2);\n"
                         "user_pref(\"mailnews.tags.$label1.tag\", \"Urgent\");\n"
                         "user_pref(\"mailnews.tags.$label1.color\", \"#FF0000\");\n"
                         "user_pref(\"mailnews.tags.holiday.tag\", \"Holiday \\u4f11\");\n"
                         "user_pref(\"mailnews.tags.holiday.color\", \"url(x)\");\n"
                         "user_pref(\"mailnews.tags.version\", 2);\n"
                         "user_pref(\"evil\", alert(1));\n";

QByteArray message(const QByteArray &name, const QByteArray &status, const QByteArray &keys = {})
{
    return "From - Mon Mar 02 10:00:07 2026\r\nX-Mozilla-Status: " + status + "\r\nX-Mozilla-Status2: 00000000\r\n" +
           (keys.isEmpty() ? QByteArray() : "X-Mozilla-Keys: " + keys + "   \r\n") + "Subject: " + name +
           "\r\n\r\n>From here on\r\n\r\n";
}

} // namespace

class ThunderbirdTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_directory = std::make_unique<QTemporaryDir>();
        write(QStringLiteral("profile/prefs.js"), prefs);
        const QString imap = QStringLiteral("profile/ImapMail/imap.example.com/");
        write(imap + QStringLiteral("INBOX"),
              message("one", "0001") + message("gone", "0009") + message("two", "0004", "$label1 nonjunk holiday"));
        write(imap + QStringLiteral("INBOX.msf"), "// <!-- <mdb:mork:z v=\"1.4\"/> -->");
        write(imap + QStringLiteral("msgFilterRules.dat"), "version=\"9\"\n");
        write(imap + QStringLiteral("INBOX.sbd/Travel"), message("three", "0003"));
        write(QStringLiteral("profile/Mail/Local Folders/Old.sbd/2019"), message("four", "0000"));
        write(QStringLiteral("profile/Mail/Local Folders/Big/cur/1551520807.eml"),
              "X-Mozilla-Status: 0001\r\nX-Mozilla-Status2: 00000000\r\nSubject: five\r\n\r\nx\r\n");
        write(QStringLiteral("elsewhere/Secret"), message("not asked for", "0000"));
    }

    void foldersAndMessagesAreFound()
    {
        const auto source = openSource(m_directory->filePath(QStringLiteral("profile")));
        QVERIFY(source);
        QStringList found;
        while (const auto next = (*source)->next()) {
            QVERIFY(next->bytes);
            const qsizetype start = next->bytes->indexOf("Subject: ") + 9;
            const QByteArray subject = next->bytes->mid(start, next->bytes->indexOf('\r', start) - start);
            found += next->folder + QLatin1Char(' ') + QString::fromLatin1(subject) + QLatin1Char(' ') +
                     next->flags.toImap().join(QLatin1Char(','));
            QVERIFY(!next->bytes->contains("X-Mozilla"));
        }
        found.sort();
        QCOMPARE(found, (QStringList{QStringLiteral("Local Folders/Big five \\Seen"),
                                     QStringLiteral("Local Folders/Old/2019 four "),
                                     QStringLiteral("jane@example.com/INBOX one \\Seen"),
                                     QStringLiteral("jane@example.com/INBOX two \\Flagged,$NotJunk,$label1,holiday"),
                                     QStringLiteral("jane@example.com/INBOX/Travel three \\Seen,\\Answered")}));
        QCOMPARE((*source)->progress(), 1.0);
    }

    void bytesAreThoseThatCame()
    {
        const auto source = openSource(m_directory->filePath(QStringLiteral("profile")));
        std::optional<FoundMessage> one;
        while ((one = (*source)->next()) && !one->bytes->contains("Subject: one")) {
        }
        QVERIFY(one);
        QCOMPARE(*one->bytes, QByteArray("Subject: one\r\n\r\nFrom here on\r\n"));
        QCOMPARE(one->received, QDateTime(QDate(2026, 3, 2), QTime(10, 0, 7), Qt::UTC));
    }

    void accountsAreTold()
    {
        const auto source = openSource(m_directory->filePath(QStringLiteral("profile")));
        const std::vector<ForeignAccount> accounts = (*source)->profile().accounts;
        QCOMPARE(accounts.size(), std::size_t(2)); // neither local folders nor feeds
        const ForeignAccount &jane = accounts[0];
        QCOMPARE(jane.email, QStringLiteral("jane@example.com"));
        QCOMPARE(jane.fullName, QStringLiteral("Jäne \"JR\" Rider"));
        QCOMPARE(jane.protocol, QStringLiteral("imap"));
        const ServerAddress imap{QStringLiteral("imap.example.com"), 993, Security::Tls, QStringLiteral("jane"),
                                 AuthMethod::Auto};
        QVERIFY(jane.incoming == imap);
        const ServerAddress smtp{QStringLiteral("smtp.example.com"), 465, Security::Tls, QStringLiteral("jane"),
                                 AuthMethod::Auto};
        QVERIFY(jane.outgoing == smtp);
        const ForeignAccount &old = accounts[1];
        QCOMPARE(old.protocol, QStringLiteral("pop3"));
        QCOMPARE(old.incoming.port, quint16(1110));
        QCOMPARE(int(old.incoming.security), int(Security::StartTls));
        QCOMPARE(old.outgoing.host, QStringLiteral("mx.example.org")); // the default
        QCOMPARE(old.outgoing.port, quint16(587));
        QVERIFY(old.directory.isEmpty()); // outside of the profile
    }

    void tagsHaveTheirNames()
    {
        const std::vector<ForeignTag> tags = open().tags;
        QCOMPARE(tags.size(), std::size_t(2));
        QCOMPARE(tags[0].keyword, QStringLiteral("$label1"));
        QCOMPARE(tags[0].name, QStringLiteral("Urgent"));
        QCOMPARE(tags[0].color, QStringLiteral("#FF0000"));
        QCOMPARE(tags[1].name, QStringLiteral("Holiday 休"));
        QCOMPARE(tags[1].color, QString()); // no colour
    }

    void peopleOfAllBooksAreFound()
    {
        writeBook(QStringLiteral("abook.sqlite"),
                  {{"1", "DisplayName", "Bob  Example"},
                   {"1", "PrimaryEmail", "bob@example.com"},
                   {"1", "SecondEmail", "bob@home.example"},
                   {"1", "_vCard",
                    "BEGIN:VCARD\r\nEMAIL;PREF=1:bob@example.com\r\nitem1.EMAIL;TYPE=work:bob@work.example\r\n"
                    "NOTE:EMAIL:no@example.com\r\nEND:VCARD\r\n"},
                   {"2", "FirstName", "花子"},
                   {"2", "LastName", "佐藤"},
                   {"2", "PrimaryEmail", "hanako@example.jp"},
                   {"3", "PrimaryEmail", "no address"},
                   {"3", "Photo", "x"}});
        writeBook(QStringLiteral("history.sqlite"),
                  {{"1", "PrimaryEmail", "carol@example.org"}, {"2", "PrimaryEmail", "BOB@example.com"}});
        const ForeignProfile profile = open();
        QStringList people;
        for (const Address &person : profile.contacts)
            people += person.display();
        people.sort();
        QCOMPARE(people,
                 (QStringList{QStringLiteral("Bob Example <bob@example.com>"),
                              QStringLiteral("Bob Example <bob@home.example>"),
                              QStringLiteral("Bob Example <bob@work.example>"), QStringLiteral("carol@example.org"),
                              QStringLiteral("花子 佐藤 <hanako@example.jp>")}));
        QVERIFY(profile.leftOut.isEmpty());
    }

    void booksThatCannotBeReadAreNamed()
    {
        write(QStringLiteral("profile/abook.sqlite"), "SQLite format 3" + QByteArray(5000, '\0'));
        write(QStringLiteral("profile/abook-1.sqlite"), "no database");
        write(QStringLiteral("profile/abook-2.mab"), "// <!-- <mdb:mork:z v=\"1.4\"/> -->");
        write(QStringLiteral("profile/abook.mab"), "// the same, left behind by the upgrade");
        QVERIFY(
            QFile::link(QStringLiteral("/dev/zero"), m_directory->filePath(QStringLiteral("profile/abook-3.sqlite"))));
        const ForeignProfile profile = open();
        QVERIFY(profile.contacts.empty());
        QCOMPARE(profile.leftOut.size(), 3);
        QVERIFY(profile.leftOut.join(u' ').contains(QStringLiteral("abook-2.mab")));
    }

    /// What Thunderbird has not moved from its log yet.
    void theLogOfABookIsReadToo()
    {
        writeBook(QStringLiteral("abook.sqlite"), {{"1", "PrimaryEmail", "bob@example.com"}}, true);
        QVERIFY(QFileInfo::exists(m_directory->filePath(QStringLiteral("profile/abook.sqlite-wal"))));
        QCOMPARE(open().contacts.size(), std::size_t(1));
        m_open.reset();
    }

    void whatIsNoPrefIsLeftOut()
    {
        const MozillaPrefs parsed = MozillaPrefs::parse("user_pref(\"a\", \"x\\\\y\\\"z\");\nuser_pref(\"b\", true);\n"
                                                        "user_pref(\"c\", \"unclosed);\nsomething(\"d\", 1);\n" +
                                                        QByteArray(1'000'000, 'x'));
        QCOMPARE(parsed.value(QStringLiteral("a")), QStringLiteral("x\\y\"z"));
        QCOMPARE(parsed.value(QStringLiteral("b")), QStringLiteral("true"));
        QCOMPARE(parsed.value(QStringLiteral("c")), QString());
        QCOMPARE(parsed.value(QStringLiteral("d")), QString());
        QVERIFY(parsed.accounts(m_directory->path()).empty());
    }

private:
    struct Property
    {
        const char *card;
        const char *name;
        const char *value;
    };

    [[nodiscard]] ForeignProfile open() const
    {
        const auto source = openSource(m_directory->filePath(QStringLiteral("profile")));
        return source ? (*source)->profile() : ForeignProfile();
    }

    /// `staysOpen`: as of a Thunderbird that is at work.
    void writeBook(const QString &name, const std::vector<Property> &properties, bool staysOpen = false)
    {
        const QString path = m_directory->filePath(QStringLiteral("profile/") + name);
        auto book =
            std::make_unique<SQLite::Database>(path.toStdString(), SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE);
        if (staysOpen)
            book->exec("PRAGMA journal_mode = WAL");
        book->exec("CREATE TABLE properties (card TEXT, name TEXT, value TEXT)");
        for (const Property &property : properties) {
            SQLite::Statement row(*book, "INSERT INTO properties VALUES (?1, ?2, ?3)");
            row.bind(1, property.card);
            row.bind(2, property.name);
            row.bind(3, property.value);
            row.exec();
        }
        if (staysOpen)
            m_open = std::move(book);
    }

    void write(const QString &path, const QByteArray &bytes)
    {
        const QFileInfo file(m_directory->filePath(path));
        QVERIFY(QDir().mkpath(file.path()));
        QFile out(file.filePath());
        QVERIFY(out.open(QIODevice::WriteOnly) && out.write(bytes) == bytes.size());
    }

    std::unique_ptr<QTemporaryDir> m_directory;
    std::unique_ptr<SQLite::Database> m_open;
};

QTEST_GUILESS_MAIN(ThunderbirdTest)
#include "ThunderbirdTest.moc"
