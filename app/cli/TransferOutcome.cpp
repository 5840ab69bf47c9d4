// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/TransferOutcome.h"

#include "cli/Await.h"
#include "cli/Rows.h"
#include "cli/Terminal.h"

#include <QCoreApplication>

namespace postrider::cli {

bool showStep(Invocation &invocation, const QString &step)
{
    invocation.terminal().showProgress(step);
    QCoreApplication::processEvents(); // Ctrl-C arrives as an event
    return !invocation.interrupt().isRequested();
}

Result<ExitCode> tellOutcome(Invocation &invocation, const TransferOutcome &outcome)
{
    Terminal &terminal = invocation.terminal();
    for (const TransferOutcome::Failure &failure : outcome.failures) {
        terminal.tell(failure.words);
        if (!invocation.json())
            continue;
        QJsonObject row = failure.which;
        row.insert(QStringLiteral("event"), QStringLiteral("failed"));
        row.insert(QStringLiteral("error"), errorJson(failure.error));
        terminal.print(row);
    }
    if (invocation.json()) {
        QJsonObject row = outcome.counts;
        row.insert(QStringLiteral("event"), QStringLiteral("done"));
        row.insert(QStringLiteral("failed"), static_cast<int>(outcome.failures.size()));
        terminal.print(row);
    } else {
        terminal.print(outcome.words);
    }
    if (outcome.interrupted)
        return interruptedError();
    return outcome.failures.empty() ? ExitCode::Ok : ExitCode::PartlyFailed;
}

Error severalHave(const QString &folder)
{
    return usageError(
        QCoreApplication::translate("postrider::cli", "Several accounts have a folder '%1': name one with --account.")
            .arg(folder));
}

} // namespace postrider::cli
