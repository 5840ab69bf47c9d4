// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "transfer/ForeignProfile.h"

#include <map>
#include <optional>
#include <vector>

#include <QByteArray>
#include <QString>

namespace postrider::transfer {

/// prefs.js of a Mozilla program: what a user has set. Nobody's code runs: lines that are not a plain user_pref are
/// left out.
class MozillaPrefs
{
public:
    [[nodiscard]] static MozillaPrefs parse(const QByteArray &text);

    /// Empty: not set.
    [[nodiscard]] QString value(const QString &name) const;
    [[nodiscard]] int number(const QString &name) const { return value(name).toInt(); }

    /// Those that keep mail, in the order of the program; `profile` is the directory of the prefs.js.
    [[nodiscard]] std::vector<ForeignAccount> accounts(const QString &profile) const;
    /// The names and colours that a user has given to keywords.
    [[nodiscard]] std::vector<ForeignTag> tags() const;

private:
    [[nodiscard]] std::optional<ForeignAccount> account(const QString &key, const QString &profile) const;
    [[nodiscard]] ServerAddress incoming(const QString &server, const QString &protocol) const;
    [[nodiscard]] ServerAddress outgoing(const QString &smtp) const;
    [[nodiscard]] QString directoryOf(const QString &server, const QString &profile) const;

    std::map<QString, QString> m_values;
};

} // namespace postrider::transfer
