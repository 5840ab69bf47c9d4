// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "transfer/MessageSink.h"
#include "transfer/TransferError.h"

#include <QDir>
#include <QFile>
#include <QSaveFile>

namespace postrider::transfer {

namespace {

constexpr int digits = 6; // a folder of 100,000 still sorts by name

/// One file for each message, in the order in which they come.
class EmlSink final : public MessageSink
{
public:
    explicit EmlSink(const QString &path)
        : m_folder(path)
    {
    }
    bool makeFolder() { return m_folder.mkpath(QStringLiteral(".")); }

    Result<void> append(const QByteArray &bytes, const MailFlags &, const QDateTime &received) override
    {
        QString path;
        do
            path = m_folder.filePath(QStringLiteral("%1.eml").arg(++m_number, digits, 10, QLatin1Char('0')));
        while (QFile::exists(path)); // what is there is never written over
        QSaveFile file(path);
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size() || !file.commit())
            return unwritable(path, file.errorString());
        QFile written(path);
        if (received.isValid() && written.open(QIODevice::ReadWrite))
            written.setFileTime(received, QFileDevice::FileModificationTime);
        return {};
    }
    Result<void> finish() override { return {}; }

private:
    QDir m_folder;
    int m_number = 0;
};

} // namespace

Result<std::unique_ptr<MessageSink>> createEmlFolder(const QString &path)
{
    auto sink = std::make_unique<EmlSink>(path);
    if (!sink->makeFolder())
        return unwritable(path, {});
    return std::unique_ptr<MessageSink>(std::move(sink));
}

} // namespace postrider::transfer
