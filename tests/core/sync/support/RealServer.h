// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fixture/SyncFixture.h"
#include "imap/ServerError.h"
#include "imap/command/CommandTraits.h"
#include "store/ServerFactsRepo.h"

#include <QByteArrayList>
#include <QStringList>

namespace postrider::test {

/// Messages whose words are in their bodies alone: in base64, quoted-printable, an attachment's text, Chinese.
[[nodiscard]] QByteArrayList wordyMails();
/// What a search on the server finds of them, a line for each question: what the server has found, what the index has
/// confirmed.
[[nodiscard]] QStringList searchStory(SyncFixture &fixture, FolderId folder);
/// What is expected of any server that searches decoded text (RFC 9051 §6.4.4).
[[nodiscard]] QStringList wordyStory();

/// NAMESPACE, quota and rights of all folders, as a round asks for them; the code of the error.
[[nodiscard]] QString askFacts(SyncFixture &fixture);

/// SETACL (RFC 4314 §3.1), which the program itself never sends.
class SetAcl
{
public:
    using Data = void;
    static constexpr imap::Pipelining pipelining = imap::Pipelining::Alone;
    static constexpr imap::CommandEffect effect = imap::CommandEffect::None;

    SetAcl(QByteArray mailbox, QByteArray identifier, QByteArray rights)
        : m_mailbox(std::move(mailbox))
        , m_identifier(std::move(identifier))
        , m_rights(std::move(rights))
    {
    }

    void write(imap::CommandWriter &writer) const
    {
        writer.word("SETACL").mailbox(m_mailbox).string(m_identifier).string(m_rights);
    }
    bool accept(imap::Response &) { return false; }
    [[nodiscard]] Result<void> finish(const imap::TaggedStatus &status)
    {
        return status.kind == imap::StatusKind::Ok ? Result<void>() : Result<void>(imap::serverError(status));
    }

private:
    QByteArray m_mailbox;
    QByteArray m_identifier;
    QByteArray m_rights;
};

} // namespace postrider::test
