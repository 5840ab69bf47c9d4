// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/SettingsDialog.h"

#include "ui/settings/Preferences.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>

namespace postrider::ui::settings {

namespace {

constexpr int Never = -1;

QLabel *heading(const QString &text)
{
    auto *label = new QLabel(text);
    QFont font = label->font();
    font.setBold(true);
    label->setFont(font);
    label->setContentsMargins(0, 8, 0, 0);
    return label;
}

QComboBox *addChoice(QFormLayout &form, const QString &label, const QList<QPair<QString, int>> &choices, int current)
{
    auto *box = new QComboBox;
    box->setAccessibleName(QString(label).remove(QLatin1Char('&')));
    for (const auto &[text, value] : choices)
        box->addItem(text, value);
    box->setCurrentIndex(qMax(0, box->findData(current)));
    auto *name = new QLabel(label);
    name->setBuddy(box);
    name->setMinimumHeight(box->sizeHint().height()); // on one line with the words in the box
    form.addRow(name, box);
    return box;
}

} // namespace

SettingsDialog::SettingsDialog(Preferences &preferences, QWidget *parent)
    : QDialog(parent)
    , m_preferences(preferences)
{
    setWindowTitle(tr("Settings"));
    auto *form = new QFormLayout(this);
    form->setContentsMargins(16, 8, 16, 16);
    form->setHorizontalSpacing(16);
    form->setVerticalSpacing(8);
    addAppearance(*form);
    addReading(*form);
    addWriting(*form);
    addKeyboard(*form);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    form->addRow(buttons);
}

void SettingsDialog::addAppearance(QFormLayout &form)
{
    form.addRow(heading(tr("Appearance")));
    QComboBox *theme = addChoice(form, tr("&Colours:"),
                                 {{tr("As the desktop"), static_cast<int>(Theme::System)},
                                  {tr("Light"), static_cast<int>(Theme::Light)},
                                  {tr("Dark"), static_cast<int>(Theme::Dark)}},
                                 static_cast<int>(m_preferences.theme()));
    connect(theme, &QComboBox::activated, this,
            [this, theme] { m_preferences.setTheme(static_cast<Theme>(theme->currentData().toInt())); });
    QComboBox *density =
        addChoice(form, tr("&Message list:"),
                  {{tr("Cards with preview"), 0}, {tr("Compact cards"), 1}, {tr("Table"), 2}}, m_preferences.density());
    connect(density, &QComboBox::activated, this,
            [this, density] { m_preferences.setDensity(density->currentData().toInt()); });
}

void SettingsDialog::addReading(QFormLayout &form)
{
    form.addRow(heading(tr("Reading")));
    const auto delay = m_preferences.markReadDelay();
    QComboBox *markRead = addChoice(
        form, tr("Mark as &read:"),
        {{tr("At once"), 0}, {tr("After 1.5 seconds"), 1500}, {tr("After 5 seconds"), 5000}, {tr("Only by me"), Never}},
        delay ? static_cast<int>(delay->count()) : Never);
    connect(markRead, &QComboBox::activated, this, [this, markRead] {
        const int value = markRead->currentData().toInt();
        m_preferences.setMarkReadDelay(value == Never ? std::nullopt : std::optional(std::chrono::milliseconds(value)));
    });
    auto *plain = new QCheckBox(tr("Show the &plain text where a message has both"));
    plain->setChecked(m_preferences.preferPlainText());
    connect(plain, &QCheckBox::toggled, &m_preferences, &Preferences::setPreferPlainText);
    form.addRow(QString(), plain);
}

void SettingsDialog::addWriting(QFormLayout &form)
{
    form.addRow(heading(tr("Writing")));
    QComboBox *undo = addChoice(form, tr("&Undo sending:"),
                                {{tr("Within 5 seconds"), 5},
                                 {tr("Within 10 seconds"), 10},
                                 {tr("Within 30 seconds"), 30},
                                 {tr("Not at all: send at once"), 0}},
                                static_cast<int>(m_preferences.undoSendDelay().count()));
    connect(undo, &QComboBox::activated, this,
            [this, undo] { m_preferences.setUndoSendDelay(std::chrono::seconds(undo->currentData().toInt())); });
}

void SettingsDialog::addKeyboard(QFormLayout &form)
{
    form.addRow(heading(tr("Keyboard")));
    auto *single = new QCheckBox(tr("&Single keys: R replies, J and K go through the list (? shows all)"));
    single->setChecked(m_preferences.singleKeys());
    connect(single, &QCheckBox::toggled, &m_preferences, &Preferences::setSingleKeys);
    form.addRow(QString(), single);
}

} // namespace postrider::ui::settings
