// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "transfer/MessageSink.h"

#include "transfer/MaildirName.h"
#include "transfer/MboxFormat.h"
#include "transfer/TransferError.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QRandomGenerator>
#include <QSaveFile>

#include <unistd.h>

namespace postrider::transfer {

namespace {

class MboxSink final : public MessageSink
{
public:
    explicit MboxSink(const QString &path)
        : m_file(path)
    {
    }
    bool open() { return m_file.open(QIODevice::WriteOnly); }
    [[nodiscard]] QString problem() const { return m_file.errorString(); }

    Result<void> append(const QByteArray &bytes, const MailFlags &, const QDateTime &received) override
    {
        const QByteArray entry = MboxFormat::fromLine(received) + MboxFormat::quoted(bytes) + '\n';
        if (m_file.write(entry) == entry.size())
            return {};
        return unwritable(m_file.fileName(), m_file.errorString());
    }
    Result<void> finish() override
    {
        if (m_file.commit())
            return {};
        return unwritable(m_file.fileName(), m_file.errorString());
    }

private:
    QSaveFile m_file; ///< becomes the file when all is written, and on disk
};

class MaildirSink final : public MessageSink
{
public:
    explicit MaildirSink(QString path)
        : m_path(std::move(path))
        , m_unique(QStringLiteral("P%1R%2")
                       .arg(QCoreApplication::applicationPid())
                       .arg(QRandomGenerator::global()->generate64(), 16, 16, QLatin1Char('0')))
    {
    }
    bool makeFolders()
    {
        bool made = true;
        for (const QLatin1String part : {QLatin1String("tmp"), QLatin1String("new"), QLatin1String("cur")})
            made = QDir().mkpath(m_path + u'/' + part) && made;
        return made;
    }

    /// As the format wants it: written whole in tmp, then moved.
    Result<void> append(const QByteArray &bytes, const MailFlags &flags, const QDateTime &received) override
    {
        const QString name = QStringLiteral("%1.M%2%3.postrider")
                                 .arg(received.isValid() ? received.toSecsSinceEpoch() : 0)
                                 .arg(++m_count, 7, 10, QLatin1Char('0'))
                                 .arg(m_unique);
        const QString temporary = m_path + QStringLiteral("/tmp/") + name;
        const QString place = m_path + QStringLiteral("/cur/") + name + MaildirName::suffixFor(flags);
        QFile file(temporary);
        const bool written = file.open(QIODevice::WriteOnly | QIODevice::NewOnly) &&
                             file.write(bytes) == bytes.size() && file.flush() && ::fsync(file.handle()) == 0;
        if (written && received.isValid())
            file.setFileTime(received, QFileDevice::FileModificationTime);
        file.close();
        if (written && QFile::rename(temporary, place))
            return {};
        const QString problem = file.errorString();
        QFile::remove(temporary);
        return unwritable(place, problem);
    }
    Result<void> finish() override { return {}; }

private:
    QString m_path;
    QString m_unique;
    int m_count = 0;
};

} // namespace

Result<std::unique_ptr<MessageSink>> createMbox(const QString &path)
{
    if (QFileInfo::exists(path) || QFileInfo(path).isSymLink())
        return existsAlready(path);
    auto sink = std::make_unique<MboxSink>(path);
    if (!sink->open())
        return unwritable(path, sink->problem());
    return std::unique_ptr<MessageSink>(std::move(sink));
}

Result<std::unique_ptr<MessageSink>> createMaildir(const QString &path)
{
    auto sink = std::make_unique<MaildirSink>(path);
    if (!sink->makeFolders())
        return unwritable(path, {});
    return std::unique_ptr<MessageSink>(std::move(sink));
}

} // namespace postrider::transfer
