// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "account/PasswordCommand.h"

#include "account/CredentialError.h"

#include <QCoreApplication>
#include <QProcess>
#include <QTimer>

namespace postrider::account {

namespace {

constexpr int timeoutMs = 30'000;
constexpr qsizetype longestDetail = 500;

QString lastLine(const QByteArray &output)
{
    const QString text = QString::fromUtf8(output).trimmed();
    return text.mid(text.lastIndexOf(u'\n') + 1).left(longestDetail);
}

/// One run: its end deletes it.
class Run final : public QProcess
{
public:
    explicit Run(Continuation<Secret> done)
        : m_done(std::move(done))
    {
        // the owner is the continuation's context, so that a run does not outlive who waits for it
        setParent(m_done.context());
        m_deadline.setSingleShot(true);
        connect(&m_deadline, &QTimer::timeout, this, [this] {
            end(passwordCommandFailed(
                QCoreApplication::translate("postrider::account", "It did not end within 30 seconds.")));
        });
        connect(this, &QProcess::errorOccurred, this, [this](QProcess::ProcessError error) {
            if (error == QProcess::FailedToStart)
                end(passwordCommandFailed(errorString()));
        });
        connect(this, &QProcess::finished, this, [this](int code, QProcess::ExitStatus status) { read(code, status); });
    }

    void begin(const QString &command)
    {
        m_deadline.start(timeoutMs);
        start(QStringLiteral("/bin/sh"), {QStringLiteral("-c"), command}, QIODevice::ReadOnly);
    }

private:
    void read(int code, QProcess::ExitStatus status)
    {
        if (status != QProcess::NormalExit || code != 0) {
            end(passwordCommandFailed(QStringLiteral("exit %1: %2").arg(code).arg(lastLine(readAllStandardError()))));
            return;
        }
        QByteArray line = readLine();
        while (line.endsWith('\n') || line.endsWith('\r'))
            line.chop(1);
        if (line.isEmpty())
            end(passwordCommandFailed(
                QCoreApplication::translate("postrider::account", "It printed nothing on its first line.")));
        else
            end(Secret(line));
    }

    void end(Result<Secret> result)
    {
        disconnect(this, nullptr, this, nullptr);
        m_deadline.stop();
        if (state() != QProcess::NotRunning)
            kill();
        deleteLater();
        m_done(std::move(result));
    }

    Continuation<Secret> m_done;
    QTimer m_deadline;
};

} // namespace

void runPasswordCommand(const QString &command, Continuation<Secret> done)
{
    if (!done.context())
        return;
    auto *run = new Run(std::move(done)); // owned by the context, deletes itself at its end
    run->begin(command);
}

} // namespace postrider::account
