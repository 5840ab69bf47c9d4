// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/Shades.h"

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
    QString action;  ///< verb; empty: none
    QString id;      ///< what the action is: "show-all"
    QString details; ///< what else there is to know
};

/// Signs of forgery first, then what was blocked or left out. Small defects of form, which no reader can do anything
/// about, are together one quiet line.
[[nodiscard]] std::vector<Notice> noticesFor(const QStringList &warnings, const RenderedBody &body);

} // namespace postrider::ui::reader
