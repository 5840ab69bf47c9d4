// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/Commands.h"
#include "cli/MessageList.h"
#include "cli/Terminal.h"
#include "store/MessageRepo.h"

#include <algorithm>
#include <limits>

namespace postrider::cli {

namespace {

class ListCommand final : public Command
{
public:
    QString words() const override { return QStringLiteral("list"); }
    QString synopsis() const override { return QStringLiteral("FOLDER [--account A] [--limit N] [--threads]"); }
    QString purpose() const override
    {
        return QCoreApplication::translate("postrider::cli", "Lists the messages of a folder, newest first.");
    }

    void declare(QCommandLineParser &options) const override
    {
        options.addOptions({
            {QStringLiteral("account"), QCoreApplication::translate("postrider::cli", "This one alone."),
             QStringLiteral("A")},
            {QStringLiteral("limit"), QCoreApplication::translate("postrider::cli", "At most N."), QStringLiteral("N")},
            {QStringLiteral("threads"),
             QCoreApplication::translate("postrider::cli", "The newest message of each conversation.")},
        });
    }

    Result<ExitCode> run(Invocation &invocation) override
    {
        if (invocation.arguments().size() != 1)
            return usageError(
                QCoreApplication::translate("postrider::cli", "Name one folder by its path or its role."));
        const Result<int> limit = invocation.number(QStringLiteral("limit"), std::numeric_limits<int>::max());
        if (!limit)
            return limit.error();
        const Result<Profile *> profile = invocation.profile();
        if (!profile)
            return profile.error();
        const auto engines = (*profile)->accountsNamed(invocation.value(QStringLiteral("account")));
        if (!engines)
            return engines.error();
        const auto folders = (*profile)->folders(*engines, invocation.arguments().constFirst());
        if (!folders)
            return folders.error();
        std::vector<MessageId> ids = idsOf(**profile, *folders, invocation.has(QStringLiteral("threads")));
        ids.resize(std::min(ids.size(), static_cast<std::size_t>(*limit)));
        if (const Result<void> printed = printMessages(invocation, **profile, ids); !printed)
            return printed.error();
        return ExitCode::Ok;
    }

private:
    static std::vector<MessageId> idsOf(Profile &profile, const std::vector<store::Folder> &folders, bool threads)
    {
        std::vector<MessageId> ids;
        for (const store::Folder &folder : folders) {
            const std::vector<MessageId> more = idsOf(profile, folder.id, threads);
            ids.insert(ids.end(), more.begin(), more.end());
        }
        if (folders.size() > 1)
            sortByDate(profile, ids);
        return ids;
    }

    static std::vector<MessageId> idsOf(Profile &profile, FolderId folder, bool threads)
    {
        const store::MessageRepo messages(profile.store().reader());
        if (!threads)
            return messages.idsInFolder(folder);
        std::vector<MessageId> newest;
        for (const store::FolderThread &thread : messages.threadsInFolder(folder))
            newest.push_back(thread.newest);
        return newest;
    }

    /// The same folder of several accounts as one list.
    static void sortByDate(Profile &profile, std::vector<MessageId> &ids)
    {
        std::vector<store::MessageSummary> rows = store::MessageRepo(profile.store().reader()).summaries(ids);
        std::stable_sort(rows.begin(), rows.end(), [](const auto &a, const auto &b) { return a.date > b.date; });
        ids.clear();
        for (const store::MessageSummary &row : rows)
            ids.push_back(row.id);
    }
};

} // namespace

std::unique_ptr<Command> makeListCommand()
{
    return std::make_unique<ListCommand>();
}

} // namespace postrider::cli
