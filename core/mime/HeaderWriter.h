// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Address.h"

#include <QByteArray>
#include <QString>
#include <QStringList>

namespace postrider::mime {

/// Writes header fields: folded at 78 columns (RFC 5322 §2.1.1), encoded by RFC 2047 and 2231, each with its CRLF.
/// Values are made one line first, so that nothing can add a field.
class HeaderWriter
{
public:
    [[nodiscard]] static QByteArray unstructured(QByteArrayView name, const QString &value);
    /// Empty for an empty list. Addresses have to be safe (see envelopeAddress()).
    [[nodiscard]] static QByteArray addresses(QByteArrayView name, const AddressList &list);
    [[nodiscard]] static QByteArray ids(QByteArrayView name, const QStringList &ids);
    /// "; name=value" or its RFC 2231 form, on a line of its own.
    [[nodiscard]] static QByteArray parameter(QByteArrayView name, const QString &value);
    /// A line without CR, LF, NUL and other control characters.
    [[nodiscard]] static QString oneLine(const QString &text);

private:
    [[nodiscard]] static QByteArray encodedWords(const QString &text, qsizetype column);
    [[nodiscard]] static QByteArray phrase(const QString &name, qsizetype column);
};

} // namespace postrider::mime
