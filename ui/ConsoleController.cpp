// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/ConsoleController.h"

#include "account/AccountEngine.h"
#include "account/WireWords.h"
#include "ui/activity/ProtocolConsole.h"

namespace postrider::ui {

using ::postrider::account::AccountEngine;
using ::postrider::account::Accounts;
using ::postrider::account::ServerQuestion;
using ::postrider::account::WireWords;

ConsoleController::ConsoleController(Accounts &accounts, QWidget &window)
    : m_accounts(accounts)
    , m_window(window)
{
    connect(&accounts, &Accounts::added, this, [this](AccountId id) {
        AccountEngine *engine = m_accounts.engine(id);
        if (engine && m_console)
            listen(*engine);
    });
}

void ConsoleController::show()
{
    if (!m_console) {
        m_console = new activity::ProtocolConsole(&WireWords::explain, &m_window);
        m_console->setAttribute(Qt::WA_DeleteOnClose);
        connect(m_console, &activity::ProtocolConsole::closed, this, &ConsoleController::stop);
        connect(m_console, &activity::ProtocolConsole::asked, this, &ConsoleController::ask);
        for (AccountEngine *engine : m_accounts.engines())
            listen(*engine);
    }
    m_console->show();
    m_console->raise();
    m_console->activateWindow();
}

void ConsoleController::listen(AccountEngine &engine)
{
    m_console->addAccount(engine.id(), engine.config().email);
    connect(&engine, &AccountEngine::conversation, m_console, &activity::ProtocolConsole::append);
    engine.setListening(true);
}

void ConsoleController::stop()
{
    for (AccountEngine *engine : m_accounts.engines())
        engine->setListening(false);
}

void ConsoleController::ask(AccountId account, const QString &verb, const QString &argument)
{
    AccountEngine *engine = m_accounts.engine(account);
    if (!engine)
        return;
    ServerQuestion question = ServerQuestion::Noop;
    if (verb == u"HELP")
        question = ServerQuestion::Help;
    else if (verb == u"VRFY")
        question = ServerQuestion::Verify;
    else if (verb == u"EXPN")
        question = ServerQuestion::Expand;
    m_console->showAnswer(tr("Asking…"));
    engine->ask(question, argument, {m_console, [console = m_console](const Result<QString> &answer) {
                                         console->showAnswer(answer ? *answer : answer.error().text);
                                     }});
}

} // namespace postrider::ui
