// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/Await.h"
#include "cli/Commands.h"
#include "cli/MessageAction.h"

#include <array>

namespace postrider::cli {

namespace {

struct FlagWord
{
    QLatin1String word;
    MailFlag flag;
};
constexpr std::array flagWords{
    FlagWord{QLatin1String("seen"), MailFlag::Seen},
    FlagWord{QLatin1String("answered"), MailFlag::Answered},
    FlagWord{QLatin1String("flagged"), MailFlag::Flagged},
    FlagWord{QLatin1String("forwarded"), MailFlag::Forwarded},
    FlagWord{QLatin1String("junk"), MailFlag::Junk},
    FlagWord{QLatin1String("notjunk"), MailFlag::NotJunk},
    FlagWord{QLatin1String("important"), MailFlag::Important},
};

/// A keyword is an atom of the protocol (RFC 9051 §9, flag-keyword).
bool isKeyword(const QString &word)
{
    for (const QChar c : word)
        if (c <= u' ' || c > u'~' || QStringLiteral("(){%*\"\\]").contains(c))
            return false;
    return !word.isEmpty();
}

/// The flags of "seen" or "tag:NAME". Error: "usage".
Result<MailFlags> flagsOf(const QString &word)
{
    for (const FlagWord &known : flagWords)
        if (word == known.word)
            return MailFlags(known.flag);
    if (word.startsWith(QLatin1String("tag:")) && isKeyword(word.mid(4)))
        return MailFlags(0, {word.mid(4)});
    return usageError(QCoreApplication::translate("postrider::cli",
                                                  "'%1' is no flag. Flags are seen, flagged, answered, forwarded, "
                                                  "junk, notjunk, important and tag:NAME (NAME in ASCII letters).")
                          .arg(word));
}

class FlagCommand final : public Command
{
public:
    QString words() const override { return QStringLiteral("flag"); }
    QString synopsis() const override { return QStringLiteral("ID… +seen -flagged +tag:NAME"); }
    QString purpose() const override
    {
        return QCoreApplication::translate("postrider::cli",
                                           "Sets (+) and clears (-) flags at once; the server learns it at the next "
                                           "sync.");
    }

    void takeSpecialArguments(QStringList &arguments) override
    {
        QStringList others;
        for (const QString &argument : std::as_const(arguments)) {
            const bool isOption = argument.startsWith(QLatin1String("--")) || argument == QLatin1String("-h");
            const bool isSigned = argument.startsWith(u'+') || argument.startsWith(u'-');
            (!isOption && isSigned && argument.size() > 1 ? m_changes : others).append(argument);
        }
        arguments = others;
    }

    Result<ExitCode> run(Invocation &invocation) override
    {
        MailFlags add;
        MailFlags remove;
        for (const QString &change : m_changes) {
            const Result<MailFlags> flags = flagsOf(change.mid(1));
            if (!flags)
                return flags.error();
            MailFlags &side = change.startsWith(u'+') ? add : remove;
            side = side.with(*flags);
        }
        if (m_changes.isEmpty())
            return usageError(
                QCoreApplication::translate("postrider::cli", "Say what to change: +seen, -flagged, +tag:NAME."));
        const Result<Profile *> profile = invocation.profile();
        if (!profile)
            return profile.error();
        return actOnMessages(invocation, **profile, invocation.arguments(),
                             [&](account::AccountEngine &engine, const std::vector<MessageId> &messages) {
                                 return await<void>(invocation.interrupt(), [&](Continuation<void> done) {
                                     engine.setFlags(messages, add, remove, std::move(done));
                                 });
                             });
    }

private:
    QStringList m_changes;
};

} // namespace

std::unique_ptr<Command> makeFlagCommand()
{
    return std::make_unique<FlagCommand>();
}

} // namespace postrider::cli
