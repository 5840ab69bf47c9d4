// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "transfer/ThunderbirdProfile.h"

#include "transfer/FileSource.h"
#include "transfer/MboxFormat.h"
#include "transfer/MboxReader.h"
#include "transfer/RegularFile.h"
#include "transfer/ThunderbirdAddressBook.h"
#include "transfer/TransferError.h"

#include <algorithm>

#include <QDir>
#include <QFileInfo>
#include <QSet>

namespace postrider::transfer {

namespace {

constexpr int deepest = 20;                         // folders below folders; nobody has half of it
constexpr qint64 largestPrefs = 16LL * 1024 * 1024; // as it comes it is some 100 KB
constexpr uint deletedBit = 0x8;                    // nsMsgMessageFlags: expunged, and not yet compacted away

QStringList entries(const QString &path, QDir::Filters filter)
{
    QStringList names = QDir(path).entryList(filter | QDir::NoDotAndDotDot | QDir::NoSymLinks, QDir::NoSort);
    std::sort(names.begin(), names.end());
    return names;
}

bool isMboxFile(const QString &path)
{
    const auto file = openRegular(path);
    return file && MboxReader::isMbox(**file);
}

QByteArray valueOf(const QByteArray &line)
{
    return line.mid(line.indexOf(':') + 1).trimmed();
}

MailFlags keysFrom(const QByteArray &value)
{
    QStringList names;
    for (const QByteArray &key : value.simplified().split(' ')) {
        const QByteArray lower = key.toLower();
        if (lower == "junk" || lower == "nonjunk")
            names.append(lower == "junk" ? QStringLiteral("$Junk") : QStringLiteral("$NotJunk"));
        else if (!key.isEmpty())
            names.append(QString::fromLatin1(key));
    }
    return MailFlags::fromImap(names);
}

} // namespace

bool ThunderbirdProfile::isProfile(const QString &path)
{
    const QDir profile(path);
    return profile.exists(QStringLiteral("prefs.js")) &&
           (profile.exists(QStringLiteral("Mail")) || profile.exists(QStringLiteral("ImapMail")));
}

Result<std::unique_ptr<ThunderbirdProfile>> ThunderbirdProfile::open(const QString &path)
{
    const Result<std::unique_ptr<QFile>> file = openRegular(QDir(path).filePath(QStringLiteral("prefs.js")));
    if (!file)
        return file.error();
    auto profile = std::make_unique<ThunderbirdProfile>();
    const MozillaPrefs prefs = MozillaPrefs::parse((*file)->read(largestPrefs));
    profile->m_path = path;
    profile->m_accounts = prefs.accounts(path);
    profile->m_tags = prefs.tags();
    QSet<QString> names;
    for (const ForeignAccount &account : profile->m_accounts) {
        QString name = account.name;
        name.replace(QLatin1Char('/'), QLatin1Char('_'));
        while (names.contains(name)) // two accounts of one name
            name += QLatin1Char('_');
        names.insert(name);
        if (!account.directory.isEmpty())
            profile->addFolders(account.directory, name, 0);
    }
    for (const Folder &folder : profile->m_folders)
        profile->m_total += folder.size;
    return profile;
}

ForeignProfile ThunderbirdProfile::profile() const
{
    ForeignProfile result{m_accounts, {}, m_tags, {}};
    std::erase_if(result.accounts, [](const ForeignAccount &account) { return account.incoming.host.isEmpty(); });
    QSet<QString> known;
    for (const QString &file : entries(m_path, QDir::Files)) {
        const bool isBook = file.startsWith(QLatin1String("abook")) || file.startsWith(QLatin1String("history."));
        const QString name = m_path + QLatin1Char('/') + QFileInfo(file).completeBaseName();
        if (isBook && file.endsWith(QLatin1String(".mab")) && !QFileInfo::exists(name + QStringLiteral(".sqlite")))
            result.leftOut += addressBookTooOld(file).text;
        if (!isBook || !file.endsWith(QLatin1String(".sqlite")))
            continue;
        const Result<AddressList> people = readAddressBook(m_path + QLatin1Char('/') + file);
        if (!people) {
            result.leftOut += people.error().text;
            continue;
        }
        for (const Address &person : *people) {
            const QString key = person.address.toLower();
            if (!known.contains(key))
                result.contacts.push_back(person);
            known.insert(key);
        }
    }
    return result;
}

void ThunderbirdProfile::addFolders(const QString &directory, const QString &name, int depth)
{
    for (const QString &file : entries(directory, QDir::Files)) {
        const QString path = directory + QLatin1Char('/') + file;
        if (isMboxFile(path))
            m_folders.push_back({path, name + QLatin1Char('/') + file, QFileInfo(path).size()});
    }
    const QLatin1String below(".sbd");
    for (const QString &child : entries(directory, QDir::Dirs)) {
        const QString path = directory + QLatin1Char('/') + child;
        if (child.endsWith(below)) {
            if (depth < deepest)
                addFolders(path, name + QLatin1Char('/') + child.chopped(below.size()), depth + 1);
        } else if (QFileInfo(path + QStringLiteral("/cur")).isDir()) {
            m_folders.push_back({path, name + QLatin1Char('/') + child, 1});
        }
    }
}

bool ThunderbirdProfile::openNext()
{
    m_done += m_position > 0 ? m_folders[m_position - 1].size : 0;
    if (m_position >= m_folders.size())
        return false;
    const Folder &folder = m_folders[m_position++];
    if (QFileInfo(folder.path).isDir()) {
        m_open = std::make_unique<FileSource>(FileSource::maildir(folder.path));
        return true;
    }
    auto file = openRegular(folder.path);
    m_open = file ? std::make_unique<MboxReader>(std::move(file).value(), folder.name) : nullptr;
    return true;
}

std::optional<FoundMessage> ThunderbirdProfile::next()
{
    for (;;) {
        std::optional<FoundMessage> found = m_open ? m_open->next() : std::nullopt;
        if (!found) {
            m_open.reset();
            if (!openNext())
                return std::nullopt;
            continue;
        }
        found->folder = m_folders[m_position - 1].name;
        if (!found->bytes)
            return found;
        QByteArray bytes = *found->bytes;
        found->flags = found->flags.with(MboxFormat::flagsOf(bytes)); // the names of its Maildirs tell nothing
        if (!takeStatus(bytes, found->flags))
            continue;
        found->bytes = std::move(bytes);
        return found;
    }
}

double ThunderbirdProfile::progress() const
{
    if (m_total == 0)
        return 1;
    const double open = m_open ? m_open->progress() * static_cast<double>(m_folders[m_position - 1].size) : 0;
    return (static_cast<double>(m_done) + open) / static_cast<double>(m_total);
}

bool ThunderbirdProfile::takeStatus(QByteArray &message, MailFlags &flags)
{
    bool isDeleted = false;
    QByteArray rest;
    qsizetype position = 0;
    while (position < message.size()) {
        const qsizetype lineFeed = message.indexOf('\n', position);
        const qsizetype end = lineFeed < 0 ? message.size() : lineFeed + 1;
        const QByteArray line = message.mid(position, end - position);
        if (line.trimmed().isEmpty())
            break;
        position = end;
        const QByteArray name = line.left(line.indexOf(':')).toLower();
        if (name == "x-mozilla-status")
            isDeleted = (valueOf(line).toUInt(nullptr, 16) & deletedBit) != 0;
        else if (name == "x-mozilla-keys")
            flags = flags.with(keysFrom(valueOf(line)));
        else if (name != "x-mozilla-status2")
            rest += line;
    }
    message = rest + message.mid(position);
    return !isDeleted;
}

} // namespace postrider::transfer
