// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>
#include <QUrl>

namespace postrider::ui::reader::html {

/// Why a person should look twice before following a link.
enum class LinkRisk {
    None,
    OtherHost, ///< the text names one host, the link leads to another
    UserInfo,  ///< "https://bank.example@evil.example/": what stands first is not the host
    Lookalike, ///< a host with letters outside ASCII, which may look like another
    Number     ///< a host without a name
};

struct LinkVerdict
{
    LinkRisk risk = LinkRisk::None;
    QString shownHost;  ///< what the text pretends, for OtherHost
    QString targetHost; ///< in ASCII (RFC 5890); of mailto: that of a recipient
};

/// Judges a link by what its reader sees. Pure and thread-safe.
[[nodiscard]] LinkVerdict checkLink(const QString &shownText, const QUrl &target);

/// The hosts that a text names when it is meant to be read as an address of the web or of mail, or holds some; in
/// ASCII.
[[nodiscard]] QStringList hostsNamedBy(const QString &text);

} // namespace postrider::ui::reader::html
