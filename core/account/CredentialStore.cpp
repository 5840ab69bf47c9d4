// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "account/CredentialStore.h"

namespace postrider::account {

CredentialStore::~CredentialStore() = default;

} // namespace postrider::account
