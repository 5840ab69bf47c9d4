// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "smtp/ReplyCode.h"

#include <span>

namespace postrider::smtp {

/// A row of the tables behind ReplyCode; texts are marked for translation in the context of ReplyCode.
struct ReplyRow // NOLINT(clang-analyzer-optin.performance.Padding): reads better in this order
{
    int code;   ///< reply code, or the subject of an enhanced code
    int detail; ///< of an enhanced code
    Stage stage;
    const char *word;
    bool needsUser; ///< a permanent refusal that a person can heal
    const char *cause;
    const char *advice;
};

[[nodiscard]] std::span<const ReplyRow> replyRows();
[[nodiscard]] std::span<const ReplyRow> enhancedRows();
[[nodiscard]] std::span<const ReplyRow> generalRows();
[[nodiscard]] const ReplyRow &unknownTransient();
[[nodiscard]] const ReplyRow &unknownPermanent();

} // namespace postrider::smtp
