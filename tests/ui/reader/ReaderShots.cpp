// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/ThemePalette.h"
#include "ui/reader/AttachmentPreview.h"
#include "ui/reader/BodyView.h"
#include "ui/reader/HeaderCard.h"
#include "ui/reader/PdfView.h"
#include "ui/reader/ReaderView.h"
#include "ui/reader/RouteDialog.h"
#include "uitest/MailFixture.h"

#include <QApplication>
#include <QBuffer>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QLocale>
#include <QPainter>
#include <QPdfWriter>
#include <QSignalSpy>
#include <QStyleFactory>
#include <QTest>
#include <QTranslator>

using namespace postrider;
using namespace postrider::ui;

// ReaderShots FOLDER [NAME.qm [KIND]]: draws mails of many kinds as the reader shows them, in light, in dark and, with
// a translation, in its language. To be looked at by people.

namespace {

QByteArray picture(const QColor &color)
{
    QImage image(240, 120, QImage::Format_RGB32);
    image.fill(color);
    QPainter painter(&image);
    painter.setPen(Qt::white);
    painter.drawText(image.rect(), Qt::AlignCenter, QStringLiteral("Harbour, 6:40"));
    painter.end();
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, "PNG");
    return bytes.toBase64();
}

struct Mail
{
    const char *name;
    QByteArray raw;
};

QByteArray head(const char *from, const char *subject)
{
    return "From: " + QByteArray(from) +
           "\nTo: Me <me@example.org>\nCc: Ben Okafor <ben@example.org>\nSubject: " + subject +
           "\nDate: Mon, 2 Mar 2026 10:20:30 +0000\nMessage-ID: <" +
           QByteArray::number(qHash(QByteArrayView(subject))) + "@x>\nMIME-Version: 1.0\n";
}

QByteArray authentic()
{
    return "Received: from out.example.com (out.example.com [192.0.2.7]) by mx.example.org with ESMTPS id 1; Mon, 2 "
           "Mar "
           "2026 10:20:35 +0000\nAuthentication-Results: mx.example.org; dkim=pass header.d=example.com; spf=pass "
           "smtp.mailfrom=example.com; dmarc=pass header.from=example.com\nReceived: from laptop by out.example.com "
           "with "
           "ESMTPSA; Mon, 2 Mar 2026 10:20:30 +0000\n";
}

QByteArray newsletter()
{
    return "Content-Type: text/html; charset=utf-8\nList-Unsubscribe: <https://example.com/u>\nList-Unsubscribe-Post: "
           "List-Unsubscribe=One-Click\n\n<body bgcolor='#f4f4f4'><table width='100%' bgcolor='#f4f4f4' "
           "cellpadding='16'>"
           "<tr><td align='center'><table width='520' bgcolor='#ffffff' cellpadding='12'><tr><td bgcolor='#1b4d89'>"
           "<h1 style='color:#ffffff'>The Weekly Fold</h1></td></tr><tr><td><h2 style='color:#1b4d89'>How to fold a "
           "header"
           "</h2><p style='color:#333333'>Seventy-eight columns, and why they still matter. <a "
           "href='https://example.com/1'>"
           "Read more</a></p><img src='https://pictures.example/a.png' alt='A folded letter'>"
           "<img src='https://spy.example/x' width='1' height='1'></td></tr><tr><td bgcolor='#eeeeee'><small "
           "style='color:#777777'>You get this because you asked for "
           "it.</small></td></tr></table></td></tr></table></body>\n";
}

