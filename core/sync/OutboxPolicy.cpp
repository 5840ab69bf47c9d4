// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/OutboxPolicy.h"

#include <algorithm>

#include <QCoreApplication>

namespace postrider::sync {

using store::OutboxEntry;
using store::OutboxState;
using store::RecipientOutcome;

namespace {

/// RFC 5321 §4.5.4.1: "the give-up time generally needs to be at least 4-5 days".
constexpr int givesUpAfterDays = 5;

/// One minute, doubled to an hour: greylisting lets a message in after some minutes, and an outage of hours is not
/// helped by asking more often.
std::chrono::seconds delayAfter(int attempts)
{
    using namespace std::chrono_literals;
    constexpr std::chrono::seconds longest = 1h;
    return std::min<std::chrono::seconds>(1min * (1 << std::clamp(attempts - 1, 0, 6)), longest);
}

QDateTime nextTry(const QDateTime &now, int attempts, double chance)
{
    constexpr double spread = 0.2;
    const auto delay = static_cast<double>(delayAfter(attempts).count());
    return now.addSecs(static_cast<qint64>(delay * (1 - spread + 2 * spread * chance)));
}

/// Counted from when it could be sent first.
bool mayTryOn(const OutboxEntry &entry, const QDateTime &now)
{
    return std::max(entry.createdAt, entry.notBefore).addDays(givesUpAfterDays) > now;
}

Error someRefused(const QStringList &refused, const QString &serverText)
{
    return {ErrorDomain::Server, ErrorKind::Permanent, QStringLiteral("some-recipients-refused"),
            QCoreApplication::translate("postrider::sync",
                                        "The message was sent, but not to %1. Correct these addresses and send it to "
                                        "them again from the Outbox.")
                .arg(refused.join(QStringLiteral(", "))),
            serverText};
}

bool isTooMany(const Error &error)
{
    return error.code == u"too-many-recipients";
}

/// Of all recipients: what was said in this try, and in earlier ones to those that are not left any more.
std::vector<RecipientOutcome> outcomesOf(const OutboxEntry &entry, const std::vector<std::optional<Error>> &told,
                                         const QDateTime &now)
{
    std::vector<RecipientOutcome> outcomes;
    for (const RecipientOutcome &earlier : entry.outcomes)
        if (!entry.recipients.contains(earlier.address))
            outcomes.push_back(earlier);
    for (std::size_t i = 0; i < told.size(); ++i) {
        RecipientOutcome outcome{entry.recipients.value(static_cast<qsizetype>(i)), {}, {}, {}};
        if (const std::optional<Error> &error = told[i]) {
            const bool later = error->isTransient() && mayTryOn(entry, now);
            outcome.kind = later ? RecipientOutcome::Kind::Deferred : RecipientOutcome::Kind::Refused;
            outcome.text = error->text;
            outcome.serverText = error->serverText;
        }
        outcomes.push_back(outcome);
    }
    return outcomes;
}

QStringList addressesOf(const std::vector<RecipientOutcome> &outcomes, RecipientOutcome::Kind kind)
{
    QStringList addresses;
    for (const RecipientOutcome &outcome : outcomes)
        if (outcome.kind == kind)
            addresses.append(outcome.address);
    return addresses;
}

QString wordsFor(const std::vector<RecipientOutcome> &outcomes)
{
    for (const RecipientOutcome &outcome : outcomes)
        if (outcome.kind == RecipientOutcome::Kind::Refused && !outcome.serverText.isEmpty())
            return outcome.serverText;
    return {};
}

template <typename Wanted>
std::optional<Error> firstError(const std::vector<std::optional<Error>> &told, const Wanted &wanted)
{
    for (const std::optional<Error> &error : told)
        if (error && wanted(*error))
            return error;
    return std::nullopt;
}

bool concernsServer(const Error &error)
{
    return error.domain == ErrorDomain::Network || error.domain == ErrorDomain::Tls ||
           error.domain == ErrorDomain::Authentication;
}

} // namespace

OutboxVerdict OutboxPolicy::afterFailure(const Error &error, const OutboxEntry &entry, const QDateTime &now,
                                         double chance)
{
    OutboxVerdict verdict;
    verdict.endsRound = concernsServer(error);
    if (error.code == u"outcome-unknown") {
        verdict.state = OutboxState::Unknown;
    } else if (error.code == u"cancelled") {
        verdict.state = OutboxState::Queued;
        verdict.endsRound = true;
        return verdict;
    } else if (error.code == u"withdrawn") {
        verdict.state = OutboxState::Paused;
        return verdict;
    } else if (error.code == u"interrupted") {
        verdict.state = OutboxState::Queued;
        return verdict;
    } else if (error.needsUser()) {
        verdict.state = OutboxState::NeedsUser;
    } else if (error.isTransient() && mayTryOn(entry, now)) {
        verdict.state = OutboxState::Waiting;
        verdict.nextTryAt = nextTry(now, entry.attempts, chance);
    } else {
        verdict.state = OutboxState::Failed;
    }
    verdict.tellUser = verdict.state != OutboxState::Waiting;
    return verdict;
}

OutboxRemainder OutboxPolicy::remainder(const OutboxEntry &entry, const std::vector<std::optional<Error>> &told,
                                        const QDateTime &now, double chance)
{
    OutboxRemainder result;
    result.outcomes = outcomesOf(entry, told, now);
    const QStringList refused = addressesOf(result.outcomes, RecipientOutcome::Kind::Refused);
    const QStringList deferred = addressesOf(result.outcomes, RecipientOutcome::Kind::Deferred);
    const bool accepted = std::any_of(told.begin(), told.end(), [](const auto &error) { return !error; });
    result.left = deferred.isEmpty() ? refused : deferred;
    if (!deferred.isEmpty()) {
        // only because the server takes so many at a time, and it took some
        const bool atOnce = accepted && std::all_of(told.begin(), told.end(), [](const auto &error) {
                                return !error || !error->isTransient() || isTooMany(*error);
                            });
        result.state = atOnce ? OutboxState::Queued : OutboxState::Waiting;
        if (!atOnce)
            result.nextTryAt = nextTry(now, entry.attempts, chance);
        result.error = firstError(told, [](const Error &error) { return error.isTransient() && !isTooMany(error); });
    } else if (!refused.isEmpty()) {
        result.state = OutboxState::Failed;
        const bool nobody = addressesOf(result.outcomes, RecipientOutcome::Kind::Accepted).isEmpty();
        const auto first = firstError(told, [](const Error &) { return true; });
        result.error = nobody && first ? *first : someRefused(refused, wordsFor(result.outcomes));
    }
    return result;
}

QDateTime OutboxPolicy::dueAt(const OutboxEntry &entry)
{
    if (entry.state != OutboxState::Queued && entry.state != OutboxState::Waiting)
        return {};
    return std::max(entry.notBefore, entry.nextTryAt);
}

bool OutboxPolicy::isDue(const OutboxEntry &entry, const QDateTime &now)
{
    if (entry.state != OutboxState::Queued && entry.state != OutboxState::Waiting)
        return false;
    const bool released = !entry.notBefore.isValid() || entry.notBefore <= now;
    const bool rested = entry.state == OutboxState::Queued || !entry.nextTryAt.isValid() || entry.nextTryAt <= now;
    return released && rested;
}

bool OutboxPolicy::isUncertain(const OutboxEntry &entry)
{
    return entry.state == OutboxState::Sending || entry.state == OutboxState::Unknown;
}

} // namespace postrider::sync
