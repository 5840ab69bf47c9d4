// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>

#include <QLockFile>
#include <QString>

namespace postrider::store {

/// A file in the profile for as long as this process has it open. One that a process has left behind tells that it
/// ended without closing the store: killed, crashed, or the power failed.
class SessionMark final
{
public:
    explicit SessionMark(const QString &directory);

    /// Whether there was one of a process that is no more.
    [[nodiscard]] bool foundLeftBehind() const { return m_foundLeftBehind; }

private:
    std::unique_ptr<QLockFile> m_own;
    bool m_foundLeftBehind = false;
};

} // namespace postrider::store
