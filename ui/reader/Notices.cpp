// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reader/Notices.h"

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

/// Lists and newsletters send in the name of others all day long; the card shows the sender.
bool isEveryday(const QString &word)
{
    return word == QLatin1String("sender-differs");
}

QString blockedText(const RenderedBody &body)
{
    QString text =
        body.remotePictures == 1
            ? Texts::tr("A remote picture was blocked, so that the sender does not learn that you read this.")
            : Texts::tr("%1 remote pictures were blocked, so that the sender does not learn that you read this.")
                  .arg(body.remotePictures);
    if (body.trackers == 1)
        text += QLatin1Char(' ') + Texts::tr("One of them is invisible: it only reports back.");
    else if (body.trackers > 1)
        text += QLatin1Char(' ') + Texts::tr("%1 of them are invisible: they only report back.").arg(body.trackers);
    return text;
}

} // namespace

std::vector<Notice> noticesFor(const QStringList &warnings, const RenderedBody &body)
{
    std::vector<Notice> notices;
    QStringList forgery;
    QStringList defects;
    for (const QString &warning : warnings) {
        const QString word = warning.section(QStringLiteral(": "), 0, 0);
        const QString text = warning.section(QStringLiteral(": "), 1);
        if (!isEveryday(word))
            (tellsOfForgery(word) ? forgery : defects) += text;
    }
    if (!forgery.isEmpty())
        notices.push_back({common::Tone::Danger,
                           Texts::tr("Be careful: the sender may not be who it seems.") + QLatin1Char(' ') +
                               forgery.join(QLatin1Char(' ')),
                           {},
                           {},
                           {}});
    if (body.tooComplex)
        notices.push_back({common::Tone::Warning,
                           Texts::tr("The layout of this message is too complex to be shown. This is its text."),
                           {},
                           {},
                           {}});
    if (body.cut)
        notices.push_back({common::Tone::Information,
                           Texts::tr("This message is very long. This is its beginning."),
                           body.isHtml ? QString() : Texts::tr("Show all"),
                           QStringLiteral("show-all"),
                           {}});
    if (body.remotePictures > 0)
        notices.push_back(
            {common::Tone::Information, blockedText(body), {}, {}, body.remoteHosts.join(QStringLiteral(", "))});
    if (!defects.isEmpty())
        notices.push_back({common::Tone::Information,
                           Texts::tr("This message does not keep to the rules of mail."),
                           {},
                           {},
                           defects.join(QLatin1Char('\n'))});
    return notices;
}

} // namespace postrider::ui::reader
