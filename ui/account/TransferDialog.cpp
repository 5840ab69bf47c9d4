// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/account/TransferDialog.h"

#include <QBoxLayout>
#include <QDialogButtonBox>
#include <QElapsedTimer>
#include <QLabel>
#include <QPlainTextEdit>
#include <QProgressBar>
#include <QPushButton>
#include <QThread>

namespace postrider::ui::account {

namespace {

constexpr int steps = 1000;           // of the bar
constexpr qint64 leastInterval = 100; // ms between two lines of progress: no eye wants more
constexpr int mostLines = 10'000;     // of refused messages; more are counted
constexpr int linesShown = 8;         // of them at once

} // namespace

TransferDialog::TransferDialog(const QString &title, Work work, QWidget *parent)
    : QDialog(parent)
    , m_text(new QLabel(this))
    , m_progress(new QProgressBar(this))
    , m_refused(new QPlainTextEdit(this))
    , m_buttons(new QDialogButtonBox(QDialogButtonBox::Cancel, this))
{
    setWindowTitle(title);
    m_text->setTextFormat(Qt::PlainText);
    m_text->setWordWrap(true);
    m_text->setAccessibleName(tr("State"));
    m_progress->setRange(0, 0);
    m_progress->setAccessibleName(tr("Progress"));
    m_refused->setReadOnly(true);
    m_refused->setAccessibleName(tr("What could not be taken"));
    m_refused->hide();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 16, 16, 16);
    layout->setSpacing(12);
    layout->addWidget(m_text);
    layout->addWidget(m_progress);
    layout->addWidget(m_refused, 1);
    layout->addWidget(m_buttons);
    setMinimumWidth(480);
    connect(m_buttons, &QDialogButtonBox::rejected, this, &TransferDialog::reject);
    begin(std::move(work));
}

TransferDialog::~TransferDialog()
{
    *m_stop = true;
    m_thread->wait();
}

void TransferDialog::begin(Work work)
{
    const auto tell = [this, stop = m_stop, timer = std::make_shared<QElapsedTimer>()](double part,
                                                                                       const QString &text) {
        if (!timer->isValid() || timer->elapsed() >= leastInterval) {
            timer->start();
            QMetaObject::invokeMethod(
                this, [this, part, text] { showProgress(part, text); }, Qt::QueuedConnection);
        }
        return !stop->load();
    };
    m_thread.reset(QThread::create([this, work = std::move(work), tell] {
        const Report report = work(tell);
        QMetaObject::invokeMethod(
            this, [this, report] { showReport(report); }, Qt::QueuedConnection);
    }));
    m_thread->setObjectName(QStringLiteral("transfer"));
    m_thread->start();
}

void TransferDialog::showProgress(double part, const QString &text)
{
    m_progress->setRange(0, part < 0 ? 0 : steps);
    m_progress->setValue(static_cast<int>(part * steps));
    if (!*m_stop) // else it says that it is stopping
        m_text->setText(text);
}

void TransferDialog::showReport(const Report &report)
{
    m_finished = true;
    m_text->setText(report.summary);
    m_progress->hide();
    QStringList lines = report.refused.mid(0, mostLines);
    if (report.refused.size() > mostLines)
        lines += tr("and %n more", nullptr, static_cast<int>(report.refused.size()) - mostLines);
    m_refused->setPlainText(lines.join(QLatin1Char('\n')));
    m_refused->setVisible(!lines.isEmpty());
    if (!lines.isEmpty())
        m_refused->setMinimumHeight(fontMetrics().lineSpacing() * linesShown);
    m_buttons->setStandardButtons(QDialogButtonBox::Close);
    m_buttons->setEnabled(true);
}

void TransferDialog::reject()
{
    if (m_finished)
        return QDialog::reject();
    *m_stop = true;
    m_buttons->setEnabled(false);
    m_text->setText(tr("Stopping… What is done is kept."));
}

} // namespace postrider::ui::account
