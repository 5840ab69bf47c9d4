// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "imap/command/CommandTraits.h"
#include "imap/types/SelectData.h"

namespace postrider::imap::command {

/// SELECT or EXAMINE (RFC 9051 §6.3.2). After a NO no mailbox is selected, also not the one before.
class Select
{
public:
    using Data = SelectData;
    static constexpr Pipelining pipelining = Pipelining::Alone;
    static constexpr CommandEffect effect = CommandEffect::Selects;

    explicit Select(QByteArray wireName, SelectOptions options = {});

    [[nodiscard]] const QByteArray &wireName() const { return m_wireName; }

    void write(CommandWriter &writer) const;
    bool accept(Response &response);
    [[nodiscard]] Result<Data> finish(const TaggedStatus &status);

private:
    void acceptVanished(const UidSet &uids);
    void acceptChange(const FetchedMessage &message);
    [[nodiscard]] bool acceptCode(const ResponseCode &code);

    QByteArray m_wireName;
    SelectOptions m_options;
    SelectData m_data;
    bool m_permanentFlagsTold = false;
};

} // namespace postrider::imap::command
