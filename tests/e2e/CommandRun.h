// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include <QByteArray>
#include <QJsonObject>
#include <QString>
#include <QStringList>

namespace postrider::test {

/// What one run of the program left behind.
struct CommandRun
{
    int exitCode = -1; ///< -1: did not end by itself
    QByteArray out;
    QByteArray err;

    /// Standard output read as one JSON object a line; what is no object becomes an empty one.
    [[nodiscard]] std::vector<QJsonObject> lines() const;
    /// The last of them, the summary of a sync.
    [[nodiscard]] QJsonObject last() const;
    /// All there is to say about a run in a failing test.
    [[nodiscard]] QByteArray story() const;
};

/// The program of this build.
[[nodiscard]] QString programPath();

/// Runs `postrider` with these arguments to its end.
[[nodiscard]] CommandRun runPostrider(const QStringList &arguments, const QByteArray &input = {});

} // namespace postrider::test
