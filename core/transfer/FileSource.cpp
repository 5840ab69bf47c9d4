// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "transfer/FileSource.h"

#include "transfer/MaildirName.h"
#include "transfer/RegularFile.h"

#include <algorithm>
#include <set>

#include <QDir>
#include <QFileInfo>

namespace postrider::transfer {

namespace {

/// Whatever is in a folder, links and devices too: what cannot be taken is to be named, not overlooked.
QStringList namesIn(const QString &path)
{
    QStringList names = QDir(path).entryList(QDir::Files | QDir::System | QDir::Hidden, QDir::NoSort);
    std::sort(names.begin(), names.end()); // the same order everywhere: names begin with the time of delivery
    return names;
}

void addMaildir(std::vector<FileSource::Entry> &entries, const QString &path, const QString &folder)
{
    for (const QLatin1String part : {QLatin1String("cur"), QLatin1String("new")}) {
        const QString directory = path + u'/' + part;
        if (QFileInfo(directory).isSymLink())
            continue;
        for (const QString &name : namesIn(directory)) {
            if (name.startsWith(u'.'))
                continue;
            const QString where = (folder.isEmpty() ? QString() : folder + u'/') + part + u'/' + name;
            const MailFlags flags = part == QLatin1String("cur") ? MaildirName::flagsOf(name) : MailFlags();
            entries.push_back({directory + u'/' + name, where, folder, flags});
        }
    }
}

/// "unseen: 1-3 7"
std::set<int> sequence(const QByteArray &line)
{
    std::set<int> numbers;
    for (const QByteArray &range : line.mid(line.indexOf(':') + 1).simplified().split(' ')) {
        const qsizetype dash = range.indexOf('-');
        const int first = range.left(dash < 0 ? range.size() : dash).toInt();
        const int last = dash < 0 ? first : range.mid(dash + 1).toInt();
        constexpr int mostMessages = 1'000'000; // a hostile range is no reason to count to two billion
        for (int number = first; number > 0 && number <= std::min(last, first + mostMessages); ++number)
            numbers.insert(number);
    }
    return numbers;
}

bool isNumber(const QString &name)
{
    return !name.isEmpty() && name.size() < 10 &&
           std::all_of(name.begin(), name.end(), [](QChar c) { return c >= u'0' && c <= u'9'; });
}

} // namespace

std::optional<FoundMessage> FileSource::next()
{
    if (m_position >= m_entries.size())
        return std::nullopt;
    const Entry &entry = m_entries[m_position++];
    FoundMessage found;
    found.where = entry.where;
    found.folder = entry.folder;
    found.flags = entry.flags;
    found.bytes = readMessageFile(entry.path);
    found.received = QFileInfo(entry.path).lastModified().toUTC();
    return found;
}

double FileSource::progress() const
{
    return m_entries.empty() ? 1.0 : static_cast<double>(m_position) / static_cast<double>(m_entries.size());
}

bool FileSource::isMaildir(const QString &path)
{
    return QFileInfo(path + QStringLiteral("/cur")).isDir() && QFileInfo(path + QStringLiteral("/new")).isDir();
}

std::vector<FileSource::Entry> FileSource::maildir(const QString &path)
{
    std::vector<Entry> entries;
    addMaildir(entries, path, {});
    QStringList names = QDir(path).entryList(QDir::Dirs | QDir::Hidden | QDir::NoDotAndDotDot | QDir::NoSymLinks);
    std::sort(names.begin(), names.end());
    for (const QString &name : names)
        if (name.startsWith(u'.') && name.size() > 1 && isMaildir(path + u'/' + name))
            addMaildir(entries, path + u'/' + name, name.mid(1).replace(u'.', u'/'));
    return entries;
}

std::vector<FileSource::Entry> FileSource::mh(const QString &path)
{
    std::set<int> unseen;
    std::set<int> flagged;
    if (const auto file = openRegular(path + QStringLiteral("/.mh_sequences"))) {
        constexpr qint64 enough = 1024LL * 1024;
        for (const QByteArray &line : (*file)->read(enough).split('\n')) {
            if (line.startsWith("unseen:"))
                unseen = sequence(line);
            else if (line.startsWith("flagged:"))
                flagged = sequence(line);
        }
    }
    std::vector<std::pair<int, Entry>> numbered;
    for (const QString &name : namesIn(path)) {
        if (!isNumber(name))
            continue;
        const int number = name.toInt();
        MailFlags flags;
        if (!unseen.contains(number))
            flags = flags.with(MailFlag::Seen);
        if (flagged.contains(number))
            flags = flags.with(MailFlag::Flagged);
        numbered.emplace_back(number, Entry{path + u'/' + name, name, {}, flags});
    }
    std::sort(numbered.begin(), numbered.end(), [](const auto &a, const auto &b) { return a.first < b.first; });
    std::vector<Entry> entries;
    entries.reserve(numbered.size());
    for (auto &[number, entry] : numbered)
        entries.push_back(std::move(entry));
    return entries;
}

std::vector<FileSource::Entry> FileSource::emlFolder(const QString &path)
{
    std::vector<Entry> entries;
    for (const QString &name : namesIn(path))
        if (name.endsWith(QLatin1String(".eml"), Qt::CaseInsensitive))
            entries.push_back({path + u'/' + name, name, {}, {}});
    return entries;
}

} // namespace postrider::transfer
