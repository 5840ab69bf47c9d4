// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/WriteTransaction.h"
#include "sync/operation/Intent.h"

#include <QJsonObject>
#include <QString>

namespace postrider::sync {

/// Wishes for the exact opposite that nobody has sent yet are taken back, where nothing came after them: messages that
/// then look as wanted need no operation of their own.
void takeBackOpposites(store::WriteTransaction &transaction, const Intent &intent, const QString &kind,
                       const QJsonObject &payload);

} // namespace postrider::sync
