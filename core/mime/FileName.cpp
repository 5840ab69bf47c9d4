// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "mime/FileName.h"

#include "mime/HeaderText.h"

#include <algorithm>

#include <QStringList>

namespace postrider::mime {

namespace {

constexpr qsizetype maximumBytes = 200; // file systems take 255; leaves room for " (2)" and ".part"
constexpr qsizetype maximumExtension = 16;

struct Extension
{
    const char *type;
    const char16_t *extension;
};

constexpr Extension extensions[] = {
    {"text/plain", u"txt"},
    {"text/html", u"html"},
    {"text/calendar", u"ics"},
    {"text/csv", u"csv"},
    {"text/vcard", u"vcf"},
    {"text/x-vcard", u"vcf"},
    {"image/png", u"png"},
    {"image/jpeg", u"jpg"},
    {"image/gif", u"gif"},
    {"image/webp", u"webp"},
    {"image/svg+xml", u"svg"},
    {"application/pdf", u"pdf"},
    {"application/zip", u"zip"},
    {"application/json", u"json"},
    {"application/xml", u"xml"},
    {"message/rfc822", u"eml"},
    {"message/delivery-status", u"txt"},
    {"text/rfc822-headers", u"txt"},
    {"application/ms-tnef", u"dat"},
    {"application/pgp-signature", u"asc"},
    {"application/pgp-keys", u"asc"},
    {"application/pkcs7-signature", u"p7s"},
    {"application/pkcs7-mime", u"p7m"},
    {"audio/mpeg", u"mp3"},
    {"video/mp4", u"mp4"},
};

QString shortened(const QString &name)
{
    const auto dot = name.lastIndexOf(u'.');
    const bool hasExtension = dot > 0 && name.size() - dot <= maximumExtension;
    const QString extension = hasExtension ? name.mid(dot) : QString();
    QString stem = hasExtension ? name.left(dot) : name;
    while (!stem.isEmpty() && stem.toUtf8().size() + extension.toUtf8().size() > maximumBytes)
        stem.chop(stem.back().isLowSurrogate() ? 2 : 1);
    return stem + extension;
}

/// Devices of Windows, with any extension and in any case: writing to one is no writing.
bool isDevice(const QString &name)
{
    static const QStringList devices{QStringLiteral("con"), QStringLiteral("prn"),    QStringLiteral("aux"),
                                     QStringLiteral("nul"), QStringLiteral("conin$"), QStringLiteral("conout$")};
    const QString stem = name.section(u'.', 0, 0).trimmed().toLower();
    const bool port =
        stem.size() == 4 && (stem.startsWith(QLatin1String("com")) || stem.startsWith(QLatin1String("lpt")));
    return devices.contains(stem) || (port && QStringView(u"123456789¹²³").contains(stem.back()));
}

} // namespace

QString FileName::safe(const QString &name)
{
    QString result = HeaderText::displaySafe(name.left(4096));
    result = result.mid(std::max(result.lastIndexOf(u'/'), result.lastIndexOf(u'\\')) + 1);
    for (QChar &c : result)
        if (QStringView(u":*?\"<>|").contains(c))
            c = u'_';
    for (const char16_t mark : {u'\u200E', u'\u200F', u'\u061C', u'\u200B'}) // invisible, and they reorder extensions
        result.remove(QChar(mark));
    result = result.simplified();
    while (result.startsWith(u'.') || result.startsWith(u' ')) // hidden files, "..", "."
        result.remove(0, 1);
    if (isDevice(result))
        result.prepend(u'_');
    result = shortened(result);
    while (result.endsWith(u'.') || result.endsWith(u' ')) // other systems drop them, which hides an extension
        result.chop(1);
    return result;
}

QString FileName::fallback(const QByteArray &type, int index)
{
    QString name = QStringLiteral("attachment-%1").arg(index + 1);
    for (const Extension &entry : extensions)
        if (type == entry.type)
            return name + u'.' + QString::fromUtf16(entry.extension);
    return name + (type.startsWith("text/") ? QStringLiteral(".txt") : QStringLiteral(".bin"));
}

QByteArray FileName::typeOf(const QString &name)
{
    const QString extension = name.mid(name.lastIndexOf(u'.') + 1).toLower();
    if (extension == QLatin1String("jpeg"))
        return "image/jpeg";
    for (const Extension &entry : extensions)
        if (name.contains(u'.') && extension == QStringView(entry.extension))
            return entry.type;
    return "application/octet-stream";
}

} // namespace postrider::mime
