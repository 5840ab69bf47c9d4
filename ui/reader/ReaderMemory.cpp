// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reader/ReaderMemory.h"

#include <algorithm>

#include <QDir>
#include <QSettings>
#include <QStringList>

namespace postrider::ui::reader {

namespace {

constexpr char PicturesKey[] = "pictures/senders";
constexpr char ConfirmedKey[] = "pictures/confirmedSenders"; // of those, who has to be confirmed
constexpr char CharsetKey[] = "charset/messages";            // "id charset", oldest first
constexpr char ConversationKey[] = "conversation";
constexpr qsizetype MostSenders = 5'000;
constexpr qsizetype MostCharsets = 500;

QStringList listOf(const QSettings &settings, const char *key)
{
    return settings.value(QLatin1String(key)).toStringList();
}

} // namespace

ReaderMemory::ReaderMemory(const QString &profileDirectory)
    : m_settings(std::make_unique<QSettings>(QDir(profileDirectory).filePath(QStringLiteral("reader.ini")),
                                             QSettings::IniFormat))
{
}

ReaderMemory::~ReaderMemory() = default;

QStringList ReaderMemory::pictureSenders() const
{
    return listOf(*m_settings, PicturesKey);
}

bool ReaderMemory::showsPicturesOf(const QString &address, bool confirmed) const
{
    if (address.isEmpty() || !pictureSenders().contains(address.toLower()))
        return false;
    return confirmed || !listOf(*m_settings, ConfirmedKey).contains(address.toLower());
}

void ReaderMemory::setShowsPicturesOf(const QString &address, bool shows, bool confirmed)
{
    const auto remember = [&](const char *key, bool wanted) {
        QStringList senders = listOf(*m_settings, key);
        senders.removeAll(address.toLower());
        if (wanted && !address.isEmpty())
            senders += address.toLower();
        m_settings->setValue(QLatin1String(key), senders.mid(std::max<qsizetype>(0, senders.size() - MostSenders)));
    };
    remember(PicturesKey, shows);
    remember(ConfirmedKey, shows && confirmed);
}

QByteArray ReaderMemory::charsetOf(const QString &messageId) const
{
    for (const QString &entry : listOf(*m_settings, CharsetKey))
        if (!messageId.isEmpty() && entry.section(u' ', 0, 0) == messageId)
            return entry.section(u' ', 1).toLatin1();
    return {};
}

void ReaderMemory::setCharsetOf(const QString &messageId, const QByteArray &charset)
{
    if (messageId.isEmpty() || messageId.contains(u' '))
        return; // shown so once, but not remembered: there is no name to remember it by
    QStringList entries = listOf(*m_settings, CharsetKey);
    entries.removeIf([&messageId](const QString &entry) { return entry.section(u' ', 0, 0) == messageId; });
    if (!charset.isEmpty())
        entries += messageId + u' ' + QString::fromLatin1(charset);
    m_settings->setValue(QLatin1String(CharsetKey), entries.mid(std::max<qsizetype>(0, entries.size() - MostCharsets)));
}

bool ReaderMemory::showsConversation() const
{
    return m_settings->value(QLatin1String(ConversationKey), true).toBool();
}

void ReaderMemory::setShowsConversation(bool shows)
{
    m_settings->setValue(QLatin1String(ConversationKey), shows);
}

} // namespace postrider::ui::reader
