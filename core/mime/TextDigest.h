// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>
#include <QStringList>

namespace postrider::mime {

/// What list and index take from a whole message: of every message that is fetched. Pure; safe on any thread.
struct TextDigest
{
    QString text;    ///< as Message::plainText()
    QString preview; ///< as Message::preview()
    QStringList attachmentNames;
    bool hasAttachments = false; ///< one that is not shown within the text

    /// Always the same as Message says. Most messages are made in a few usual ways; these are read directly, at a
    /// third of the cost of a tree of their parts.
    [[nodiscard]] static TextDigest of(const QByteArray &message);
};

} // namespace postrider::mime
