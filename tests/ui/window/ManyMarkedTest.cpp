// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/FolderRepo.h"
#include "store/MessageRepo.h"
#include "store/WriteTransaction.h"
#include "ui/mailbox/MessageListView.h"
#include "windowsupport/WindowFixture.h"

#include <ctime>

#include <QElapsedTimer>
#include <QTest>

using namespace postrider;

namespace {

constexpr int many = 10'000;
/// To be 16 ms, a frame. What is checked is the work of the window's thread, with room for slow processors.
constexpr double mostWork = 160;

/// Of this thread, in ms.
double work()
{
    timespec spent{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &spent);
    return static_cast<double>(spent.tv_sec) * 1e3 + static_cast<double>(spent.tv_nsec) / 1e6;
}

} // namespace

/// Ten thousand messages are chosen and marked with one key, and back: the window goes on.
class ManyMarkedTest final : public test::WindowFixture
{
    Q_OBJECT

private Q_SLOTS:
    void init() { openWindow(); }
    void cleanup() { closeWindow(); }
    void theKeyDoesNotHoldTheWindow();

private:
    void addMany();
    [[nodiscard]] int unread() { return store::FolderRepo(m_sample->store().reader()).byId(m_mail->inbox)->unread; }
    [[nodiscard]] ui::mailbox::MessageListView *list() { return m_window->findChild<ui::mailbox::MessageListView *>(); }
    /// The work of the key itself; then waits until so many are unread.
    double press(Qt::Key key, Qt::KeyboardModifiers modifiers, int unreadAfter);
};

void ManyMarkedTest::addMany()
{
    std::vector<store::NewMessage> messages(many);
    quint32 uid = 1000;
    for (store::NewMessage &message : messages) {
        message.uid = Uid(++uid);
        message.messageId = QStringLiteral("%1@example.com").arg(uid);
        message.subject = QStringLiteral("Number %1").arg(uid);
        message.date = m_clock.nowUtc();
    }
    QVERIFY(m_sample->store()
                .writeNow([&](store::WriteTransaction &transaction) {
                    store::MessageRepo::insert(transaction, m_mail->inbox, messages);
                    return transaction.result();
                })
                .ok());
    QTRY_VERIFY(list()->model()->rowCount() > many);
}

double ManyMarkedTest::press(Qt::Key key, Qt::KeyboardModifiers modifiers, int unreadAfter)
{
    QElapsedTimer clock;
    clock.start();
    const double before = work();
    QTest::keyClick(list(), key, modifiers);
    const double spent = work() - before;
    if (!QTest::qWaitFor([&] { return unread() == unreadAfter; }, 20'000))
        QTest::qFail("it does not come into the store", __FILE__, __LINE__);
    qInfo("%.0f ms of work for the key, in the store after %lld ms", spent, clock.elapsed());
    return spent;
}

void ManyMarkedTest::theKeyDoesNotHoldTheWindow()
{
    addMany();
    const int before = unread();
    QVERIFY(before >= many);
    list()->setFocus();
    list()->selectAll();
    QVERIFY(press(Qt::Key_M, Qt::NoModifier, 0) < mostWork);
    QVERIFY(press(Qt::Key_Z, Qt::ControlModifier, before) < mostWork);
}

QTEST_MAIN(ManyMarkedTest)
#include "ManyMarkedTest.moc"
