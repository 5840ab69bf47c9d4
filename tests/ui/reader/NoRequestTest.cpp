// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/MessageRepo.h"
#include "ui/reader/BodyView.h"
#include "ui/reader/PrintJob.h"
#include "ui/reader/ReaderView.h"
#include "ui/reader/UnfoldedMessage.h"
#include "uitest/MailFixture.h"

#include <atomic>
#include <cerrno>
#include <dlfcn.h>
#include <netdb.h>
#include <sys/socket.h>

#include <QDir>
#include <QFile>
#include <QHostInfo>
#include <QSignalSpy>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTemporaryDir>
#include <QTest>

namespace {

std::atomic<int> lookups = 0;
std::atomic<int> connections = 0;

} // namespace

// Every name that this program asks for is asked here, in place of the C library: a name server that counts. It knows
// every name; each is this machine, so that what follows a name reaches the listener.
extern "C" __attribute__((visibility("default"))) int getaddrinfo(const char *node, const char *service,
                                                                  const addrinfo *hints, addrinfo **result)
{
    using Function = int (*)(const char *, const char *, const addrinfo *, addrinfo **);
    static const auto real = reinterpret_cast<Function>(dlsym(RTLD_NEXT, "getaddrinfo"));
    ++lookups;
    return real(node ? "127.0.0.1" : nullptr, service, hints, result);
}

// And every connection over a network is counted, wherever it leads.
extern "C" __attribute__((visibility("default"))) int connect(int socket, const sockaddr *address, socklen_t length)
{
    using Function = int (*)(int, const sockaddr *, socklen_t);
    static const auto real = reinterpret_cast<Function>(dlsym(RTLD_NEXT, "connect"));
    if (address && (address->sa_family == AF_INET || address->sa_family == AF_INET6))
        ++connections;
    return real(socket, address, length);
}

using namespace postrider;
using namespace postrider::ui::reader;

/// Reading any mail of tests/data/hostile and tests/data/mime asks nobody for anything: no name, no connection, until
/// its reader says so. A listener waits where the hostile mails point to.
class NoRequestTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void theCountersCount();
    void reading_data();
    void reading();
    void unfoldingBesideAnother_data();
    void unfoldingBesideAnother();

private:
    [[nodiscard]] QByteArray contents(const QString &path) const;
    QTcpServer m_listener;
};

void NoRequestTest::initTestCase()
{
    QVERIFY(m_listener.listen(QHostAddress::LocalHost));
}

/// Or nothing of this would prove anything.
void NoRequestTest::theCountersCount()
{
    const int asked = lookups;
    const int connected = connections;
    QTcpSocket control;
    control.connectToHost(QStringLiteral("control.hostile.example"), m_listener.serverPort());
    QTRY_VERIFY_WITH_TIMEOUT(m_listener.hasPendingConnections(), 20000);
    m_listener.nextPendingConnection()->deleteLater();
    QVERIFY(lookups > asked);
    QVERIFY(connections > connected);
}

QByteArray NoRequestTest::contents(const QString &path) const
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    return file.readAll().replace("@HOST@", "127.0.0.1:" + QByteArray::number(m_listener.serverPort()));
}

void NoRequestTest::reading_data()
{
    QTest::addColumn<QString>("path");
    for (const char *folder : {"hostile", "mime"}) {
        const QDir dir(QStringLiteral(POSTRIDER_TEST_DATA "/") + QLatin1String(folder));
        const QStringList files = dir.entryList({QStringLiteral("*.eml")}, QDir::Files, QDir::Name);
        QVERIFY(files.size() >= 30);
        for (const QString &file : files)
            QTest::newRow(qPrintable(QLatin1String(folder) + QLatin1Char('/') + file)) << dir.filePath(file);
    }
}

void NoRequestTest::reading()
{
    QFETCH(QString, path);
    const QByteArray raw = contents(path);
    QVERIFY(!raw.isEmpty());
    const int asked = lookups;
    const int connected = connections;
    MailFixture mail;
    ReaderView view(mail.store(), mail.accounts());
    view.resize(700, 500);
    view.show();
    const MessageId id = mail.add(raw);
    mail.settle();
    view.showMessage(id);
    QTRY_COMPARE_WITH_TIMEOUT(view.state(), ReaderState::Ready, 20000);
    (void)view.grab(); // painted: pictures of a document are asked for when it is drawn
    view.setPreferPlainText(true);
    view.zoomIn();
    view.unfoldQuotes();
    QTemporaryDir folder;
    QSignalSpy written(&view, &ReaderView::attachmentSaved);
    view.writePdf(folder.filePath(QStringLiteral("a.pdf")));
    QTRY_COMPARE_WITH_TIMEOUT(written.size(), 1, 20000);
    view.clear();
    QCoreApplication::processEvents();
    QCOMPARE(lookups - asked, 0);
    QCOMPARE(connections - connected, 0);
    QVERIFY(!m_listener.hasPendingConnections());
}

void NoRequestTest::unfoldingBesideAnother_data()
{
    QTest::addColumn<QString>("path");
    const QDir dir(QStringLiteral(POSTRIDER_TEST_DATA "/hostile"));
    for (const QString &file : dir.entryList({QStringLiteral("*.eml")}, QDir::Files, QDir::Name))
        QTest::newRow(qPrintable(file)) << dir.filePath(file);
}

/// In a conversation a hostile mail is read without having been opened.
void NoRequestTest::unfoldingBesideAnother()
{
    QFETCH(QString, path);
    QByteArray raw = contents(path);
    if (!raw.toLower().contains("\nmessage-id:"))
        raw.prepend("Message-ID: <hostile@test.example>\n");
    MailFixture mail;
    const MessageId hostile = mail.add(raw);
    const QString name = store::MessageRepo(mail.store().reader()).details(hostile)->messageId;
    QVERIFY(!name.isEmpty());
    const MessageId reply =
        mail.add("From: b@example.org\nSubject: Re\nMessage-ID: <reply@test.example>\nReferences: <" + name.toUtf8() +
                 ">\nDate: Fri, 1 Jan 2100 10:00:00 +0000\n\nanswer\n");
    mail.settle();
    const int asked = lookups;
    const int connected = connections;
    ReaderView view(mail.store(), mail.accounts());
    view.resize(700, 500);
    view.show();
    view.showMessage(reply);
    QTRY_COMPARE_WITH_TIMEOUT(view.state(), ReaderState::Ready, 20000);
    view.setConversationUnfolded(true);
    QTRY_VERIFY_WITH_TIMEOUT(view.findChild<UnfoldedMessage *>(), 20000);
    for (UnfoldedMessage *place : view.findChildren<UnfoldedMessage *>())
        (void)place->grab();
    view.clear();
    QCoreApplication::processEvents();
    QCOMPARE(lookups - asked, 0);
    QCOMPARE(connections - connected, 0);
    QVERIFY(!m_listener.hasPendingConnections());
}

QTEST_MAIN(NoRequestTest)
#include "NoRequestTest.moc"
