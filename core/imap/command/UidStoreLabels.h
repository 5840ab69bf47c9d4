// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "imap/command/CommandTraits.h"

#include <QStringList>

namespace postrider::imap::command {

/// UID STORE of X-GM-LABELS: puts labels on messages of Gmail or takes them off. Only with X-GM-EXT-1. What the server
/// answers of the labels is not taken: it leaves out the label of the folder that is selected.
class UidStoreLabels
{
public:
    using Data = void;
    enum class Mode { Add, Remove };
    static constexpr Pipelining pipelining = Pipelining::Together;
    static constexpr CommandEffect effect = CommandEffect::None;

    /// Labels as text: "Work/项目"; those of the system with a backslash.
    UidStoreLabels(UidSet uids, Mode mode, QStringList labels);

    void write(CommandWriter &writer) const;
    bool accept(Response &response);
    [[nodiscard]] Result<Data> finish(const TaggedStatus &status) const;

private:
    UidSet m_uids;
    Mode m_mode;
    QStringList m_labels;
};

} // namespace postrider::imap::command
