// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/Folder.h"
#include "store/ServerFactsRepo.h"

#include <optional>

#include <QDialog>

class QFormLayout;
class QLabel;

namespace postrider::ui::mailbox {

/// Everything that is known of a folder, and what the user may decide of it: what it is for, whether it is a favourite,
/// whether the server counts it as followed.
class FolderPropertiesDialog final : public QDialog
{
    Q_OBJECT

public:
    struct Facts
    {
        store::Folder folder;
        QString account;
        qint64 bytes = 0;
        std::optional<store::QuotaRow> room; ///< of the account, where the server tells
    };

    explicit FolderPropertiesDialog(const Facts &facts, QWidget *parent = nullptr);

Q_SIGNALS:
    /// None: as the server says.
    void roleChosen(std::optional<postrider::store::FolderRole> role);
    void favouriteChosen(bool on);
    void subscribedChosen(bool on);

private:
    void addFact(QFormLayout &form, const QString &name, const QString &value);
    void addChoices(QFormLayout &form, const store::Folder &folder);
    void addQuota(QFormLayout &form, const Facts &facts);
};

} // namespace postrider::ui::mailbox
