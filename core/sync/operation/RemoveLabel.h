// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/operation/LabelOperation.h"

namespace postrider::sync {

/// Takes a label of Gmail off messages. Without the label of the inbox they leave the inbox and stay in All Mail: that
/// is what archiving means there.
class RemoveLabel final : public LabelOperation
{
public:
    static constexpr QLatin1String kind{"remove-label"};

    explicit RemoveLabel(const store::JournalEntry &entry)
        : LabelOperation(entry, Mode::Remove)
    {
    }

    /// Messages that do not have it are left out.
    static void apply(store::WriteTransaction &transaction, const Intent &intent, const QString &label);
    /// Those of the messages that lie in the inbox leave it, wherever they were chosen.
    static void archive(store::WriteTransaction &transaction, const Intent &intent);
    [[nodiscard]] QString label() const override;

protected:
    void confirm(store::WriteTransaction &transaction, const std::vector<MessageId> &ids) const override;

private:
    void leaveInbox(store::WriteTransaction &transaction, const std::vector<MessageId> &ids) const;
};

} // namespace postrider::sync
