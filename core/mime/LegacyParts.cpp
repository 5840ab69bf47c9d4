// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "mime/LegacyParts.h"

#include "mime/Charset.h"
#include "mime/FileName.h"
#include "mime/HeaderText.h"
#include "mime/PlainText.h"
#include "mime/legacy/RtfText.h"
#include "mime/legacy/Tnef.h"
#include "mime/legacy/Uuencode.h"
#include "mime/legacy/Yenc.h"

#include <utility>

namespace postrider::mime {

namespace {

QByteArray charsetOf(int codePage)
{
    switch (codePage) { // those that are not called "windows-N"
    case 932:
        return "windows-31j";
    case 936:
        return "gb18030";
    case 950:
        return "big5";
    case 10000:
        return "macintosh";
    case 20866:
        return "KOI8-R";
    case 28591:
        return "iso-8859-1";
    case 65001:
        return "utf-8";
    default:
        return "windows-" + QByteArray::number(codePage);
    }
}

QByteArray codePageToUtf8(QByteArrayView bytes, int codePage)
{
    return Charset::decode(bytes, charsetOf(codePage)).toUtf8();
}

LegacyFile listed(EmbeddedFile file, const QByteArray &charset)
{
    LegacyFile result;
    result.name = FileName::safe(HeaderText::decodeText(file.name, charset));
    result.type = file.type.contains('/') ? file.type.left(128) : FileName::typeOf(result.name);
    result.contentId = HeaderText::displaySafe(QString::fromUtf8(file.contentId.left(512)));
    result.bytes = std::move(file.bytes);
    result.damaged = file.damaged;
    return result;
}

Body bodyOf(const Tnef &tnef)
{
    const QByteArray charset = charsetOf(tnef.codePage);
    Body body;
    body.html = Charset::decode(tnef.html, charset).remove(QChar(0));
    QString plain = Charset::decode(tnef.plain, tnef.plainIsUtf8 ? QByteArray("utf-8") : charset);
    if (plain.trimmed().isEmpty() && body.html.isEmpty())
        plain = QString::fromUtf8(rtfText(tnef.rtf, codePageToUtf8));
    body.plain = PlainText::displaySafe(std::move(plain));
    return body;
}

} // namespace

std::vector<LegacyFile> takeFilesOf(QByteArray &text, const QByteArray &charset)
{
    std::vector<LegacyFile> files;
    const auto take = [&](ExtractedFiles (*extract)(QByteArrayView)) {
        ExtractedFiles found = extract(text);
        if (found.files.empty())
            return;
        text = std::move(found.text);
        for (EmbeddedFile &file : found.files)
            files.push_back(listed(std::move(file), charset));
    };
    if (text.contains("=ybegin "))
        take(extractYenc);
    if (text.startsWith("begin ") || text.contains("\nbegin "))
        take(extractUuencoded);
    return files;
}

std::optional<Winmail> readWinmail(QByteArrayView bytes)
{
    std::optional<Tnef> tnef = readTnef(bytes);
    if (!tnef)
        return std::nullopt;
    Winmail result;
    result.body = bodyOf(*tnef);
    result.damaged = tnef->damaged;
    const QByteArray charset = charsetOf(tnef->codePage);
    for (std::size_t i = 0; i < tnef->files.size(); ++i)
        result.files.push_back(listed(std::move(tnef->files[i]), tnef->nameIsUtf8[i] ? QByteArray("utf-8") : charset));
    return result;
}

} // namespace postrider::mime
