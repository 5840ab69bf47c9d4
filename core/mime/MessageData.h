// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "mime/Content.h"
#include "mime/GMimeTree.h"
#include "mime/Message.h"
#include "mime/RawHeaders.h"

#include <array>
#include <memory>
#include <mutex>

namespace postrider::mime {

/// The header fields that hold addresses, of which a message has one each (RFC 5322 §3.6).
enum class AddressField { From, Sender, ReplyTo, To, Cc, Bcc };

/// The shared state of a Message. Headers are views into the bytes and never change; parts are parsed at the first
/// question about them, under a lock, since GMime's streams have positions. What is slow to decode is decoded once.
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
    [[nodiscard]] bool looksLikeMail() const;
    [[nodiscard]] const AddressList &addresses(AddressField field) const;
    [[nodiscard]] const QString &subject() const;
    /// Of the header and of the parts.
    [[nodiscard]] const QStringList &warnings() const;

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

    /// Of the first field of this name; of recipients those of every such field, as one list.
    [[nodiscard]] AddressList decodedAddresses(QByteArrayView name) const;
    [[nodiscard]] bool mayHaveParts() const;
    /// The text of a multipart in which no part begins.
    [[nodiscard]] QString textWithoutParts() const;

    QByteArray m_raw;
    QByteArray m_normal; ///< m_raw with line ends that a parser can use
    ParseOptions m_options;
    RawHeaders m_headers;
    struct Addresses
    {
        std::once_flag once;
        AddressList list;
    };
    mutable std::array<Addresses, 6> m_addresses; ///< by AddressField
    mutable std::once_flag m_subjectOnce;
    mutable std::once_flag m_warningsOnce;
    mutable std::once_flag m_parseOnce;
    mutable std::once_flag m_sizeOnce;
    mutable std::once_flag m_textOnce;
    mutable std::mutex m_mutex;        ///< guards use of m_tree
    mutable QByteArray m_repairedBody; ///< empty: nothing had to be repaired
    mutable std::unique_ptr<GMimeTree> m_tree;
    mutable Content m_content;
    mutable QString m_plainText;
    mutable QString m_subject;
    mutable QStringList m_warnings;
};

} // namespace postrider::mime
