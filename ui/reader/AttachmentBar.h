// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "mime/Message.h"
#include "ui/reader/AttachmentFiles.h"
#include "ui/reader/AttachmentSafety.h"
#include "ui/reader/message/SaveQueue.h"
#include "ui/reader/message/WorkerQueue.h"

#include <optional>
#include <vector>

#include <QUrl>
#include <QWidget>

class QLabel;
class QListWidgetItem;
class QPushButton;

namespace postrider::ui::common {
class Banner;
}

namespace postrider::ui::reader {

class AttachmentList;
class AttachmentThumbnails;

/// The files of a message: name, kind, size; open, save, save all. Warns of what could run.
class AttachmentBar final : public QWidget
{
    Q_OBJECT

public:
    explicit AttachmentBar(QWidget *parent = nullptr);

    /// `shownInside`: Content-IDs that the body shows already; they are left out.
    void showAttachments(const mime::Message &message, const QStringList &shownInside);
    void clear();
    [[nodiscard]] int count() const;
    /// All of them, or those that are chosen when they are several. Ends in saved() for each that could be written.
    void saveAllInto(const QString &folder);

Q_SIGNALS:
    void saved(const QString &path);
    /// A message inside of this one was opened.
    void messageOpened(const postrider::mime::Message &message);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void addItem(const mime::Attachment &attachment);
    void updateButtons();
    void fitHeight();
    [[nodiscard]] std::vector<int> chosen() const;
    [[nodiscard]] std::optional<mime::Attachment> chosenAttachment() const;
    void previewChosen();
    [[nodiscard]] QUrl dragged(const QListWidgetItem &item);
    void openMessage(int index);
    void openChosen();
    void open(const mime::Message &message, int index);
    void tryToOpen(int index, const QString &name, const QByteArray &type);
    void askBeforeOpening(const mime::Message &message, int index, const QString &name, FileRisk risk);
    void saveChosen();
    void saveAll();
    void showThumbnail(int index, const QImage &picture);
    void save(const SaveQueue::Work &write);
    void tell(const Error &error);
    void showMenu(const QPoint &place);

    mime::Message m_message;
    AttachmentFiles m_files;
    WorkerQueue m_opener; ///< decodes what is opened here
    common::Banner *m_warning;
    QLabel *m_summary;
    AttachmentList *m_list;
    AttachmentThumbnails *m_thumbnails;
    QPushButton *m_preview;
    QPushButton *m_open;
    QPushButton *m_save;
    QPushButton *m_saveAll;
};

} // namespace postrider::ui::reader
