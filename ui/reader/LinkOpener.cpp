// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reader/LinkOpener.h"

#include "ui/reader/html/LinkCheck.h"
#include "ui/reader/html/UrlRules.h"

#include <QApplication>
#include <QClipboard>
#include <QDesktopServices>
#include <QMessageBox>
#include <QPushButton>
#include <QWidget>

namespace postrider::ui::reader {

namespace {

QString questionFor(const html::LinkVerdict &verdict)
{
    using html::LinkRisk;
    if (verdict.risk == LinkRisk::OtherHost)
        return LinkOpener::tr("The text of this link says %1, but it leads to %2. This is how passwords are stolen.")
            .arg(verdict.shownHost, verdict.targetHost);
    if (verdict.risk == LinkRisk::UserInfo)
        return LinkOpener::tr("This link leads to %1. What stands before the @ in it is not the site's name.")
            .arg(verdict.targetHost);
    if (verdict.risk == LinkRisk::Number)
        return LinkOpener::tr("This link leads to a server without a name, %1. Honest senders hardly ever do that.")
            .arg(verdict.targetHost);
    return LinkOpener::tr("The name of this site holds letters that may look like others. Its exact name is %1.")
        .arg(verdict.targetHost);
}

} // namespace

LinkOpener::LinkOpener(QWidget *window)
    : QObject(window)
    , m_window(window)
{
}

void LinkOpener::open(const QUrl &target, const QString &shownText)
{
    const QUrl safe = html::safeLink(QString::fromLatin1(target.toEncoded()));
    if (!safe.isValid())
        return;
    const html::LinkVerdict verdict = html::checkLink(shownText, safe);
    if (verdict.risk == html::LinkRisk::None)
        follow(safe);
    else
        ask(safe, questionFor(verdict));
}

void LinkOpener::follow(const QUrl &target)
{
    if (target.scheme() == QLatin1String("mailto"))
        Q_EMIT composeRequested(target);
    else
        QDesktopServices::openUrl(target);
}

void LinkOpener::ask(const QUrl &target, const QString &question)
{
    auto *box = new QMessageBox(QMessageBox::Warning, tr("Open this link?"), question, QMessageBox::NoButton, m_window);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setTextFormat(Qt::PlainText);
    const QString address = QString::fromLatin1(target.toEncoded());
    box->setInformativeText(address.left(400));
    box->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    QPushButton *openButton = box->addButton(tr("Open link"), QMessageBox::AcceptRole);
    QPushButton *copyButton = box->addButton(tr("Copy link"), QMessageBox::ActionRole);
    QPushButton *stay = box->addButton(tr("Do not open"), QMessageBox::RejectRole);
    box->setDefaultButton(stay);
    box->setEscapeButton(stay);
    connect(openButton, &QPushButton::clicked, this, [this, target] { follow(target); });
    connect(copyButton, &QPushButton::clicked, this, [address] { QApplication::clipboard()->setText(address); });
    box->open();
}

} // namespace postrider::ui::reader
