// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/command/MailDoor.h"

namespace postrider::ui::command {

MailDoor::~MailDoor() = default;

} // namespace postrider::ui::command
