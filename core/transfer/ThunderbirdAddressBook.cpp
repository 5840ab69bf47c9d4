// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "transfer/ThunderbirdAddressBook.h"

#include "transfer/RegularFile.h"
#include "transfer/TransferError.h"

#include <map>

#include <QFileInfo>
#include <QRegularExpression>
#include <QTemporaryDir>

#include <SQLiteCpp/SQLiteCpp.h>

namespace postrider::transfer {

namespace {

constexpr qint64 largestBook = 256LL * 1024 * 1024; // of 100,000 cards with their pictures it is some 100 MB
constexpr int mostRows = 5'000'000;                 // some thirty a card
constexpr int longestValue = 1024 * 1024;           // vCards have pictures in them
constexpr qsizetype longestName = 500;
constexpr qsizetype longestAddress = 320; // RFC 5321 §4.5.3.1: 64 @ 255

struct Card
{
    QString name;
    QString first;
    QString last;
    QStringList addresses;
};

Error bookUnreadable(const QString &path, const char *why)
{
    return addressBookUnreadable(QFileInfo(path).fileName(), QString::fromUtf8(why));
}

/// To a place of our own: what has not been moved from its log yet is to be read, and nothing written.
Result<void> copyBook(const QString &path, const QString &target)
{
    for (const QLatin1String suffix : {QLatin1String(), QLatin1String("-wal")}) {
        if (!suffix.isEmpty() && !QFileInfo::exists(path + suffix))
            continue;
        const Result<std::unique_ptr<QFile>> in = openRegular(path + suffix);
        if (!in)
            return in.error();
        QFile out(target + suffix);
        if ((*in)->size() > largestBook || !out.open(QIODevice::WriteOnly))
            return bookUnreadable(path, "too large, or no room");
        constexpr qint64 atOnce = 1024LL * 1024;
        while (!(*in)->atEnd()) {
            const QByteArray part = (*in)->read(atOnce);
            if (part.isEmpty() || out.write(part) != part.size())
                return bookUnreadable(path, "not copied");
        }
    }
    return {};
}

/// EMAIL;TYPE=work:jane@example.com (RFC 6350 §6.4.2)
QStringList addressesOf(const QString &vCard)
{
    static const QRegularExpression line(QStringLiteral("^(?:[\\w-]+\\.)?EMAIL(?:;[^:\\r\\n]*)?:([^\\s\\r\\n]+)\\s*$"),
                                         QRegularExpression::CaseInsensitiveOption |
                                             QRegularExpression::MultilineOption);
    QStringList addresses;
    for (auto match = line.globalMatch(vCard); match.hasNext();)
        addresses += match.next().captured(1);
    return addresses;
}

void addProperty(Card &card, const QString &name, const QString &value)
{
    if (name == u"DisplayName")
        card.name = value.simplified();
    else if (name == u"FirstName")
        card.first = value.simplified();
    else if (name == u"LastName")
        card.last = value.simplified();
    else if (name == u"PrimaryEmail")
        card.addresses.prepend(value.trimmed());
    else if (name == u"SecondEmail")
        card.addresses.append(value.trimmed());
    else if (name == u"_vCard")
        card.addresses.append(addressesOf(value));
}

std::map<std::string, Card> readCards(const std::string &path)
{
    SQLite::Database book(path, SQLite::OPEN_READWRITE); // the copy: its log is to be replayed
    book.exec("PRAGMA trusted_schema = OFF");
    SQLite::Statement rows(book, "SELECT card, name, value FROM properties WHERE name IN ('DisplayName', 'FirstName',"
                                 " 'LastName', 'PrimaryEmail', 'SecondEmail', '_vCard') AND length(value) <= ?1"
                                 " LIMIT ?2");
    rows.bind(1, longestValue);
    rows.bind(2, mostRows);
    std::map<std::string, Card> cards;
    while (rows.executeStep())
        addProperty(cards[rows.getColumn(0).getString()], QString::fromStdString(rows.getColumn(1).getString()),
                    QString::fromStdString(rows.getColumn(2).getString()));
    return cards;
}

bool isAddress(const QString &text)
{
    static const QRegularExpression pattern(QStringLiteral("^[^\\s@<>,;\"]+@[^\\s@<>,;\"]+$"));
    return text.size() <= longestAddress && pattern.match(text).hasMatch();
}

void addPerson(AddressList &people, const Card &card)
{
    QString name = card.name.isEmpty() ? QString(card.first + u' ' + card.last).simplified() : card.name;
    name.truncate(longestName);
    for (const QString &address : card.addresses)
        if (isAddress(address))
            people.push_back({name, address});
}

} // namespace

Result<AddressList> readAddressBook(const QString &path)
{
    const QTemporaryDir directory;
    const QString copy = directory.filePath(QStringLiteral("book.sqlite"));
    if (const Result<void> copied = copyBook(path, copy); !copied)
        return copied.error();
    AddressList people;
    try {
        for (const auto &[key, card] : readCards(copy.toStdString()))
            addPerson(people, card);
    } catch (const SQLite::Exception &exception) {
        return bookUnreadable(path, exception.what());
    }
    return people;
}

} // namespace postrider::transfer
