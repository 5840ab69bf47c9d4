// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "account/AccountEngine.h"
#include "base/Result.h"
#include "cli/ExitCode.h"

#include <functional>
#include <vector>

#include <QStringList>

namespace postrider::cli {

class Invocation;
class Profile;

/// What is done to the messages of one account in one go.
using MessageAction =
    std::function<Result<void>(account::AccountEngine &engine, const std::vector<MessageId> &messages)>;

/// Finds the messages that the IDs name and does the action to them, account by account. What cannot be found or done
/// is told one by one; the rest is done all the same. With --json each message touched is printed as it then is.
[[nodiscard]] Result<ExitCode> actOnMessages(Invocation &invocation, Profile &profile, const QStringList &ids,
                                             const MessageAction &action);

} // namespace postrider::cli
