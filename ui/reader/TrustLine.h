// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "mime/facts/Authentication.h"

#include <QWidget>

class QLabel;
class QToolButton;

namespace postrider::ui::reader {

/// One line below the card: who vouches for the sender; a button leads to how that is known. Hidden while there is
/// neither a verdict nor a way to show.
class TrustLine final : public QWidget
{
    Q_OBJECT

public:
    explicit TrustLine(QWidget *parent = nullptr);

    void showAuthentication(const mime::Authentication &found, bool hasRoute);
    void clear();

Q_SIGNALS:
    void detailsRequested();

protected:
    void changeEvent(QEvent *event) override;

private:
    void refresh();
    mime::Authentication m_found;
    QLabel *m_icon;
    QLabel *m_text;
    QToolButton *m_details;
};

} // namespace postrider::ui::reader
