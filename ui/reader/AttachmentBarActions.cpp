// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/Banner.h"
#include "ui/reader/AttachmentBar.h"
#include "ui/reader/AttachmentList.h"

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
        tryToOpen(item->data(AttachmentList::IndexRole).toInt(), item->data(AttachmentList::NameRole).toString(),
                  item->data(AttachmentList::TypeRole).toByteArray());
    }
}

/// What it holds is looked at by a worker: it may be large. What was looked at is what is opened, also when another
/// message is shown by then.
void AttachmentBar::tryToOpen(int index, const QString &name, const QByteArray &type)
{
    m_opener.run([this, message = m_message, index, name, type]() -> WorkerQueue::Answer {
        const Result<QByteArray> bytes = message.attachmentData(index);
        if (!bytes)
            return [this, error = bytes.error()] { tell(error); };
        const FileRisk risk = fileRisk(name, type, *bytes);
        return [this, message, index, name, risk] {
            if (risk == FileRisk::None)
                open(message, index);
            else
                askBeforeOpening(message, index, name, risk);
        };
    });
}

/// A program is never opened from here: saving it, and starting it where it lies, is a decision of its own.
void AttachmentBar::askBeforeOpening(const mime::Message &message, int index, const QString &name, FileRisk risk)
{
    auto *box = new QMessageBox(QMessageBox::Warning, tr("Open this attachment?"), riskText(risk, name),
                                QMessageBox::NoButton, window());
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setTextFormat(Qt::PlainText);
    if (risk == FileRisk::Macros || risk == FileRisk::WebPage) {
        QPushButton *openIt = box->addButton(tr("Open anyway"), QMessageBox::AcceptRole);
        connect(openIt, &QPushButton::clicked, this, [this, message, index] { open(message, index); });
    }
    QPushButton *stay = box->addButton(tr("Do not open"), QMessageBox::RejectRole);
    box->setDefaultButton(stay);
    box->setEscapeButton(stay);
    box->open();
}

void AttachmentBar::open(const mime::Message &message, int index)
{
    const Result<QString> folder = m_files.privateFolder();
    if (!folder)
        return tell(folder.error());
    SaveQueue::run([message, index, into = *folder] { return AttachmentFiles::saveReadOnly(message, index, into); },
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
    const mime::Message message = m_message; // another one may be shown when the question is answered
    const int index = item->data(AttachmentList::IndexRole).toInt();
    const QString proposed =
        downloads() + QLatin1Char('/') + safeFileName(item->data(AttachmentList::NameRole).toString());
    const QString path = QFileDialog::getSaveFileName(window(), tr("Save attachment"), proposed);
    if (path.isEmpty())
        return;
    save([message, index, path] { return AttachmentFiles::saveAs(message, index, path); });
}

void AttachmentBar::save(const SaveQueue::Work &write)
{
    SaveQueue::run(write, {this, [this](const Result<QString> &path) {
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
        const int index = m_list->item(row)->data(AttachmentList::IndexRole).toInt();
        save([message = m_message, index, folder] { return AttachmentFiles::saveInto(message, index, folder); });
    }
}

void AttachmentBar::tell(const Error &error)
{
    m_warning->setText(error.text);
    m_warning->setDetails(error.serverText);
    m_warning->show();
}

} // namespace postrider::ui::reader
