// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>

#include "ui/common/Shades.h"

class QBoxLayout;
class QLabel;
class QPushButton;
class QToolButton;

namespace postrider::ui::common {

/// One problem or one hint, in place, with at most one thing to do about it. Never modal, never takes the focus.
class Banner final : public QFrame
{
    Q_OBJECT

public:
    explicit Banner(Tone tone, QWidget *parent = nullptr);

    /// Plain text: what happened, then what to do.
    void setText(const QString &text);
    [[nodiscard]] QString text() const;
    /// The server's own words, behind a 'Details' button; empty: no button.
    void setDetails(const QString &details);
    /// The verb of the button; empty: no button.
    void setAction(const QString &verb);
    /// A second verb beside the first; empty: none.
    void setOtherAction(const QString &verb);
    void setClosable(bool closable);

Q_SIGNALS:
    void actionTriggered();
    void otherActionTriggered();
    void closed();

protected:
    void changeEvent(QEvent *event) override;

private:
    void applyTone();

    Tone m_tone;
    QLabel *m_icon;
    QLabel *m_text;
    QLabel *m_details;
    QToolButton *m_detailsButton;
    QPushButton *m_action;
    QPushButton *m_otherAction;
    QToolButton *m_close;
    QBoxLayout *m_words; ///< the text and its buttons
};

} // namespace postrider::ui::common
