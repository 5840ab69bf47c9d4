// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "demo/SampleMail.h"

#include "demo/MailDate.h"
#include "demo/MemoryMailstore.h"

#include <algorithm>

#include <QCoreApplication>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLocale>
#include <QRegularExpression>

// A resource in a static library is linked only when asked for, from outside any namespace.
static void initDemoResource()
{
    Q_INIT_RESOURCE(demo);
}

namespace postrider::demo {

namespace {

struct Sample
{
    QString account; ///< address
    QString mailbox;
    MailFlags flags;
    qint64 ageMinutes = 0;
    QString file;
    bool raw = false; ///< line ends stay as they are in the file
};

Error damaged(const QString &what)
{
    return {ErrorDomain::Internal, ErrorKind::Permanent, QStringLiteral("demo-no-mail"),
            QCoreApplication::translate("DemoServer",
                                        "The sample mail of the demo is damaged. Please install Postrider again."),
            what};
}

std::vector<Sample> readIndex()
{
    std::vector<Sample> samples;
    QFile file(QStringLiteral(":/demo/index.json"));
    if (!file.open(QIODevice::ReadOnly))
        return samples;
    for (const auto &value : QJsonDocument::fromJson(file.readAll()).array()) {
        const QJsonObject object = value.toObject();
        QStringList flags;
        for (const auto &flag : object[QLatin1String("flags")].toArray())
            flags.append(flag.toString());
        samples.push_back({object[QLatin1String("account")].toString(), object[QLatin1String("mailbox")].toString(),
                           MailFlags::fromImap(flags), object[QLatin1String("age")].toInteger(),
                           object[QLatin1String("file")].toString(), object[QLatin1String("raw")].toBool()});
    }
    // UIDs are given in the order in which mail came.
    std::stable_sort(samples.begin(), samples.end(),
                     [](const Sample &a, const Sample &b) { return a.ageMinutes > b.ageMinutes; });
    return samples;
}

QByteArray render(const QString &kind, const QDateTime &time)
{
    if (kind == QLatin1String("DATE"))
        return mailDate(time);
    if (kind == QLatin1String("DAY"))
        return QLocale::c().toString(time.date(), QStringLiteral("dddd, d MMMM")).toLatin1();
    return time.toUTC().toString(QStringLiteral("yyyyMMdd'T'hh'0000Z'")).toLatin1();
}

QByteArray withDates(const QByteArray &bytes, const QDateTime &received)
{
    static const QRegularExpression placeholder(QStringLiteral("@(DATE|DAY|ICS)(?::([+-]\\d{1,6}))?@"));
    // Latin-1 keeps every byte as it is, whatever its charset.
    const QString text = QString::fromLatin1(bytes);
    QByteArray out;
    qsizetype at = 0;
    for (auto it = placeholder.globalMatch(text); it.hasNext();) {
        const QRegularExpressionMatch match = it.next();
        out += bytes.mid(at, match.capturedStart() - at);
        out += render(match.captured(1), received.addSecs(match.captured(2).toLongLong() * 60));
        at = match.capturedEnd();
    }
    return out + bytes.mid(at);
}

} // namespace

Result<void> loadSampleMail(MemoryMailstore &store, const QDateTime &now)
{
    initDemoResource();
    const std::vector<Sample> samples = readIndex();
    if (samples.empty())
        return damaged(QStringLiteral("index.json"));
    for (const Sample &sample : samples) {
        MailAccount *account = store.findByAddress(sample.account);
        QFile file(QStringLiteral(":/demo/") + sample.file);
        if (!account || !file.open(QIODevice::ReadOnly))
            return damaged(sample.file);
        if (!account->find(sample.mailbox)) {
            account->create(sample.mailbox);
            account->subscribe(sample.mailbox);
        }
        QByteArray bytes = file.readAll();
        if (!sample.raw)
            bytes.replace("\r\n", "\n").replace("\n", "\r\n");
        const QDateTime received = now.addSecs(-sample.ageMinutes * 60);
        account->find(sample.mailbox)->append(withDates(bytes, received), sample.flags, received);
    }
    return {};
}

} // namespace postrider::demo
