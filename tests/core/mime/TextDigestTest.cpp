// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "mime/TextDigest.h"

#include "mime/Message.h"
#include "mime/UsualForm.h"

#include <random>

#include <QDirIterator>
#include <QFile>
#include <QTest>

using namespace postrider::mime;

namespace {

QByteArray contents(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QStringList samples()
{
    QStringList paths;
    for (const char *folder : {"mime", "hostile"}) {
        QDirIterator files(QStringLiteral(POSTRIDER_TEST_DATA "/") + QLatin1String(folder), {QStringLiteral("*.eml")},
                           QDir::Files, QDirIterator::Subdirectories);
        while (files.hasNext())
            paths.append(files.next());
    }
    paths.sort();
    return paths;
}

/// Empty when the digest says what the message says.
QString difference(const QByteArray &bytes)
{
    const TextDigest digest = TextDigest::of(bytes);
    const Message message = Message::fromServer(bytes);
    QStringList names;
    bool has = false;
    for (const Attachment &attachment : message.attachmentList()) {
        names.append(attachment.name);
        has = has || !attachment.isInline;
    }
    if (digest.text != message.plainText())
        return QStringLiteral("text: '%1' and not '%2'").arg(digest.text.left(500), message.plainText().left(500));
    if (digest.preview != message.preview())
        return QStringLiteral("preview: ") + digest.preview;
    if (digest.attachmentNames != names || digest.hasAttachments != has)
        return QStringLiteral("files: ") + digest.attachmentNames.join(u'|') + QStringLiteral(" and not ") +
               names.join(u'|');
    return {};
}

/// As it is damaged on its way, or was never right: bytes lost, doubled, other; lines out of order; an end that is
/// missing.
QByteArray damaged(const QByteArray &bytes, std::mt19937 &random)
{
    QByteArray result = bytes;
    const auto any = [&](qsizetype below) {
        return static_cast<qsizetype>(random() % static_cast<unsigned>(std::max<qsizetype>(below, 1)));
    };
    switch (random() % 7) {
    case 0:
        return result.left(any(result.size()));
    case 1:
        return result.remove(any(result.size()), 1 + any(40));
    case 2:
        return result.insert(any(result.size()), result.mid(any(result.size()), any(80)));
    case 3:
        return result.replace("\r\n", "\n");
    case 4:
        return result.replace("\n--", "\n --");
    case 5: {
        const qsizetype line = result.indexOf("\n--", any(result.size()));
        return line < 0 ? result.replace("\r", "") : result.insert(line + 3, any(2) == 0 ? " " : "\r\n--");
    }
    default: {
        static constexpr char odd[] = "\r\n\t -=:;\"\\\0\x1b\xff";
        for (int i = 0; i < 3 && !result.isEmpty(); ++i)
            result[any(result.size())] = odd[any(sizeof odd - 1)];
        return result;
    }
    }
}

} // namespace

class TextDigestTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void saysWhatTheMessageSays()
    {
        const QStringList paths = samples();
        QVERIFY(paths.size() > 100);
        int usual = 0;
        for (const QString &path : paths) {
            const QByteArray bytes = contents(path);
            const QString found = difference(bytes);
            QVERIFY2(found.isEmpty(), qPrintable(path + QStringLiteral(": ") + found));
            usual += UsualForm::read(bytes) ? 1 : 0;
        }
        QVERIFY2(usual > 50, qPrintable(QString::number(usual))); // the short way is gone, too
    }

    void damagedOnesToo()
    {
        std::mt19937 random(20260301); // NOLINT(cert-msc51-cpp): the same every time
        for (const QString &path : samples()) {
            const QByteArray bytes = contents(path);
            for (int i = 0; i < 20 && bytes.size() < 100'000; ++i) {
                const QByteArray odd = damaged(bytes, random);
                const QString found = difference(odd);
                QVERIFY2(found.isEmpty(),
                         qPrintable(path + QStringLiteral(": ") + found + u'\n' + QString::fromLatin1(odd.left(3000))));
            }
        }
    }

    void theUsualFormsGoTheShortWay()
    {
        const QByteArray head = "From: a@example.org\r\nMIME-Version: 1.0\r\n";
        const QByteArray text = "Content-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: base64\r\n\r\n"
                                "R3LDvMOfZQ==\r\n";
        const QByteArray html = "Content-Type: text/html; charset=utf-8\r\n\r\n<p>Hello</p>\r\n";
        const QByteArray file = "Content-Type: application/pdf\r\nContent-Disposition: attachment;"
                                " filename=\"a.pdf\"\r\nContent-Transfer-Encoding: base64\r\n\r\nAAAA\r\n";
        const QByteArray alternative = "Content-Type: multipart/alternative; boundary=in\r\n\r\n--in\r\n" + text +
                                       "\r\n--in\r\n" + html + "\r\n--in--\r\n";
        for (const QByteArray &body : {text, html, alternative,
                                       "Content-Type: multipart/mixed; boundary=\"out\"\r\n\r\n--out\r\n" +
                                           alternative + "\r\n--out\r\n" + file + "\r\n--out--\r\n"}) {
            const std::optional<UsualForm> form = UsualForm::read(head + body);
            QVERIFY2(form, body);
            QCOMPARE(difference(head + body), QString());
        }
        const TextDigest digest = TextDigest::of(head + "Content-Type: multipart/mixed; boundary=out\r\n\r\n--out\r\n" +
                                                 alternative + "\r\n--out\r\n" + file + "\r\n--out--\r\n");
        QCOMPARE(digest.text, QStringLiteral("Grüße"));
        QCOMPARE(digest.attachmentNames, QStringList(QStringLiteral("a.pdf")));
        QVERIFY(digest.hasAttachments);
    }
};

QTEST_GUILESS_MAIN(TextDigestTest)
#include "TextDigestTest.moc"
