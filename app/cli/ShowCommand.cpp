// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/Commands.h"
#include "cli/MessageView.h"
#include "cli/Rows.h"
#include "cli/Terminal.h"
#include "store/BlobRepo.h"
#include "store/MessageRepo.h"
#include "store/Pop3Repo.h"

namespace postrider::cli {

namespace {

class ShowCommand final : public Command
{
public:
    QString words() const override { return QStringLiteral("show"); }
    QString synopsis() const override
    {
        return QStringLiteral("ID [--raw|--text|--html|--headers] [--save-attachments DIR]");
    }
    QString purpose() const override
    {
        return QCoreApplication::translate("postrider::cli", "Shows a message of the store; never asks the server.");
    }

    void declare(QCommandLineParser &options) const override { declareViewOptions(options); }

    Result<ExitCode> run(Invocation &invocation) override
    {
        if (invocation.arguments().size() != 1)
            return usageError(QCoreApplication::translate("postrider::cli", "Name one message by its ID."));
        const Result<Profile *> profile = invocation.profile();
        if (!profile)
            return profile.error();
        const Result<MessageId> id = (*profile)->message(invocation.arguments().constFirst());
        if (!id)
            return id.error();
        const std::optional<store::MessageDetails> details =
            store::MessageRepo((*profile)->store().reader()).details(*id);
        if (!details)
            return usageError(QCoreApplication::translate("postrider::cli", "The message has just gone."));
        QJsonObject known =
            messageJson(*details, (*profile)->emailOf(details->account), (*profile)->pathOf(details->summary.folder));
        if (const auto fetched = store::Pop3Repo((*profile)->store().reader()).byMessage(*id))
            known.insert(QStringLiteral("onServer"), fetched->state != store::Pop3State::Gone);
        const Result<QByteArray> raw = store::BlobRepo((*profile)->store().reader()).raw(*id);
        if (raw)
            return showMessage(invocation, mime::Message::fromServer(*raw), known);
        if (details->summary.body == store::BodyState::Ready)
            return raw.error();
        // What is known without the body is better than nothing, but it is not what was asked for.
        if (invocation.json())
            invocation.terminal().print(known);
        return raw.error();
    }
};

} // namespace

std::unique_ptr<Command> makeShowCommand()
{
    return std::make_unique<ShowCommand>();
}

} // namespace postrider::cli
