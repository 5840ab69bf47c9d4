// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reader/AttachmentBar.h"

#include "mime/facts/Enclosed.h"
#include "ui/common/Banner.h"
#include "ui/common/Icons.h"
#include "ui/reader/AttachmentList.h"
#include "ui/reader/AttachmentPreview.h"
#include "ui/reader/AttachmentSafety.h"
#include "ui/reader/AttachmentThumbnails.h"

#include <QBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QMenu>
#include <QPushButton>
#include <QUrl>

namespace postrider::ui::reader {

namespace {

constexpr int iconSide = 32;   // px: beside two lines of text; a picture can be told
constexpr int itemWidth = 232; // px: three fit into the usual reader
constexpr int mostRows = 3;    // rows shown at once; more scroll
constexpr int mostItems = 500; // shown; a message with more is not read by scrolling

QString iconFor(const mime::Attachment &attachment, FileRisk risk)
{
    if (risk != FileRisk::None)
        return QStringLiteral("dialog-warning");
    if (attachment.type.startsWith("image/"))
        return QStringLiteral("insert-image");
    if (attachment.type == "text/calendar")
        return QStringLiteral("view-calendar");
    if (attachment.type == "message/rfc822")
        return QStringLiteral("mail-read");
    return QStringLiteral("mail-attachment");
}

QString sizeText(qint64 bytes)
{
    return QLocale().formattedDataSize(bytes, bytes < 1024LL * 1024 ? 0 : 1, QLocale::DataSizeTraditionalFormat);
}

} // namespace

AttachmentBar::AttachmentBar(QWidget *parent)
    : QWidget(parent)
    , m_warning(new common::Banner(common::Tone::Warning, this))
    , m_summary(new QLabel(this))
    , m_list(new AttachmentList(this))
    , m_thumbnails(new AttachmentThumbnails(this))
    , m_preview(new QPushButton(tr("Preview"), this))
    , m_open(new QPushButton(tr("Open"), this))
    , m_save(new QPushButton(tr("Save…"), this))
    , m_saveAll(new QPushButton(tr("Save all…"), this))
{
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::Window); // apart from the paper above it
    m_list->setFileMaker([this](const QListWidgetItem &item) { return dragged(item); });
    auto *row = new QHBoxLayout;
    row->setContentsMargins(16, 4, 12, 0);
    row->setSpacing(8);
    row->addWidget(m_summary, 1);
    for (QPushButton *button : {m_preview, m_open, m_save, m_saveAll})
        row->addWidget(button);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 4);
    column->setSpacing(4);
    column->addWidget(m_warning);
    column->addLayout(row);
    auto *indented = new QHBoxLayout;
    indented->setContentsMargins(12, 0, 12, 0);
    indented->addWidget(m_list);
    column->addLayout(indented);

    m_list->setIconSize(QSize(iconSide, iconSide));
    connect(m_thumbnails, &AttachmentThumbnails::made, this, &AttachmentBar::showThumbnail);
    connect(m_list, &QListWidget::itemSelectionChanged, this, &AttachmentBar::updateButtons);
    connect(m_list, &QListWidget::itemActivated, this, &AttachmentBar::openChosen);
    connect(m_list, &QWidget::customContextMenuRequested, this, &AttachmentBar::showMenu);
    connect(m_preview, &QPushButton::clicked, this, &AttachmentBar::previewChosen);
    connect(m_open, &QPushButton::clicked, this, &AttachmentBar::openChosen);
    connect(m_save, &QPushButton::clicked, this, &AttachmentBar::saveChosen);
    connect(m_saveAll, &QPushButton::clicked, this, &AttachmentBar::saveAll);
    hide();
}

void AttachmentBar::showAttachments(const mime::Message &message, const QStringList &shownInside)
{
    clear();
    m_message = message;
    qint64 total = 0;
    QStringList risks;
    int left = 0;
    for (const mime::Attachment &attachment : message.attachments()) {
        if (m_list->count() >= mostItems) {
            ++left;
            continue;
        }
        if (!attachment.contentId.isEmpty() && shownInside.contains(attachment.contentId))
            continue;
        addItem(attachment);
        total += attachment.size;
        const QString risk = riskText(fileRisk(attachment.name), attachment.name);
        if (!risk.isEmpty())
            risks += risk;
    }
    m_summary->setText(m_list->count() == 1 ? tr("One attachment, %1").arg(sizeText(total))
                                            : tr("%1 attachments, %2").arg(m_list->count()).arg(sizeText(total)));
    if (left > 0)
        risks.prepend(tr("%1 more attachments are not listed. Save the message to have them.").arg(left));
    m_warning->setText(risks.mid(0, 3).join(QLatin1Char('\n')));
    m_warning->setVisible(!risks.isEmpty());
    m_saveAll->setVisible(m_list->count() > 1);
    if (m_list->count() > 0)
        m_list->setCurrentRow(0);
    updateButtons();
    fitHeight();
    setVisible(m_list->count() > 0);
    m_thumbnails->make(message, qRound(iconSide * devicePixelRatioF()));
}

