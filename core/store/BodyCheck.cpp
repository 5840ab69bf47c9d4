// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/BodyCheck.h"

#include "store/BlobRepo.h"
#include "store/Compression.h"
#include "store/MessageRepo.h"
#include "store/ProblemList.h"
#include "store/Query.h"
#include "store/WriteTransaction.h"

#include <QCoreApplication>
#include <QCryptographicHash>

namespace postrider::store {

namespace {

constexpr int progressEvery = 500; // bodies: some ten times a second

bool isSound(const QByteArray &hash, qint64 size, const QByteArray &data)
{
    const std::optional<QByteArray> bytes = Compression::decompress(data, size);
    return bytes && QCryptographicHash::hash(*bytes, QCryptographicHash::Blake2b_256) == hash;
}

} // namespace

void BodyCheck::run(const StoreCheck::Progress &progress)
{
    verifyBlobs(progress);
    checkMessages();
    checkOutbox();
}

void BodyCheck::verifyBlobs(const StoreCheck::Progress &progress)
{
    Connection &bodies = m_transaction.database().bodies();
    int total = 0;
    int done = 0;
    if (Query count(bodies, "SELECT count(*) FROM blob"); count.next())
        total = static_cast<int>(count.number(0));
    {
        Query query(bodies, "SELECT hash, size, data FROM blob");
        while (query.next()) {
            const QByteArray hash = query.bytes(0);
            (isSound(hash, query.number(1), query.bytes(2)) ? m_sound : m_damaged).insert(hash);
            if (++done % progressEvery == 0 && progress)
                progress(done, total);
        }
    }
    if (!m_repair)
        return;
    // Out of the way, so that the same bytes can be stored again.
    for (const QByteArray &hash : std::as_const(m_damaged))
        execute(m_transaction.bodies(), "DELETE FROM blob WHERE hash = ?1", hash);
}

void BodyCheck::checkMessages()
{
    std::vector<std::pair<MessageId, bool>> broken;
    {
        Query query(m_transaction.database().mail(), "SELECT id, body_hash FROM message WHERE body_state = ?1",
                    BodyState::Ready);
        while (query.next()) {
            const QByteArray hash = query.bytes(1);
            if (!m_sound.contains(hash))
                broken.emplace_back(query.id<MessageId>(0), m_damaged.contains(hash));
        }
    }
    for (const auto &[id, damaged] : broken) {
        if (damaged)
            m_problems.add(
                QStringLiteral("body-damaged"),
                QCoreApplication::translate("postrider::store", "The bytes of message %1 are damaged.").arg(id.value),
                m_repair);
        else
            m_problems.add(
                QStringLiteral("body-missing"),
                QCoreApplication::translate("postrider::store", "The bytes of message %1 are missing.").arg(id.value),
                m_repair);
        if (m_repair)
            forget(id);
    }
}

void BodyCheck::checkOutbox()
{
    Query query(m_transaction.database().mail(), "SELECT id, subject, body_hash FROM outbox");
    while (query.next()) {
        // Nothing can bring it back; to take the entry away as well is for its writer to decide.
        if (!m_sound.contains(query.bytes(2)))
            m_problems.add(QStringLiteral("outbox-body-lost"),
                           QCoreApplication::translate(
                               "postrider::store", "The mail '%1' in the Outbox has lost its bytes. Write it again.")
                               .arg(query.text(1)),
                           false);
    }
}

void BodyCheck::forget(MessageId id)
{
    execute(m_transaction.database().mail(), "UPDATE message SET body_hash = NULL WHERE id = ?1", id);
    MessageRepo::setBodyState(m_transaction, id, BodyState::Absent);
}

} // namespace postrider::store
