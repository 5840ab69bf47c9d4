// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "transfer/MessageSource.h"

#include <QFile>

namespace postrider::transfer {

/// An mbox of any of the four customs, read as a stream: mboxo and mboxrd ('>' before "From "), and mboxcl and mboxcl2,
/// whose Content-Length is believed where it leads exactly to the next message or to the end.
class MboxReader final : public MessageSource
{
public:
    MboxReader(std::unique_ptr<QFile> file, QString name);

    [[nodiscard]] std::optional<FoundMessage> next() override;
    [[nodiscard]] double progress() const override;

    /// Whether a file begins as an mbox does; empty lines before the first message are overlooked.
    [[nodiscard]] static bool isMbox(QFile &file);

private:
    struct Line
    {
        QByteArray bytes;
        bool isStart = true; ///< false: the rest of a very long one
    };

    bool begin();
    [[nodiscard]] std::optional<Line> readLine();
    /// Up to the next "From " line, which becomes m_fromLine.
    [[nodiscard]] Result<QByteArray> readMessage();
    [[nodiscard]] std::optional<QByteArray> bodyByLength(qint64 length);
    [[nodiscard]] bool endsAt(qint64 position);
    void skipToFromLine();
    [[nodiscard]] QByteArray withoutSeparator(QByteArray message, const QByteArray &fromLine) const;

    std::unique_ptr<QFile> m_file;
    QString m_name;
    QByteArray m_buffer;   ///< for one line
    QByteArray m_fromLine; ///< of the message that comes next; empty: none
    bool m_begun = false;
    bool m_lineContinues = false;
    int m_number = 0;
};

} // namespace postrider::transfer
