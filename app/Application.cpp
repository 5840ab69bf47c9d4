// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/Application.h"

#include "account/AccountEngine.h"
#include "account/Accounts.h"
#include "account/KeyringCredentials.h"
#include "account/MemoryCredentials.h"
#include "app/DemoProfile.h"
#include "app/Headless.h"
#include "app/SingleInstance.h"
#include "app/StartTrace.h"
#include "base/Logging.h"
#include "cli/ExitCode.h"
#include "cli/Interrupt.h"
#include "net/NetworkMonitor.h"
#include "store/Store.h"
#include "store/StoreCheck.h"
#include "ui/MainWindow.h"

#include <QApplication>
#include <QMessageBox>
#include <QTimer>

namespace postrider::app {

Application::Application(LaunchOptions options)
    : m_options(std::move(options))
{
}

Application::~Application() = default;

int Application::run(const QStringList &arguments)
{
    StartTrace::install();
    if (m_options.demo) {
        m_demo = std::make_unique<DemoProfile>();
        if (const Result<void> started = m_demo->start(); !started)
            return fail(started.error());
    }
    m_instance = std::make_unique<SingleInstance>(profileDirectory());
    if (!m_instance->claim())
        return m_instance->handOver(arguments, QDir::currentPath())
                   ? EXIT_SUCCESS
                   : fail({ErrorDomain::Configuration,
                           ErrorKind::NeedsUser,
                           QStringLiteral("profile-in-use"),
                           tr("Postrider is open with this profile already, but does not answer. Close it, then try "
                              "again."),
                           {}});
    if (const Result<void> opened = open(); !opened)
        return fail(opened.error());

    const cli::Interrupt interrupt;
    connect(&interrupt, &cli::Interrupt::requested, qApp, &QApplication::quit);
    connect(m_instance.get(), &SingleInstance::handedOver, this, &Application::takeOver);
    showWindow();
    QTimer::singleShot(0, this, &Application::startEngines);
    return QApplication::exec();
}

QString Application::profileDirectory() const
{
    if (m_demo)
        return m_demo->directory();
    return m_options.profile.isEmpty() ? defaultProfile() : m_options.profile;
}

Result<void> Application::open()
{
    Result<std::unique_ptr<store::Store>> store = store::Store::open(profileDirectory());
    if (!store)
        return store.error();
    m_store = std::move(store).value();
    if (m_demo)
        m_credentials = std::make_unique<account::MemoryCredentials>();
    else
        m_credentials = std::make_unique<account::KeyringCredentials>(m_clock);
    m_accounts = std::make_unique<account::Accounts>(*m_store, *m_credentials, m_clock);
    if (const Result<void> loaded = m_accounts->load(); !loaded)
        return loaded;
    if (m_options.offline)
        for (account::AccountEngine *engine : m_accounts->engines())
            engine->setOffline(true);
    return {};
}

void Application::showWindow()
{
    m_window = std::make_unique<ui::MainWindow>(*m_store, *m_accounts, m_clock);
    connect(m_window.get(), &ui::MainWindow::quitRequested, qApp, &QApplication::quit);
    if (!m_options.hidden)
        m_window->show();
    compose(m_options);
}

void Application::mendStore()
{
    store::StoreCheck::afterUncleanEnd(*m_store, {this, [](const Result<std::vector<store::StoreProblem>> &mended) {
                                                      if (mended && !mended->empty())
                                                          qCWarning(logStore)
                                                              << "mended after an unclean end:" << mended->size()
                                                              << "problems, first:" << mended->front().text;
                                                  }});
}

void Application::startEngines()
{
    mendStore();
    watchNetwork();
    // Engines of accounts that come later are started by the window.
    for (account::AccountEngine *engine : m_accounts->engines())
        engine->start();
    if (m_demo)
        m_demo->addAccounts(*m_accounts, this, [](const Result<void> &added) {
            if (!added)
                QApplication::exit(fail(added.error()));
        });
}

void Application::watchNetwork()
{
    // Asking the system takes milliseconds that the first list should not wait for.
    m_network = std::make_unique<net::NetworkMonitor>();
    connect(m_network.get(), &net::NetworkMonitor::changed, m_accounts.get(), &account::Accounts::setNetwork);
    m_accounts->setNetwork(m_network->state());
}

void Application::raise()
{
    m_window->show();
    m_window->setWindowState(m_window->windowState() & ~Qt::WindowMinimized);
    m_window->raise();
    m_window->activateWindow();
}

void Application::compose(const LaunchOptions &options)
{
    for (const QUrl &mailto : options.mailtos)
        m_window->compose(mailto);
}

void Application::takeOver(const QStringList &arguments, const QString &directory)
{
    const Result<LaunchOptions> options = LaunchOptions::parse(arguments, directory);
    if (!options || !options->hidden)
        raise();
    if (options)
        compose(*options);
}

int Application::fail(const Error &error)
{
    QMessageBox box(QMessageBox::Warning, QGuiApplication::applicationDisplayName(), error.text, QMessageBox::Close);
    box.setDetailedText(error.serverText);
    box.exec();
    return static_cast<int>(cli::exitCodeFor(error));
}

} // namespace postrider::app
