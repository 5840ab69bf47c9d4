// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pop3/wire/CommandWriter.h"

#include <QCoreApplication>

namespace postrider::pop3 {

Result<QByteArray> CommandWriter::line(const QByteArray &verb, const QByteArray &argument)
{
    const QByteArray line = argument.isEmpty() ? verb + "\r\n" : verb + ' ' + argument + "\r\n";
    const bool safe = !argument.contains('\r') && !argument.contains('\n') && !argument.contains('\0');
    if (safe && line.size() <= maximumLine)
        return line;
    return Error{ErrorDomain::Configuration,
                 ErrorKind::NeedsUser,
                 QStringLiteral("argument-invalid"),
                 QCoreApplication::translate("postrider::pop3",
                                             "User name or password are too long or hold characters that POP3 cannot "
                                             "carry. Correct them in the account settings."),
                 {}};
}

QByteArray CommandWriter::numbered(const QByteArray &verb, int number)
{
    return verb + ' ' + QByteArray::number(number) + "\r\n";
}

} // namespace postrider::pop3
