// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace postrider::mime {

/// Whether two host names belong to one house: equal, or one lies below the other. "example.org" and
/// "mail.example.org" do; "org" and "example.org" do not.
[[nodiscard]] bool sameHouse(const QString &a, const QString &b);
/// The part of an address behind the last @, lower case.
[[nodiscard]] QString domainOf(const QString &address);
/// Without the comments of RFC 5322 §3.2.2, which may be nested, and without quotes; what would part words or pieces
/// inside of quotes is '_'.
[[nodiscard]] QString withoutComments(const QString &value);
/// A value of a tag list (RFC 6376 §3.2), without blanks: "example.org" for 'd' of "v=1; d=example.org".
[[nodiscard]] QString tagOf(const QString &list, QStringView name);

} // namespace postrider::mime
