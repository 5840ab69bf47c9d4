// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "mime/Message.h"
#include "mime/facts/FactsJson.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace postrider;

namespace {

QByteArray contents(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QString shown(const QJsonValue &value)
{
    return QString::fromUtf8(QJsonDocument(QJsonArray{value}).toJson(QJsonDocument::Compact));
}

/// What stands in the expected object has to be in the real one; objects may hold more, arrays not. Null: nothing is
/// there.
bool covers(const QJsonValue &real, const QJsonValue &expected)
{
    if (expected.isNull())
        return real.isUndefined() || real.isNull();
    if (expected.isObject()) {
        const QJsonObject wanted = expected.toObject();
        for (auto it = wanted.begin(); it != wanted.end(); ++it)
            if (!covers(real.toObject().value(it.key()), it.value()))
                return false;
        return true;
    }
    if (!expected.isArray())
        return real == expected;
    const QJsonArray wanted = expected.toArray();
    const QJsonArray got = real.toArray();
    if (got.size() != wanted.size())
        return false;
    for (qsizetype i = 0; i < wanted.size(); ++i)
        if (!covers(got[i], wanted[i]))
            return false;
    return true;
}

QJsonObject toJson(const mime::Message &message)
{
    QJsonObject json = mime::FactsJson::toJson(message);
    // the sentences are translated; the machine words are stable
    QJsonArray codes;
    const QJsonArray warnings = json.value(QLatin1String("warnings")).toArray();
    for (const QJsonValue &warning : warnings)
        codes.append(warning.toString().section(u':', 0, 0));
    json[QStringLiteral("warningCodes")] = codes;
    QJsonArray types;
    for (const mime::Attachment &attachment : message.attachments())
        types.append(QString::fromLatin1(attachment.type));
    json[QStringLiteral("attachmentTypes")] = types;
    return json;
}

} // namespace

/// Each tests/data/mime/*.eml holds one difficulty; the .json beside it says what has to come of it.
class MessageFilesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void file_data();
    void file();
};

void MessageFilesTest::file_data()
{
    QTest::addColumn<QString>("name");
    const QDir dir(QStringLiteral(POSTRIDER_TEST_DATA "/mime"));
    const QStringList files = dir.entryList({QStringLiteral("*.eml")}, QDir::Files, QDir::Name);
    QVERIFY2(files.size() >= 150, "the sample mails are missing");
    for (const QString &file : files)
        QTest::newRow(qPrintable(file)) << dir.filePath(file.chopped(4));
}

void MessageFilesTest::file()
{
    QFETCH(QString, name);
    const auto message = mime::Message::parse(contents(name + QStringLiteral(".eml")));
    QVERIFY2(message.ok(), "not taken for a message");
    QJsonParseError error{};
    const QJsonObject expected = QJsonDocument::fromJson(contents(name + QStringLiteral(".json")), &error).object();
    QVERIFY2(!expected.isEmpty(), qPrintable(error.errorString()));
    const QJsonObject real = toJson(*message);
    for (auto it = expected.begin(); it != expected.end(); ++it)
        QVERIFY2(covers(real.value(it.key()), it.value()),
                 qPrintable(it.key() + QStringLiteral(" is ") + shown(real.value(it.key())) +
                            QStringLiteral(" and not ") + shown(it.value())));
}

QTEST_GUILESS_MAIN(MessageFilesTest)
#include "MessageFilesTest.moc"
