// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/SearchWriter.h"

#include "store/Query.h"

namespace postrider::store {

namespace {

struct Headers
{
    std::string subject;
    std::string sender;
    std::string recipients;
};

/// As insertHeaders() got them: a contentless index can only delete what it is told word for word.
bool readHeaders(Connection &mail, MessageId id, Headers &headers)
{
    Query query(mail,
                "SELECT m.subject, m.from_name || ' ' || m.from_address, d.recipients"
                " FROM message m JOIN message_detail d ON d.id = m.id WHERE m.id = ?1",
                id);
    if (!query.next())
        return false;
    headers = {query.utf8(0), query.utf8(1), query.utf8(2)};
    return true;
}

void insert(Connection &mail, const Headers &headers, const WriteTransaction::IndexText &text)
{
    execute(mail,
            "INSERT INTO search (rowid, subject, sender, recipients, body, attachments)"
            " VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
            text.id, headers.subject, headers.sender, headers.recipients, text.body, text.attachments);
}

} // namespace

void SearchWriter::insertHeaders(Connection &mail, MessageId id, const std::string &subject, const std::string &sender,
                                 const std::string &recipients)
{
    execute(mail, "INSERT INTO search (rowid, subject, sender, recipients) VALUES (?1, ?2, ?3, ?4)", id, subject,
            sender, recipients);
}

void SearchWriter::replaceBody(Connection &mail, const WriteTransaction::IndexText &text)
{
    Headers headers;
    if (!readHeaders(mail, text.id, headers))
        return;
    execute(mail,
            "INSERT INTO search (search, rowid, subject, sender, recipients, body, attachments)"
            " VALUES ('delete', ?1, ?2, ?3, ?4, '', '')",
            text.id, headers.subject, headers.sender, headers.recipients);
    insert(mail, headers, text);
}

void SearchWriter::insertAll(Connection &mail, const WriteTransaction::IndexText &text)
{
    Headers headers;
    if (readHeaders(mail, text.id, headers))
        insert(mail, headers, text);
}

void SearchWriter::clear(Connection &mail)
{
    execute(mail, "INSERT INTO search (search) VALUES ('delete-all')");
}

void SearchWriter::merge(Connection &mail)
{
    execute(mail, "INSERT INTO search (search) VALUES ('optimize')");
}

void SearchWriter::verify(Connection &mail)
{
    execute(mail, "INSERT INTO search (search) VALUES ('integrity-check')");
}

} // namespace postrider::store
