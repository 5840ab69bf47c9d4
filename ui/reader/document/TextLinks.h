// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include <QString>
#include <QUrl>

namespace postrider::ui::reader {

struct TextLink
{
    qsizetype start = 0;
    qsizetype length = 0;
    QUrl target;
};

/// Web and mail addresses in plain text: http and https URLs, "www." names and addr-specs. An URL ends at the first
/// character that RFC 3986 does not know, so that Chinese text may follow it without a blank; closing punctuation is
/// not part of it.
[[nodiscard]] std::vector<TextLink> findLinks(const QString &line);

} // namespace postrider::ui::reader
