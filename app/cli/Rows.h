// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "account/AccountConfig.h"
#include "base/Error.h"
#include "store/Folder.h"
#include "store/JournalEntry.h"
#include "store/MessageDetails.h"
#include "store/OutboxEntry.h"
#include "store/ServerFactsRepo.h"

#include <QJsonObject>
#include <QString>

namespace postrider::cli {

/// How things of the store look in a result: as an object for programs and as a line for people.

/// `room`: on its server, where that has told a limit.
[[nodiscard]] QJsonObject accountJson(const account::AccountConfig &config,
                                      const std::optional<store::QuotaRow> &room = {});
[[nodiscard]] QString accountLine(const account::AccountConfig &config,
                                  const std::optional<store::QuotaRow> &room = {});

[[nodiscard]] QJsonObject folderJson(const store::Folder &folder, const QString &account);
[[nodiscard]] QString folderLine(const store::Folder &folder);

/// Everything of 'JSON of a message' that does not need its bytes.
[[nodiscard]] QJsonObject messageJson(const store::MessageDetails &details, const QString &account,
                                      const QString &folder);
[[nodiscard]] QString messageLine(const store::MessageSummary &summary);

[[nodiscard]] QJsonObject operationJson(const store::JournalEntry &entry, const QString &account,
                                        const QString &folder);
[[nodiscard]] QString operationLine(const store::JournalEntry &entry, const QString &account, const QString &folder);

[[nodiscard]] QJsonObject outboxJson(const store::OutboxEntry &entry, const QString &account);
[[nodiscard]] QString outboxLine(const store::OutboxEntry &entry);
/// "queued", "sending", "accepted", "waiting", "failed", "needs-user", "unknown".
[[nodiscard]] QString outboxStateName(store::OutboxState state);

[[nodiscard]] QJsonObject errorJson(const Error &error);

} // namespace postrider::cli