std::vector<Mail> mails()
{
    const QByteArray mixed =
        "Content-Type: multipart/mixed; boundary=m\n\n--m\nContent-Type: text/plain; charset=utf-8\n\n";
    return {
        {"plain",
         authentic() + head("Clara Lindqvist <clara@example.com>", "Lunch on Thursday?") +
             "Content-Type: text/plain; charset=utf-8\n\nHello,\n\nthe new place at the harbour opens at noon: "
             "https://example.com/menu. I could book a table for three. 😀\n\n> On Monday somebody wrote:\n> Could "
             "we settle this soon?\n>> It was asked before.\n>>> And before that.\n\nBest wishes\n-- \nClara\n"},
        {"long-quote", head("Ben Okafor <ben@example.org>", "Re: Tents and the van") + "\nFine with me.\n\n" +
                           QByteArray("> Somebody wrote a long text about tents.\n").repeated(40) + "\nBen\n"},
        {"piece", head("Clara <clara@example.com>", "Plans (2/2)") +
                      "Content-Type: message/partial; id=\"p@x\"; number=2; total=2\n\nto the lake, and back by the "
                      "forest.\n"},
        {"conversation-unfolded", head("Ben Okafor <ben@example.org>", "Re: Tents") +
                                      "References: <t1@x> <t2@x>\n\nThe van is ours from Friday noon.\n"},
        {"conversation", head("Ben Okafor <ben@example.org>", "Re: Tents") +
                             "References: <t1@x> <t2@x>\n\nThe van is ours from Friday noon.\n"},
        {"newsletter", authentic() + head("The Weekly Fold <news@example.com>", "How to fold a header") + newsletter()},
        {"html-simple",
         head("Jörg Müller <joerg@example.de>", "Angebot für die Küche") +
             "Content-Type: text/html; charset=utf-8\n\n<p>Guten Tag,</p><p>anbei das <b>überarbeitete</b> "
             "Angebot:</p><table border='1' cellpadding='6'><tr><th>Teil</th><th>Preis</th></tr><tr><td>Schrank"
             "</td><td>€ 1.200</td></tr><tr><td>Platte</td><td>€ 480</td></tr></table><blockquote><p>Am Montag "
             "schrieben Sie</p><blockquote>früher</blockquote></blockquote><p>Grüße</p>\n"},
        {"chinese", head("=?utf-8?B?546L5bCP5piO?= <wang@example.cn>", "=?utf-8?B?5YWz5LqO5LiJ5pyI5Lu95Y+R56Wo?=") +
                        mixed +
                        "您好，\n\n附件是三月份的发票，请查收。如果下周二方便的话，我们可以在上海见面讨论项目的下一步。"
                        "\n\n此致\n敬礼\n"
                        "--m\nContent-Type: application/pdf\nContent-Disposition: attachment; "
                        "filename*=utf-8''%E4%B8%89%E6%9C%88%E5%8F%91%E7%A5%A8.pdf\n\n%PDF\n--m--\n"},
        {"right-to-left",
         head("=?utf-8?B?16nXnNeV150=?= <shalom@example.il>", "=?utf-8?B?16nXnNeV150g16LXldec150=?=") +
             "Content-Type: text/html; charset=utf-8\n\n<div dir='rtl'><p>שלום,</p><p>זוהי הודעה בעברית עם "
             "<a href='https://example.il/'>קישור</a> ומספר 12.</p></div>\n"},
        {"attachments",
         head("Anna <anna@photoclub.example>", "Saturday walk") + mixed +
             "Bring a wide lens.\n--m\nContent-Type: image/png\nContent-Description: The old bridge\n"
             "Content-Disposition: attachment; filename=bridge.png\nContent-Transfer-Encoding: base64\n\n" +
             picture(QColor(0x46, 0x6e, 0x8f)) +
             "\n--m\nContent-Type: application/pdf\nContent-Disposition: attachment; filename=map.pdf\n\n%PDF\n"
             "--m\nContent-Type: message/rfc822\n\nFrom: ben@example.org\nSubject: Earlier plan\n\nx\n"
             "--m\nContent-Type: application/octet-stream\nContent-Disposition: attachment; "
             "filename=invoice.pdf.exe\n\nMZ\n--m--\n"},
        {"inline-picture", head("Anna <anna@photoclub.example>", "See the picture!") +
                               "Content-Type: multipart/related; boundary=r\n\n--r\nContent-Type: text/html\n\n<p>This "
                               "morning:</p><p><img src='cid:p@x'></p><p>Lovely.</p>\n--r\nContent-Type: image/png\n"
                               "Content-ID: <p@x>\nContent-Transfer-Encoding: base64\n\n" +
                               picture(QColor(0x8f, 0x5a, 0x46)) + "\n--r--\n"},
        {"invitation",
         head("Ann Example <ann@example.com>", "Invitation: Planning") +
             "Content-Type: multipart/alternative; boundary=m\n\n--m\n\nPlease come.\n--m\nContent-Type: "
             "text/calendar; method=REQUEST\n\nBEGIN:VCALENDAR\nVERSION:2.0\nMETHOD:REQUEST\nBEGIN:VEVENT\nUID:1\n"
             "SUMMARY:Planning\\, part 2\nLOCATION:Room 1\nDESCRIPTION:Bring ideas.\nDTSTART:20260305T090000Z\n"
             "DTEND:20260305T103000Z\nRRULE:FREQ=WEEKLY;COUNT=4\nORGANIZER;CN=Ann Example:mailto:ann@example.com\n"
             "ATTENDEE;CN=Me:mailto:me@example.org\nATTENDEE;CN=Ben;PARTSTAT=ACCEPTED:mailto:ben@example.org\n"
             "ATTENDEE;CN=Cy;PARTSTAT=DECLINED:mailto:cy@example.org\nEND:VEVENT\nEND:VCALENDAR\n--m--\n"},
        {"bounce",
         head("Mail Delivery System <mailer-daemon@example.org>", "Undelivered Mail Returned to Sender") +
             "Content-Type: multipart/report; report-type=delivery-status; boundary=m\n\n--m\n\nThis is the mail "
             "system at host mx.example.org.\n--m\nContent-Type: message/delivery-status\n\nReporting-MTA: dns; "
             "mx.example.org\n\nFinal-Recipient: rfc822; gone@example.net\nAction: failed\nStatus: 5.1.1\n"
             "Diagnostic-Code: smtp; 550 5.1.1 no such user\n--m\nContent-Type: text/rfc822-headers\n\nSubject: "
             "Tents\n--m--\n"},
        {"business-card",
         head("Jo <jo@example.org>", "My card") + mixed +
             "Here it is.\n--m\nContent-Type: text/vcard; name=jo.vcf\n\nBEGIN:VCARD\nVERSION:3.0\nFN:Dr. Jo "
             "Müller\nORG:Example\\, Inc.\nTITLE:Head of folds\nEMAIL:jo@example.org\nTEL:+49 30 1234\n"
             "ADR:;;Weg 1;Berlin;;10115;Germany\nEND:VCARD\n--m--\n"},
        {"receipt", "Return-Path: <office@example.com>\n" + head("Office <office@example.com>", "Please confirm") +
                        "Disposition-Notification-To: office@example.com\n\nThe new rules are attached to the door.\n"},
        {"forged", "Received: from x by mx.example.org; Mon, 2 Mar 2026 10:20:35 +0000\nAuthentication-Results: "
                   "mx.example.org; dmarc=fail header.from=bank.example\n" +
                       head("\"service@bank.example\" <x@bank.example.evil.test>", "Your account") +
                       "Content-Type: text/html\n\n<p>Dear customer,</p><p>please sign in: <a "
                       "href='https://evil.test/login'>https://bank.example/login</a></p>\n"},
        {"broken", "From: a@example.org\nFrom: b@example.org\nSubject: =?utf-8?Q?broken\nno field at all\n"
                   "Content-Type: multipart/mixed; boundary=nowhere\n\nThe parts of this are not where it says.\n"},
        {"dark-hard",
         head("Shop <shop@example.com>", "Black on black") +
             "Content-Type: text/html\n\n<div style='background-color:#000000;color:#222222'><p>Hardly to be "
             "seen.</p><p style='color:#ffff00'>Yellow.</p></div><p style='background-color:#ffffff;"
             "color:#000000'>Black on white.</p><p><font color='#cccccc'>Grey on white.</font></p>\n"},
    };
}

