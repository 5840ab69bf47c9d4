// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace postrider::ui::reader {

/// Takes from this process, for good, what drawing a document does not need: more than 1 GiB of memory and 20 s of
/// work everywhere; on Linux also connections, other programs, and any change to a file. Whoever takes the reader of
/// documents over by a hostile document gains little. False when the system does not offer it; then only the bounds
/// hold.
bool confineProcess();

} // namespace postrider::ui::reader
