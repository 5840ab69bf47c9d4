// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/BlobRepo.h"

#include "store/Compression.h"
#include "store/Guard.h"
#include "store/MessageLimits.h"
#include "store/MessageSummary.h"
#include "store/Query.h"

#include <QCoreApplication>
#include <QCryptographicHash>

namespace postrider::store {

namespace {

Error bodyError(const QString &code, const char *text)
{
    return {ErrorDomain::Store, ErrorKind::Permanent, code, QCoreApplication::translate("postrider::store", text), {}};
}

Error missing()
{
    return bodyError(QStringLiteral("body-missing"),
                     "The bytes of this message are not in the store any more. Synchronise to fetch them again.");
}

Error damaged()
{
    return bodyError(QStringLiteral("body-damaged"),
                     "The stored bytes of this message are damaged. Run 'postrider store check --repair'.");
}

Error absent()
{
    return bodyError(QStringLiteral("body-absent"), "This message has not been fetched yet. Go online to read it.");
}

void throwAway(Connection &mail, const QByteArray &hash)
{
    execute(mail, "INSERT OR IGNORE INTO garbage (hash) VALUES (?1)", hash);
}

struct Before
{
    QByteArray hash;
    FolderId folder;
    bool hidden = false;
};

std::optional<Before> rowOf(Connection &mail, MessageId message)
{
    Query query(mail, "SELECT body_hash, shown_folder_id, hidden FROM message WHERE id = ?1", message);
    if (!query.next())
        return std::nullopt;
    return Before{query.bytes(0), query.id<FolderId>(1), query.flag(2)};
}

std::string utf8(const QString &text, qsizetype longest)
{
    return QStringView(text).left(longest).toUtf8().toStdString();
}

void refer(WriteTransaction &transaction, MessageId message, const QByteArray &hash, PreparedText text)
{
    Connection &mail = transaction.database().mail();
    const std::optional<Before> before = rowOf(mail, message);
    if (!before) { // deleted while its bytes were on the way
        throwAway(mail, hash);
        return;
    }
    if (!before->hash.isEmpty() && before->hash != hash)
        throwAway(mail, before->hash);
    execute(mail,
            "UPDATE message SET body_state = ?2, body_hash = ?3, preview = ?4, has_attachments = ?5 WHERE id = ?1",
            message, BodyState::Ready, hash, text.preview, text.hasAttachments);
    transaction.indexLater({message, std::move(text.text), std::move(text.attachmentNames)});
    if (!before->hidden)
        transaction.noteChanged(before->folder, message);
}

} // namespace

QByteArray BlobRepo::hashOf(const QByteArray &bytes)
{
    return QCryptographicHash::hash(bytes, QCryptographicHash::Blake2b_256);
}

PreparedBlob BlobRepo::prepare(const QByteArray &bytes)
{
    return {hashOf(bytes), Compression::compress(bytes), bytes.size()};
}

PreparedText BlobRepo::prepareText(const BodyText &text)
{
    return {utf8(text.text, limits::indexedText),
            utf8(text.attachmentNames.join(QLatin1Char('\n')), limits::indexedNames),
            text.preview.left(limits::preview), text.hasAttachments};
}

Result<QByteArray> BlobRepo::get(const QByteArray &hash) const
{
    return reading(m_database, [&]() -> Result<QByteArray> {
        Query query(m_database.bodies(), "SELECT size, data FROM blob WHERE hash = ?1", hash);
        if (!query.next())
            return missing();
        std::optional<QByteArray> bytes = Compression::decompress(query.bytes(1), query.number(0));
        if (!bytes)
            return damaged();
        return *std::move(bytes);
    });
}

Result<QByteArray> BlobRepo::raw(MessageId message) const
{
    const QByteArray hash = hashOf(message);
    if (hash.isEmpty())
        return m_database.error() ? *m_database.error() : absent();
    return get(hash);
}

QByteArray BlobRepo::hashOf(MessageId message) const
{
    return reading(m_database, [&] {
        Query query(m_database.mail(), "SELECT body_hash FROM message WHERE id = ?1 AND body_state = ?2", message,
                    BodyState::Ready);
        return query.next() ? query.bytes(0) : QByteArray();
    });
}

std::vector<QByteArray> BlobRepo::hashesIn(FolderId folder) const
{
    return reading(m_database, [&] {
        std::vector<QByteArray> hashes;
        Query query(m_database.mail(),
                    "SELECT body_hash FROM message WHERE shown_folder_id = ?1 AND hidden = 0 AND body_hash IS NOT NULL",
                    folder);
        while (query.next())
            hashes.push_back(query.bytes(0));
        return hashes;
    });
}

bool BlobRepo::contains(const QByteArray &hash) const
{
    return reading(m_database, [&] {
        Query query(m_database.bodies(), "SELECT 1 FROM blob WHERE hash = ?1", hash);
        return query.next();
    });
}

QByteArray BlobRepo::put(WriteTransaction &transaction, const PreparedBlob &blob)
{
    return writing(transaction, [&] {
        execute(transaction.bodies(),
                "INSERT INTO blob (hash, size, data) VALUES (?1, ?2, ?3) ON CONFLICT (hash) DO NOTHING", blob.hash,
                blob.originalSize, blob.compressed);
        return blob.hash;
    });
}

void BlobRepo::storeBody(WriteTransaction &transaction, MessageId message, const PreparedBlob &blob,
                         const BodyText &text)
{
    storePrepared(transaction, message, blob, prepareText(text));
}

void BlobRepo::storePrepared(WriteTransaction &transaction, MessageId message, const PreparedBlob &blob,
                             PreparedText text)
{
    writing(transaction, [&] { refer(transaction, message, put(transaction, blob), std::move(text)); });
}

void BlobRepo::putNew(WriteTransaction &transaction, MessageId message, const PreparedBlob &blob, PreparedText text)
{
    put(transaction, blob);
    transaction.indexLater({message, std::move(text.text), std::move(text.attachmentNames), true});
}

void BlobRepo::attach(WriteTransaction &transaction, MessageId message, const QByteArray &hash, const BodyText &text)
{
    writing(transaction, [&] { refer(transaction, message, hash, prepareText(text)); });
}

} // namespace postrider::store
