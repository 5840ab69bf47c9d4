// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QUrl>

namespace postrider::ui::reader::html {

/// Why a person should look twice before following a link.
enum class LinkRisk {
    None,
    OtherHost, ///< the text names one host, the link leads to another
    UserInfo,  ///< "https://bank.example@evil.example/": what stands first is not the host
    Lookalike  ///< a host with letters outside ASCII, which may look like another
};

struct LinkVerdict
{
    LinkRisk risk = LinkRisk::None;
    QString shownHost;  ///< what the text pretends, for OtherHost
    QString targetHost; ///< in ASCII (RFC 5890)
};

/// Judges a link by what its reader sees. Pure and thread-safe.
[[nodiscard]] LinkVerdict checkLink(const QString &shownText, const QUrl &target);

/// The host that a text names when it is meant to be read as an address of the web or of mail; empty when it is none.
[[nodiscard]] QString hostNamedBy(const QString &text);

} // namespace postrider::ui::reader::html
