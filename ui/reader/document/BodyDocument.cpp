// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reader/document/BodyDocument.h"

#include <vector>

#include <QTextBlock>
#include <QTextCursor>
#include <QUrl>

namespace postrider::ui::reader {

namespace {

// What Qt's HTML import gives each blockquote; the sanitiser lets nothing else have it.
constexpr qreal htmlQuoteMargin = 40;
constexpr int longestBlock = 8000; // units; a paragraph of two pages, laid out in some milliseconds

QImage emptyPicture()
{
    QImage picture(1, 1, QImage::Format_ARGB32_Premultiplied);
    picture.fill(Qt::transparent);
    return picture;
}

struct Place
{
    int position;
    QTextImageFormat format;
};

std::vector<Place> pictures(const QTextDocument &document)
{
    std::vector<Place> places;
    for (QTextBlock block = document.begin(); block.isValid(); block = block.next()) {
        for (auto it = block.begin(); !it.atEnd(); ++it) {
            const QTextCharFormat format = it.fragment().charFormat();
            if (!format.isImageFormat())
                continue;
            for (int i = 0; i < it.fragment().length(); ++i) // equal pictures side by side are one fragment
                places.push_back({it.fragment().position() + i, format.toImageFormat()});
        }
    }
    return places;
}

} // namespace

BodyDocument::BodyDocument()
{
    setUndoRedoEnabled(false);
    setDocumentMargin(0);
}

void BodyDocument::addPicture(const QString &contentId, const QImage &picture)
{
    m_pictures.insert(contentId, picture);
}

void BodyDocument::addRemotePicture(int index, const QImage &picture)
{
    m_remote.insert(QStringLiteral("remote:%1").arg(index), picture);
}

QImage BodyDocument::picture(const QString &source) const
{
    if (source.startsWith(QLatin1String("remote:")))
        return m_remote.value(source);
    if (!source.startsWith(QLatin1String("cid:")))
        return {};
    return m_pictures.value(QUrl::fromPercentEncoding(source.mid(4).toLatin1()));
}

QVariant BodyDocument::loadResource(int type, const QUrl &name)
{
    if (type != ImageResource)
        return QByteArray();
    const QImage found = picture(name.toString(QUrl::FullyEncoded));
    // Never null: Qt would go on and look for a file of this name.
    return found.isNull() ? emptyPicture() : found;
}

void BodyDocument::fitPictures(int width)
{
    for (Place &place : pictures(*this)) {
        const QSize natural = picture(place.format.name()).size();
        if (natural.isEmpty())
            continue;
        const qreal ratio = qreal(natural.height()) / natural.width();
        const qreal asked = place.format.width() > 0    ? place.format.width()
                            : place.format.height() > 0 ? place.format.height() / ratio
                                                        : natural.width();
        const qreal fitted = std::min<qreal>(asked, width);
        place.format.setWidth(fitted);
        place.format.setHeight(fitted * ratio);
        QTextCursor cursor(this);
        cursor.setPosition(place.position);
        cursor.setPosition(place.position + 1, QTextCursor::KeepAnchor);
        cursor.setCharFormat(place.format);
    }
}

void BodyDocument::splitLongBlocks()
{
    std::vector<int> places;
    for (QTextBlock block = begin(); block.isValid(); block = block.next())
        for (int at = longestBlock; at < block.length() - 1; at += longestBlock)
            places.push_back(block.position() + at);
    QTextCursor cursor(this);
    cursor.beginEditBlock();
    for (auto place = places.rbegin(); place != places.rend(); ++place) { // from the end: earlier places stay
        cursor.setPosition(*place);
        cursor.insertBlock();
    }
    cursor.endEditBlock();
}

void BodyDocument::levelQuotes()
{
    for (QTextBlock block = begin(); block.isValid(); block = block.next()) {
        QTextBlockFormat format = block.blockFormat();
        // Not by BlockQuoteLevel: Qt sets it on the first block of a quote alone.
        const int level = static_cast<int>(format.leftMargin() / htmlQuoteMargin);
        if (level <= 0)
            continue;
        format.setProperty(QuoteLevelProperty, level);
        format.setLeftMargin(level * QuoteIndent + format.leftMargin() - level * htmlQuoteMargin);
        format.setRightMargin(0);
        QTextCursor(block).setBlockFormat(format);
    }
}

} // namespace postrider::ui::reader
