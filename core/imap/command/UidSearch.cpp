// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "imap/command/UidSearch.h"

#include "imap/ServerError.h"
#include "imap/types/MailboxName.h"

#include <algorithm>

#include <QLocale>

namespace postrider::imap::command {

namespace {

/// 64 MB; a mailbox of ten million messages of which every second one is gone has as many.
constexpr std::size_t mostRanges = 8'000'000;

} // namespace

UidSearch::UidSearch(QByteArray keys)
    : m_keys(std::move(keys))
{
}

UidSearch &UidSearch::text(QByteArray key, QString value)
{
    m_texts.emplace_back(std::move(key), std::move(value));
    return *this;
}

UidSearch &UidSearch::label(const QString &label)
{
    m_label = encodeMailboxName(label);
    if (m_keys == "ALL")
        m_keys.clear();
    return *this;
}

UidSearch &UidSearch::within(UidSet uids)
{
    m_within = std::move(uids);
    return *this;
}

UidSearch &UidSearch::returnRanges()
{
    m_esearch = true;
    return *this;
}

UidSearch &UidSearch::returnPartial(qint64 first, qint64 last)
{
    m_partial.emplace(first, last);
    return *this;
}

UidSearch &UidSearch::youngerThan(std::chrono::seconds age)
{
    m_keys = "YOUNGER " + QByteArray::number(static_cast<qint64>(age.count()));
    return *this;
}

UidSearch &UidSearch::savedBefore(QDate day)
{
    m_keys = "SAVEDATESUPPORTED SAVEDBEFORE " + QLocale::c().toString(day, QStringLiteral("d-MMM-yyyy")).toLatin1();
    return *this;
}

UidSearch &UidSearch::withoutCharset()
{
    m_noCharset = true;
    return *this;
}

void UidSearch::write(CommandWriter &writer) const
{
    writer.word("UID SEARCH");
    if (m_partial)
        writer.word("RETURN (COUNT PARTIAL " + QByteArray::number(m_partial->first) + ':' +
                    QByteArray::number(m_partial->second) + ")");
    else if (m_esearch)
        writer.word("RETURN (ALL)");
    // Only where it is needed: some servers know no CHARSET at all.
    const bool beyondAscii = std::any_of(m_texts.begin(), m_texts.end(), [](const auto &text) {
        return text.second != QString::fromLatin1(text.second.toLatin1()) ||
               text.second.toUtf8().size() != text.second.size();
    });
    if (beyondAscii && !m_noCharset && !writer.isUtf8())
        writer.word("CHARSET UTF-8");
    if (!m_within.isEmpty())
        writer.word("UID").uids(m_within);
    if (!m_keys.isEmpty())
        writer.word(m_keys);
    if (!m_label.isEmpty())
        writer.word("X-GM-LABELS").string(m_label);
    for (const auto &[key, value] : m_texts)
        writer.word(key).string(value.toUtf8());
}

bool UidSearch::accept(Response &response)
{
    const auto *told = std::get_if<SearchResponse>(&response);
    if (!told)
        return false;
    if (m_data.uids.ranges().size() < mostRanges)
        m_data.uids.add(told->numbers);
    else
        m_overflow = true;
    m_data.modSeq = std::max(m_data.modSeq, told->modSeq);
    if (told->count)
        m_data.count = *told->count;
    return true;
}

Result<UidSearch::Data> UidSearch::finish(const TaggedStatus &status)
{
    if (m_overflow)
        return protocolError(QStringLiteral("SEARCH without end"), QStringLiteral("response-too-large"));
    if (status.kind != StatusKind::Ok)
        return serverError(status);
    return std::move(m_data);
}

} // namespace postrider::imap::command
