// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Address.h"
#include "ui/models/TagText.h"

#include <vector>

#include <QDateTime>
#include <QFrame>

class QGridLayout;
class QLabel;
class QToolButton;

namespace postrider::ui::common {
class ElidedLabel;
}

namespace postrider::ui::reader {

/// What the card shows; from the store before the bytes are here, from the message afterwards.
struct CardContents
{
    QString subject;
    Address from;
    Address sender; ///< shown where it differs from `from`
    AddressList to;
    AddressList cc;
    AddressList bcc;
    AddressList replyTo;
    QDateTime date;
    std::vector<models::TagLabel> tags;
    QString onServer; ///< POP3: whether the server still has it, in words; empty: not to be said
};

/// Subject, sender with the real address, date, recipients (folded to one line, or in full) and tags.
class HeaderCard final : public QFrame
{
    Q_OBJECT

public:
    explicit HeaderCard(QWidget *parent = nullptr);

    void showContents(const CardContents &contents);
    void setExpanded(bool expanded);
    /// Below a row of a conversation, which tells the date, and in a page that tells the subject: both only in full.
    void setBelowRow(bool below);

protected:
    void changeEvent(QEvent *event) override;

private:
    void refresh();
    void refreshTags();
    void refreshDetails();
    void applyTheme();
    void addDetail(const QString &name, const QString &value);

    CardContents m_contents;
    bool m_expanded = false;
    bool m_belowRow = false;
    QLabel *m_subject;
    common::ElidedLabel *m_name;
    common::ElidedLabel *m_address;
    QLabel *m_date;
    common::ElidedLabel *m_to;
    QToolButton *m_expand;
    QWidget *m_details;
    QGridLayout *m_rows;
    QLabel *m_tags;
};

} // namespace postrider::ui::reader
