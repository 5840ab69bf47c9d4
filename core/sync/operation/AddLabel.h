// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/operation/LabelOperation.h"

namespace postrider::sync {

/// Puts a label of Gmail on messages. It is made there when it does not exist.
class AddLabel final : public LabelOperation
{
public:
    static constexpr QLatin1String kind{"add-label"};

    explicit AddLabel(const store::JournalEntry &entry)
        : LabelOperation(entry, Mode::Add)
    {
    }

    /// Messages that have it already are left out.
    static void apply(store::WriteTransaction &transaction, const Intent &intent, const QString &label);
    [[nodiscard]] QString label() const override;
};

} // namespace postrider::sync