/// At once: a drag has its file when it begins. Writable, as the program that it is dropped on keeps the rights too.
QUrl AttachmentBar::dragged(const QListWidgetItem &item)
{
    const Result<QString> folder = m_files.privateFolder();
    if (!folder)
        return {};
    const Result<QString> path =
        AttachmentFiles::saveInto(m_message, item.data(AttachmentList::IndexRole).toInt(), *folder);
    return path ? QUrl::fromLocalFile(*path) : QUrl();
}

void AttachmentBar::showThumbnail(int index, const QImage &picture)
{
    QIcon icon;
    for (const QIcon::Mode mode : {QIcon::Normal, QIcon::Selected}) // a picture is not tinted when it is chosen
        icon.addPixmap(QPixmap::fromImage(picture), mode);
    for (int row = 0; row < m_list->count(); ++row)
        if (m_list->item(row)->data(AttachmentList::IndexRole).toInt() == index)
            m_list->item(row)->setIcon(icon);
}

void AttachmentBar::addItem(const mime::Attachment &attachment)
{
    const FileRisk risk = fileRisk(attachment.name);
    auto *item = new QListWidgetItem(common::icon(iconFor(attachment, risk)),
                                     tr("%1\n%2").arg(attachment.name, sizeText(attachment.size)), m_list);
    item->setData(AttachmentList::IndexRole, attachment.index);
    item->setData(AttachmentList::NameRole, attachment.name);
    item->setData(AttachmentList::MessageRole, mime::isEnclosedMessage(attachment));
    item->setData(Qt::AccessibleTextRole, tr("%1, %2").arg(attachment.name, sizeText(attachment.size)));
    const QString description = attachment.description.isEmpty()
                                    ? QString()
                                    : attachment.description.left(300).toHtmlEscaped() + QStringLiteral("<br>");
    item->setToolTip(QStringLiteral("<qt>%1<br>%2%3, %4</qt>")
                         .arg(attachment.name.toHtmlEscaped(), description,
                              QString::fromLatin1(attachment.type).toHtmlEscaped(), sizeText(attachment.size)));
    item->setSizeHint(QSize(itemWidth, fontMetrics().height() * 2 + 12));
}

void AttachmentBar::clear()
{
    m_list->clear();
    m_thumbnails->forget();
    m_message = {};
    hide();
}

int AttachmentBar::count() const
{
    return m_list->count();
}

void AttachmentBar::fitHeight()
{
    const int perRow = std::max(1, (width() - 24) / (itemWidth + 4));
    const int rows = std::clamp((m_list->count() + perRow - 1) / perRow, 1, mostRows);
    m_list->setFixedHeight(rows * (fontMetrics().height() * 2 + 16) + 4);
}

void AttachmentBar::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    fitHeight();
}

std::vector<int> AttachmentBar::chosen() const
{
    std::vector<int> rows;
    for (int row = 0; row < m_list->count(); ++row)
        if (m_list->item(row)->isSelected())
            rows.push_back(row);
    return rows;
}

void AttachmentBar::updateButtons()
{
    const bool any = !chosen().empty();
    const std::optional<mime::Attachment> one = chosenAttachment();
    m_preview->setVisible(one && AttachmentPreview::canShow(*one));
    m_open->setEnabled(any);
    m_save->setEnabled(any);
}

/// The chosen attachment when it is one alone.
std::optional<mime::Attachment> AttachmentBar::chosenAttachment() const
{
    const std::vector<int> rows = chosen();
    if (rows.size() != 1)
        return std::nullopt;
    const int index = m_list->item(rows.front())->data(AttachmentList::IndexRole).toInt();
    for (mime::Attachment &attachment : m_message.attachments())
        if (attachment.index == index)
            return std::move(attachment);
    return std::nullopt;
}

void AttachmentBar::previewChosen()
{
    const std::optional<mime::Attachment> attachment = chosenAttachment();
    if (attachment && AttachmentPreview::canShow(*attachment))
        (new AttachmentPreview(m_message, *attachment, window()))->show();
}

void AttachmentBar::showMenu(const QPoint &place)
{
    if (chosen().empty())
        return;
    QMenu menu(this);
    menu.addAction(tr("Open"), this, &AttachmentBar::openChosen);
    if (m_preview->isVisible())
        menu.addAction(tr("Preview"), this, &AttachmentBar::previewChosen);
    menu.addAction(tr("Save…"), this, &AttachmentBar::saveChosen);
    if (m_list->count() > 1)
        menu.addAction(tr("Save all…"), this, &AttachmentBar::saveAll);
    menu.exec(m_list->viewport()->mapToGlobal(place));
}

} // namespace postrider::ui::reader
