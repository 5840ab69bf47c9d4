// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/MessageSummary.h"

#include <QMetaType>

Q_DECLARE_METATYPE(postrider::store::MessageSummary)
