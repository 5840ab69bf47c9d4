// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Result.h"
#include "cli/ExitCode.h"
#include "mime/Message.h"

#include <QJsonObject>

class QCommandLineParser;

namespace postrider::cli {

class Invocation;

/// The options by which `show` and `message` say what is shown.
void declareViewOptions(QCommandLineParser &options);

/// Shows a message as the options want it. `known` goes into the JSON beside what stands in the bytes: the place, flags
/// and ID of a message of the store. Errors: "attachment-unwritable".
[[nodiscard]] Result<ExitCode> showMessage(Invocation &invocation, const mime::Message &message,
                                           const QJsonObject &known);

} // namespace postrider::cli
