// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "account/AccountConfig.h"

#include <optional>

#include <QWidget>

class QFormLayout;
class QLabel;

namespace postrider::ui::account {

/// One page of an account's settings: fields for a part of AccountConfig.
class SettingsPage : public QWidget
{
    Q_OBJECT

public:
    /// What is wrong with a field, in one sentence.
    struct Problem
    {
        QWidget *field;
        QString text;
    };

    SettingsPage(const QString &title, QWidget *parent);

    [[nodiscard]] const QString &title() const { return m_title; }
    virtual void load(const ::postrider::account::AccountConfig &config) = 0;
    /// Writes what the fields say into `config`, unless one of them cannot be.
    [[nodiscard]] virtual std::optional<Problem> save(::postrider::account::AccountConfig &config) = 0;

    /// Says it below the field, which gets the focus.
    void show(const Problem &problem);
    void clearProblem();

protected:
    [[nodiscard]] QFormLayout &form() { return *m_form; }

private:
    [[nodiscard]] int rowOf(const QWidget *field) const;

    QString m_title;
    QFormLayout *m_form;
    QLabel *m_problem;
};

} // namespace postrider::ui::account
