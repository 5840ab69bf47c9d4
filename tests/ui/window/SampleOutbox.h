// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/WireLine.h"
#include "uisupport/SampleStore.h"

namespace postrider::test {

/// A message in every state that an Outbox knows, in several scripts, some longer than their place.
void addSampleOutbox(SampleStore &store, AccountId account, const QDateTime &now);

/// A conversation with a sending server, good news and bad.
[[nodiscard]] QList<WireLine> sampleConversation(AccountId account, const QDateTime &now);

} // namespace postrider::test
