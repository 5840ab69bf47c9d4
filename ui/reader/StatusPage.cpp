// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reader/StatusPage.h"

#include "ui/common/Icons.h"
#include "ui/common/Shades.h"

#include <algorithm>

#include <QBoxLayout>
#include <QEvent>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QToolButton>

namespace postrider::ui::reader {

namespace {

constexpr int iconSize = 48;   // px
constexpr int margin = 16;     // px beside the text
constexpr int textWidth = 420; // px: a sentence in two or three lines

} // namespace

StatusPage::StatusPage(QWidget *parent)
    : QWidget(parent)
    , m_icon(new QLabel(this))
    , m_text(new QLabel(this))
    , m_progress(new QProgressBar(this))
    , m_action(new QPushButton(this))
    , m_detailsButton(new QToolButton(this))
    , m_details(new QLabel(this))
{
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::Base);
    for (QLabel *label : {m_text, m_details}) {
        label->setTextFormat(Qt::PlainText);
        label->setWordWrap(true);
        label->setAlignment(Qt::AlignCenter);
        label->setTextInteractionFlags(Qt::TextSelectableByMouse);
        label->setFocusPolicy(Qt::NoFocus);
    }
    m_text->setAccessibleName(tr("State of this message"));
    m_progress->setRange(0, 0);
    m_progress->setTextVisible(false);
    m_progress->setFixedWidth(160);
    m_detailsButton->setText(tr("Details"));
    m_detailsButton->setCheckable(true);
    m_detailsButton->setAutoRaise(true);
    auto *column = new QVBoxLayout(this);
    column->setSpacing(12);
    column->addStretch(2);
    for (QWidget *widget :
         std::initializer_list<QWidget *>{m_icon, m_text, m_progress, m_action, m_detailsButton, m_details})
        column->addWidget(widget, 0, Qt::AlignHCenter);
    column->addStretch(3);
    connect(m_action, &QPushButton::clicked, this, &StatusPage::actionTriggered);
    connect(m_detailsButton, &QToolButton::toggled, m_details, &QWidget::setVisible);
}

void StatusPage::showContents(const Contents &contents)
{
    m_iconName = contents.iconName;
    refreshIcon();
    m_text->setText(contents.text);
    m_progress->setVisible(contents.busy);
    m_action->setText(contents.action);
    m_action->setVisible(!contents.action.isEmpty());
    m_details->setText(contents.details);
    m_detailsButton->setChecked(false);
    m_detailsButton->setVisible(!contents.details.isEmpty());
    m_details->hide();
    fitLabels();
}

void StatusPage::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    fitLabels();
}

/// A wrapped label in the middle of a layout is given the height of its hint, not the one of its width.
void StatusPage::fitLabels()
{
    const int room = std::clamp(width() - 2 * margin, margin, textWidth);
    for (QLabel *label : {m_text, m_details}) {
        label->setFixedWidth(room);
        label->setFixedHeight(std::max(label->heightForWidth(room), 0));
    }
}

void StatusPage::refreshIcon()
{
    m_icon->setVisible(!m_iconName.isEmpty());
    if (!m_iconName.isEmpty())
        m_icon->setPixmap(common::iconPixmap(m_iconName, iconSize, common::dimmedText(palette()), devicePixelRatioF()));
}

void StatusPage::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        refreshIcon();
}

} // namespace postrider::ui::reader
