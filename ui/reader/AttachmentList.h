// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>

#include <QListWidget>
#include <QUrl>

namespace postrider::ui::reader {

/// The list of files; dragging one out gives away a copy of it.
class AttachmentList final : public QListWidget
{
    Q_OBJECT

public:
    /// What an item holds: the attachment's index, its name, whether it is a message, its type.
    static constexpr int IndexRole = Qt::UserRole;
    static constexpr int NameRole = Qt::UserRole + 1;
    static constexpr int MessageRole = Qt::UserRole + 2;
    static constexpr int TypeRole = Qt::UserRole + 3;

    explicit AttachmentList(QWidget *parent);

    /// Writes the file of an item when it is dragged; answers where, invalid: not to be had.
    using FileMaker = std::function<QUrl(const QListWidgetItem &)>;
    void setFileMaker(FileMaker maker) { m_maker = std::move(maker); }

protected:
    QMimeData *mimeData(const QList<QListWidgetItem *> &items) const override;
    QStringList mimeTypes() const override;
    Qt::DropActions supportedDropActions() const override { return Qt::CopyAction; }

private:
    FileMaker m_maker;
};

} // namespace postrider::ui::reader
