// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "smtp/ReplyCode.h"

#include "smtp/ReplyTable.h"
#include "smtp/wire/ReplyParser.h"

namespace postrider::smtp {

namespace {

ErrorKind kindOf(int status)
{
    return status == 4 ? ErrorKind::Transient : ErrorKind::Permanent;
}

/// A person has to act before it can work, but only when the server said 'never', not 'not now'.
ErrorKind kindOf(const ReplyRow &row, int status)
{
    return row.needsUser && status == 5 ? ErrorKind::NeedsUser : kindOf(status);
}

const ReplyRow *findRow(int code, const std::optional<EnhancedCode> &enhanced, Stage stage)
{
    for (const ReplyRow &row : enhancedRows())
        if (enhanced && row.code == enhanced->subject && row.detail == enhanced->detail)
            return &row;
    const ReplyRow *fallback = nullptr;
    for (const ReplyRow &row : replyRows()) {
        if (row.code != code)
            continue;
        if (row.stage == stage)
            return &row;
        if (row.stage == Stage::Any)
            fallback = &row;
    }
    for (const ReplyRow &row : generalRows())
        if (!fallback && enhanced && row.code == enhanced->subject && row.detail == enhanced->detail)
            fallback = &row;
    return fallback;
}

/// Codes that no table knows: their first digit says what the client may do (RFC 5321 §4.3.2).
const ReplyRow &unknownRow(int code, Stage stage)
{
    if (stage == Stage::Login && code / 100 == 5)
        return *findRow(535, std::nullopt, Stage::Any);
    return code / 100 == 4 ? unknownTransient() : unknownPermanent();
}

/// The registry's rows serve 4 and 5 alike: 'not now' asks nothing of a person where 'never' would.
QString adviceOf(const ReplyRow &row, int code)
{
    const bool isOfRegistry = row.code < 100;
    if (code / 100 == 4 && isOfRegistry && row.detail != 0 && !row.needsUser)
        return ReplyCode::tr(unknownTransient().advice);
    return *row.advice == '\0' ? QString() : ReplyCode::tr(row.advice);
}

} // namespace

Explanation ReplyCode::explain(int code, const std::optional<EnhancedCode> &enhanced, Stage stage)
{
    const ReplyRow *found = findRow(code, enhanced, stage);
    const ReplyRow &row = found ? *found : unknownRow(code, stage);
    Explanation result;
    result.word = QString::fromLatin1(row.word);
    result.cause = tr(row.cause);
    result.advice = adviceOf(row, code);
    result.kind = kindOf(row, code / 100);
    if (stage == Stage::Login || code == 530 || code == 535)
        result.domain = ErrorDomain::Authentication;
    if (stage == Stage::StartTls)
        result.domain = ErrorDomain::Tls;
    return result;
}

Error ReplyCode::toError(const Reply &reply, Stage stage)
{
    if (!reply.isTransient() && !reply.isPermanent())
        return protocolError(reply.serverText()); // good news in the wrong place
    const Explanation explanation = explain(reply.code(), reply.enhanced(), stage);
    Error error;
    error.domain = explanation.domain;
    error.kind = explanation.kind;
    error.code = explanation.word;
    error.text = explanation.advice.isEmpty() ? explanation.cause : explanation.cause + u' ' + explanation.advice;
    error.serverText = reply.serverText();
    return error;
}

} // namespace postrider::smtp
