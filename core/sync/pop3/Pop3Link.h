// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/MailServer.h"
#include "pop3/Pop3Client.h"
#include "sync/SyncContext.h"

#include <QObject>

namespace postrider::sync {

/// A POP3 connection of an account as tasks use it: awaitable commands. It can be opened again after its end. Lives in
/// the account's thread; one task at a time uses it.
class Pop3Link final : public QObject
{
    Q_OBJECT

public:
    explicit Pop3Link(SyncContext &context, QObject *parent = nullptr);
    ~Pop3Link() override;

    /// Opens a new connection; does nothing when there is one. Errors: those of Pop3Client::open.
    Task<Result<void>> open(const ServerLogin &login);
    /// QUIT; success alone means that what was marked is deleted. Errors: those of Pop3Client::quit.
    Task<Result<void>> quit();
    /// Cuts; nothing is deleted, who waits gets "cancelled".
    void abort();
    [[nodiscard]] bool isOpen() const { return m_client && m_client->isOpen(); }
    [[nodiscard]] const pop3::Capabilities &capabilities() const;

    template <pop3::Command C>
    [[nodiscard]] Reply<typename C::Data> run(C command)
    {
        Reply<typename C::Data> reply(&m_context.scope());
        if (m_client)
            m_client->run(std::move(command), reply.continuation());
        else
            reply.answer(pop3::notConnectedError());
        return reply;
    }
    /// Bytes on the wire, both ways, of all connections so far.
    [[nodiscard]] qint64 bytes() const;

private:
    void dropClient();

    SyncContext &m_context;
    /// Deleted later: tasks run inside its answers.
    pop3::Pop3Client *m_client = nullptr;
    qint64 m_bytesBefore = 0;
};

} // namespace postrider::sync
