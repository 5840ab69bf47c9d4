// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reader/InfoCard.h"

#include "ui/common/Icons.h"

#include <QBoxLayout>
#include <QEvent>
#include <QGridLayout>
#include <QLabel>
#include <QPushButton>

namespace postrider::ui::reader {

namespace {

constexpr int CardIcon = 20; // px

QLabel *textLabel(const QString &text, QWidget *parent)
{
    auto *label = new QLabel(text, parent);
    label->setTextFormat(Qt::PlainText); // what a sender wrote is never markup
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    label->setFocusPolicy(Qt::NoFocus);
    return label;
}

} // namespace

InfoCard::InfoCard(const InfoCardContents &contents, QWidget *parent)
    : QFrame(parent)
    , m_contents(contents)
    , m_icon(new QLabel(this))
{
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::Window); // apart from the paper around it
    setAccessibleName(contents.title);
    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(16, 8, 12, 8);
    grid->setHorizontalSpacing(8);
    grid->setVerticalSpacing(4);
    grid->setColumnStretch(2, 1);
    QLabel *title = textLabel(contents.title, this);
    QFont bold = title->font();
    bold.setBold(true);
    title->setFont(bold);
    grid->addWidget(m_icon, 0, 0, Qt::AlignTop);
    grid->addWidget(title, 0, 1, 1, 2);
    int row = 1;
    const auto addText = [&] {
        if (!contents.text.isEmpty())
            grid->addWidget(textLabel(contents.text, this), row++, 1, 1, 2);
    };
    if (contents.textFirst)
        addText();
    for (const auto &[name, value] : contents.rows) {
        m_names.push_back(textLabel(name, this));
        m_names.back()->setWordWrap(false);
        grid->addWidget(m_names.back(), row, 1, Qt::AlignTop);
        grid->addWidget(textLabel(value, this), row++, 2);
    }
    if (!contents.textFirst)
        addText();
    if (!contents.actions.empty())
        fillButtons(*grid, row);
    applyTheme();
}

void InfoCard::fillButtons(QGridLayout &grid, int row)
{
    auto *buttons = new QHBoxLayout;
    grid.addLayout(buttons, row, 1, 1, 2);
    buttons->setSpacing(8);
    for (const InfoCardAction &action : m_contents.actions) {
        auto *button = new QPushButton(action.text, this);
        button->setAutoDefault(false);
        connect(button, &QPushButton::clicked, this, [this, id = action.id] { Q_EMIT actionTriggered(id); });
        buttons->addWidget(button);
    }
    buttons->addStretch(1);
}

void InfoCard::applyTheme()
{
    QPalette own;
    own.setColor(QPalette::Window, common::toneFill(own, m_contents.tone));
    setPalette(own);
    m_icon->setPixmap(common::iconPixmap(m_contents.icon, CardIcon, common::toneMark(QPalette(), m_contents.tone),
                                         devicePixelRatioF()));
}

void InfoCard::changeEvent(QEvent *event)
{
    // ApplicationPaletteChange, not PaletteChange: applyTheme() sets this widget's own palette
    if (event->type() == QEvent::ApplicationPaletteChange)
        applyTheme();
    QFrame::changeEvent(event);
}

} // namespace postrider::ui::reader
