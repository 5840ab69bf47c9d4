// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reader/AttachmentSafety.h"

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
    static const QSet<QString> endings =
        words("exe com bat cmd scr pif msi msp msix appx cpl hta js jse vbs vbe ws wsf wsh ps1 psm1 lnk url reg inf "
              "jar jnlp class app dmg pkg command terminal workflow scpt applescript sh bash zsh csh run bin out elf "
              "appimage deb rpm flatpakref snap desktop py pyw pl rb php iso img vhd vhdx chm hlp gadget sct xll "
              "application");
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

/// For the translator: where these sentences are from.
class Texts
{
    Q_DECLARE_TR_FUNCTIONS(postrider::ui::reader::AttachmentSafety)
};

} // namespace

FileRisk fileRisk(const QString &name)
{
    // Blanks and dots at the end vanish on some systems: "a.exe. " is a program.
    QString trimmed = name.toLower();
    while (trimmed.endsWith(QLatin1Char('.')) || trimmed.endsWith(QLatin1Char(' ')))
        trimmed.chop(1);
    const QStringList parts = trimmed.split(QLatin1Char('.'));
    if (parts.size() < 2)
        return FileRisk::None;
    const QString ending = parts.last().trimmed();
    if (runs(ending))
        return parts.size() > 2 && isDocument(parts[parts.size() - 2].trimmed()) ? FileRisk::DoubleExtension
                                                                                 : FileRisk::Program;
    return mayHoldMacros(ending) ? FileRisk::Macros : FileRisk::None;
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
    }
    return {};
}

} // namespace postrider::ui::reader
