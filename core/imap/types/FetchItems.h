// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <utility>
#include <vector>

#include <QByteArrayList>

namespace postrider::imap {

/// One BODY.PEEK[…] to ask for.
struct SectionRequest
{
    /// "", "HEADER", "TEXT", "1.2", "1.2.MIME".
    QByteArray section;
    /// Offset and length in bytes: a part of it.
    std::optional<std::pair<quint64, quint64>> range;
    /// BINARY.PEEK (RFC 3516): the server decodes base64. Only where offered.
    bool binary = false;
};

/// What to fetch of each message. UID is always asked for. \Seen is never set: everything is .PEEK. Macros are never
/// used (Gmail refuses them).
struct FetchItems
{
    bool flags = false;
    bool internalDate = false;
    bool size = false;
    bool envelope = false;
    bool bodyStructure = false;
    bool modSeq = false;
    /// BODY.PEEK[HEADER.FIELDS (…)]: "References", "List-Id".
    QByteArrayList headerFields;
    std::vector<SectionRequest> sections;
    /// Extensions by their name: "X-GM-LABELS", "EMAILID", "PREVIEW".
    QByteArrayList extra;

    [[nodiscard]] static FetchItems flagsOnly(bool withModSeq = false);
    /// The whole message.
    [[nodiscard]] static FetchItems wholeMessage();
    /// True when nothing but UID, FLAGS and MODSEQ is asked for.
    [[nodiscard]] bool isFlagsOnly() const;
};

} // namespace postrider::imap
