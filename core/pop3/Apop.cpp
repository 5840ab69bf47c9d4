// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pop3/Apop.h"

#include <QCryptographicHash>

namespace postrider::pop3 {

namespace {

bool isAtomText(QByteArrayView part)
{
    if (part.isEmpty())
        return false;
    for (const char c : part) {
        const bool alphanumeric = (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
        // atext and the dots between (RFC 5322 §3.2.3), brackets and colon for address literals
        if (!alphanumeric && !QByteArrayView(".!#$%&'*+-/=?^_`{|}~[]:").contains(c))
            return false;
    }
    return true;
}

} // namespace

QByteArray Apop::timestamp(const QByteArray &greeting)
{
    const qsizetype start = greeting.indexOf('<');
    const qsizetype end = greeting.indexOf('>', start + 1);
    if (start < 0 || end < 0)
        return {};
    const QByteArray id = greeting.mid(start, end + 1 - start);
    const qsizetype at = id.indexOf('@');
    if (at < 0 || !isAtomText(QByteArrayView(id).sliced(1, at - 1)) ||
        !isAtomText(QByteArrayView(id).sliced(at + 1).chopped(1)))
        return {};
    return id;
}

QByteArray Apop::digest(const QByteArray &timestamp, const Secret &password)
{
    QCryptographicHash hash(QCryptographicHash::Md5);
    hash.addData(timestamp);
    hash.addData(password.revealBytes());
    return hash.result().toHex();
}

} // namespace postrider::pop3
