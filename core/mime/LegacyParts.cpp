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
    if (codePage >= 28591 && codePage <= 28605)
        return "iso-8859-" + QByteArray::number(codePage - 28590);
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
    case 21866:
        return "KOI8-U";
    case 20936:
    case 51936:
    case 54936:
        return "gb18030";
    case 50220:
    case 50221:
    case 50222:
        return "iso-2022-jp";
    case 51932:
    case 20932:
        return "euc-jp";
    case 51949:
        return "euc-kr";
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
    body.html = Charset::decode(tnef.html, tnef.htmlCodePage > 0 ? charsetOf(tnef.htmlCodePage) : charset);
    body.html.remove(QChar(0));
    QString plain = Charset::decode(tnef.plain, tnef.plainIsUtf8 ? QByteArray("utf-8") : charset);
    if (plain.trimmed().isEmpty() && body.html.isEmpty())
        plain = QString::fromUtf8(rtfText(tnef.rtf, codePageToUtf8));
    body.plain = PlainText::displaySafe(std::move(plain));
    return body;
}

/// The text of a message that Outlook enclosed, as a file: no other program could open its own form.
std::optional<LegacyFile> letterOf(const Tnef &enclosed, const QString &name)
{
    const Body body = bodyOf(enclosed);
    const bool isHtml = !body.html.isEmpty();
    LegacyFile file;
    file.type = isHtml ? "text/html" : "text/plain";
    file.bytes = (isHtml ? body.html : body.plain).toUtf8();
    file.damaged = enclosed.damaged;
    file.name = FileName::safe((name.isEmpty() ? QStringLiteral("message") : name) +
                               (isHtml ? QStringLiteral(".html") : QStringLiteral(".txt")));
    return file.bytes.trimmed().isEmpty() ? std::nullopt : std::optional(std::move(file));
}

/// The files of a message, and of those that are enclosed in it.
void addFiles(Tnef &tnef, std::vector<LegacyFile> &files, int depth)
{
    constexpr int deepest = 5;              // forwards of forwards
    constexpr std::size_t mostFiles = 1000; // as of one
    const QByteArray charset = charsetOf(tnef.codePage);
    for (std::size_t i = 0; i < tnef.files.size() && files.size() < mostFiles; ++i) {
        LegacyFile file = listed(std::move(tnef.files[i]), tnef.nameIsUtf8[i] ? QByteArray("utf-8") : charset);
        std::optional<Tnef> enclosed = depth < deepest ? readTnef(file.bytes) : std::nullopt;
        if (!enclosed || enclosed->isEmpty()) {
            files.push_back(std::move(file));
            continue;
        }
        if (std::optional<LegacyFile> letter = letterOf(*enclosed, file.name))
            files.push_back(*std::move(letter));
        addFiles(*enclosed, files, depth + 1);
    }
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
    addFiles(*tnef, result.files, 0);
    const QString html = result.body.html.left(1024LL * 1024); // bounds the search for a thousand files
    for (LegacyFile &file : result.files)                      // Outlook gives an id to other files, too
        file.isInline = !file.contentId.isEmpty() && html.contains(QStringLiteral("cid:") + file.contentId);
    return result;
}

} // namespace postrider::mime
