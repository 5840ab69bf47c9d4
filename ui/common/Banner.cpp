// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/Banner.h"

#include "ui/common/Icons.h"

#include <QBoxLayout>
#include <QEvent>
#include <QLabel>
#include <QPushButton>
#include <QToolButton>

namespace postrider::ui::common {

namespace {

constexpr int RowIcon = 16;

QLabel *textLabel(QWidget *parent)
{
    auto *label = new QLabel(parent);
    label->setTextFormat(Qt::PlainText); // a server's words are not markup
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    label->setFocusPolicy(Qt::NoFocus);
    return label;
}

QString iconName(Tone tone)
{
    return tone == Tone::Information || tone == Tone::Success ? QStringLiteral("dialog-information")
                                                              : QStringLiteral("dialog-warning");
}

} // namespace

Banner::Banner(Tone tone, QWidget *parent)
    : QFrame(parent)
    , m_tone(tone)
    , m_icon(new QLabel(this))
    , m_text(textLabel(this))
    , m_details(textLabel(this))
    , m_detailsButton(new QToolButton(this))
    , m_action(new QPushButton(this))
    , m_otherAction(new QPushButton(this))
    , m_close(new QToolButton(this))
    , m_words(new QBoxLayout(QBoxLayout::LeftToRight))
{
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::Window); // not that of what is around it
    setAccessibleName(tr("Notice"));
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(8);
    for (QWidget *button : {static_cast<QWidget *>(m_detailsButton), static_cast<QWidget *>(m_action),
                            static_cast<QWidget *>(m_otherAction)})
        buttons->addWidget(button);
    buttons->addStretch();
    m_words->setSpacing(4);
    m_words->addWidget(m_text, 1);
    m_words->addLayout(buttons);
    auto *row = new QHBoxLayout;
    row->setSpacing(8);
    row->addWidget(m_icon);
    row->addLayout(m_words, 1);
    row->addWidget(m_close);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(12, 4, 8, 4);
    column->setSpacing(4);
    column->addLayout(row);
    column->addWidget(m_details);

    m_details->hide();
    m_detailsButton->setText(tr("Details"));
    m_detailsButton->setCheckable(true);
    m_detailsButton->setAutoRaise(true);
    m_detailsButton->hide();
    connect(m_detailsButton, &QToolButton::toggled, m_details, &QWidget::setVisible);
    m_action->hide();
    m_action->setAutoDefault(false);
    connect(m_action, &QPushButton::clicked, this, &Banner::actionTriggered);
    m_otherAction->hide();
    m_otherAction->setAutoDefault(false);
    connect(m_otherAction, &QPushButton::clicked, this, &Banner::otherActionTriggered);
    m_close->setIcon(icon(QStringLiteral("close")));
    m_close->setAutoRaise(true);
    m_close->setToolTip(tr("Close this notice"));
    m_close->setAccessibleName(tr("Close this notice"));
    m_close->hide();
    connect(m_close, &QToolButton::clicked, this, &Banner::closed);
    applyTone();
}

void Banner::setText(const QString &text)
{
    m_text->setText(text);
    setAccessibleDescription(text);
}

QString Banner::text() const
{
    return m_text->text();
}

void Banner::setDetails(const QString &details)
{
    m_details->setText(details);
    m_detailsButton->setVisible(!details.isEmpty());
    if (details.isEmpty())
        m_detailsButton->setChecked(false);
}

void Banner::setAction(const QString &verb)
{
    m_action->setText(verb);
    m_action->setVisible(!verb.isEmpty());
}

void Banner::setOtherAction(const QString &verb)
{
    m_otherAction->setText(verb);
    m_otherAction->setVisible(!verb.isEmpty());
    // two buttons would leave the words no room beside them
    m_words->setDirection(verb.isEmpty() ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
}

void Banner::setClosable(bool closable)
{
    m_close->setVisible(closable);
}

void Banner::changeEvent(QEvent *event)
{
    // ApplicationPaletteChange, not PaletteChange: applyTone() sets this widget's own palette.
    if (event->type() == QEvent::ApplicationPaletteChange)
        applyTone();
    QFrame::changeEvent(event);
}

void Banner::applyTone()
{
    QPalette own;
    own.setColor(QPalette::Window, toneFill(own, m_tone));
    setPalette(own);
    m_icon->setPixmap(iconPixmap(iconName(m_tone), RowIcon, toneMark(QPalette(), m_tone), devicePixelRatioF()));
}

} // namespace postrider::ui::common
