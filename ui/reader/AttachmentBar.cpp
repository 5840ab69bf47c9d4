// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reader/AttachmentBar.h"

#include "ui/common/Banner.h"
#include "ui/common/Icons.h"
#include "ui/reader/AttachmentSafety.h"

#include <QBoxLayout>
#include <QDesktopServices>
#include <QFileDialog>
#include <QLabel>
#include <QListWidget>
#include <QLocale>
#include <QMenu>
#include <QMessageBox>
#include <QPushButton>
#include <QStandardPaths>
#include <QUrl>

namespace postrider::ui::reader {

namespace {

constexpr int IndexRole = Qt::UserRole;
constexpr int NameRole = Qt::UserRole + 1;
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
    return QLocale().formattedDataSize(bytes, bytes < 1024 * 1024 ? 0 : 1, QLocale::DataSizeTraditionalFormat);
}

QString downloads()
{
    return QStandardPaths::writableLocation(QStandardPaths::DownloadLocation);
}

} // namespace

AttachmentBar::AttachmentBar(QWidget *parent)
    : QWidget(parent)
    , m_warning(new common::Banner(common::Tone::Warning, this))
    , m_summary(new QLabel(this))
    , m_list(new QListWidget(this))
    , m_open(new QPushButton(tr("Open"), this))
    , m_save(new QPushButton(tr("Save…"), this))
    , m_saveAll(new QPushButton(tr("Save all…"), this))
{
    m_list->setAccessibleName(tr("Attachments"));
    m_list->setViewMode(QListView::ListMode);
    m_list->setFlow(QListView::LeftToRight);
    m_list->setWrapping(true);
    m_list->setResizeMode(QListView::Adjust);
    m_list->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setTextElideMode(Qt::ElideMiddle);
    m_list->setUniformItemSizes(true);
    m_list->setSpacing(2);
    m_list->setContextMenuPolicy(Qt::CustomContextMenu);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);

    auto *row = new QHBoxLayout;
    row->setContentsMargins(16, 4, 12, 0);
    row->setSpacing(8);
    row->addWidget(m_summary, 1);
    for (QPushButton *button : {m_open, m_save, m_saveAll})
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

    connect(m_list, &QListWidget::itemSelectionChanged, this, &AttachmentBar::updateButtons);
    connect(m_list, &QListWidget::itemActivated, this, &AttachmentBar::openChosen);
    connect(m_list, &QWidget::customContextMenuRequested, this, &AttachmentBar::showMenu);
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
    for (const mime::Attachment &attachment : message.attachments()) {
        if (m_list->count() >= mostItems)
            break;
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
    m_warning->setText(risks.mid(0, 3).join(QLatin1Char('\n')));
    m_warning->setVisible(!risks.isEmpty());
    m_saveAll->setVisible(m_list->count() > 1);
    if (m_list->count() > 0)
        m_list->setCurrentRow(0);
    updateButtons();
    fitHeight();
    setVisible(m_list->count() > 0);
}

void AttachmentBar::addItem(const mime::Attachment &attachment)
{
    const FileRisk risk = fileRisk(attachment.name);
    auto *item = new QListWidgetItem(common::icon(iconFor(attachment, risk)),
                                     tr("%1\n%2").arg(attachment.name, sizeText(attachment.size)), m_list);
    item->setData(IndexRole, attachment.index);
    item->setData(NameRole, attachment.name);
    item->setData(Qt::AccessibleTextRole, tr("%1, %2").arg(attachment.name, sizeText(attachment.size)));
    item->setToolTip(QStringLiteral("<qt>%1<br>%2, %3</qt>")
                         .arg(attachment.name.toHtmlEscaped(), QString::fromLatin1(attachment.type).toHtmlEscaped(),
                              sizeText(attachment.size)));
    item->setSizeHint(QSize(itemWidth, fontMetrics().height() * 2 + 12));
}

void AttachmentBar::clear()
{
    m_list->clear();
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
    m_open->setEnabled(any);
    m_save->setEnabled(any);
}

void AttachmentBar::openChosen()
{
    for (const int row : chosen()) {
        const QListWidgetItem *item = m_list->item(row);
        const QString name = item->data(NameRole).toString();
        const FileRisk risk = fileRisk(name);
        if (risk == FileRisk::None)
            open(item->data(IndexRole).toInt());
        else
            askBeforeOpening(item->data(IndexRole).toInt(), name);
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
    const Result<QString> path = m_files.saveForOpening(m_message, index);
    if (!path)
        return tell(path.error());
    QDesktopServices::openUrl(QUrl::fromLocalFile(*path));
}

void AttachmentBar::saveChosen()
{
    const std::vector<int> rows = chosen();
    if (rows.empty())
        return;
    if (rows.size() > 1)
        return saveAll();
    const QListWidgetItem *item = m_list->item(rows.front());
    const QString proposed = downloads() + QLatin1Char('/') + safeFileName(item->data(NameRole).toString());
    const QString path = QFileDialog::getSaveFileName(window(), tr("Save attachment"), proposed);
    if (path.isEmpty())
        return;
    const Result<void> done = AttachmentFiles::saveAs(m_message, item->data(IndexRole).toInt(), path);
    if (!done)
        return tell(done.error());
    Q_EMIT saved(path);
}

void AttachmentBar::saveAll()
{
    const QString folder = QFileDialog::getExistingDirectory(window(), tr("Save attachments into"), downloads());
    if (folder.isEmpty())
        return;
    const bool some = chosen().size() > 1;
    for (int row = 0; row < m_list->count(); ++row) {
        if (some && !m_list->item(row)->isSelected())
            continue;
        const int index = m_list->item(row)->data(IndexRole).toInt();
        const Result<QString> path = AttachmentFiles::saveInto(m_message, index, folder);
        if (!path)
            return tell(path.error());
        Q_EMIT saved(*path);
    }
}

void AttachmentBar::tell(const Error &error)
{
    m_warning->setText(error.text);
    m_warning->setDetails(error.serverText);
    m_warning->show();
}

void AttachmentBar::showMenu(const QPoint &place)
{
    if (chosen().empty())
        return;
    QMenu menu(this);
    menu.addAction(tr("Open"), this, &AttachmentBar::openChosen);
    menu.addAction(tr("Save…"), this, &AttachmentBar::saveChosen);
    if (m_list->count() > 1)
        menu.addAction(tr("Save all…"), this, &AttachmentBar::saveAll);
    menu.exec(m_list->viewport()->mapToGlobal(place));
}

} // namespace postrider::ui::reader
