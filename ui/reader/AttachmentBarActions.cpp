// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/Banner.h"
#include "ui/reader/AttachmentBar.h"
#include "ui/reader/AttachmentList.h"
#include "ui/reader/AttachmentSafety.h"
#include "ui/reader/message/SaveQueue.h"

#include <QDesktopServices>
#include <QFileDialog>
#include <QMessageBox>
#include <QPushButton>
#include <QStandardPaths>
#include <QUrl>

namespace postrider::ui::reader {

// What is done with the chosen attachments: opened, saved.

namespace {

QString downloads()
{
    return QStandardPaths::writableLocation(QStandardPaths::DownloadLocation);
}

} // namespace

void AttachmentBar::openChosen()
{
    for (const int row : chosen()) {
        const QListWidgetItem *item = m_list->item(row);
        if (item->data(AttachmentList::MessageRole).toBool()) {
            openMessage(item->data(AttachmentList::IndexRole).toInt());
            continue;
        }
        const QString name = item->data(AttachmentList::NameRole).toString();
        const FileRisk risk = fileRisk(name);
        if (risk == FileRisk::None)
            open(item->data(AttachmentList::IndexRole).toInt());
        else
            askBeforeOpening(item->data(AttachmentList::IndexRole).toInt(), name);
    }
}

/// A program is never opened from here: saving it, and starting it where it lies, is a decision of its own.
void AttachmentBar::askBeforeOpening(int index, const QString &name)
{
    const FileRisk risk = fileRisk(name);
    auto *box = new QMessageBox(QMessageBox::Warning, tr("Open this attachment?"), riskText(risk, name),
                                QMessageBox::NoButton, window());
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setTextFormat(Qt::PlainText);
    if (risk == FileRisk::Macros) {
        QPushButton *openIt = box->addButton(tr("Open anyway"), QMessageBox::AcceptRole);
        connect(openIt, &QPushButton::clicked, this, [this, index] { open(index); });
    }
    QPushButton *stay = box->addButton(tr("Do not open"), QMessageBox::RejectRole);
    box->setDefaultButton(stay);
    box->setEscapeButton(stay);
    box->open();
}

void AttachmentBar::open(int index)
{
    const Result<QString> folder = m_files.privateFolder();
    if (!folder)
        return tell(folder.error());
    SaveQueue::run(
        [message = m_message, index, into = *folder] { return AttachmentFiles::saveReadOnly(message, index, into); },
        {this, [this](const Result<QString> &path) {
             if (!path)
                 return tell(path.error());
             QDesktopServices::openUrl(QUrl::fromLocalFile(*path));
         }});
}

/// A message inside of this one is read here, by the same rules.
void AttachmentBar::openMessage(int index)
{
    m_opener.run([this, message = m_message, index]() -> WorkerQueue::Answer {
        const Result<QByteArray> bytes = message.attachmentData(index);
        if (!bytes)
            return [this, error = bytes.error()] { tell(error); };
        const mime::Message inner = mime::Message::fromServer(*bytes);
        inner.decodeHeader();
        return [this, inner] { Q_EMIT messageOpened(inner); };
    });
}

void AttachmentBar::saveChosen()
{
    const std::vector<int> rows = chosen();
    if (rows.empty())
        return;
    if (rows.size() > 1)
        return saveAll();
    const QListWidgetItem *item = m_list->item(rows.front());
    const QString proposed =
        downloads() + QLatin1Char('/') + safeFileName(item->data(AttachmentList::NameRole).toString());
    const QString path = QFileDialog::getSaveFileName(window(), tr("Save attachment"), proposed);
    if (path.isEmpty())
        return;
    save(item->data(AttachmentList::IndexRole).toInt(),
         [path](const mime::Message &message, int index) { return AttachmentFiles::saveAs(message, index, path); });
}

void AttachmentBar::save(int index, const std::function<Result<QString>(const mime::Message &, int)> &write)
{
    SaveQueue::run([message = m_message, index, write] { return write(message, index); },
                   {this, [this](const Result<QString> &path) {
                        if (!path)
                            return tell(path.error());
                        Q_EMIT saved(*path);
                    }});
}

void AttachmentBar::saveAll()
{
    const QString folder = QFileDialog::getExistingDirectory(window(), tr("Save attachments into"), downloads());
    if (!folder.isEmpty())
        saveAllInto(folder);
}

void AttachmentBar::saveAllInto(const QString &folder)
{
    const bool some = chosen().size() > 1;
    for (int row = 0; row < m_list->count(); ++row) {
        if (some && !m_list->item(row)->isSelected())
            continue;
        save(m_list->item(row)->data(AttachmentList::IndexRole).toInt(),
             [folder](const mime::Message &message, int index) {
                 return AttachmentFiles::saveInto(message, index, folder);
             });
    }
}

void AttachmentBar::tell(const Error &error)
{
    m_warning->setText(error.text);
    m_warning->setDetails(error.serverText);
    m_warning->show();
}

} // namespace postrider::ui::reader
