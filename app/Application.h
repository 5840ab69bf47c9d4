// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/LaunchOptions.h"
#include "base/Clock.h"
#include "base/Result.h"

#include <memory>

#include <QObject>

namespace postrider::account {
class Accounts;
class CredentialStore;
} // namespace postrider::account
namespace postrider::store {
class Store;
}
namespace postrider::net {
class NetworkMonitor;
}

namespace postrider::ui {
class MainWindow;
}

namespace postrider::app {

class DemoProfile;
class SingleInstance;

/// The program with a window, put together: the one place that names concrete classes. What comes first in the list of
/// members outlives what comes after it.
class Application final : public QObject
{
    Q_OBJECT

public:
    explicit Application(LaunchOptions options);
    ~Application() override;

    /// Until the last window is closed; answers the exit code. `arguments` go to the process that has the profile
    /// already, if there is one.
    [[nodiscard]] int run(const QStringList &arguments);

private:
    [[nodiscard]] QString profileDirectory() const;
    [[nodiscard]] Result<void> open();
    void showWindow();
    /// After the window is on the screen: what takes time.
    void startEngines();
    /// Looks over the store when the program before did not end as it should.
    void mendStore();
    void watchNetwork();
    void raise();
    void compose(const LaunchOptions &options);
    void takeOver(const QStringList &arguments, const QString &directory);
    [[nodiscard]] static int fail(const Error &error);

    LaunchOptions m_options;
    SystemClock m_clock;
    std::unique_ptr<DemoProfile> m_demo;
    std::unique_ptr<SingleInstance> m_instance;
    std::unique_ptr<account::CredentialStore> m_credentials;
    std::unique_ptr<store::Store> m_store;
    std::unique_ptr<account::Accounts> m_accounts;
    std::unique_ptr<net::NetworkMonitor> m_network;
    std::unique_ptr<ui::MainWindow> m_window;
};

} // namespace postrider::app
