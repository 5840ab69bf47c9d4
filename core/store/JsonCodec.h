// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Error.h"

#include <optional>

#include <QJsonObject>
#include <QString>

namespace postrider::store {

/// Values that are kept as JSON text. What cannot be read (it was ours) reads as empty.
class JsonCodec final
{
public:
    [[nodiscard]] static QString fromObject(const QJsonObject &object);
    [[nodiscard]] static QJsonObject toObject(const QString &text);
    /// Empty text for no error.
    [[nodiscard]] static QString fromError(const std::optional<Error> &error);
    [[nodiscard]] static std::optional<Error> toError(const QString &text);
};

} // namespace postrider::store
