// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/Terminal.h"

#include "cli/ExitCode.h"

#include <array>
#include <optional>

#include <QCoreApplication>
#include <QIODevice>
#include <QJsonDocument>

#include <termios.h>
#include <unistd.h>

namespace postrider::cli {

namespace {

/// A message that is larger is not read into memory; twice what any provider takes today.
constexpr qsizetype maximumInput = qsizetype{256} * 1024 * 1024;
constexpr qsizetype maximumPassword = 4096;

QString harmless(const QString &text)
{
    QString result = text;
    for (QChar &c : result)
        if (c.category() == QChar::Other_Control && c != u'\n' && c != u'\t')
            c = QChar::ReplacementCharacter;
    return result;
}

/// The echo of a terminal, off while this lives.
class SilentTerminal
{
public:
    explicit SilentTerminal(int descriptor)
        : m_descriptor(descriptor)
    {
        termios settings{};
        if (::tcgetattr(descriptor, &settings) != 0)
            return;
        m_before = settings;
        settings.c_lflag &= ~static_cast<tcflag_t>(ECHO);
        ::tcsetattr(descriptor, TCSAFLUSH, &settings);
    }
    ~SilentTerminal()
    {
        if (m_before)
            ::tcsetattr(m_descriptor, TCSAFLUSH, &*m_before);
    }
    Q_DISABLE_COPY_MOVE(SilentTerminal)

private:
    int m_descriptor;
    std::optional<termios> m_before;
};

} // namespace

Terminal::Terminal(QIODevice &out, QIODevice &err, int input)
    : m_out(out)
    , m_err(err)
    , m_input(input)
{
}

void Terminal::print(const QString &text)
{
    m_out.write(harmless(text).toUtf8() + '\n');
}

void Terminal::print(const QJsonObject &object)
{
    m_out.write(QJsonDocument(object).toJson(QJsonDocument::Compact) + '\n');
}

void Terminal::printBytes(const QByteArray &bytes)
{
    m_out.write(bytes);
}

void Terminal::tell(const QString &text)
{
    showProgress({});
    m_err.write("postrider: " + harmless(text).toUtf8() + '\n');
}

void Terminal::tell(const Error &error)
{
    QString text = error.text;
    if (!error.serverText.isEmpty())
        text += QCoreApplication::translate("postrider::cli", " (The words of the server: %1)")
                    .arg(error.serverText.simplified());
    tell(text);
}

void Terminal::showProgress(const QString &text)
{
    if (text.isEmpty() && !m_progressShown)
        return;
    if (::isatty(STDERR_FILENO) == 0)
        return;
    // Return, the text, and "erase to the end of the line" (ECMA-48 EL).
    m_err.write("\r" + harmless(text).toUtf8() + "\033[K");
    m_progressShown = !text.isEmpty();
}

QByteArray Terminal::readLine() const
{
    QByteArray line;
    char c = 0;
    while (line.size() < maximumPassword && ::read(m_input, &c, 1) == 1 && c != '\n')
        line.append(c);
    if (line.endsWith('\r'))
        line.chop(1);
    return line;
}

Result<Secret> Terminal::readPassword(const QString &prompt)
{
    QByteArray line;
    if (::isatty(m_input) != 0) {
        m_err.write(prompt.toUtf8());
        const SilentTerminal silent(m_input);
        line = readLine();
        m_err.write("\n");
    } else {
        line = readLine();
    }
    if (line.isEmpty())
        return Error{ErrorDomain::Authentication,
                     ErrorKind::NeedsUser,
                     QStringLiteral("password-missing"),
                     QCoreApplication::translate("postrider::cli",
                                                 "No password was given. Type it, send it to the standard input, or "
                                                 "name a program with --password-command."),
                     {}};
    Secret secret(line);
    line.fill('\0');
    return secret;
}

Result<QByteArray> Terminal::readInput()
{
    QByteArray all;
    std::array<char, 65536> buffer{};
    for (;;) {
        const ssize_t count = ::read(m_input, buffer.data(), buffer.size());
        if (count <= 0)
            return all;
        all.append(buffer.data(), count);
        if (all.size() > maximumInput)
            return badInput(QStringLiteral("input-too-large"),
                            QCoreApplication::translate("postrider::cli",
                                                        "The input is larger than 256 MiB. Give a single message."));
    }
}

} // namespace postrider::cli
