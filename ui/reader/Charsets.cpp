// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reader/Charsets.h"

#include <QCoreApplication>

namespace postrider::ui::reader {

namespace {

/// For the translator: where these words are from.
class Texts
{
    Q_DECLARE_TR_FUNCTIONS(postrider::ui::reader::Charsets)
};

} // namespace

std::vector<CharsetChoice> charsetChoices()
{
    return {{{}, Texts::tr("As the message says")},
            {"UTF-8", Texts::tr("Unicode (UTF-8)")},
            {"gb18030", Texts::tr("Chinese, simplified (GB18030)")},
            {"big5", Texts::tr("Chinese, traditional (Big5)")},
            {"shift_jis", Texts::tr("Japanese (Shift_JIS)")},
            {"euc-jp", Texts::tr("Japanese (EUC-JP)")},
            {"iso-2022-jp", Texts::tr("Japanese (ISO-2022-JP)")},
            {"euc-kr", Texts::tr("Korean (EUC-KR)")},
            {"windows-1252", Texts::tr("Western European (Windows-1252)")},
            {"iso-8859-15", Texts::tr("Western European (ISO-8859-15)")},
            {"windows-1250", Texts::tr("Central European (Windows-1250)")},
            {"windows-1251", Texts::tr("Cyrillic (Windows-1251)")},
            {"koi8-r", Texts::tr("Cyrillic (KOI8-R)")},
            {"windows-1253", Texts::tr("Greek (Windows-1253)")},
            {"windows-1254", Texts::tr("Turkish (Windows-1254)")},
            {"windows-1255", Texts::tr("Hebrew (Windows-1255)")},
            {"windows-1256", Texts::tr("Arabic (Windows-1256)")},
            {"windows-874", Texts::tr("Thai (Windows-874)")}};
}

} // namespace postrider::ui::reader
