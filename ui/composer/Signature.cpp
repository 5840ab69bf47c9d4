// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/composer/Signature.h"

namespace postrider::ui::composer {

namespace {

QString block(const QString &signature)
{
    return signature.isEmpty() ? QString() : QStringLiteral("\n\n-- \n") + signature.trimmed();
}

} // namespace

QString withSignature(const QString &text, const QString &before, const QString &signature)
{
    QString result = text;
    const QString old = block(before);
    const bool stands = !old.isEmpty() && result.endsWith(old);
    if (stands)
        result.chop(old.size());
    else if (!old.isEmpty())
        return result;
    return result + block(signature);
}

} // namespace postrider::ui::composer
