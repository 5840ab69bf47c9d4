// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/Logging.h"

namespace postrider {

// Warnings only, until somebody asks: QT_LOGGING_RULES="postrider.*=true".
Q_LOGGING_CATEGORY(logNet, "postrider.net", QtWarningMsg)
Q_LOGGING_CATEGORY(logImap, "postrider.imap", QtWarningMsg)
Q_LOGGING_CATEGORY(logSmtp, "postrider.smtp", QtWarningMsg)
Q_LOGGING_CATEGORY(logStore, "postrider.store", QtWarningMsg)
Q_LOGGING_CATEGORY(logSync, "postrider.sync", QtWarningMsg)
Q_LOGGING_CATEGORY(logAccount, "postrider.account", QtWarningMsg)
Q_LOGGING_CATEGORY(logUi, "postrider.ui", QtWarningMsg)

} // namespace postrider
