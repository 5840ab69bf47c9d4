// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "account/AccountConfig.h"
#include "ui/composer/DraftContent.h"
#include "ui/composer/SendCheck.h"

#include <vector>

#include <QWidget>

class QComboBox;
class QGridLayout;
class QLabel;
class QLineEdit;
class QStringListModel;
class QToolButton;
class QVBoxLayout;

namespace postrider::ui::composer {

class AttachmentStrip;
class ComposerText;
class RecipientField;

/// The fields of a composer. Knows how they look and what they hold; decides nothing about saving or sending.
class ComposerForm final : public QWidget
{
    Q_OBJECT

public:
    explicit ComposerForm(const std::vector<::postrider::account::AccountConfig> &senders, QWidget *parent = nullptr);

    /// Shows `content`; the cursor goes to the first empty field, or above the quote.
    void setContent(const DraftContent &content);
    [[nodiscard]] DraftContent content() const;
    [[nodiscard]] const ::postrider::account::AccountConfig *sender() const;
    void setKnownAddresses(const QStringList &known);
    void focusField(SendObjection::Field field);
    [[nodiscard]] AttachmentStrip &attachments() { return *m_attachments; }
    [[nodiscard]] ComposerText &text() { return *m_text; }
    /// Above the text, for banners.
    [[nodiscard]] QVBoxLayout *notices() { return m_notices; }
    void focusFirstEmpty();
    void setDeliveryReport(bool wanted);
    void setReadReceipt(bool wanted);

Q_SIGNALS:
    void changed();
    void subjectChanged(const QString &subject);
    void filesGiven(const QStringList &paths);

private:
    void layOut();
    void addRow(const QString &label, QWidget *field);
    void showCopies();
    void changeSender(int index);
    void markBadAddresses();

    std::vector<::postrider::account::AccountConfig> m_senders;
    DraftContent m_content; ///< what has no field: references, what is answered
    int m_senderIndex = 0;
    QGridLayout *m_grid;
    QComboBox *m_from;
    RecipientField *m_to;
    RecipientField *m_cc;
    RecipientField *m_bcc;
    QLineEdit *m_subject;
    QLabel *m_bad;
    QToolButton *m_copies;
    QVBoxLayout *m_notices;
    ComposerText *m_text;
    AttachmentStrip *m_attachments;
    QStringListModel *m_known;
};

} // namespace postrider::ui::composer
