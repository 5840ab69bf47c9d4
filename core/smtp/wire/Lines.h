// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayView>

namespace postrider::smtp {

/// The lines of a message one after the other, without what ends them: CRLF, or LF or CR alone.
class Lines
{
public:
    explicit Lines(QByteArrayView text);

    [[nodiscard]] bool atEnd() const { return m_begin == m_end; }
    [[nodiscard]] QByteArrayView next();

private:
    const char *m_begin; ///< of the rest
    const char *m_end;
    const char *m_feed; ///< the first LF of the rest; m_end: none. Kept, so that lines of CR alone cost no look at all.
};

} // namespace postrider::smtp
