// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/MessageFiles.h"

#include "store/BlobRepo.h"
#include "store/MessageRepo.h"
#include "store/Store.h"
#include "ui/models/MessageMime.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QThreadPool>

namespace postrider::ui::models {

namespace {

constexpr QLatin1String urisType{"text/uri-list"};
constexpr qsizetype longestName = 80; // with date and number well below what file systems take

QString nameOf(const store::MessageSummary &message)
{
    QString subject;
    for (const QChar c : message.subject.simplified())
        subject += c.isPrint() && !QStringView(u"/\\:*?\"<>|").contains(c) ? c : QLatin1Char('_');
    if (subject.isEmpty())
        subject = QCoreApplication::translate("postrider::ui::models::MessageFiles", "message");
    return message.date.toLocalTime().date().toString(Qt::ISODate) + QLatin1Char(' ') + subject.left(longestName);
}

QString freePath(const QDir &directory, const QString &name)
{
    QString path = directory.filePath(name + QStringLiteral(".eml"));
    for (int number = 2; QFile::exists(path); ++number)
        path = directory.filePath(QStringLiteral("%1 (%2).eml").arg(name).arg(number));
    return path;
}

QList<QUrl> writeFiles(store::Store &store, const std::vector<MessageId> &messages, const QDir &directory)
{
    QList<QUrl> urls;
    const store::BlobRepo blobs(store.reader());
    for (const store::MessageSummary &message : store::MessageRepo(store.reader()).summaries(messages)) {
        const Result<QByteArray> bytes = blobs.raw(message.id);
        if (!bytes)
            continue; // not here: it is left out
        QFile file(freePath(directory, nameOf(message)));
        if (file.open(QIODevice::WriteOnly) && file.write(*bytes) == bytes->size())
            urls.append(QUrl::fromLocalFile(file.fileName()));
    }
    return urls;
}

} // namespace

MessageFiles::MessageFiles(store::Store &store, const std::vector<MessageId> &messages,
                           const std::shared_ptr<QTemporaryDir> &directory)
{
    setData(messageMimeType(), messagesToMime(messages)->data(messageMimeType()));
    if (messages.size() > most || !directory || !directory->isValid())
        return;
    const auto task = std::make_shared<std::packaged_task<QList<QUrl>()>>(
        [&store, messages, directory] { return writeFiles(store, messages, QDir(directory->path())); });
    m_files = task->get_future().share();
    QThreadPool::globalInstance()->start([task] { (*task)(); });
}

MessageFiles::~MessageFiles()
{
    if (m_files.valid())
        m_files.wait(); // the store may go after this
}

QStringList MessageFiles::formats() const
{
    QStringList all = QMimeData::formats();
    if (m_files.valid())
        all.append(QString(urisType));
    return all;
}

QVariant MessageFiles::retrieveData(const QString &type, QMetaType preferred) const
{
    if (type != urisType || !m_files.valid())
        return QMimeData::retrieveData(type, preferred);
    const QList<QUrl> urls = m_files.get();
    if (preferred.id() == QMetaType::QByteArray) {
        QByteArray lines;
        for (const QUrl &url : urls)
            lines += url.toEncoded() + "\r\n";
        return lines;
    }
    QVariantList list;
    for (const QUrl &url : urls)
        list.append(url);
    return list;
}

} // namespace postrider::ui::models
