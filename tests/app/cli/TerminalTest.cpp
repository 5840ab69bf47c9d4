// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/Terminal.h"

#include <array>
#include <thread>

#include <QBuffer>
#include <QScopeGuard>
#include <QTest>

#include <fcntl.h>
#include <poll.h>
#include <termios.h>
#include <unistd.h>

using namespace postrider;
using cli::Terminal;

namespace {

/// A pipe that holds `bytes` and then ends, as a standard input.
class Input
{
public:
    explicit Input(const QByteArray &bytes)
    {
        [[maybe_unused]] const int made = ::pipe(m_ends.data());
        [[maybe_unused]] const ssize_t written =
            ::write(m_ends[1], bytes.constData(), static_cast<size_t>(bytes.size()));
        ::close(m_ends[1]);
    }
    ~Input() { ::close(m_ends[0]); }
    Q_DISABLE_COPY_MOVE(Input)
    [[nodiscard]] int descriptor() const { return m_ends[0]; }

private:
    std::array<int, 2> m_ends{-1, -1};
};

} // namespace

class TerminalTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void mailCannotPlayWithTheTerminal();
    void objectsAreOneLineEach();
    void passwordIsTheFirstLine_data();
    void passwordIsTheFirstLine();
    void passwordIsNotEchoed();
    void inputIsTakenAsItIs();

private:
    QBuffer m_out;
    QBuffer m_err;
};

void TerminalTest::init()
{
    for (QBuffer *buffer : {&m_out, &m_err}) {
        buffer->close();
        buffer->setData({});
        QVERIFY(buffer->open(QIODevice::ReadWrite));
    }
}

void TerminalTest::mailCannotPlayWithTheTerminal()
{
    Terminal terminal(m_out, m_err, -1);
    terminal.print(QStringLiteral("a\033[2Jb\rc\u009bd\tend\nnext"));
    QCOMPARE(QString::fromUtf8(m_out.data()), QStringLiteral("a\ufffd[2Jb\ufffdc\ufffdd\tend\nnext\n"));
    terminal.tell(Error{ErrorDomain::Server, ErrorKind::Permanent, QStringLiteral("x"), QStringLiteral("No."),
                        QStringLiteral("\033]0;title\007")});
    QVERIFY(!m_err.data().contains('\033'));
    QVERIFY(m_err.data().contains("title"));
}

void TerminalTest::objectsAreOneLineEach()
{
    Terminal terminal(m_out, m_err, -1);
    terminal.print(QJsonObject{{QStringLiteral("text"), QStringLiteral("a\nb")}});
    QCOMPARE(m_out.data(), QByteArray("{\"text\":\"a\\nb\"}\n"));
}

void TerminalTest::passwordIsTheFirstLine_data()
{
    QTest::addColumn<QByteArray>("input");
    QTest::addColumn<QByteArray>("password");
    QTest::newRow("line") << QByteArray("pässwört\n") << QByteArray("pässwört");
    QTest::newRow("no newline") << QByteArray("secret") << QByteArray("secret");
    QTest::newRow("CRLF") << QByteArray("secret\r\nmore\n") << QByteArray("secret");
    QTest::newRow("spaces count") << QByteArray(" a b \n") << QByteArray(" a b ");
    QTest::newRow("nothing") << QByteArray() << QByteArray();
}

void TerminalTest::passwordIsTheFirstLine()
{
    QFETCH(const QByteArray, input);
    QFETCH(const QByteArray, password);
    const Input standardInput(input);
    Terminal terminal(m_out, m_err, standardInput.descriptor());
    const Result<Secret> secret = terminal.readPassword(QStringLiteral("Password: "));
    QCOMPARE(secret.ok(), !password.isEmpty());
    if (secret)
        QCOMPARE(secret->revealBytes(), password);
    else
        QCOMPARE(secret.error().code, QStringLiteral("password-missing"));
    QVERIFY(m_out.data().isEmpty());
}

void TerminalTest::passwordIsNotEchoed()
{
    const int master = ::posix_openpt(O_RDWR | O_NOCTTY);
    QVERIFY(master >= 0 && ::grantpt(master) == 0 && ::unlockpt(master) == 0);
    const int slave = ::open(::ptsname(master), O_RDWR | O_NOCTTY);
    QVERIFY(slave >= 0);
    const auto close = qScopeGuard([&] {
        ::close(slave);
        ::close(master);
    });

    // Typed while the prompt waits: echo is switched at the prompt, and what was typed before is thrown away.
    std::thread person([&] {
        termios settings{};
        do {
            std::this_thread::yield();
            ::tcgetattr(slave, &settings);
        } while ((settings.c_lflag & static_cast<tcflag_t>(ECHO)) != 0);
        [[maybe_unused]] const ssize_t typed = ::write(master, "secret\n", 7);
    });
    Terminal terminal(m_out, m_err, slave);
    const Result<Secret> secret = terminal.readPassword(QStringLiteral("Password: "));
    person.join();
    QVERIFY(secret.ok());
    QCOMPARE(secret->revealBytes(), QByteArray("secret"));
    QVERIFY(m_err.data().startsWith("Password: "));

    // The terminal is as it was, and nothing of the password was shown.
    termios after{};
    QCOMPARE(::tcgetattr(slave, &after), 0);
    QVERIFY((after.c_lflag & static_cast<tcflag_t>(ECHO)) != 0);
    pollfd shown{master, POLLIN, 0};
    QVERIFY2(::poll(&shown, 1, 0) == 0, "something was echoed");
}

void TerminalTest::inputIsTakenAsItIs()
{
    const QByteArray bytes("a\0b\r\n\xff", 6);
    const Input standardInput(bytes);
    Terminal terminal(m_out, m_err, standardInput.descriptor());
    const Result<QByteArray> read = terminal.readInput();
    QVERIFY(read.ok());
    QCOMPARE(*read, bytes);
}

QTEST_GUILESS_MAIN(TerminalTest)
#include "TerminalTest.moc"
