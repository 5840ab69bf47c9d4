// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reader/SourceDialog.h"

#include "ui/common/Banner.h"
#include "ui/reader/AttachmentFiles.h"
#include "ui/reader/TextPane.h"
#include "ui/reader/message/SaveQueue.h"

#include <QBoxLayout>
#include <QDialogButtonBox>
#include <QFileDialog>
#include <QPushButton>

namespace postrider::ui::reader {

namespace {

constexpr qsizetype longestSource = qsizetype{2} * 1024 * 1024; // shown; the file holds all of it

/// Bytes as text: UTF-8 where it is UTF-8, else byte by byte, so that nothing vanishes.
QString sourceText(const QByteArray &raw)
{
    const QByteArray shown = raw.left(longestSource);
    QString text = QString::fromUtf8(shown);
    if (text.contains(QChar::ReplacementCharacter))
        text = QString::fromLatin1(shown);
    if (raw.size() > longestSource)
        text += QStringLiteral("\n\n[…]\n") + SourceDialog::tr("The rest is not shown. Save the source to see it.");
    return text;
}

QString headerText(const mime::Message &message)
{
    QString text;
    for (const mime::HeaderField &field : message.headers()) {
        if (text.size() > longestSource)
            break;
        text += QString::fromLatin1(field.name) + QStringLiteral(": ") + field.value + QLatin1Char('\n');
    }
    return text;
}

} // namespace

SourceDialog::SourceDialog(const mime::Message &message, Contents contents, QWidget *parent)
    : QDialog(parent)
    , m_text(new TextPane(this))
    , m_problem(new common::Banner(common::Tone::Warning, this))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(contents == Contents::Source ? tr("Message source") : tr("All headers"));
    resize(820, 620);
    m_text->setAccessibleName(windowTitle());
    m_text->setLineWrapMode(contents == Contents::Source ? QPlainTextEdit::NoWrap : QPlainTextEdit::WidgetWidth);
    m_text->load(
        [message, contents] { return contents == Contents::Source ? sourceText(message.raw()) : headerText(message); });
    m_problem->hide();
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    QPushButton *save = buttons->addButton(tr("Save source…"), QDialogButtonBox::ActionRole);
    auto *column = new QVBoxLayout(this);
    column->addWidget(m_problem);
    column->addWidget(m_text);
    column->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(save, &QPushButton::clicked, this, [this, raw = message.raw()] { saveSource(raw); });
}

void SourceDialog::saveSource(const QByteArray &raw)
{
    const QString path =
        QFileDialog::getSaveFileName(this, tr("Save message"), tr("message.eml"), tr("Messages (*.eml)"));
    if (path.isEmpty())
        return;
    m_problem->hide();
    SaveQueue::run([raw, path] { return AttachmentFiles::write(raw, path); },
                   {this, [this](const Result<QString> &written) {
                        if (!written)
                            tell(written.error());
                    }});
}

void SourceDialog::tell(const Error &error)
{
    m_problem->setText(error.text);
    m_problem->setDetails(error.serverText);
    m_problem->show();
}

} // namespace postrider::ui::reader
