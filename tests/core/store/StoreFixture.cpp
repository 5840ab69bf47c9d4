// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "StoreFixture.h"

#include <QDir>
#include <QFileInfo>
#include <QTest>

namespace postrider::store {

namespace {

void require(bool ok, const Error &error)
{
    if (!ok)
        qFatal("%s: %s (%s)", qPrintable(error.code), qPrintable(error.text), qPrintable(error.serverText));
}

/// In memory where there is such a place: a commit waits for the disk, and power cuts are not what is tested.
QString temporaryPlace()
{
    const QString memory = QStringLiteral("/dev/shm");
    return (QFileInfo(memory).isWritable() ? memory : QDir::tempPath()) + QStringLiteral("/postrider-test-XXXXXX");
}

} // namespace

StoreFixture::StoreFixture()
    : m_temporary(temporaryPlace())
    , m_directory(m_temporary.filePath(QStringLiteral("profile")))
{
    open();
    fill();
}

StoreFixture::StoreFixture(const QString &directory)
    : m_directory(directory)
{
    open();
    fill();
}

void StoreFixture::open()
{
    Result<std::unique_ptr<Store>> opened = Store::open(m_directory);
    require(opened.ok(), opened ? Error() : opened.error());
    m_store = *std::move(opened);
}

void StoreFixture::reopen()
{
    m_store.reset();
    open();
}

void StoreFixture::fill()
{
    if (const std::vector<AccountRow> known = AccountRepo(reader()).all(); !known.empty()) {
        account = known.front().id;
        inbox = FolderRepo(reader()).byRole(account, FolderRole::Inbox)->id;
        archive = FolderRepo(reader()).byRole(account, FolderRole::Archive)->id;
        return;
    }
    write([this](WriteTransaction &t) {
        account = AccountRepo::insert(t, {{}, QStringLiteral("anna@example.org"), {}, 0});
    });
    inbox = addFolder(QStringLiteral("INBOX"), FolderRole::Inbox);
    archive = addFolder(QStringLiteral("Archive"), FolderRole::Archive);
}

void StoreFixture::write(const std::function<void(WriteTransaction &)> &function)
{
    const Result<void> result = m_store->writeNow([&function](WriteTransaction &t) {
        function(t);
        return t.result();
    });
    require(result.ok(), result ? Error() : result.error());
}

std::vector<MessageId> StoreFixture::insert(FolderId folder, const std::vector<NewMessage> &messages)
{
    std::vector<MessageId> ids;
    write([&](WriteTransaction &t) { ids = MessageRepo::insert(t, folder, messages); });
    return ids;
}

MessageId StoreFixture::insert(FolderId folder, const NewMessage &message)
{
    return insert(folder, std::vector{message}).at(0);
}

FolderId StoreFixture::addFolder(const QString &path, FolderRole role)
{
    FolderId id;
    write([&](WriteTransaction &t) {
        id = FolderRepo::insert(t, account, {path.toUtf8(), path, u'/', role, true, true});
    });
    return id;
}

Folder StoreFixture::folder(FolderId id)
{
    return FolderRepo(reader()).byId(id).value_or(Folder());
}

MessageSummary StoreFixture::summary(MessageId id)
{
    return MessageRepo(reader()).summary(id).value_or(MessageSummary());
}

QString StoreFixture::counts(FolderId id)
{
    const Folder kept = folder(id);
    int unread = 0;
    const std::vector<MessageId> ids = MessageRepo(reader()).idsInFolder(id);
    for (const MessageSummary &row : MessageRepo(reader()).summaries(ids))
        unread += row.isUnread() ? 1 : 0;
    const QString text = QStringLiteral("%1/%2").arg(kept.total).arg(kept.unread);
    const QString counted = QStringLiteral("%1/%2").arg(ids.size()).arg(unread);
    return text == counted ? text : QStringLiteral("kept %1, counted %2").arg(text, counted);
}

NewMessage StoreFixture::message(std::uint32_t uid, const QString &subject)
{
    NewMessage m;
    m.uid = Uid(uid);
    m.date = QDateTime(QDate(2024, 1, 1), QTime(0, 0), Qt::UTC).addSecs(60LL * uid);
    m.internalDate = m.date;
    m.size = 1000;
    m.subject = subject.isEmpty() ? QStringLiteral("Subject %1").arg(uid) : subject;
    m.from = {QStringLiteral("Anna"), QStringLiteral("anna@example.org")};
    m.to = {{QStringLiteral("Bob"), QStringLiteral("bob@example.net")}};
    m.messageId = QStringLiteral("%1@example.org").arg(uid);
    return m;
}

} // namespace postrider::store
