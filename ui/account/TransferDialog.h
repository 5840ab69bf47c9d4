// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <atomic>
#include <functional>
#include <memory>

#include <QDialog>
#include <QStringList>

class QDialogButtonBox;
class QLabel;
class QPlainTextEdit;
class QProgressBar;
class QThread;

namespace postrider::ui::account {

/// An import or export at work: numbers, Cancel, and in the end what could not be taken, each with its reason.
class TransferDialog final : public QDialog
{
    Q_OBJECT

public:
    struct Report
    {
        QString summary;
        QStringList refused; ///< one line each
    };
    /// Called in the worker: how far it is (0 to 1; less than 0: nobody knows) and a line in words; false: stop.
    using Tell = std::function<bool(double, const QString &)>;
    /// Runs in a thread of its own.
    using Work = std::function<Report(const Tell &)>;

    TransferDialog(const QString &title, Work work, QWidget *parent = nullptr);
    ~TransferDialog() override;

    [[nodiscard]] bool isFinished() const { return m_finished; }
    /// While it works: stops it; what is done is kept.
    void reject() override;

private:
    void begin(Work work);
    void showProgress(double part, const QString &text);
    void showReport(const Report &report);

    QLabel *m_text;
    QProgressBar *m_progress;
    QPlainTextEdit *m_refused;
    QDialogButtonBox *m_buttons;
    std::shared_ptr<std::atomic_bool> m_stop = std::make_shared<std::atomic_bool>(false);
    std::unique_ptr<QThread> m_thread;
    bool m_finished = false;
};

} // namespace postrider::ui::account
