// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/operation/FolderNaming.h"

#include "imap/types/MailboxName.h"
#include "store/FolderRepo.h"
#include "store/ServerFactsRepo.h"

#include <algorithm>

#include <QCoreApplication>

namespace postrider::sync {

namespace {

constexpr QLatin1String inboxLevel{"INBOX/"};
/// How a '/' that is no separator is shown; see Folder::path.
constexpr QChar divisionSlash{0x2215};

Error invalidName(const QString &path)
{
    return {ErrorDomain::Configuration,
            ErrorKind::NeedsUser,
            QStringLiteral("folder-name-invalid"),
            QCoreApplication::translate("postrider::sync",
                                        "“%1” cannot be the name of a folder on this server. Choose another name.")
                .arg(path),
            {}};
}

Error foldersUnknown()
{
    return {ErrorDomain::Configuration,
            ErrorKind::NeedsUser,
            QStringLiteral("folders-unknown"),
            QCoreApplication::translate("postrider::sync",
                                        "The folders of this account are not known yet. Sync it once, then try again."),
            {}};
}

} // namespace

Result<void> checkNameFor(const imap::Quirks &quirks, const QString &path)
{
    if (!quirks.noBracketsInNames || !(path.contains(u'[') || path.contains(u']')))
        return {};
    Error error = invalidName(path);
    error.kind = ErrorKind::Permanent; // the name is not sent again: it goes, and the user chooses another
    return error;
}

FolderNaming::FolderNaming(store::Database &database, AccountId account)
    : m_folders(store::FolderRepo(database).byAccount(account))
{
    bool others = false;
    bool belowInbox = true;
    for (const store::Folder &folder : m_folders) {
        if (m_separator.isNull())
            m_separator = folder.separator;
        if (folder.role == store::FolderRole::Inbox)
            continue;
        others = true;
        belowInbox = belowInbox && folder.path.startsWith(inboxLevel);
    }
    if (others && belowInbox)
        m_top = inboxLevel;
    const auto personal = store::ServerFactsRepo(database).personalNamespace(account);
    if (!personal)
        return;
    if (!personal->separator.isNull())
        m_separator = personal->separator;
    m_top = imap::decodeMailboxName(personal->prefix);
    if (m_separator != u'/')
        m_top.replace(u'/', divisionSlash).replace(m_separator, u'/');
    if (m_top.startsWith(inboxLevel, Qt::CaseInsensitive))
        m_top.replace(0, inboxLevel.size(), inboxLevel);
}

bool FolderNaming::isValidLevel(const QString &level) const
{
    // '*' and '%' are wild cards of LIST (RFC 9051 §6.3.9): such a folder could not be asked for
    const bool hasBadCharacter = std::any_of(level.begin(), level.end(), [this](QChar c) {
        return c.unicode() < 0x20 || c.unicode() == 0x7F || c == u'*' || c == u'%' || (c == m_separator && c != u'/');
    });
    return !level.trimmed().isEmpty() && !hasBadCharacter && level != QLatin1String(".") &&
           level != QLatin1String("..");
}

Result<QString> FolderNaming::normalised(const QString &path) const
{
    if (m_folders.empty())
        return foldersUnknown();
    const QStringList levels = path.split(u'/');
    const bool valid =
        std::all_of(levels.begin(), levels.end(), [this](const QString &level) { return isValidLevel(level); });
    if (!valid || (levels.size() > 1 && m_separator.isNull()))
        return invalidName(path);
    if (path.startsWith(inboxLevel, Qt::CaseInsensitive))
        return inboxLevel + path.mid(inboxLevel.size());
    // what lies in a folder outside, one that others share, stays there
    const bool isElsewhere = levels.size() > 1 && byPath(path.section(u'/', 0, -2)) != nullptr;
    return path.startsWith(m_top) || isElsewhere ? path : m_top + path;
}

QByteArray FolderNaming::encoded(const QString &level) const
{
    return imap::encodeMailboxName(m_separator == u'/' ? level : QString(level).replace(divisionSlash, u'/'));
}

QByteArray FolderNaming::wireName(const QString &path) const
{
    const QString above = path.section(u'/', 0, -2);
    if (above.isEmpty())
        return encoded(path);
    const store::Folder *parent = byPath(above);
    return below(parent ? parent->wireName : wireName(above), path.section(u'/', -1));
}

QByteArray FolderNaming::below(const QByteArray &parent, const QString &level) const
{
    return parent + static_cast<char>(m_separator.toLatin1()) + encoded(level);
}

const store::Folder *FolderNaming::byPath(const QString &path) const
{
    const auto found =
        std::find_if(m_folders.begin(), m_folders.end(), [&path](const auto &folder) { return folder.path == path; });
    return found == m_folders.end() ? nullptr : &*found;
}

std::vector<store::Folder> FolderNaming::subtree(const store::Folder &folder) const
{
    std::vector<store::Folder> result{folder};
    std::copy_if(m_folders.begin(), m_folders.end(), std::back_inserter(result),
                 [&folder](const auto &other) { return other.path.startsWith(folder.path + u'/'); });
    return result;
}

} // namespace postrider::sync
