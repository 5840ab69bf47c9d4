// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "mime/facts/Receipt.h"
#include "mime/facts/Unsubscribe.h"
#include "ui/common/Shades.h"
#include "ui/reader/Pieces.h"

#include <optional>
#include <vector>

#include <QString>
#include <QStringList>

namespace postrider::ui::reader {

struct RenderedBody;

/// What a banner above a body says.
struct Notice
{
    common::Tone tone = common::Tone::Information;
    QString text;
    QString action;      ///< verb; empty: none
    QString id;          ///< what the action is: "show-all"
    QString details;     ///< what else there is to know
    QString otherAction; ///< a second verb; empty: none
    QString otherId;
};

/// What the banners are made from.
struct NoticeFacts
{
    QStringList warnings;                        ///< of mime::Message
    std::optional<mime::ReceiptRequest> receipt; ///< still to be answered
    mime::Unsubscribe unsubscribe;
    bool fromList = false;       ///< of people, or a newsletter
    QString sender;              ///< address of From
    bool picturesShown = false;  ///< remote ones
    bool picturesAlways = false; ///< because the reader once said so for this sender
    int picturesMissing = 0;     ///< could not be had
    Pieces pieces;               ///< of a message that was sent in several
};

/// Whether it came by a list or to many, by what it says itself (RFC 2919, RFC 2369).
[[nodiscard]] bool isFromList(const mime::Message &message);

/// Signs of forgery first, then what was blocked or left out. Small defects of form, which no reader can do anything
/// about, are together one quiet line.
[[nodiscard]] std::vector<Notice> noticesFor(const NoticeFacts &facts, const RenderedBody &body);

} // namespace postrider::ui::reader
