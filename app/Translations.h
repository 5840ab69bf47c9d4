// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QCoreApplication;

namespace postrider::app {

/// Loads the words of the user's language, ours and Qt's, where there are any.
void installTranslations(QCoreApplication &application);

} // namespace postrider::app
