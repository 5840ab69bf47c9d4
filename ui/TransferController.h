// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "account/AccountExport.h"
#include "base/Clock.h"
#include "base/Error.h"
#include "base/Ids.h"
#include "transfer/ForeignProfile.h"

#include <functional>
#include <vector>

#include <QObject>

class QWidget;

namespace postrider::account {
class Accounts;
}
namespace postrider::store {
class Store;
}

namespace postrider::ui {

class WindowActions;

/// Import and export from the File menu: asks for a place, then a dialog shows the work.
class TransferController final : public QObject
{
    Q_OBJECT

public:
    using Format = ::postrider::account::AccountExport::Format;
    struct Parts
    {
        store::Store &store;
        ::postrider::account::Accounts &accounts;
        Clock &clock;
        const WindowActions &actions;
        QWidget &window;
        std::function<FolderId()> folder;   ///< the chosen one
        std::function<AccountId()> account; ///< of the chosen row
    };

    explicit TransferController(Parts parts);

    /// An mbox, a message, a Maildir, an MH folder, a folder of .eml files or a profile of Thunderbird. No folder: the
    /// inbox of Local Folders.
    void importFrom(const QString &path, FolderId into);
    void exportFolder(FolderId folder, const QString &path, Format format);
    void exportAccount(AccountId account, const QString &directory, Format format);

Q_SIGNALS:
    void failed(const postrider::Error &error);
    /// The program whose profile was imported has these accounts.
    void accountsFound(const std::vector<postrider::transfer::ForeignAccount> &accounts);

private:
    void askExport(const QString &title, const QString &name, const std::function<void(const QString &, Format)> &go);
    void importInto(const QString &path, FolderId into);
    /// As the store has them; what is painted shows it.
    void nameTags();

    Parts m_parts;
};

} // namespace postrider::ui
