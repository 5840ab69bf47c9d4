// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Ids.h"
#include "base/WireLine.h"
#include "ui/models/WireLogModel.h"

#include <functional>
#include <optional>

#include <QWidget>

class QComboBox;
class QLabel;
class QLineEdit;
class QTableView;

namespace postrider::ui::activity {

/// What is said to and by the mail servers, as it is said: for those who look for a fault. Secrets and the content of
/// messages do not come here. A chosen line of a server is explained; the sending server can be asked a question.
class ProtocolConsole final : public QWidget
{
    Q_OBJECT

public:
    using Explain = std::function<QString(const WireLine &line)>;

    explicit ProtocolConsole(Explain explain, QWidget *parent = nullptr);

    void addAccount(AccountId account, const QString &name);
    void append(const QList<WireLine> &lines);
    /// What came of a question, or why nothing did.
    void showAnswer(const QString &text);

    [[nodiscard]] QTableView &table() const { return *m_table; }

    /// The chosen lines, else all that are shown.
    [[nodiscard]] QString textToCopy() const;

Q_SIGNALS:
    /// `verb`: "HELP", "VRFY", "EXPN" or "NOOP".
    void asked(postrider::AccountId account, const QString &verb, const QString &argument);
    /// It is not on show any more.
    void closed();

protected:
    void closeEvent(QCloseEvent *event) override;

private:
    [[nodiscard]] QWidget *makeFilters();
    [[nodiscard]] QWidget *makeQuestion();
    void makeTable();
    void copy();
    void ask();
    void explainChosen();

    Explain m_explain;
    models::WireLogModel *m_log;
    models::WireLogFilter *m_filter;
    QComboBox *m_accounts;
    QComboBox *m_protocols;
    QLineEdit *m_words;
    QTableView *m_table;
    QLabel *m_meaning;
    QComboBox *m_verb;
    QLineEdit *m_argument;
    QLabel *m_answer;
};

} // namespace postrider::ui::activity
