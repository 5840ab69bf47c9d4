// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Ids.h"
#include "base/Result.h"

#include <string>
#include <vector>

#include <QByteArray>
#include <QString>
#include <QStringList>

namespace postrider::store {

class Database;
class WriteTransaction;

/// Bytes made ready for the store: named by their BLAKE2b-256 hash, compressed.
struct PreparedBlob
{
    QByteArray hash; ///< 32 bytes
    QByteArray compressed;
    qint64 originalSize = 0;
};

/// What the index and the list take from the body of a message.
struct BodyText
{
    QString text;    ///< the readable text, for the search index; its first 2 MiB are taken
    QString preview; ///< one line
    QStringList attachmentNames;
    bool hasAttachments = false;
};

/// BodyText made ready for the store: cut to its limits, in UTF-8.
struct PreparedText
{
    std::string text;
    std::string attachmentNames; ///< one a line
    QString preview;
    bool hasAttachments = false;
};

/// Bytes of messages, drafts and the outbox: immutable, kept once however many refer to them. What nothing refers to
/// any more is taken away when the writing thread is idle.
class BlobRepo final
{
public:
    explicit BlobRepo(Database &database)
        : m_database(database)
    {
    }

    /// Hashes and compresses; pure, slow for large input, from any thread: do it before the write.
    [[nodiscard]] static PreparedBlob prepare(const QByteArray &bytes);
    /// The hash alone.
    [[nodiscard]] static QByteArray hashOf(const QByteArray &bytes);
    [[nodiscard]] static PreparedText prepareText(const BodyText &text);

    /// Errors: "body-missing", "body-damaged".
    [[nodiscard]] Result<QByteArray> get(const QByteArray &hash) const;
    /// The bytes of a message. Errors: as get(), and "body-absent" while they have not been fetched.
    [[nodiscard]] Result<QByteArray> raw(MessageId message) const;
    /// The hash of the message's bytes; empty while absent.
    [[nodiscard]] QByteArray hashOf(MessageId message) const;
    [[nodiscard]] bool contains(const QByteArray &hash) const;
    /// Of every message that the folder shows and whose bytes are here; doubles come twice.
    [[nodiscard]] std::vector<QByteArray> hashesIn(FolderId folder) const;

    /// Keeps the bytes; answers the hash. On disk before anything in the same transaction that refers to it.
    static QByteArray put(WriteTransaction &transaction, const PreparedBlob &blob);
    /// Puts the bytes, makes the message Ready and indexes its text.
    static void storeBody(WriteTransaction &transaction, MessageId message, const PreparedBlob &blob,
                          const BodyText &text);
    static void storePrepared(WriteTransaction &transaction, MessageId message, const PreparedBlob &blob,
                              PreparedText text);
    /// The same for a message whose row was inserted with this hash a moment ago, in the same transaction.
    static void putNew(WriteTransaction &transaction, MessageId message, const PreparedBlob &blob, PreparedText text);
    /// The same with bytes that are in the store already (a copy, or a folder that was numbered anew).
    static void attach(WriteTransaction &transaction, MessageId message, const QByteArray &hash, const BodyText &text);

private:
    Database &m_database;
};

} // namespace postrider::store
