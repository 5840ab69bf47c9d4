// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>

#include <QObject>

class QSocketNotifier;

namespace postrider::cli {

/// Ctrl-C and a polite kill, as a Qt signal in the event loop: a command ends what it does and closes the store in
/// order. The second one kills. One at a time.
class Interrupt final : public QObject
{
    Q_OBJECT

public:
    explicit Interrupt(QObject *parent = nullptr);
    ~Interrupt() override;

    [[nodiscard]] bool isRequested() const { return m_requested; }

Q_SIGNALS:
    void requested();

private:
    void receive();

    std::unique_ptr<QSocketNotifier> m_notifier;
    bool m_requested = false;
};

} // namespace postrider::cli
