// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reader/TrustLine.h"

#include "ui/common/Icons.h"
#include "ui/common/Shades.h"

#include <QBoxLayout>
#include <QEvent>
#include <QLabel>
#include <QToolButton>

namespace postrider::ui::reader {

using mime::AuthenticationVerdict;

namespace {

constexpr int RowIcon = 16; // px, UI.md

common::Tone toneOf(AuthenticationVerdict verdict)
{
    switch (verdict) {
    case AuthenticationVerdict::Confirmed:
        return common::Tone::Success;
    case AuthenticationVerdict::Failed:
        return common::Tone::Danger;
    case AuthenticationVerdict::Unknown:
    case AuthenticationVerdict::OtherHost:
    case AuthenticationVerdict::Forwarded:
        break;
    }
    return common::Tone::Information;
}

QString iconOf(AuthenticationVerdict verdict)
{
    if (verdict == AuthenticationVerdict::Confirmed)
        return QStringLiteral("security-high");
    return verdict == AuthenticationVerdict::Failed ? QStringLiteral("security-low")
                                                    : QStringLiteral("dialog-information");
}

} // namespace

TrustLine::TrustLine(QWidget *parent)
    : QWidget(parent)
    , m_icon(new QLabel(this))
    , m_text(new QLabel(this))
    , m_details(new QToolButton(this))
{
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::Base);
    m_text->setTextFormat(Qt::PlainText);
    m_text->setWordWrap(true);
    m_text->setAccessibleName(tr("Who vouches for the sender"));
    m_details->setText(tr("How is this known?"));
    m_details->setAutoRaise(true);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(16, 4, 16, 4);
    row->setSpacing(8);
    row->addWidget(m_icon);
    row->addWidget(m_text, 1);
    row->addWidget(m_details);
    connect(m_details, &QToolButton::clicked, this, &TrustLine::detailsRequested);
    clear();
}

void TrustLine::clear()
{
    showAuthentication({}, false);
}

void TrustLine::showAuthentication(const mime::Authentication &found, bool hasRoute)
{
    m_found = found;
    m_text->setText(found.sentence.isEmpty() ? tr("No server has checked who sent this message.") : found.sentence);
    setVisible(hasRoute || !found.sentence.isEmpty());
    refresh();
}

void TrustLine::refresh()
{
    m_icon->setPixmap(common::iconPixmap(iconOf(m_found.verdict), RowIcon,
                                         common::toneMark(palette(), toneOf(m_found.verdict)), devicePixelRatioF()));
    // a failed check is the one thing that must be seen; everything else steps back
    const bool failed = m_found.verdict == AuthenticationVerdict::Failed;
    QPalette own;
    own.setColor(QPalette::Base, failed ? common::toneFill(own, common::Tone::Danger) : own.color(QPalette::Base));
    setPalette(own);
    m_text->setPalette(own);
    if (!failed)
        common::dimText(*m_text);
}

void TrustLine::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::ApplicationPaletteChange)
        refresh();
}

} // namespace postrider::ui::reader
