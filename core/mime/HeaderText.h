// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Address.h"

#include <QByteArray>
#include <QDateTime>
#include <QString>
#include <QStringList>

namespace postrider::mime {

/// Header values to text. Pure and thread-safe; pure ASCII takes a fast path, as a first sync decodes 100,000
/// envelopes. Every result is safe for display (see displaySafe).
class HeaderText
{
public:
    /// RFC 2047 encoded words (also split inside a character, or against the rules inside quotes), raw UTF-8 (RFC 6532)
    /// and raw 8-bit text of undeclared charset. Folding is undone. `charset` wins over guesses for raw 8-bit text.
    [[nodiscard]] static QString decodeText(QByteArrayView value, QByteArrayView charset = {});
    /// An address header (RFC 5322 §3.4), groups flattened, lenient. Names are decoded, addresses never are.
    /// At most 10,000 addresses are taken.
    [[nodiscard]] static AddressList decodeAddresses(QByteArrayView value, QByteArrayView charset = {});
    /// What stands in an IMAP ENVELOPE address (RFC 9051 §7.5.2): name, mailbox and host as raw bytes.
    [[nodiscard]] static Address decodeEnvelopeAddress(QByteArrayView name, QByteArrayView mailbox,
                                                       QByteArrayView host);
    /// RFC 5322 §3.3 with the obsolete forms and the usual nonsense (no seconds, two-digit years, zone names, ISO 8601,
    /// asctime). UTC; invalid when it is no date. A missing zone counts as UTC.
    [[nodiscard]] static QDateTime parseDate(QByteArrayView value);
    /// The ids of a Message-ID, In-Reply-To or References value, without <>, in order, without doubles, at most 200.
    [[nodiscard]] static QStringList messageIds(QByteArrayView value);
    /// One line that shows what it is: newlines and tabs become a space, other control characters U+FFFD; bidi
    /// embeddings, overrides and isolates vanish; lone surrogates become U+FFFD.
    [[nodiscard]] static QString displaySafe(const QString &text);
};

} // namespace postrider::mime
