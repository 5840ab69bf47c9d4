// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>

#include <QByteArray>
#include <QString>
#include <QStringList>

namespace postrider::ui::reader::html {

/// What a page for a browser is made from.
struct DesignSource
{
    QString title;
    QStringList parts; ///< HTML of a stranger, each part of the message for itself
    /// Stands at a link that cannot be followed here, as it is one to be asked about (LinkCheck.h).
    QString deadLink;
    /// The PNG of a picture inside of the message; empty: there is none, its text stands there.
    std::function<QByteArray(const QString &contentId)> picture;
};

/// A message as its sender designed it, as one page for the browser of the desktop: elements and attributes of an
/// allow-list, all of CSS that asks for nothing (StyleSheetFilter.h), pictures of the message alone, inside of the
/// page. There is no script, form, frame, refresh or reference but the links that a person may follow; and the page
/// forbids the browser all of these once more (Content-Security-Policy). Style and layout of one part do not reach
/// another. Empty when it cannot be parsed in bounded time. Pure; slow for huge mail: for a worker.
[[nodiscard]] QString designPage(const DesignSource &source);

} // namespace postrider::ui::reader::html
