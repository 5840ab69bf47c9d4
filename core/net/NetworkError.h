// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Error.h"

#include <QAbstractSocket>
#include <QSslError>

namespace postrider::net {

/// The sentence and code for a socket error; `host` is named in it.
[[nodiscard]] Error socketError(QAbstractSocket::SocketError error, const QString &host, const QString &systemText);
/// The one error that says most of all that is wrong with a certificate.
[[nodiscard]] Error certificateError(const QList<QSslError> &errors, const QString &host);
[[nodiscard]] Error timeoutError(const QString &host);
[[nodiscard]] Error compressionError(const QString &host);
[[nodiscard]] Error insecureError(const QString &host);
[[nodiscard]] Error unreadableCaError();

} // namespace postrider::net