/// Made with style sheets, columns and buttons, as shops, offices and forges do.
QByteArray designed(const char *name)
{
    QFile file(QStringLiteral(POSTRIDER_TEST_DATA "/designed/%1.eml").arg(QLatin1String(name)));
    if (!file.open(QIODevice::ReadOnly))
        qFatal("there is no %s", qPrintable(file.fileName()));
    return file.readAll();
}

void take(const Mail &mail, const QPalette &palette, const QString &file)
{
    QApplication::setPalette(palette);
    MailFixture fixture;
    if (QByteArrayView(mail.name).startsWith("conversation")) {
        fixture.add("From: Clara <clara@example.com>\nSubject: Tents\nMessage-ID: <t1@x>\nDate: Sun, 1 Mar 2026 9:00 "
                    "+0000\n\nWho brings the tents?\n");
        fixture.add(
            "From: Jamie Doe <me@example.org>\nSubject: Re: Tents\nMessage-ID: <t2@x>\nReferences: <t1@x>\nDate: "
            "Sun, 1 Mar 2026 10:00 +0000\nMIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=m\n\n--m\n\nI "
            "have one, "
            "and a stove.\n--m\nContent-Type: application/pdf; name=map.pdf\n\n%PDF\n--m\nContent-Type: "
            "application/octet-stream; name=tents.pdf.exe\n\nMZ\n--m--\n");
        fixture.add("From: \"clara@example.com\" <cy@example.com>\nSubject: Re: Tents\nMessage-ID: <t4@x>\nReferences: "
                    "<t1@x>\nDate: "
                    "Tue, 3 Mar 2026 10:00 +0000\n\nAnd the map.\n");
    }
    if (qstrcmp(mail.name, "piece") == 0)
        fixture.add("From: Clara <clara@example.com>\nSubject: Plans (1/2)\nDate: Sun, 1 Mar 2026 9:00 "
                    "+0000\nMIME-Version: 1.0\nContent-Type: message/partial; id=\"p@x\"; number=1; "
                    "total=2\n\nSubject: Plans\n\nThe way goes\n");
    reader::ReaderView view(fixture.store(), fixture.accounts());
    view.setPalette(palette);
    view.resize(760, 620);
    view.show();
    view.showMessage(fixture.add(mail.raw));
    if (!QTest::qWaitFor([&view] { return view.state() == reader::ReaderState::Ready; }, 20000))
        qFatal("%s is not shown", mail.name);
    if (qstrcmp(mail.name, "plain") == 0)
        view.findChild<reader::HeaderCard *>()->setExpanded(true);
    if (qstrcmp(mail.name, "conversation-unfolded") == 0)
        view.setConversationUnfolded(true);
    if (qstrcmp(mail.name, "forged") == 0)
        view.showFindBar();
    QTest::qWait(300);
    view.grab().save(file);
}

