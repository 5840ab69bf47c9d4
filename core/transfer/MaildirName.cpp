// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "transfer/MaildirName.h"

#include <array>

namespace postrider::transfer {

namespace {

struct Letter
{
    QLatin1Char letter;
    MailFlag flag;
};
constexpr std::array letters{
    Letter{QLatin1Char('D'), MailFlag::Draft},     Letter{QLatin1Char('F'), MailFlag::Flagged},
    Letter{QLatin1Char('P'), MailFlag::Forwarded}, Letter{QLatin1Char('R'), MailFlag::Answered},
    Letter{QLatin1Char('S'), MailFlag::Seen},      Letter{QLatin1Char('T'), MailFlag::Deleted},
};

} // namespace

MailFlags MaildirName::flagsOf(const QString &fileName)
{
    // Programs that also run where ':' is forbidden in names write another character.
    qsizetype mark = -1;
    for (const QLatin1String separator : {QLatin1String(":2,"), QLatin1String(";2,"), QLatin1String("!2,")})
        mark = std::max(mark, fileName.lastIndexOf(separator));
    MailFlags flags;
    if (mark < 0)
        return flags;
    for (const Letter &letter : letters)
        if (fileName.indexOf(letter.letter, mark + 3) >= 0)
            flags = flags.with(letter.flag);
    return flags;
}

QString MaildirName::suffixFor(const MailFlags &flags)
{
    QString suffix = QStringLiteral(":2,");
    for (const Letter &letter : letters)
        if (flags.has(letter.flag))
            suffix += letter.letter;
    return suffix;
}

} // namespace postrider::transfer
