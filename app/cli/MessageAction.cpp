// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/MessageAction.h"

#include "cli/Command.h"
#include "cli/MessageList.h"
#include "cli/Terminal.h"

#include <map>

#include <QCoreApplication>

namespace postrider::cli {

Result<ExitCode> actOnMessages(Invocation &invocation, Profile &profile, const QStringList &ids,
                               const MessageAction &action)
{
    if (ids.isEmpty())
        return usageError(QCoreApplication::translate("postrider::cli", "Name one message or more by their IDs."));
    std::vector<Error> failures;
    std::map<account::AccountEngine *, std::vector<MessageId>> byAccount;
    for (const QString &text : ids) {
        const Result<MessageId> id = profile.message(text);
        if (!id)
            failures.push_back(id.error());
        else if (account::AccountEngine *engine = profile.engineOf(*id))
            byAccount[engine].push_back(*id);
    }
    std::vector<MessageId> touched;
    for (const auto &[engine, messages] : byAccount) {
        if (const Result<void> done = action(*engine, messages); !done)
            failures.push_back(done.error());
        else
            touched.insert(touched.end(), messages.begin(), messages.end());
    }
    if (touched.empty() && !failures.empty())
        return failures.front();
    for (const Error &failure : failures)
        invocation.terminal().tell(failure);
    if (invocation.json())
        if (const Result<void> printed = printMessages(invocation, profile, touched); !printed)
            return printed.error();
    return failures.empty() ? ExitCode::Ok : ExitCode::PartlyFailed;
}

} // namespace postrider::cli
