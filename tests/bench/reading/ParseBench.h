// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace postrider::bench {

/// ms of processor that this process has taken so far, all threads.
[[nodiscard]] double processWork();

/// The same of this thread alone.
[[nodiscard]] double threadWork();

struct ParseTimes
{
    double gmime = 0; ///< CPU ms of GMime alone
    double ours = 0;  ///< CPU ms of mime::Message, which has GMime inside
};

/// `count` messages of three kinds: header fields, tree, text as a string and the list of attachments out of each.
[[nodiscard]] ParseTimes parseMessages(int count);

} // namespace postrider::bench
