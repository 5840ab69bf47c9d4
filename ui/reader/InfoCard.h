// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/Shades.h"
#include "ui/reader/InfoCardContents.h"

#include <QFrame>

class QGridLayout;
class QLabel;

namespace postrider::ui::reader {

/// One thing that a message brings besides its text (a report, an invitation, somebody's card), with what can be done
/// about it.
class InfoCard final : public QFrame
{
    Q_OBJECT

public:
    InfoCard(const InfoCardContents &contents, QWidget *parent);

Q_SIGNALS:
    void actionTriggered(const QString &id);

protected:
    void changeEvent(QEvent *event) override;

private:
    void fillButtons(QGridLayout &grid, int row);
    void applyTheme();
    InfoCardContents m_contents;
    QLabel *m_icon;
    std::vector<QLabel *> m_names;
};

} // namespace postrider::ui::reader
