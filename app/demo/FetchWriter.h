// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "demo/FetchItem.h"
#include "demo/StoredMessage.h"

#include <optional>

namespace postrider::demo {

/// Writes what FETCH says about one message. The MIME structure is read only when something asks for it.
class FetchWriter
{
public:
    explicit FetchWriter(const StoredMessage &message)
        : m_message(message)
    {
    }

    /// "RFC822.SIZE 310".
    [[nodiscard]] QByteArray write(const FetchItem &item);

private:
    [[nodiscard]] QByteArray writeSection(const FetchItem &item);
    [[nodiscard]] QByteArray writeWhole(const char *name, BodySection::Kind kind);
    [[nodiscard]] const MimePart &structure();

    const StoredMessage &m_message;
    std::optional<MimePart> m_structure;
};

} // namespace postrider::demo
