// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "mime/Message.h"

#include <QJsonObject>
#include <QStringList>

namespace postrider::mime {

/// MessageJson with what else a message tells, each only where there is something: `report`, `invitations`,
/// `contacts`, `enclosed`, `partial`, `authentication`, `route`, `receiptRequested`, `unsubscribe`.
class FactsJson
{
public:
    /// `ownHosts` as in AuthenticationReader::read().
    [[nodiscard]] static QJsonObject toJson(const Message &message, const QStringList &ownHosts = {});
};

} // namespace postrider::mime
