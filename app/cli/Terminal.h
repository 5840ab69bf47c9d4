// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Error.h"
#include "base/Result.h"
#include "base/Secret.h"

#include <QByteArray>
#include <QJsonObject>
#include <QString>

class QIODevice;

namespace postrider::cli {

/// Where a command reads and writes: results to one side, words for people to the other. What comes from servers and
/// messages loses its control characters on the way, so that no mail can play with the terminal.
class Terminal
{
public:
    /// `input` is a file descriptor: 0 in life.
    Terminal(QIODevice &out, QIODevice &err, int input);

    /// One result, in lines of text.
    void print(const QString &text);
    /// One result, on one line.
    void print(const QJsonObject &object);
    /// As they are, for `show --raw`.
    void printBytes(const QByteArray &bytes);

    /// A sentence for the person.
    void tell(const QString &text);
    void tell(const Error &error);
    /// Written over the line before; only where a person looks on. Empty: wipes it.
    void showProgress(const QString &text);

    /// From the terminal without echo, else the first line of the input. Error: "password-missing".
    [[nodiscard]] Result<Secret> readPassword(const QString &prompt);
    /// Everything up to the end of the input. Error: "input-too-large".
    [[nodiscard]] Result<QByteArray> readInput();

private:
    [[nodiscard]] QByteArray readLine() const;

    QIODevice &m_out;
    QIODevice &m_err;
    int m_input;
    bool m_progressShown = false;
};

} // namespace postrider::cli
