// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Result.h"

#include <QDateTime>

namespace postrider::demo {

class MemoryMailstore;

/// Fills the mailboxes from resources/demo. The index says where each message goes, with which flags, and how many
/// minutes before `now` it came, so that the mail always looks fresh. In the messages stand, relative to that time in
/// minutes when a number follows:
///   @DATE@ @DATE:-90@   an RFC 5322 date
///   @DAY:+2880@         "Friday, 28 November"
///   @ICS:+2880@         "20251128T100000Z", on the full hour
/// Error: "demo-no-mail".
[[nodiscard]] Result<void> loadSampleMail(MemoryMailstore &store, const QDateTime &now);

} // namespace postrider::demo
