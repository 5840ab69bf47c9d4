// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Result.h"
#include "pop3/ServerError.h"
#include "pop3/wire/Status.h"

#include <concepts>

#include <QByteArray>

namespace postrider::pop3 {

/// What every class in command/ is: a value that writes its line, takes the content of a multi-line answer piece by
/// piece and turns the status line into data.
template <typename C>
concept Command = requires(C command, const Status &status, QByteArray piece)
{
    typename C::Data;
    {
        command.line()
        } -> std::same_as<QByteArray>;
    /// The most bytes that a multi-line answer may have; 0: one line.
    {
        command.contentLimit()
        } -> std::same_as<qint64>;
    command.take(piece);
    {
        command.finish(status)
        } -> std::same_as<Result<typename C::Data>>;
};

/// For commands of one line without data.
struct PlainCommand
{
    using Data = void;
    [[nodiscard]] qint64 contentLimit() const { return 0; }
    void take(const QByteArray &) const {}
    [[nodiscard]] Result<void> finish(const Status &status) const
    {
        return status.isOk() ? Result<void>() : Result<void>(serverError(status));
    }
};

} // namespace postrider::pop3
