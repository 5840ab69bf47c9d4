// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reader/Notices.h"

#include "base/Sentences.h"
#include "ui/reader/RecipientText.h"
#include "ui/reader/document/BodyRenderer.h"

#include <QCoreApplication>
#include <QSet>

namespace postrider::ui::reader {

namespace {

/// For the translator: where these sentences are from.
class Texts
{
    Q_DECLARE_TR_FUNCTIONS(postrider::ui::reader::Notices)
};

/// Words of mime::Message::warnings() that tell of a sender who may be another.
bool tellsOfForgery(const QString &word)
{
    static const QSet<QString> words{QStringLiteral("several-from"),      QStringLiteral("name-holds-address"),
                                     QStringLiteral("address-encoded"),   QStringLiteral("look-alike"),
                                     QStringLiteral("hidden-characters"), QStringLiteral("from-missing")};
    return words.contains(word);
}

/// Lists and newsletters send in the name of others all day long; of anybody else it is said.
bool isSaid(const QString &word, const NoticeFacts &facts)
{
    const bool pieceOfOthers = word == QLatin1String("partial") && facts.pieces.number > 0; // a notice of its own
    const bool everyday = word == QLatin1String("sender-differs") && (facts.fromList || facts.unsubscribe.isPossible());
    return !pieceOfOthers && !everyday;
}

/// Trackers are counted and named; the rest of the hosts is behind 'Details'.
QString trackerText(const RenderedBody &body)
{
    if (body.trackers == 0)
        return {};
    const QString names = body.trackerHosts.mid(0, 3).join(QStringLiteral(", "));
    if (body.trackers == 1)
        return Texts::tr("One of them is invisible and only reports back to %1.").arg(names);
    return Texts::tr("%1 of them are invisible and only report back to %2.").arg(body.trackers).arg(names);
}

QString blockedText(const RenderedBody &body)
{
    const QString text =
        body.remotePictures == 1
            ? Texts::tr("A remote picture was blocked, so that the sender does not learn that you read this.")
            : Texts::tr("%1 remote pictures were blocked, so that the sender does not learn that you read this.")
                  .arg(body.remotePictures);
    return sentences(text, trackerText(body));
}

void addPictures(const NoticeFacts &facts, const RenderedBody &body, std::vector<Notice> &notices)
{
    if (body.remotePictures == 0)
        return;
    Notice notice;
    notice.details = body.remoteHosts.join(QStringLiteral(", "));
    if (!facts.picturesShown) {
        notice.text = blockedText(body);
        if (!body.remoteUrls.isEmpty()) {
            notice.action = Texts::tr("Show pictures");
            notice.id = QStringLiteral("pictures-once");
            notice.otherAction = facts.sender.isEmpty() ? QString() : Texts::tr("Always for this sender");
            notice.otherId = QStringLiteral("pictures-always");
        }
    } else {
        notice.text = facts.picturesAlways ? Texts::tr("Pictures of %1 are always shown.").arg(facts.sender)
                                           : Texts::tr("Pictures are shown this once.");
        if (facts.picturesMissing > 0)
            notice.text = sentences(notice.text, Texts::tr("%1 could not be had.").arg(facts.picturesMissing));
        notice.action = facts.picturesAlways ? Texts::tr("No longer") : QString();
        notice.id = QStringLiteral("pictures-never");
    }
    notices.push_back(std::move(notice));
}

void addReceipt(const NoticeFacts &facts, std::vector<Notice> &notices)
{
    if (!facts.receipt)
        return;
    AddressList bare;
    for (const Address &address : facts.receipt->to)
        bare.push_back({QString(), address.address}); // a name could say another
    const QString where = fullRecipients(bare, 3);
    Notice notice;
    notice.tone = facts.receipt->elsewhere ? common::Tone::Warning : common::Tone::Information;
    notice.text =
        facts.receipt->elsewhere
            ? Texts::tr("The sender wants %1, which is another address, to be told that you opened this.").arg(where)
            : Texts::tr("%1 wants to be told that you opened this.").arg(where);
    notice.action = Texts::tr("Send receipt");
    notice.id = QStringLiteral("receipt-send");
    notice.otherAction = Texts::tr("Do not send");
    notice.otherId = QStringLiteral("receipt-ignore");
    notices.push_back(std::move(notice));
}

/// The one that is shown is a fragment: what it belongs to comes before what can be done about its sender.
void addPieces(const Pieces &pieces, std::vector<Notice> &notices)
{
    if (pieces.number == 0)
        return;
    Notice notice;
    notice.text = pieces.total > 0
                      ? Texts::tr("This is piece %1 of %2 of a message that was sent in several.")
                            .arg(pieces.number)
                            .arg(pieces.total)
                      : Texts::tr("This is piece %1 of a message that was sent in several.").arg(pieces.number);
    QStringList missing;
    for (const int number : pieces.missing)
        missing += QString::number(number);
    if (pieces.isComplete()) {
        notice.action = Texts::tr("Show the whole message");
        notice.id = QStringLiteral("pieces-join");
    } else if (!pieces.absent.empty()) {
        notice.action = Texts::tr("Download the other pieces");
        notice.id = QStringLiteral("pieces-fetch");
    } else if (!missing.isEmpty()) {
        notice.text = sentences(notice.text, Texts::tr("Not here yet: %1.").arg(missing.join(QStringLiteral(", "))));
    }
    notices.push_back(std::move(notice));
}

void addUnsubscribe(const NoticeFacts &facts, std::vector<Notice> &notices)
{
    if (facts.unsubscribe.isPossible())
        notices.push_back({common::Tone::Information,
                           Texts::tr("This message came by a mailing list."),
                           Texts::tr("Unsubscribe…"),
                           QStringLiteral("unsubscribe"),
                           {},
                           {},
                           {}});
}

void addForgery(const QStringList &forgery, std::vector<Notice> &notices)
{
    if (forgery.isEmpty())
        return;
    QString text = Texts::tr("Be careful: the sender may not be who it seems.");
    for (const QString &sign : forgery)
        text = sentences(text, sign);
    notices.push_back({common::Tone::Danger, text, {}, {}, {}, {}, {}});
}

void addShape(const RenderedBody &body, std::vector<Notice> &notices)
{
    if (body.tooComplex)
        notices.push_back({common::Tone::Warning,
                           Texts::tr("The layout of this message is too complex to be shown. This is its text."),
                           {},
                           {},
                           {},
                           {},
                           {}});
    if (body.cut)
        notices.push_back({common::Tone::Information,
                           Texts::tr("This message is very long. This is its beginning."),
                           body.isHtml ? QString() : Texts::tr("Show all"),
                           QStringLiteral("show-all"),
                           {},
                           {},
                           {}});
}

} // namespace

bool isFromList(const mime::Message &message)
{
    return message.hasHeader("List-Id") || message.hasHeader("List-Unsubscribe") || message.hasHeader("List-Post");
}

std::vector<Notice> noticesFor(const NoticeFacts &facts, const RenderedBody &body)
{
    std::vector<Notice> notices;
    QStringList forgery;
    QStringList defects;
    std::vector<Notice> others;
    for (const QString &warning : facts.warnings) {
        const QString word = warning.section(QStringLiteral(": "), 0, 0);
        const QString text = warning.section(QStringLiteral(": "), 1);
        if (!isSaid(word, facts))
            continue;
        if (word == QLatin1String("sender-differs"))
            others.push_back({common::Tone::Information, text, {}, {}, {}, {}, {}});
        else
            (tellsOfForgery(word) ? forgery : defects) += text;
    }
    addForgery(forgery, notices);
    notices.insert(notices.end(), others.begin(), others.end());
    addShape(body, notices);
    addPieces(facts.pieces, notices);
    addReceipt(facts, notices);
    addPictures(facts, body, notices);
    addUnsubscribe(facts, notices);
    if (!defects.isEmpty())
        notices.push_back({common::Tone::Information,
                           Texts::tr("This message does not keep to the rules of mail."),
                           {},
                           {},
                           defects.join(QLatin1Char('\n')),
                           {},
                           {}});
    return notices;
}

} // namespace postrider::ui::reader
