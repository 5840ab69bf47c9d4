// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "mime/Message.h"
#include "ui/reader/document/BodyDocument.h"
#include "ui/reader/document/BodyTheme.h"

#include <memory>
#include <optional>

#include <QByteArray>
#include <QColor>
#include <QHash>
#include <QStringList>

namespace postrider::ui::reader {

struct RenderRequest
{
    BodyTheme theme;
    bool preferPlain = false; ///< text where a message has both
    bool whole = false;       ///< also what is too long to be shown at once
    bool unfolded = false;    ///< long quotes in full
    /// Pictures fetched with consent, by address; null: remote pictures stay blocked.
    std::shared_ptr<const QHash<QString, QByteArray>> remotePictures;
};

/// A body ready to be shown, and what there is to say about it.
struct RenderedBody
{
    std::shared_ptr<BodyDocument> document;
    bool isHtml = false;
    bool hasBoth = false; ///< the same as text and as HTML
    int remotePictures = 0;
    int trackers = 0;
    QStringList remoteHosts;
    QStringList trackerHosts;
    QStringList remoteUrls; ///< what could be fetched
    QStringList contentIds; ///< parts shown inside the body
    int foldedLines = 0;    ///< of quotes, behind links to "fold:"
    /// What the sender wants the page to be and the text on it; none: the theme's.
    std::optional<QColor> page;
    std::optional<QColor> text;
    bool cut = false;
    bool tooComplex = false; ///< the HTML was refused; its text is shown
};

/// Lays a message out: HTML through the sanitiser, text with its quotes. Pure; for any thread, the document belongs to
/// the thread that called.
[[nodiscard]] RenderedBody renderBody(const mime::Message &message, const RenderRequest &request);

/// The theme for a body: on the page that its sender wants.
[[nodiscard]] BodyTheme themeFor(const RenderedBody &body, BodyTheme theme);

} // namespace postrider::ui::reader
