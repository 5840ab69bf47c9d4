// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Result.h"

#include <functional>

#include <QString>

namespace postrider::ui::reader {

/// Files that a reader asked for are written in one worker, in order: a disk or a server behind a folder may take its
/// time, and the window must not. Nothing is dropped: what was asked for is written also when whoever asked is gone,
/// and the end of the program waits for it.
class SaveQueue
{
public:
    /// Answers the path that was written.
    using Work = std::function<Result<QString>()>;

    /// From the thread of done's context object, in which `done` is called.
    static void run(Work work, const Continuation<QString> &done);
};

} // namespace postrider::ui::reader
