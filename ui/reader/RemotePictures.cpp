// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reader/RemotePictures.h"

#include <algorithm>
#include <utility>

namespace postrider::ui::reader {

namespace {

constexpr int atOnce = 6; // what browsers ask of one host at a time
constexpr qint64 largestPicture = qint64{10} * 1024 * 1024;
constexpr qint64 mostBytes = qint64{50} * 1024 * 1024; // of one message

} // namespace

RemotePictures::RemotePictures(QObject *parent)
    : QObject(parent)
{
}

void RemotePictures::fetch(const QStringList &urls)
{
    cancel();
    m_queue = urls;
    m_queue.removeDuplicates();
    m_waiting = static_cast<int>(m_queue.size());
    if (m_waiting == 0)
        return Q_EMIT fetched(std::make_shared<const QHash<QString, QByteArray>>(), 0);
    for (int i = 0; i < atOnce; ++i)
        next();
}

void RemotePictures::cancel()
{
    ++m_round;
    m_fetcher.forget();
    m_queue.clear();
    m_found.clear();
    m_total = 0;
    m_waiting = 0;
    m_missing = 0;
}

void RemotePictures::next()
{
    if (m_queue.isEmpty())
        return;
    const QString url = m_queue.takeFirst();
    m_fetcher.get(QUrl(url), std::min(largestPicture, mostBytes - m_total),
                  {this, [this, url, round = m_round](const Result<QByteArray> &result) {
                       if (round == m_round)
                           arrived(url, result);
                   }});
}

void RemotePictures::arrived(const QString &url, const Result<QByteArray> &result)
{
    if (result) {
        m_total += result->size();
        m_found.insert(url, *result);
    } else {
        ++m_missing;
    }
    if (--m_waiting > 0)
        return next();
    auto pictures = std::make_shared<const QHash<QString, QByteArray>>(std::exchange(m_found, {}));
    Q_EMIT fetched(pictures, m_missing);
}

} // namespace postrider::ui::reader
