// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include <QByteArray>
#include <QString>

namespace postrider::ui::reader {

/// A character set to choose from when a message names none or a wrong one.
struct CharsetChoice
{
    QByteArray name; ///< empty: as the message says
    QString text;
};

[[nodiscard]] std::vector<CharsetChoice> charsetChoices();

} // namespace postrider::ui::reader
