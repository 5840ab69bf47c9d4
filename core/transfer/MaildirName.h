// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/MailFlags.h"

#include <QString>

namespace postrider::transfer {

/// The letters behind ":2," in the name of a Maildir file, https://cr.yp.to/proto/maildir.html.
class MaildirName
{
public:
    [[nodiscard]] static MailFlags flagsOf(const QString &fileName);
    /// ":2,FRS", in the order of the alphabet as the format wants it.
    [[nodiscard]] static QString suffixFor(const MailFlags &flags);
};

} // namespace postrider::transfer
