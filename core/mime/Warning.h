// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Address.h"
#include "mime/RawHeaders.h"

#include <QCoreApplication>
#include <QStringList>

namespace postrider::mime {

/// What is told of a message that is malformed or looks forged: "machine-word: one translated sentence".
class Warning
{
    Q_DECLARE_TR_FUNCTIONS(postrider::mime::Warning)

public:
    [[nodiscard]] static QString line(const char *code, const QString &text);
    /// More of something than is listed: contacts, servers on the way.
    [[nodiscard]] static QString ofCut(const char *code);
    /// Malformed: lines that are no fields, cut, repeated or absent fields.
    [[nodiscard]] static QStringList ofHeaders(const RawHeaders &headers);
    /// Forged: several senders, a sender that differs, a name that holds another address, hidden characters,
    /// an encoded word in an address, letters of several scripts in one word.
    [[nodiscard]] static QStringList ofSender(const RawHeaders &headers, const AddressList &from,
                                              const AddressList &sender);
};

} // namespace postrider::mime
