// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Result.h"
#include "cli/Interrupt.h"

#include <functional>
#include <optional>

#include <QCoreApplication>
#include <QEventLoop>
#include <QObject>

namespace postrider::cli {

[[nodiscard]] inline Error interruptedError()
{
    return {ErrorDomain::Internal,
            ErrorKind::Transient,
            QStringLiteral("interrupted"),
            QCoreApplication::translate("postrider::cli", "Interrupted. Everything done so far is kept."),
            {}};
}

/// Makes the call and turns the event loop until its answer is there. Error besides those of the call: "interrupted".
template <typename T>
Result<T> await(Interrupt &interrupt, const std::function<void(Continuation<T>)> &call)
{
    if (interrupt.isRequested())
        return interruptedError();
    QObject context;
    QEventLoop loop;
    std::optional<Result<T>> answer;
    QObject::connect(&interrupt, &Interrupt::requested, &loop, &QEventLoop::quit);
    call(Continuation<T>(&context, [&](Result<T> result) {
        answer.emplace(std::move(result));
        loop.quit();
    }));
    if (!answer)
        loop.exec();
    return answer ? std::move(*answer) : Result<T>(interruptedError());
}

} // namespace postrider::cli
