// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reader/HeaderCard.h"

#include "ui/common/ElidedLabel.h"
#include "ui/common/Shades.h"
#include "ui/models/DateText.h"
#include "ui/reader/RecipientText.h"

#include <algorithm>
#include <span>

#include <QBoxLayout>
#include <QEvent>
#include <QGridLayout>
#include <QLabel>
#include <QLocale>
#include <QToolButton>

namespace postrider::ui::reader {

namespace {

constexpr int sideMargin = 16;      // px; 4 px grid, UI.md
constexpr int topMargin = 12;       // px
constexpr int bottomMargin = 8;     // px
constexpr int namesInLine = 4;      // in the folded line
constexpr int namesInFull = 200;    // more are counted; a label of 10,000 names takes seconds to lay out
constexpr int leastAddress = 200;   // px, where a reader is as narrow as it may be
constexpr int longestSubject = 300; // characters; the rest is in 'All headers'

template <typename Label = QLabel>
Label *selectable(QWidget *parent, const QString &name)
{
    auto *label = new Label(parent);
    label->setTextFormat(Qt::PlainText); // what a sender wrote is never markup
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    label->setFocusPolicy(Qt::NoFocus);
    label->setAccessibleName(name);
    return label;
}

/// A label is as wide as its longest word at least, and the card with it: endless words may break.
QString breakable(const QString &text)
{
    constexpr int longestWord = 30; // units
    QString result;
    int run = 0;
    for (const QChar c : text) {
        run = c.isSpace() ? 0 : run + 1;
        if (run > longestWord && !c.isLowSurrogate() && !c.isMark()) {
            result += QChar(0x200B);
            run = 0;
        }
        result += c;
    }
    return result;
}

void setTextColor(QLabel *label, const QColor &color)
{
    QPalette palette = label->palette();
    palette.setColor(QPalette::WindowText, color);
    label->setPalette(palette);
}

bool same(const Address &a, const Address &b)
{
    return a.address.compare(b.address, Qt::CaseInsensitive) == 0;
}

} // namespace

HeaderCard::HeaderCard(QWidget *parent)
    : QFrame(parent)
    , m_subject(selectable(this, tr("Subject")))
    , m_name(selectable<common::ElidedLabel>(this, tr("Sender")))
    , m_address(selectable<common::ElidedLabel>(this, tr("Address of the sender")))
    , m_date(selectable(this, tr("Date")))
    , m_to(new common::ElidedLabel(this))
    , m_expand(new QToolButton(this))
    , m_details(new QWidget(this))
    , m_rows(new QGridLayout(m_details))
    , m_tags(new QLabel(this))
{
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::Base);
    m_subject->setWordWrap(true);
    m_address->setElideMode(Qt::ElideLeft);
    m_to->setTextFormat(Qt::PlainText);
    m_to->setAccessibleName(tr("Recipients"));
    m_expand->setAutoRaise(true);
    m_expand->setCheckable(true);
    m_tags->setTextFormat(Qt::RichText);
    m_tags->setAccessibleName(tr("Tags"));
    m_rows->setContentsMargins(0, 4, 0, 0);
    m_rows->setHorizontalSpacing(8);
    m_rows->setVerticalSpacing(2);
    m_rows->setColumnStretch(1, 1);

    auto *sender = new QHBoxLayout;
    sender->setSpacing(8);
    sender->addWidget(m_name);
    sender->addWidget(m_address);
    sender->addStretch(1);
    sender->addWidget(m_date);
    auto *recipients = new QHBoxLayout;
    recipients->setSpacing(8);
    recipients->addWidget(m_to, 1);
    recipients->addWidget(m_expand);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(sideMargin, topMargin, sideMargin, bottomMargin);
    column->setSpacing(4);
    column->addWidget(m_subject);
    column->addWidget(m_tags);
    column->addLayout(sender);
    column->addLayout(recipients);
    column->addWidget(m_details);
    connect(m_expand, &QToolButton::toggled, this, &HeaderCard::setExpanded);
    applyTheme();
    refresh();
}

void HeaderCard::showContents(const CardContents &contents)
{
    m_contents = contents;
    refresh();
}

void HeaderCard::setExpanded(bool expanded)
{
    m_expanded = expanded;
    refresh();
}

void HeaderCard::setBelowRow(bool below)
{
    m_belowRow = below;
    layout()->setContentsMargins(sideMargin, below ? 0 : topMargin, sideMargin, bottomMargin);
    m_subject->setVisible(!below);
    m_date->setVisible(!below);
    refresh();
}

