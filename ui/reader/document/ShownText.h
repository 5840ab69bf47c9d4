// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "mime/Message.h"

#include <QString>

namespace postrider::ui::reader {

/// What a reader sees of a message, as text, for an answer that quotes it: of HTML what is left of it when it is made
/// safe, without what its sender hid. The text that came beside the HTML stands for it only when it says the same, word
/// by word; else a sender could have something quoted that nobody has seen. `preferPlain` as in RenderRequest. Pure;
/// slow for huge mail: for a worker.
[[nodiscard]] QString shownText(const mime::Message &message, bool preferPlain);

} // namespace postrider::ui::reader
