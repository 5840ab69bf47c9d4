// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Result.h"
#include "cli/Command.h"

#include <vector>

#include <QJsonObject>
#include <QString>

namespace postrider::cli {

/// What came of an import or an export.
struct TransferOutcome
{
    struct Failure
    {
        QString words;
        QJsonObject which; ///< names the message
        Error error;
    };
    std::vector<Failure> failures;
    QString words;
    QJsonObject counts; ///< the same for programs, but for the number of failures
    bool interrupted = false;
};

/// Shows how far it is; false when it is to stop.
[[nodiscard]] bool showStep(Invocation &invocation, const QString &step);
/// Tells what came of it, and answers how the command ends.
[[nodiscard]] Result<ExitCode> tellOutcome(Invocation &invocation, const TransferOutcome &outcome);

/// A name of a folder that more than one account has.
[[nodiscard]] Error severalHave(const QString &folder);

} // namespace postrider::cli
