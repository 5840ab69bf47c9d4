// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Ids.h"
#include "base/MailServer.h"
#include "base/Result.h"

#include <chrono>
#include <optional>
#include <vector>

#include <QJsonObject>
#include <QString>

namespace postrider::account {

/// Local: no server at all, mail that lives here alone ("Local Folders").
enum class Protocol { Imap, Pop3, Local };

/// Which bodies a sync brings: every one, those of the last `days`, or only what is opened.
struct BodyPolicy
{
    enum class Kind { All, Days, None };
    Kind kind = Kind::All;
    int days = 0;
    bool operator==(const BodyPolicy &) const = default;
};

/// What stays on a POP3 server of what was fetched from it.
struct LeavePolicy
{
    enum class Kind {
        Everything,
        Nothing,      ///< deleted there as soon as it is safely here
        Days,         ///< `number` days after it was fetched
        Newest,       ///< the `number` newest
        UntilDeleted, ///< until it is deleted here, too
    };
    Kind kind = Kind::Everything;
    int number = 14;
    bool operator==(const LeavePolicy &) const = default;
};

/// Where archived messages go: one folder, or a folder for each year or month in it.
enum class ArchiveRule { Folder, Year, Month };

/// Somebody whom a person writes as.
struct Identity
{
    QString name;
    QString email;
    QString replyTo; ///< where answers go, when not to `email`
    QString signature;
    bool operator==(const Identity &) const = default;
};

/// Everything that is known of an account but its password. Kept in the store as JSON.
struct AccountConfig
{
    AccountId id;
    QString email;       ///< names the account, everywhere
    QString label;       ///< what the window calls it; empty: the address
    QString displayName; ///< of the person, for the From header
    Protocol protocol = Protocol::Imap;
    ServerAddress incoming;
    ServerAddress outgoing;
    /// A command whose first line of output is the password; empty: the keyring.
    QString passwordCommand;
    /// PEM of one more CA, trusted for this account alone.
    QByteArray extraCaPem;
    BodyPolicy bodies;
    LeavePolicy leave;     ///< of POP3
    qint64 wholeBelow = 0; ///< POP3: of larger messages (bytes) the header alone is fetched at first; 0: no limit
    ArchiveRule archive = ArchiveRule::Folder;
    bool offline = false; ///< the user has switched this account off-line
    QString signature;
    QString replyTo;                  ///< where answers go; empty: to `email`
    std::vector<Identity> identities; ///< beside the account's own name and address
    /// How often a server that does not tell is asked; zero: by how much news there is.
    std::chrono::minutes checkEvery{0};
    bool push = true;                                  ///< IMAP: a connection on which the server tells at once
    bool sharedInbox = false;                          ///< POP3: new mail goes into the inbox of Local Folders
    bool keepsSentCopy = true;                         ///< a sent message has its copy in Sent
    std::optional<std::chrono::seconds> undoSend = {}; ///< none: as everywhere

    [[nodiscard]] QString shownName() const { return label.isEmpty() ? email : label; }
    /// This account once for each of its identities: name, address, reply-to and signature are theirs.
    [[nodiscard]] std::vector<AccountConfig> senders() const;
    /// Whether folders and flags are ours alone, so that no server has to learn of a change.
    [[nodiscard]] bool keepsMailHere() const { return protocol != Protocol::Imap; }
    [[nodiscard]] bool hasServers() const { return protocol != Protocol::Local; }
    /// Whether its mail comes from another machine.
    [[nodiscard]] bool needsNetwork() const;
    /// Local Folders: the one account without servers. Its name stands where others have their address.
    [[nodiscard]] static AccountConfig localFolders();

    [[nodiscard]] QJsonObject toJson() const;
    /// Errors: "account-config-damaged".
    [[nodiscard]] static Result<AccountConfig> fromJson(AccountId id, const QJsonObject &json);
    /// One sentence for each thing a user got wrong: those of validateServer(), "email-invalid", "identity-invalid",
    /// "reply-to-invalid".
    [[nodiscard]] Result<void> validate() const;
};

/// Errors: "insecure-connection-refused" (no TLS but for loopback), "host-missing", "port-invalid".
[[nodiscard]] Result<void> validateServer(const ServerAddress &server);
/// Errors: "identity-invalid", "reply-to-invalid".
[[nodiscard]] Result<void> validateIdentity(const Identity &identity);

} // namespace postrider::account
