// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QUrl>

namespace postrider::ui::reader::html {

/// What an href may point to: an absolute http, https or mailto URL with a host or a mailbox; anything else is invalid.
/// Reads the value as browsers do: white space around it and line breaks inside it do not count, so that
/// "java\nscript:" is what it is.
[[nodiscard]] QUrl safeLink(const QString &href);

/// The Content-ID of a cid: URL (RFC 2392), percent-decoded, without <>; empty when it is none.
[[nodiscard]] QString contentIdOf(const QString &source);

/// Whether a reference would have made a request over the network: anything with a scheme of its own that is not cid:
/// or data:, or "//host".
[[nodiscard]] bool isRemote(const QString &source);

} // namespace postrider::ui::reader::html
