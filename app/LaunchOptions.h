// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Result.h"

#include <QList>
#include <QString>
#include <QStringList>
#include <QUrl>

namespace postrider::app {

/// How the window is to come up: `postrider [--profile DIR] [--offline] [--hidden] [--demo] [mailto:… | FILE.eml …]`.
struct LaunchOptions
{
    QString profile; ///< absolute; empty: the default one
    bool offline = false;
    bool hidden = false; ///< no window yet
    bool demo = false;
    QList<QUrl> mailtos;
    QStringList files; ///< absolute paths of message files

    /// Arguments without the program's name; files are taken relative to `directory`. Error: "usage".
    [[nodiscard]] static Result<LaunchOptions> parse(const QStringList &arguments, const QString &directory);
};

} // namespace postrider::app
