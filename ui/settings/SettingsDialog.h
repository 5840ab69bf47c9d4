// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

class QComboBox;
class QFormLayout;

namespace postrider::ui::settings {

class Preferences;

/// What can be chosen about the window. Every choice takes effect at once; there is nothing to apply.
class SettingsDialog final : public QDialog
{
    Q_OBJECT

public:
    explicit SettingsDialog(Preferences &preferences, QWidget *parent = nullptr);

private:
    void addAppearance(QFormLayout &form);
    void addReading(QFormLayout &form);
    void addWriting(QFormLayout &form);
    void addKeyboard(QFormLayout &form);

    Preferences &m_preferences;
};

} // namespace postrider::ui::settings
