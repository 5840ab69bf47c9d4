// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/ContactRepo.h"

#include "store/Guard.h"
#include "store/MessageLimits.h"
#include "store/Query.h"

namespace postrider::store {

namespace {

qint64 countOf(Connection &mail)
{
    Query query(mail, "SELECT count(*) FROM contact");
    return query.next() ? query.number(0) : 0;
}

} // namespace

AddressList ContactRepo::all() const
{
    return reading(m_database, [&] {
        AddressList people;
        Query query(m_database.mail(), "SELECT name, address FROM contact ORDER BY name, address");
        while (query.next())
            people.push_back({query.text(0), query.text(1)});
        return people;
    });
}

int ContactRepo::add(WriteTransaction &transaction, std::span<const Address> people)
{
    return writing(transaction, [&] {
        Connection &mail = transaction.database().mail();
        const qint64 before = countOf(mail);
        for (const Address &person : people)
            execute(mail,
                    "INSERT INTO contact (address, name) VALUES (?1, ?2)"
                    " ON CONFLICT DO UPDATE SET name = excluded.name WHERE contact.name = ''",
                    person.address.left(limits::address), person.name.left(limits::addressName));
        return static_cast<int>(countOf(mail) - before);
    });
}

} // namespace postrider::store
