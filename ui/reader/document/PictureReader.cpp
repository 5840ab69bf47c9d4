// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reader/document/PictureReader.h"

#include <QBuffer>
#include <QImageReader>
#include <QList>

namespace postrider::ui::reader {

namespace {

constexpr qint64 mostPixels = qint64{64} * 1000 * 1000; // a camera's; more is an attack on memory
constexpr qsizetype mostScans = 100; // of a JPEG; programs write about ten, and each goes over the whole picture
constexpr int screenDensity = 2;     // device pixels a logical one has on sharp screens

bool isAllowed(const QByteArray &format)
{
    static const QList<QByteArray> formats{"png", "jpeg", "jpg", "gif", "webp", "bmp", "ico"};
    return formats.contains(format);
}

bool isTooLarge(const QSize &size)
{
    return size.isEmpty() || qint64{size.width()} * size.height() > mostPixels;
}

} // namespace

QImage readPicture(QByteArray bytes, int width)
{
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::ReadOnly);
    QImageReader reader(&buffer);
    reader.setDecideFormatFromContent(true);
    reader.setAutoTransform(true);
    if (!isAllowed(reader.format()))
        return {};
    const QSize size = reader.size();
    if (isTooLarge(size) || (reader.format() == "jpeg" && bytes.count("\xFF\xDA") > mostScans))
        return {};
    const int widest = width * screenDensity;
    if (size.width() > widest)
        reader.setScaledSize(size.scaled(widest, size.height(), Qt::KeepAspectRatio));
    const QImage picture = reader.read();
    if (isTooLarge(picture.size())) // an icon tells one size and holds another
        return {};
    return picture.width() > widest ? picture.scaledToWidth(widest) : picture;
}

} // namespace postrider::ui::reader
