// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "web/WebFetcher.h"

#include <memory>

#include <QByteArray>
#include <QHash>
#include <QObject>
#include <QStringList>

namespace postrider::ui::reader {

using PictureBytes = std::shared_ptr<const QHash<QString, QByteArray>>;

/// Fetches the pictures of one message after its reader agreed. What cannot be had is left out.
class RemotePictures final : public QObject
{
    Q_OBJECT

public:
    explicit RemotePictures(QObject *parent = nullptr);

    /// Ends in exactly one fetched(), unless cancel() or another fetch() comes before.
    void fetch(const QStringList &urls);
    void cancel();
    [[nodiscard]] bool isFetching() const { return m_waiting > 0; }
    [[nodiscard]] web::WebFetcher &fetcher() { return m_fetcher; }

Q_SIGNALS:
    /// `missing`: how many could not be had.
    void fetched(const postrider::ui::reader::PictureBytes &pictures, int missing);

private:
    void next();
    void arrived(const QString &url, const Result<QByteArray> &result);

    web::WebFetcher m_fetcher;
    QStringList m_queue;
    QHash<QString, QByteArray> m_found;
    qint64 m_total = 0;
    int m_waiting = 0; ///< queued and under way
    int m_missing = 0;
    quint64 m_round = 0;
};

} // namespace postrider::ui::reader
