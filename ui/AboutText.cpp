// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/AboutText.h"

#include <QCoreApplication>

namespace postrider::ui {

QString aboutText()
{
    const auto tr = [](const char *text) { return QCoreApplication::translate("postrider::ui::AboutText", text); };
    const QString version = QCoreApplication::applicationVersion();
    return QStringLiteral("<h3>Postrider %1</h3><p>%2</p><p>%3</p><p>%4</p>")
        .arg(version.toHtmlEscaped(),
             tr(QT_TRANSLATE_NOOP("postrider::ui::AboutText", "A mail client for people who live in their mail.")),
             tr(QT_TRANSLATE_NOOP("postrider::ui::AboutText",
                                  "© 2026 The Postrider authors. Free software under the GNU General Public License, "
                                  "version 3 or later.")),
             tr(QT_TRANSLATE_NOOP("postrider::ui::AboutText",
                                  "Icons: Breeze, by the KDE community, under the GNU LGPL 3 or later.")));
}

} // namespace postrider::ui
