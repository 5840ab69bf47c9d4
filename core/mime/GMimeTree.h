// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <gmime/gmime.h>

#include <QByteArray>

namespace postrider::mime {

/// The parts of one message as GMime sees them. Content is read from the given bytes when it is asked for, so the bytes
/// have to outlive the tree, and only one thread at a time may use it (the streams have positions).
class GMimeTree
{
public:
    /// `header`: Content-* fields of the message, each with its line end. `body`: what follows the empty line.
    GMimeTree(const QByteArray &header, QByteArrayView body);
    ~GMimeTree();
    GMimeTree(const GMimeTree &) = delete;
    GMimeTree &operator=(const GMimeTree &) = delete;

    /// Null when GMime could make nothing of it.
    [[nodiscard]] GMimeObject *root() const { return m_root; }

    /// The content of a leaf or of an enclosed message, transfer encoding undone.
    [[nodiscard]] static QByteArray decoded(GMimeObject *part);
    /// The same, counted and thrown away.
    [[nodiscard]] static qint64 decodedSize(GMimeObject *part);
    /// A header of a part as it stands in the message; empty when absent.
    /// Its Content-ID without brackets, which some senders leave out; empty when it has none.
    [[nodiscard]] static QByteArray contentId(GMimeObject *part);
    [[nodiscard]] static QByteArray withoutBrackets(QByteArray id);
    [[nodiscard]] static QByteArray rawHeader(GMimeObject *part, const char *name);

private:
    QByteArray m_header;
    GByteArray m_headerArray;
    GByteArray m_bodyArray;
    GMimeObject *m_root = nullptr;
};

} // namespace postrider::mime
