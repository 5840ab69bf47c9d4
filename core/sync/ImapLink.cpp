// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/ImapLink.h"

#include "imap/ServerError.h"
#include "store/FolderRepo.h"
#include "sync/FolderState.h"

#include <QCoreApplication>

namespace postrider::sync {

namespace {

/// Around the set stand the tag, "UID FETCH", the item list or a folder name: less than this, as a rule.
constexpr qsizetype bytesAroundSet = 300;
constexpr qsizetype smallestSet = 200;

} // namespace

ImapLink::ImapLink(SyncContext &context, QObject *parent)
    : QObject(parent)
    , m_context(context)
{
}

ImapLink::~ImapLink()
{
    abort();
}

void ImapLink::makeClient()
{
    m_client = new imap::ImapClient(m_context.scope().clock(), this);
    const auto tap = [this, client = m_client] { client->setTrace(m_context.tap().traceOf(WireLine::Protocol::Imap)); };
    connect(&m_context.tap(), &WireTap::toggled, m_client, tap);
    tap();
    connect(m_client, &imap::ImapClient::exists, this, &ImapLink::tellChange);
    connect(m_client, &imap::ImapClient::vanished, this, &ImapLink::tellChange);
    connect(m_client, &imap::ImapClient::vanishedUnknown, this, &ImapLink::tellChange);
    connect(m_client, &imap::ImapClient::flagsChanged, this, &ImapLink::tellChange);
    connect(m_client, &imap::ImapClient::statusChanged, this, &ImapLink::tellStatus);
    connect(m_client, &imap::ImapClient::notifyOverflow, this, &ImapLink::notifyOverflow);
    connect(m_client, &imap::ImapClient::alert, this, &ImapLink::alert);
    connect(m_client, &imap::ImapClient::disconnected, this, [this](const Error &error) {
        dropClient();
        m_ended = error;
        Q_EMIT disconnected(error);
    });
}

void ImapLink::dropClient()
{
    m_selected = {};
    if (!m_client)
        return;
    m_bytesBefore = bytes();
    m_client->disconnect(this);
    m_client->deleteLater();
    m_client = nullptr;
}

Task<Result<void>> ImapLink::open(const ServerLogin &login, const imap::ClientId &id)
{
    if (isOpen())
        co_return Result<void>();
    abort();
    m_ended.reset();
    makeClient();
    Reply<imap::Capabilities> reply(&m_context.scope());
    m_client->open(login, id, reply.continuation());
    const Result<imap::Capabilities> opened = co_await reply;
    if (!opened) {
        dropClient();
        co_return opened.error();
    }
    co_return Result<void>();
}

Error ImapLink::closedError() const
{
    return m_ended.value_or(imap::notConnectedError());
}

Task<Done> ImapLink::close()
{
    m_ended.reset();
    if (!isOpen()) {
        abort();
        co_return Done{};
    }
    m_selected = {};
    Reply<void> reply(&m_context.scope());
    m_client->logout(reply.continuation());
    static_cast<void>(co_await reply); // the answer to a goodbye changes nothing
    dropClient();
    co_return Done{};
}

void ImapLink::abort()
{
    if (m_client)
        m_client->abort();
    dropClient();
}

Task<Result<imap::SelectData>> ImapLink::select(const store::Folder &folder,
                                                const std::optional<imap::QResyncParameters> &qresync)
{
    imap::SelectOptions options;
    options.condstore = traits().condstore;
    options.qresync = qresync;
    m_selected = {};
    const store::Folder mailbox = store::LabelViews(m_context.reader()).mailboxOf(folder);
    Reply<imap::SelectData> reply = run(imap::command::Select(mailbox.wireName, options));
    Result<imap::SelectData> selected = co_await reply;
    if (selected) {
        m_selected = mailbox.id;
        m_permanentFlags = selected->permanentFlags;
        m_acceptsKeywords = selected->acceptsKeywords && !quirks().noKeywords;
        m_selectedValidity = selected->uidValidity;
    }
    co_return selected;
}

Task<Result<void>> ImapLink::ensureSelected(const store::Folder &folder)
{
    const store::Folder mailbox = store::LabelViews(m_context.reader()).mailboxOf(folder);
    if (!isOpen() || m_selected != mailbox.id) {
        const Result<imap::SelectData> selected = co_await select(mailbox);
        if (!selected)
            co_return selected.error();
    }
    Result<void> checked = checkValidity(mailbox);
    co_return checked;
}

bool ImapLink::isSelected(FolderId folder) const
{
    return isOpen() && m_selected.isValid() && m_selected == store::LabelViews(m_context.reader()).mailboxOf(folder);
}

Result<void> ImapLink::checkValidity(const store::Folder &folder) const
{
    const bool known = folder.uidValidity.isValid() && m_selectedValidity.isValid();
    if (!known || folder.uidValidity == m_selectedValidity)
        return {};
    return Error{
        ErrorDomain::Server,
        ErrorKind::Transient,
        QStringLiteral("uid-validity-changed"),
        QCoreApplication::translate("postrider::sync", "The server has numbered the messages of the folder %1 anew.")
            .arg(folder.path),
        {}};
}

MailFlags ImapLink::notKept(const MailFlags &flags) const
{
    return m_acceptsKeywords ? MailFlags() : flags.withoutSystemFlags().without(m_permanentFlags);
}

Reply<void> ImapLink::idle()
{
    Reply<void> reply(&m_context.scope());
    if (m_client)
        m_client->idle(reply.continuation());
    else
        reply.answer(closedError());
    return reply;
}

void ImapLink::stopIdle()
{
    if (m_client && m_client->isIdle())
        m_client->stopIdle();
}

bool ImapLink::has(const char *capability) const
{
    return m_client && m_client->capabilities().has(capability);
}

imap::Quirks ImapLink::quirks() const
{
    return m_client ? m_client->quirks() : imap::Quirks{};
}

SyncTraits ImapLink::traits() const
{
    if (!m_client)
        return {};
    const imap::Quirks &quirks = m_client->quirks();
    const bool qresync = m_client->enabled().contains("QRESYNC") && !quirks.noQresync;
    return {(has("CONDSTORE") || qresync) && !quirks.noCondstore, qresync};
}

QByteArrayList ImapLink::identityItems() const
{
    if (hasLabels())
        return {"X-GM-MSGID", "X-GM-LABELS", "X-GM-THRID"};
    return has("OBJECTID") ? QByteArrayList{"EMAILID", "THREADID"} : QByteArrayList();
}

std::optional<quint64> ImapLink::appendLimit() const
{
    return m_client ? m_client->capabilities().appendLimit() : std::nullopt;
}

qsizetype ImapLink::maxSetBytes() const
{
    return std::max<qsizetype>(smallestSet, quirks().maxCommandBytes - bytesAroundSet);
}

qint64 ImapLink::bytes() const
{
    return m_bytesBefore + (m_client ? m_client->bytesTransferred() : 0);
}

void ImapLink::tellStatus(const imap::MailboxStatus &status)
{
    const std::optional<store::Folder> folder =
        store::FolderRepo(m_context.reader()).byWireName(m_context.account(), status.wireName);
    if (folder && folder->id != m_selected && !isInStep(m_context, *folder, status, traits()))
        Q_EMIT otherFolderChanged(folder->id);
}

void ImapLink::tellChange()
{
    if (m_selected.isValid())
        Q_EMIT folderChanged(m_selected);
}

} // namespace postrider::sync
