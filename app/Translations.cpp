// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/Translations.h"

#include <QCoreApplication>
#include <QLibraryInfo>
#include <QLocale>
#include <QTranslator>

namespace postrider::app {

void installTranslations(QCoreApplication &application)
{
    const auto install = [&application](const QString &name, const QString &directory) {
        auto *translator = new QTranslator(&application);
        if (translator->load(QLocale(), name, QStringLiteral("_"), directory))
            QCoreApplication::installTranslator(translator);
        else
            delete translator;
    };
    // English has its plurals in a file of its own; it stays below every other language.
    auto *english = new QTranslator(&application);
    if (english->load(QStringLiteral(":/i18n/postrider_en.qm")))
        QCoreApplication::installTranslator(english);
    install(QStringLiteral("qtbase"), QLibraryInfo::path(QLibraryInfo::TranslationsPath));
    install(QStringLiteral("postrider"), QStringLiteral(":/i18n"));
}

} // namespace postrider::app
