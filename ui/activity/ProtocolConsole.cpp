// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/activity/ProtocolConsole.h"

#include "ui/common/Icons.h"

#include <algorithm>
#include <utility>

#include <QBoxLayout>
#include <QClipboard>
#include <QCloseEvent>
#include <QComboBox>
#include <QFontDatabase>
#include <QGuiApplication>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollBar>
#include <QTableView>

namespace postrider::ui::activity {

using models::WireLogModel;

ProtocolConsole::ProtocolConsole(Explain explain, QWidget *parent)
    : QWidget(parent, Qt::Window)
    , m_explain(std::move(explain))
    , m_log(new WireLogModel(this))
    , m_filter(new models::WireLogFilter(this))
    , m_accounts(new QComboBox(this))
    , m_protocols(new QComboBox(this))
    , m_words(new QLineEdit(this))
    , m_table(new QTableView(this))
    , m_meaning(new QLabel(this))
    , m_verb(new QComboBox(this))
    , m_argument(new QLineEdit(this))
    , m_answer(new QLabel(this))
{
    setWindowTitle(tr("Protocol console"));
    setWindowIcon(common::applicationIcon());
    resize(900, 560);
    m_filter->setSourceModel(m_log);
    makeTable();
    for (QLabel *label : {m_meaning, m_answer}) {
        label->setTextFormat(Qt::PlainText);
        label->setWordWrap(true);
        label->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    }
    m_meaning->setAccessibleName(tr("What the chosen line means"));
    m_answer->setAccessibleName(tr("Answer of the server"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(12, 12, 12, 12);
    column->setSpacing(8);
    column->addWidget(makeFilters());
    column->addWidget(m_table, 1);
    column->addWidget(m_meaning);
    column->addWidget(makeQuestion());
    column->addWidget(m_answer);
    explainChosen();
    m_answer->hide();
}

void ProtocolConsole::makeTable()
{
    m_table->setModel(m_filter);
    m_table->setAccessibleName(tr("Conversation"));
    m_table->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_table->setShowGrid(false);
    m_table->setWordWrap(false);
    m_table->setTabKeyNavigation(false);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setDefaultSectionSize(m_table->fontMetrics().height() + 4);
    m_table->horizontalHeader()->setStretchLastSection(true);
    m_table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter); // as what is below
    const int wide = m_table->fontMetrics().averageCharWidth();
    m_table->setColumnWidth(WireLogModel::TimeColumn, 15 * wide);
    m_table->setColumnWidth(WireLogModel::AccountColumn, 24 * wide);
    m_table->setColumnWidth(WireLogModel::ProtocolColumn, 10 * wide);
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this, &ProtocolConsole::explainChosen);
}

QWidget *ProtocolConsole::makeFilters()
{
    auto *box = new QWidget(this);
    m_accounts->addItem(tr("All accounts"), QVariant::fromValue(AccountId()));
    m_accounts->setAccessibleName(tr("Account"));
    m_protocols->addItem(tr("All protocols"), -1);
    m_protocols->addItem(QStringLiteral("IMAP"), static_cast<int>(WireLine::Protocol::Imap));
    m_protocols->addItem(QStringLiteral("POP3"), static_cast<int>(WireLine::Protocol::Pop3));
    m_protocols->addItem(QStringLiteral("SMTP"), static_cast<int>(WireLine::Protocol::Smtp));
    m_protocols->setAccessibleName(tr("Protocol"));
    m_words->setPlaceholderText(tr("Only lines with these words"));
    m_words->setAccessibleName(m_words->placeholderText());
    m_words->setClearButtonEnabled(true);
    auto *copyButton = new QPushButton(tr("&Copy"), box);
    copyButton->setToolTip(tr("The chosen lines, or all that are shown"));
    auto *clearButton = new QPushButton(tr("C&lear"), box);
    auto *row = new QHBoxLayout(box);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(m_accounts);
    row->addWidget(m_protocols);
    row->addWidget(m_words, 1);
    row->addWidget(copyButton);
    row->addWidget(clearButton);
    connect(m_accounts, &QComboBox::currentIndexChanged, this,
            [this] { m_filter->setAccount(m_accounts->currentData().value<AccountId>()); });
    connect(m_protocols, &QComboBox::currentIndexChanged, this, [this] {
        const int protocol = m_protocols->currentData().toInt();
        m_filter->setProtocol(protocol < 0 ? std::nullopt : std::optional(static_cast<WireLine::Protocol>(protocol)));
    });
    connect(m_words, &QLineEdit::textChanged, m_filter, &models::WireLogFilter::setWords);
    connect(copyButton, &QPushButton::clicked, this, &ProtocolConsole::copy);
    connect(clearButton, &QPushButton::clicked, m_log, &WireLogModel::clear);
    return box;
}

QWidget *ProtocolConsole::makeQuestion()
{
    auto *box = new QWidget(this);
    auto *label = new QLabel(tr("As&k the sending server:"), box);
    label->setBuddy(m_verb);
    m_verb->addItem(tr("What it can do (HELP)"), QStringLiteral("HELP"));
    m_verb->addItem(tr("Whether an address exists (VRFY)"), QStringLiteral("VRFY"));
    m_verb->addItem(tr("Who is on a list (EXPN)"), QStringLiteral("EXPN"));
    m_verb->addItem(tr("Nothing, just to hear it (NOOP)"), QStringLiteral("NOOP"));
    m_verb->setAccessibleName(tr("Question"));
    m_argument->setPlaceholderText(tr("Name or address"));
    m_argument->setAccessibleName(m_argument->placeholderText());
    auto *button = new QPushButton(tr("&Ask"), box);
    button->setObjectName(QStringLiteral("ask"));
    auto *row = new QHBoxLayout(box);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(label);
    row->addWidget(m_verb);
    row->addWidget(m_argument, 1);
    row->addWidget(button);
    connect(button, &QPushButton::clicked, this, &ProtocolConsole::ask);
    connect(m_argument, &QLineEdit::returnPressed, this, &ProtocolConsole::ask);
    return box;
}

void ProtocolConsole::addAccount(AccountId account, const QString &name)
{
    m_log->setAccountName(account, name);
    if (m_accounts->findText(name) < 0)
        m_accounts->addItem(name, QVariant::fromValue(account));
}

void ProtocolConsole::append(const QList<WireLine> &lines)
{
    const QScrollBar *bar = m_table->verticalScrollBar();
    const bool follows = bar->value() == bar->maximum(); // who has scrolled up wants to read there
    m_log->append(lines);
    if (follows)
        m_table->scrollToBottom();
}

void ProtocolConsole::showAnswer(const QString &text)
{
    m_answer->setText(text);
    m_answer->show();
}

QString ProtocolConsole::textToCopy() const
{
    QModelIndexList rows = m_table->selectionModel()->selectedRows();
    std::sort(rows.begin(), rows.end());
    QStringList lines;
    if (rows.isEmpty())
        for (int row = 0; row < m_filter->rowCount(); ++row)
            rows.append(m_filter->index(row, 0));
    for (const QModelIndex &row : std::as_const(rows))
        lines.append(m_log->textAt(m_filter->mapToSource(row).row()));
    return lines.join(QLatin1Char('\n'));
}

void ProtocolConsole::copy()
{
    QGuiApplication::clipboard()->setText(textToCopy());
}

void ProtocolConsole::ask()
{
    // 'All accounts' is none to ask: the first one is
    const int account = m_accounts->currentIndex() > 0 ? m_accounts->currentIndex() : 1;
    if (account >= m_accounts->count())
        return;
    Q_EMIT asked(m_accounts->itemData(account).value<AccountId>(), m_verb->currentData().toString(),
                 m_argument->text().trimmed());
}

void ProtocolConsole::explainChosen()
{
    const QModelIndexList rows = m_table->selectionModel()->selectedRows();
    const QString meaning =
        rows.size() == 1 ? m_explain(rows.first().data(WireLogModel::LineRole).value<WireLine>()) : QString();
    m_meaning->setText(meaning.isEmpty() ? tr("Choose a line of a server to see what it means. Passwords and the "
                                              "content of messages are not shown here.")
                                         : meaning);
}

void ProtocolConsole::closeEvent(QCloseEvent *event)
{
    Q_EMIT closed();
    QWidget::closeEvent(event);
}

} // namespace postrider::ui::activity