/// A PDF of two pages in the preview, if it can be drawn here.
void takePdf(const QString &file)
{
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    {
        QPdfWriter writer(&buffer);
        QPainter painter(&writer);
        painter.setFont(QFont(QStringLiteral("DejaVu Sans"), 24));
        painter.drawText(0, 2000, QStringLiteral("Invoice 2026-17: two tents, one stove"));
        painter.fillRect(0, 2600, writer.width(), 60, Qt::darkBlue);
        writer.newPage();
        painter.drawText(0, 2000, QStringLiteral("Page two"));
    }
    const auto message = mime::Message::fromServer(
        "From: a@example.org\nMIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=m\n\n--m\n\nx\n--m\n"
        "Content-Type: application/pdf; name=invoice.pdf\nContent-Transfer-Encoding: base64\n\n" +
        buffer.data().toBase64() + "\n--m--\n");
    const mime::Attachment attachment = message.attachments().at(0);
    if (!reader::AttachmentPreview::canShow(attachment))
        return;
    auto *preview = new reader::AttachmentPreview(message, attachment, nullptr);
    QSignalSpy settled(preview->findChild<reader::PdfView *>(), &reader::PdfView::settled);
    preview->show();
    settled.wait(30000);
    QTest::qWait(100);
    preview->grab().save(file);
    preview->close();
}

} // namespace

int main(int argc, char **argv)
{
    const QApplication application(argc, argv);
    QApplication::setStyle(QStyleFactory::create(QStringLiteral("Fusion")));
    const QDir folder(argc > 1 ? QString::fromLocal8Bit(argv[1]) : QDir::tempPath());
    QTranslator translator;
    const bool translated = argc > 2 && translator.load(QString::fromLocal8Bit(argv[2]));
    const QColor accent = common::defaultAccent();
    takePdf(folder.filePath(QStringLiteral("pdf-preview.png")));
    std::vector<Mail> all = mails();
    for (const char *name : {"receipt", "minutes", "comment", "shop"})
        all.push_back({name, designed(name)});
    for (const Mail &mail : all) {
        if (argc > 3 && !QByteArrayView(mail.name).startsWith(argv[3]))
            continue;
        const QString name = QLatin1String(mail.name);
        take(mail, common::lightPalette(accent), folder.filePath(name + QStringLiteral("-light.png")));
        take(mail, common::darkPalette(accent), folder.filePath(name + QStringLiteral("-dark.png")));
        if (!translated)
            continue;
        QApplication::installTranslator(&translator);
        QLocale::setDefault(QLocale(QLocale::Chinese, QLocale::China));
        take(mail, common::lightPalette(accent), folder.filePath(name + QStringLiteral("-zh.png")));
        QApplication::removeTranslator(&translator);
        QLocale::setDefault(QLocale::system());
    }
    return 0;
}
