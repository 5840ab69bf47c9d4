// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/composer/ComposerForm.h"

#include "ui/common/Shades.h"
#include "ui/composer/AttachmentStrip.h"
#include "ui/composer/ComposerText.h"
#include "ui/composer/RecipientField.h"
#include "ui/composer/RecipientList.h"
#include "ui/composer/Signature.h"

#include <algorithm>

#include <QBoxLayout>
#include <QComboBox>
#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>
#include <QSignalBlocker>
#include <QStringListModel>
#include <QToolButton>

namespace postrider::ui::composer {

namespace {

constexpr int longestSubject = 900; // RFC 5322 §2.1.1: a line of at most 998 with its name

QLabel *rowOf(const QGridLayout *grid, const QWidget *field)
{
    int row = 0;
    int column = 0;
    int span = 0;
    grid->getItemPosition(grid->indexOf(field), &row, &column, &span, &span);
    return qobject_cast<QLabel *>(grid->itemAtPosition(row, 0)->widget());
}

} // namespace

ComposerForm::ComposerForm(const std::vector<::postrider::account::AccountConfig> &senders, QWidget *parent)
    : QWidget(parent)
    , m_senders(senders)
    , m_grid(new QGridLayout)
    , m_from(new QComboBox(this))
    , m_to(new RecipientField(tr("To"), this))
    , m_cc(new RecipientField(tr("Cc"), this))
    , m_bcc(new RecipientField(tr("Bcc"), this))
    , m_subject(new QLineEdit(this))
    , m_bad(new QLabel(this))
    , m_copies(new QToolButton(this))
    , m_notices(new QVBoxLayout)
    , m_text(new ComposerText(this))
    , m_attachments(new AttachmentStrip(this))
    , m_known(new QStringListModel(this))
{
    for (const ::postrider::account::AccountConfig &sender : m_senders)
        m_from->addItem(Address{sender.displayName, sender.email}.display());
    layOut();
    for (RecipientField *field : {m_to, m_cc, m_bcc}) {
        field->setKnown(m_known);
        connect(field, &QLineEdit::textChanged, this, &ComposerForm::changed);
        connect(field, &QLineEdit::textEdited, m_bad, &QWidget::hide);
        connect(field, &QLineEdit::editingFinished, this, &ComposerForm::markBadAddresses);
    }
    connect(m_subject, &QLineEdit::textChanged, this, &ComposerForm::changed);
    connect(m_subject, &QLineEdit::textChanged, this, &ComposerForm::subjectChanged);
    connect(m_text, &QPlainTextEdit::textChanged, this, &ComposerForm::changed);
    connect(m_text, &ComposerText::filesGiven, this, &ComposerForm::filesGiven);
    connect(m_attachments, &AttachmentStrip::changed, this, &ComposerForm::changed);
    connect(m_from, &QComboBox::activated, this, &ComposerForm::changeSender);
}

void ComposerForm::layOut()
{
    m_from->setAccessibleName(tr("From"));
    m_subject->setAccessibleName(tr("Subject"));
    m_subject->setMaxLength(longestSubject);
    m_bad->setTextFormat(Qt::PlainText);
    m_bad->setWordWrap(true);
    m_bad->hide();
    m_copies->setText(tr("Cc and Bcc"));
    m_copies->setAutoRaise(true);
    connect(m_copies, &QToolButton::clicked, this, [this] {
        showCopies();
        m_cc->setFocus();
    });
    m_grid->setContentsMargins(12, 12, 12, 8);
    m_grid->setHorizontalSpacing(8);
    m_grid->setVerticalSpacing(4);
    addRow(tr("Fro&m"), m_from);
    addRow(tr("&To"), m_to);
    m_grid->addWidget(m_copies, m_grid->rowCount() - 1, 2);
    addRow(tr("&Cc"), m_cc);
    addRow(tr("&Bcc"), m_bcc);
    m_grid->addWidget(m_bad, m_grid->rowCount(), 1);
    addRow(tr("&Subject"), m_subject);
    for (QWidget *field : {m_cc, m_bcc}) {
        field->hide();
        rowOf(m_grid, field)->hide();
    }
    m_notices->setSpacing(1);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(m_grid);
    column->addLayout(m_notices);
    column->addWidget(m_text, 1);
    column->addWidget(m_attachments);
}

void ComposerForm::addRow(const QString &label, QWidget *field)
{
    const int row = m_grid->rowCount();
    auto *title = new QLabel(label, this);
    title->setBuddy(field);
    m_grid->addWidget(title, row, 0, Qt::AlignRight | Qt::AlignVCenter);
    m_grid->addWidget(field, row, 1);
}

void ComposerForm::showCopies()
{
    for (QWidget *field : {m_cc, m_bcc}) {
        field->show();
        rowOf(m_grid, field)->show();
    }
    m_copies->hide();
}

void ComposerForm::setContent(const DraftContent &content)
{
    const QSignalBlocker quiet(this);
    m_content = content;
    const auto own = std::find_if(m_senders.begin(), m_senders.end(),
                                  [&content](const auto &sender) { return sender.id == content.account; });
    if (own != m_senders.end())
        m_senderIndex = static_cast<int>(own - m_senders.begin());
    for (size_t i = 0; i < m_senders.size(); ++i)
        if (m_senders[i].id == content.account && m_senders[i].email == content.from)
            m_senderIndex = static_cast<int>(i);
    m_from->setCurrentIndex(m_senderIndex);
    m_to->setText(content.to);
    m_cc->setText(content.cc);
    m_bcc->setText(content.bcc);
    m_subject->setText(content.subject);
    m_text->setPlainText(content.text);
    m_attachments->setAttachments(content.attachments);
    if (!content.cc.isEmpty() || !content.bcc.isEmpty())
        showCopies();
    markBadAddresses();
}

void ComposerForm::focusFirstEmpty()
{
    if (m_to->text().isEmpty())
        m_to->setFocus();
    else if (m_subject->text().isEmpty())
        m_subject->setFocus();
    else
        m_text->setFocus();
    m_text->moveCursor(QTextCursor::Start);
}

DraftContent ComposerForm::content() const
{
    DraftContent content = m_content;
    if (const auto *from = sender()) {
        content.account = from->id;
        content.from = from->email;
    }
    content.to = m_to->text();
    content.cc = m_cc->text();
    content.bcc = m_bcc->text();
    content.subject = m_subject->text();
    content.text = m_text->toPlainText();
    content.attachments = m_attachments->attachments();
    return content;
}

void ComposerForm::setDeliveryReport(bool wanted)
{
    m_content.deliveryReport = wanted;
    Q_EMIT changed();
}

void ComposerForm::setReadReceipt(bool wanted)
{
    m_content.readReceipt = wanted;
    Q_EMIT changed();
}

const ::postrider::account::AccountConfig *ComposerForm::sender() const
{
    const int index = m_from->currentIndex();
    return index < 0 ? nullptr : &m_senders[static_cast<size_t>(index)];
}

void ComposerForm::changeSender(int index)
{
    if (index < 0 || index == m_senderIndex)
        return;
    const QString before = m_senders[static_cast<size_t>(m_senderIndex)].signature;
    m_senderIndex = index;
    const QString after = withSignature(m_text->toPlainText(), before, m_senders[static_cast<size_t>(index)].signature);
    if (after != m_text->toPlainText()) {
        QTextCursor all(m_text->document()); // one step that Undo takes back
        all.select(QTextCursor::Document);
        all.insertText(after);
        m_text->moveCursor(QTextCursor::Start);
    }
    Q_EMIT changed();
}

void ComposerForm::setKnownAddresses(const QStringList &known)
{
    m_known->setStringList(known);
}

void ComposerForm::markBadAddresses()
{
    QStringList bad;
    for (const RecipientField *field : {m_to, m_cc, m_bcc})
        bad += parseRecipients(field->text()).bad;
    QPalette palette = m_bad->palette();
    palette.setColor(QPalette::WindowText, common::toneMark(this->palette(), common::Tone::Danger));
    m_bad->setPalette(palette);
    m_bad->setText(bad.isEmpty() ? QString() : tr("Not an email address: %1").arg(bad.mid(0, 5).join(tr(", "))));
    m_bad->setVisible(!bad.isEmpty());
}

void ComposerForm::focusField(SendObjection::Field field)
{
    using Field = SendObjection::Field;
    if (field == Field::Cc || field == Field::Bcc)
        showCopies();
    switch (field) {
    case Field::To:
        return m_to->setFocus();
    case Field::Cc:
        return m_cc->setFocus();
    case Field::Bcc:
        return m_bcc->setFocus();
    case Field::Subject:
        return m_subject->setFocus();
    case Field::Text:
        return m_text->setFocus();
    }
}

} // namespace postrider::ui::composer
