// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "account/AccountConfig.h"
#include "base/Result.h"

class QCommandLineParser;

namespace postrider::cli {

class Invocation;

/// The options of `account add` that say where the servers are.
void declareServerOptions(QCommandLineParser &options);

/// The account they describe, ports and user names filled in. Error: "usage".
[[nodiscard]] Result<account::AccountConfig> configFromOptions(const Invocation &invocation);

} // namespace postrider::cli
