// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/WireLine.h"

#include <QCoreApplication>
#include <QString>

namespace postrider::account {

/// The protocol console in plain words.
class WireWords
{
    Q_DECLARE_TR_FUNCTIONS(postrider::account::WireWords)

public:
    /// What the line of a server means, with what to do; empty where it needs no words.
    [[nodiscard]] static QString explain(const WireLine &line);
};

} // namespace postrider::account
