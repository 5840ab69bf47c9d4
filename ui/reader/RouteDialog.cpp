// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reader/RouteDialog.h"

#include <QBoxLayout>
#include <QDialogButtonBox>
#include <QHeaderView>
#include <QLabel>
#include <QLocale>
#include <QTreeWidget>

namespace postrider::ui::reader {

namespace {

QString delayText(qint64 seconds)
{
    if (seconds < 0)
        return {};
    if (seconds < 60)
        return RouteDialog::tr("%1 s").arg(seconds);
    if (seconds < 3600)
        return RouteDialog::tr("%1 min").arg(seconds / 60);
    return RouteDialog::tr("%1 h %2 min").arg(seconds / 3600).arg(seconds % 3600 / 60);
}

QLabel *paragraph(const QString &text, QWidget *parent)
{
    auto *label = new QLabel(text, parent);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    return label;
}

} // namespace

RouteDialog::RouteDialog(const mime::Authentication &found, const std::vector<mime::Hop> &route, QWidget *parent)
    : QDialog(parent)
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Where this message comes from"));
    resize(760, 460);
    QStringList checks;
    for (const mime::AuthenticationCheck &check : found.checks)
        checks += mime::checkText(check);
    auto *column = new QVBoxLayout(this);
    column->setSpacing(8);
    column->addWidget(paragraph(
        found.sentence.isEmpty() ? tr("No server has checked who sent this message.") : found.sentence, this));
    if (!checks.isEmpty())
        column->addWidget(paragraph(checks.join(QLatin1Char('\n')), this));
    column->addWidget(
        paragraph(tr("The way of the message, oldest first. Only what your own servers wrote, at the end, "
                     "is beyond doubt."),
                  this));
    column->addWidget(makeRoute(route), 1);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    column->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
}

QTreeWidget *RouteDialog::makeRoute(const std::vector<mime::Hop> &route)
{
    auto *list = new QTreeWidget(this);
    list->setRootIsDecorated(false);
    list->setAccessibleName(tr("Servers"));
    list->setHeaderLabels({tr("Time"), tr("After"), tr("From"), tr("Taken by"), tr("Encrypted")});
    for (const mime::Hop &hop : route)
        new QTreeWidgetItem(
            list, {hop.date.isValid() ? QLocale().toString(hop.date.toLocalTime(), QLocale::ShortFormat) : QString(),
                   delayText(hop.delay), hop.from, hop.by, hop.encrypted ? tr("yes") : tr("not told")});
    for (int column = 0; column < list->columnCount(); ++column)
        list->resizeColumnToContents(column);
    return list;
}

} // namespace postrider::ui::reader
