// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "mime/Content.h"
#include "mime/GMimeTree.h"
#include "mime/Message.h"
#include "mime/RawHeaders.h"

#include <memory>
#include <mutex>

namespace postrider::mime {

/// The shared state of a Message. Headers are views into the bytes and never change; parts are parsed at the first
/// question about them, under a lock, since GMime's streams have positions.
class Message::Data
{
public:
    Data(QByteArray raw, ParseOptions options);

    [[nodiscard]] const QByteArray &raw() const { return m_raw; }
    [[nodiscard]] const RawHeaders &headers() const { return m_headers; }
    /// Of the 8-bit bytes in a value of the header: the one that was chosen, or what the body declares when these bytes
    /// are no UTF-8; empty when nobody said.
    [[nodiscard]] QByteArray charsetOf(QByteArrayView value) const;
    /// The folded value of the first field of this name; empty when absent.
    [[nodiscard]] QByteArrayView value(QByteArrayView name) const;
    /// Of every field of this name, as one list (RFC 5322 §4.5.3).
    [[nodiscard]] AddressList recipients(QByteArrayView name) const;
    [[nodiscard]] bool looksLikeMail() const;

    [[nodiscard]] const Content &content() const;
    /// The text shown, made once.
    [[nodiscard]] const QString &plainText() const;
    /// With sizes counted.
    [[nodiscard]] const std::vector<Attachment> &attachments() const;
    /// Sizes may be missing.
    [[nodiscard]] std::vector<Attachment> attachmentList() const;
    [[nodiscard]] QByteArray attachmentBytes(std::size_t index) const;

private:
    /// Content-* fields for GMime, with a boundary that is missing or wrong repaired.
    [[nodiscard]] QByteArray contentHeader(QStringList *warnings) const;
    [[nodiscard]] QByteArrayView body() const;

    /// The text of a multipart in which no part begins.
    [[nodiscard]] QString textWithoutParts() const;

    QByteArray m_raw;
    QByteArray m_normal; ///< m_raw with line ends that a parser can use
    ParseOptions m_options;
    RawHeaders m_headers;
    mutable std::once_flag m_parseOnce;
    mutable std::once_flag m_sizeOnce;
    mutable std::once_flag m_textOnce;
    mutable std::mutex m_mutex;        ///< guards use of m_tree
    mutable QByteArray m_repairedBody; ///< empty: nothing had to be repaired
    mutable std::unique_ptr<GMimeTree> m_tree;
    mutable Content m_content;
    mutable QString m_plainText;
};

} // namespace postrider::mime
