// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reader/AttachmentSafety.h"

#include <algorithm>
#include <initializer_list>

#include <QByteArrayView>
#include <QCoreApplication>
#include <QSet>
#include <QStringList>

namespace postrider::ui::reader {

namespace {

QSet<QString> words(const char *list)
{
    const QStringList all = QString::fromLatin1(list).split(QLatin1Char(' '));
    return {all.begin(), all.end()};
}

/// What Windows, macOS or a Linux desktop would run, mount or install.
bool runs(const QString &ending)
{
    static const QSet<QString> endings = words(
        "exe com bat cmd scr pif msi msp mst msix msixbundle appx appxbundle appinstaller cpl hta js jse mjs vb "
        "vbs vbe ws wsc wsf wsh ps1 ps1xml ps2 psc1 psm1 psd1 msh lnk url scf shb shs reg inf ins job msc dll ocx "
        "sys drv jar jnlp class app dmg pkg mpkg command tool action terminal workflow scpt applescript webloc "
        "fileloc inetloc mobileconfig sh bash zsh csh ksh fish run bin out elf appimage deb rpm flatpak "
        "flatpakref snap desktop kdelnk service autostart py pyw pyc pyz pyzw pl rb php lua tcl iso img vhd vhdx "
        "wim diagcab chm hlp gadget sct xll xbap application settingcontent-ms library-ms search-ms "
        "searchconnector-ms theme themepack rdp one iqy slk ade adp mde accde apk crx xpi swf");
    return endings.contains(ending);
}

bool isDocument(const QString &ending)
{
    static const QSet<QString> endings =
        words("pdf doc docx xls xlsx ppt pptx odt ods odp rtf txt csv png jpg jpeg gif "
              "webp bmp mp3 mp4 avi zip rar 7z htm html eml ics");
    return endings.contains(ending);
}

bool mayHoldMacros(const QString &ending)
{
    static const QSet<QString> endings = words("docm dotm xlsm xltm xlam pptm potm ppam ppsm sldm xlsb");
    return endings.contains(ending);
}

bool isWebPage(const QString &ending, const QByteArray &type)
{
    static const QSet<QString> endings = words("htm html shtml xhtml xht xhtm mht mhtml svg svgz");
    static const QList<QByteArray> types{"text/html", "application/xhtml+xml", "image/svg+xml"};
    return endings.contains(ending) || types.contains(type);
}

bool isProgramType(const QByteArray &type)
{
    static const QList<QByteArray> types{"application/x-msdownload",
                                         "application/x-msdos-program",
                                         "application/x-ms-dos-executable",
                                         "application/vnd.microsoft.portable-executable",
                                         "application/x-executable",
                                         "application/x-elf",
                                         "application/x-sharedlib",
                                         "application/x-desktop",
                                         "application/x-sh",
                                         "application/x-shellscript",
                                         "application/java-archive",
                                         "application/x-java-archive",
                                         "application/x-iso9660-image",
                                         "application/x-ms-shortcut",
                                         "application/hta"};
    return types.contains(type);
}

bool startsAs(const QByteArray &contents, std::initializer_list<QByteArrayView> marks)
{
    return std::any_of(marks.begin(), marks.end(), [&](QByteArrayView mark) { return contents.startsWith(mark); });
}

/// Programs of Windows, Linux, Java and macOS, packages, and the two files that start what they name.
bool holdsProgram(const QByteArray &contents)
{
    const QByteArray head = contents.left(4096); // what the desktop itself looks at
    return startsAs(contents,
                    {"MZ",
                     "\x7f"
                     "ELF",
                     "\xCA\xFE\xBA\xBE", "\xFE\xED\xFA\xCE", "\xFE\xED\xFA\xCF", "\xCE\xFA\xED\xFE", "\xCF\xFA\xED\xFE",
                     "!<arch>\ndebian", "\xED\xAB\xEE\xDB", QByteArrayView("L\0\0\0\x01\x14\x02\0", 8)}) ||
           ('\n' + head).contains("\n[Desktop Entry]") || ('\n' + head).contains("\n[InternetShortcut]");
}

/// The stream of macros in an OLE file (its name is UTF-16), their file in the ZIP of Office and of LibreOffice.
bool holdsMacros(const QByteArray &contents)
{
    static const QByteArray project("_\0V\0B\0A\0_\0P\0R\0O\0J\0E\0C\0T", 21);
    if (contents.startsWith("\xD0\xCF\x11\xE0"))
        return contents.contains(project);
    return contents.startsWith("PK\x03\x04") &&
           (contents.contains("vbaProject.bin") || contents.contains("Basic/script-lc.xml"));
}

bool holdsWebPage(const QByteArray &contents)
{
    QByteArray head = contents.left(1024);
    if (head.startsWith("\xEF\xBB\xBF"))
        head.remove(0, 3);
    head = head.trimmed().toLower();
    return startsAs(head, {"<!doctype html", "<html", "<head", "<body", "<script", "<svg"});
}

QString endingOf(const QString &name)
{
    return name.contains(QLatin1Char('.')) ? name.section(QLatin1Char('.'), -1).trimmed().toLower() : QString();
}

/// For the translator: where these sentences are from.
class Texts
{
    Q_DECLARE_TR_FUNCTIONS(postrider::ui::reader::AttachmentSafety)
};

} // namespace

FileRisk fileRisk(const QString &name, const QByteArray &type)
{
    // Blanks and dots at the end vanish on some systems: "a.exe. " is a program.
    QString trimmed = name.toLower();
    while (trimmed.endsWith(QLatin1Char('.')) || trimmed.endsWith(QLatin1Char(' ')))
        trimmed.chop(1);
    const QString ending = endingOf(trimmed);
    if (runs(ending)) {
        const QString before = endingOf(trimmed.section(QLatin1Char('.'), 0, -2));
        return isDocument(before) ? FileRisk::DoubleExtension : FileRisk::Program;
    }
    if (isProgramType(type))
        return FileRisk::Program;
    if (mayHoldMacros(ending))
        return FileRisk::Macros;
    return isWebPage(ending, type) ? FileRisk::WebPage : FileRisk::None;
}

FileRisk fileRisk(const QString &name, const QByteArray &type, const QByteArray &contents)
{
    const FileRisk byName = fileRisk(name, type);
    if (byName == FileRisk::Program || byName == FileRisk::DoubleExtension)
        return byName;
    const bool bare = endingOf(name).isEmpty();
    if (holdsProgram(contents) || (bare && contents.startsWith("#!")))
        return FileRisk::Program;
    if (holdsMacros(contents))
        return FileRisk::Macros;
    return bare && holdsWebPage(contents) ? FileRisk::WebPage : byName;
}

QString riskText(FileRisk risk, const QString &name)
{
    switch (risk) {
    case FileRisk::None:
        return {};
    case FileRisk::DoubleExtension:
        return Texts::tr("“%1” is a program that pretends to be a document. Delete this message unless you expected "
                         "a program.")
            .arg(name);
    case FileRisk::Program:
        return Texts::tr("“%1” is a program. Save it only if you know who sent it and why.").arg(name);
    case FileRisk::Macros:
        return Texts::tr("“%1” may hold macros, which are programs. Open it only if you expected it.").arg(name);
    case FileRisk::WebPage:
        return Texts::tr("“%1” opens in the browser, where it may run scripts and tell its sender that you opened it. "
                         "Never enter a password there.")
            .arg(name);
    }
    return {};
}

} // namespace postrider::ui::reader