void HeaderCard::refresh()
{
    const QDateTime now = QDateTime::currentDateTime();
    m_subject->setText(m_contents.subject.isEmpty() ? tr("(No subject)")
                                                    : breakable(m_contents.subject.left(longestSubject)));
    const Address from = clipped(m_contents.from);
    m_name->setText(from.name);
    m_name->setVisible(!from.name.isEmpty());
    m_address->setText(from.address.isEmpty() ? tr("Unknown sender") : QStringLiteral("<%1>").arg(from.address));
    // a name is the sender's choice and gives way; of a long address the end is shown, which is its domain
    m_address->setMinimumWidth(std::min(m_address->sizeHint().width(), leastAddress));
    m_date->setText(models::listDate(m_contents.date, now));
    m_date->setToolTip(models::fullDate(m_contents.date, now));
    const QString recipients = shortRecipients(m_contents.to, m_contents.cc, namesInLine);
    m_to->setText(recipients.isEmpty() ? tr("To: nobody named") : tr("To: %1").arg(recipients));
    if (m_expanded)
        m_to->clear(); // the rows below say it in full; the line stays for its button
    m_expand->setText(m_expanded ? tr("Less") : tr("Details"));
    m_expand->setAccessibleName(m_expanded ? tr("Hide details") : tr("Show details"));
    m_expand->setChecked(m_expanded);
    refreshTags();
    refreshDetails();
}

void HeaderCard::refreshTags()
{
    QString html;
    const std::size_t shown = std::min<std::size_t>(m_contents.tags.size(), 12); // as many as one line holds
    for (const models::TagLabel &tag : std::span(m_contents.tags).first(shown)) {
        html += QStringLiteral("<span style=\"background-color:%1;color:%2;\">&nbsp;%3&nbsp;</span>&nbsp; ")
                    .arg(common::tagFill(palette(), tag.hue).name(), common::tagText(palette(), tag.hue).name(),
                         tag.name.left(40).toHtmlEscaped());
    }
    m_tags->setText(html);
    m_tags->setVisible(!html.isEmpty());
}

void HeaderCard::addDetail(const QString &name, const QString &value)
{
    if (value.isEmpty())
        return;
    const int row = m_rows->rowCount();
    auto *title = new QLabel(name, m_details);
    setTextColor(title, common::dimmedText(palette()));
    QLabel *text = selectable(m_details, name);
    text->setWordWrap(true);
    text->setText(value);
    m_rows->addWidget(title, row, 0, Qt::AlignTop | Qt::AlignRight);
    m_rows->addWidget(text, row, 1);
}

void HeaderCard::refreshDetails()
{
    while (QLayoutItem *item = m_rows->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    m_details->setVisible(m_expanded);
    if (!m_expanded)
        return;
    if (m_belowRow)
        addDetail(tr("Subject"), m_contents.subject.left(longestSubject));
    addDetail(tr("From"), clipped(m_contents.from).display());
    if (!m_contents.sender.address.isEmpty() && !same(m_contents.sender, m_contents.from))
        addDetail(tr("Sent by"), clipped(m_contents.sender).display());
    addDetail(tr("To"), fullRecipients(m_contents.to, namesInFull));
    addDetail(tr("Cc"), fullRecipients(m_contents.cc, namesInFull));
    addDetail(tr("Bcc"), fullRecipients(m_contents.bcc, namesInFull));
    const bool elsewhere = !m_contents.replyTo.empty() && !same(m_contents.replyTo.front(), m_contents.from);
    if (elsewhere)
        addDetail(tr("Reply to"), fullRecipients(m_contents.replyTo, namesInFull));
    addDetail(tr("On the server"), m_contents.onServer);
    addDetail(tr("Date"), models::fullDate(m_contents.date, QDateTime::currentDateTime()));
}

void HeaderCard::applyTheme()
{
    QFont large = font();
    large.setPointSizeF(large.pointSizeF() * 1.35);
    large.setWeight(QFont::DemiBold);
    m_subject->setFont(large);
    QFont bold = font();
    bold.setBold(true);
    m_name->setFont(bold);
    const QColor dimmed = common::dimmedText(palette());
    setTextColor(m_address, dimmed);
    setTextColor(m_date, dimmed);
    QPalette line = m_to->palette();
    line.setColor(QPalette::WindowText, dimmed);
    m_to->setPalette(line);
}

void HeaderCard::changeEvent(QEvent *event)
{
    QFrame::changeEvent(event);
    if (event->type() != QEvent::PaletteChange && event->type() != QEvent::FontChange)
        return;
    applyTheme();
    refresh();
}

} // namespace postrider::ui::reader
