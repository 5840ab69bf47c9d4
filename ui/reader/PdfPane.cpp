// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reader/PdfPane.h"

#include "ui/reader/PdfView.h"

#include <QAction>
#include <QBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QToolButton>

namespace postrider::ui::reader {

PdfPane::PdfPane(QWidget *parent, const QString &helper)
    : QWidget(parent)
    , m_view(new PdfView(this, helper))
    , m_place(new QLabel(this))
    , m_size(new QLabel(this))
    , m_smaller(makeButton(QStringLiteral("−"), tr("Zoom out"), {QKeySequence(Qt::CTRL | Qt::Key_Minus)}))
    , m_larger(makeButton(QStringLiteral("+"), tr("Zoom in"),
                          {QKeySequence(Qt::CTRL | Qt::Key_Plus), QKeySequence(Qt::CTRL | Qt::Key_Equal)}))
    , m_usual(makeButton(tr("Normal size"), tr("Normal size"), {QKeySequence(Qt::CTRL | Qt::Key_0)}))
    , m_fit(makeButton(tr("Fit width"), tr("Fit width"), {QKeySequence(Qt::CTRL | Qt::Key_9)}))
{
    m_place->setAccessibleName(tr("Page in view"));
    m_size->setAccessibleName(tr("Size"));
    m_fit->setCheckable(true);
    auto *row = new QHBoxLayout;
    row->setSpacing(8);
    row->addWidget(m_place, 1);
    for (QWidget *part :
         {static_cast<QWidget *>(m_smaller), static_cast<QWidget *>(m_size), static_cast<QWidget *>(m_larger),
          static_cast<QWidget *>(m_usual), static_cast<QWidget *>(m_fit)})
        row->addWidget(part);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addLayout(row);
    column->addWidget(m_view, 1);
    setFocusProxy(m_view);
    connect(m_smaller, &QToolButton::clicked, m_view, &PdfView::zoomOut);
    connect(m_larger, &QToolButton::clicked, m_view, &PdfView::zoomIn);
    connect(m_usual, &QToolButton::clicked, m_view, [this] { m_view->setZoom(1); });
    connect(m_fit, &QToolButton::clicked, m_view, &PdfView::setFitsWidth);
    connect(m_view, &PdfView::zoomChanged, this, &PdfPane::refresh);
    connect(m_view, &PdfView::placeChanged, this, &PdfPane::refresh);
    refresh();
}

void PdfPane::open(const QByteArray &pdf)
{
    m_view->open(pdf);
}

QToolButton *PdfPane::makeButton(const QString &text, const QString &name, const QList<QKeySequence> &keys)
{
    auto *button = new QToolButton(this);
    button->setText(text);
    button->setAccessibleName(name);
    button->setAutoRaise(true);
    button->setToolTip(QStringLiteral("%1 (%2)").arg(name, keys.first().toString(QKeySequence::NativeText)));
    auto *action = new QAction(name, this);
    action->setShortcuts(keys);
    connect(action, &QAction::triggered, button, &QToolButton::click);
    addAction(action);
    return button;
}

void PdfPane::refresh()
{
    const int page = m_view->pageInView();
    m_place->setText(page > 0 ? tr("Page %1 of %2").arg(page).arg(m_view->pageCount()) : QString());
    m_size->setText(QLocale().toString(qRound(m_view->zoom() * 100)) + QLocale().percent());
    m_fit->setChecked(m_view->fitsWidth());
}

} // namespace postrider::ui::reader
