// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/Commands.h"
#include "cli/MessageFile.h"
#include "cli/MessageView.h"

namespace postrider::cli {

namespace {

class MessageCommand final : public Command
{
public:
    QString words() const override { return QStringLiteral("message"); }
    QString synopsis() const override
    {
        return QStringLiteral("FILE.eml|- [--raw|--text|--html|--headers] [--save-attachments DIR]");
    }
    QString purpose() const override
    {
        return QCoreApplication::translate("postrider::cli", "Shows a message file as 'show' does; needs no profile.");
    }

    void declare(QCommandLineParser &options) const override { declareViewOptions(options); }

    Result<ExitCode> run(Invocation &invocation) override
    {
        if (invocation.arguments().size() != 1)
            return usageError(QCoreApplication::translate("postrider::cli", "Name one file, or - for the input."));
        const Result<mime::Message> message =
            readMessageFile(invocation.arguments().constFirst(), invocation.terminal());
        if (!message)
            return message.error();
        return showMessage(invocation, *message, {});
    }
};

} // namespace

std::unique_ptr<Command> makeMessageCommand()
{
    return std::make_unique<MessageCommand>();
}

} // namespace postrider::cli
