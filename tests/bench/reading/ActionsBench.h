// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace postrider::bench {

/// What a reader does with a large message, each with how long the window is held up by it at most.
void actionsOnMuch();

} // namespace postrider::bench
