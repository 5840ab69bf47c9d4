// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/reader/html/HtmlSanitizer.h"

#include <optional>

#include <gumbo.h>

namespace postrider::ui::reader::html {

/// What the elements of a page ask for that is not text: pictures of the message, which are shown; what is on the
/// servers of others, which is counted and named, and shown when that is wanted; trackers, which never are.
class PictureReferences
{
public:
    /// Both outlive it; what is found goes into `result`.
    PictureReferences(const SanitizeOptions &options, SanitizedHtml &result)
        : m_options(options)
        , m_result(result)
    {
    }

    /// What goes into the src of an <img>: "cid:…", "remote:N", or empty: its text stands there. Nothing: not even
    /// that.
    [[nodiscard]] std::optional<QString> sourceOf(const GumboElement &image, bool hidden);
    /// Of any other element.
    void count(const GumboElement &element);

private:
    void addRemote(const QString &url, bool tracker = false);
    /// The N of "remote:N"; -1 when there are too many, or the address is none that could be asked.
    [[nodiscard]] int remoteIndex(const QString &url);
    [[nodiscard]] QString pictureSource(const QString &source, bool remote, bool unseen);

    const SanitizeOptions &m_options;
    SanitizedHtml &m_result;
};

} // namespace postrider::ui::reader::html
