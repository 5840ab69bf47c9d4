// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/composer/AttachmentStrip.h"

#include "ui/common/Icons.h"

#include <algorithm>
#include <utility>

#include <QAction>
#include <QBoxLayout>
#include <QLabel>
#include <QListWidget>
#include <QLocale>
#include <QToolButton>

namespace postrider::ui::composer {

namespace {

constexpr int mostRows = 4; // rows shown at once; more scroll
// What the strictest of the large providers takes (Gmail, 25 MB), with base64 a third larger than the file.
constexpr qint64 largeMail = qint64{18} * 1024 * 1024;

QString sizeText(qint64 bytes)
{
    return QLocale().formattedDataSize(bytes, bytes < 1024LL * 1024 ? 0 : 1, QLocale::DataSizeTraditionalFormat);
}

} // namespace

AttachmentStrip::AttachmentStrip(QWidget *parent)
    : QWidget(parent)
    , m_summary(new QLabel(this))
    , m_list(new QListWidget(this))
    , m_remove(new QToolButton(this))
{
    m_list->setAccessibleName(tr("Attachments"));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_list->setTextElideMode(Qt::ElideMiddle);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_summary->setWordWrap(true);
    m_remove->setText(tr("Remove"));
    m_remove->setIcon(common::icon(QStringLiteral("list-remove")));
    m_remove->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_remove->setAutoRaise(true);
    auto *row = new QHBoxLayout;
    row->addWidget(m_summary, 1);
    row->addWidget(m_remove);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(12, 4, 12, 4);
    column->setSpacing(4);
    column->addLayout(row);
    column->addWidget(m_list);
    auto *deleteKey = new QAction(m_list);
    deleteKey->setShortcut(QKeySequence::Delete);
    deleteKey->setShortcutContext(Qt::WidgetShortcut);
    m_list->addAction(deleteKey);
    connect(deleteKey, &QAction::triggered, this, &AttachmentStrip::removeChosen);
    connect(m_remove, &QToolButton::clicked, this, &AttachmentStrip::removeChosen);
    connect(m_list, &QListWidget::itemSelectionChanged, this,
            [this] { m_remove->setEnabled(!m_list->selectedItems().isEmpty()); });
    rebuild();
}

void AttachmentStrip::setAttachments(std::vector<ComposerAttachment> attachments)
{
    m_attachments = std::move(attachments);
    rebuild();
}

void AttachmentStrip::add(ComposerAttachment attachment)
{
    m_attachments.push_back(std::move(attachment));
    rebuild();
    Q_EMIT changed();
}

void AttachmentStrip::setRefusedAbove(std::optional<qint64> limit)
{
    if (std::exchange(m_refusedAbove, limit) != limit)
        showSummary();
}

void AttachmentStrip::forgetBytes()
{
    for (ComposerAttachment &attachment : m_attachments)
        attachment.unsaved.reset();
}

void AttachmentStrip::removeChosen()
{
    for (int row = m_list->count() - 1; row >= 0; --row)
        if (m_list->item(row)->isSelected())
            m_attachments.erase(m_attachments.begin() + row);
    rebuild();
    Q_EMIT changed();
}

void AttachmentStrip::showSummary()
{
    qint64 total = 0;
    for (const ComposerAttachment &attachment : m_attachments)
        total += attachment.file.size;
    QString summary = m_attachments.size() == 1
                          ? tr("One attachment, %1").arg(sizeText(total))
                          : tr("%1 attachments, %2").arg(m_attachments.size()).arg(sizeText(total));
    if (m_refusedAbove)
        summary +=
            tr(": your mail server takes messages of up to %1 and will refuse this one").arg(sizeText(*m_refusedAbove));
    else if (total > largeMail)
        summary += tr(": many mail servers refuse messages as large as this");
    m_summary->setText(summary);
}

void AttachmentStrip::rebuild()
{
    m_list->clear();
    for (const ComposerAttachment &attachment : m_attachments)
        m_list->addItem(new QListWidgetItem(common::icon(QStringLiteral("mail-attachment")),
                                            tr("%1, %2").arg(attachment.file.name, sizeText(attachment.file.size))));
    showSummary();
    const int rows = std::clamp(m_list->count(), 1, mostRows);
    m_list->setFixedHeight(rows * std::max(m_list->sizeHintForRow(0), fontMetrics().height() + 4) + 4);
    m_remove->setEnabled(false);
    setVisible(!m_attachments.empty());
}

} // namespace postrider::ui::composer
