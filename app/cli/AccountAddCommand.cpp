// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/Await.h"
#include "cli/Commands.h"
#include "cli/Rows.h"
#include "cli/ServerOptions.h"
#include "cli/Terminal.h"

namespace postrider::cli {

namespace {

class AccountAddCommand final : public Command
{
public:
    QString words() const override { return QStringLiteral("account add"); }
    QString synopsis() const override
    {
        return QStringLiteral("--email A [--name N] --imap H:P | --pop3 H:P --smtp H:P [--security tls|starttls|none] "
                              "[--user U] [--password-command CMD] [--trust-ca FILE.pem] …");
    }
    QString purpose() const override
    {
        return QCoreApplication::translate("postrider::cli", "Adds an account. Without --password-command the password "
                                                             "is read from the terminal or the standard input and goes "
                                                             "to the keyring.");
    }

    void declare(QCommandLineParser &options) const override
    {
        options.addOptions({
            {QStringLiteral("email"),
             QCoreApplication::translate("postrider::cli", "The address; it names the account everywhere."),
             QStringLiteral("A")},
            {QStringLiteral("name"), QCoreApplication::translate("postrider::cli", "The name of the person."),
             QStringLiteral("N")},
            {QStringLiteral("password-command"),
             QCoreApplication::translate("postrider::cli", "A command whose first line of output is the password."),
             QStringLiteral("CMD")},
        });
        declareServerOptions(options);
    }

    Result<ExitCode> run(Invocation &invocation) override
    {
        if (!invocation.arguments().isEmpty())
            return usageError(QCoreApplication::translate("postrider::cli", "'%1' was not expected here.")
                                  .arg(invocation.arguments().constFirst()));
        const Result<account::AccountConfig> config = configFromOptions(invocation);
        if (!config)
            return config.error();
        if (const Result<void> valid = config->validate(); !valid)
            return valid.error();
        const Result<Profile *> profile = invocation.profile();
        if (!profile)
            return profile.error();
        const Result<Secret> password = passwordFor(*config, invocation);
        if (!password)
            return password.error();
        const Result<AccountId> id = await<AccountId>(invocation.interrupt(), [&](Continuation<AccountId> done) {
            (*profile)->accounts().add(*config, *password, std::move(done));
        });
        if (!id)
            return id.error();
        if (invocation.json())
            invocation.terminal().print(accountJson(*config));
        else
            invocation.terminal().tell(QCoreApplication::translate("postrider::cli", "%1 was added. 'postrider sync' "
                                                                                     "fetches its mail.")
                                           .arg(config->email));
        return ExitCode::Ok;
    }

private:
    static Result<Secret> passwordFor(const account::AccountConfig &config, Invocation &invocation)
    {
        if (!config.passwordCommand.isEmpty())
            return Secret();
        return invocation.terminal().readPassword(
            QCoreApplication::translate("postrider::cli", "Password of %1: ").arg(config.email));
    }
};

} // namespace

std::unique_ptr<Command> makeAccountAddCommand()
{
    return std::make_unique<AccountAddCommand>();
}

} // namespace postrider::cli
