// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Address.h"
#include "base/Result.h"

#include <memory>
#include <vector>

#include <QByteArray>
#include <QDateTime>
#include <QString>
#include <QStringList>

namespace postrider::mime {

/// What is shown below a message: a leaf part that is not the body, or an enclosed message.
struct Attachment
{
    QString name;    ///< safe as a file name: no path, no control or bidi characters, never empty, ≤ 200 characters
    QByteArray type; ///< lower case, "image/png"
    QByteArray typeField;  ///< Content-Type as it stands, of a text; empty when it is longer than 1 KiB
    qint64 size = 0;       ///< decoded, in bytes
    QString contentId;     ///< without <>; empty when absent
    QString description;   ///< Content-Description (RFC 2045 §8); empty when absent
    bool isInline = false; ///< meant to be shown inside the body (a related part, or Content-Disposition: inline)
    int index = 0;         ///< for Message::attachmentData()
    QString section;       ///< IMAP section number, "2.1" (RFC 9051 §6.4.5.1)
};

/// One body of a message, as multipart/mixed may hold several. Each is to be rendered in a document of its own.
struct Body
{
    QString plain; ///< text/plain as text, flowed lines joined; empty when there is none
    QString html;  ///< text/html as it came, as text; empty when there is none. Not sanitised
};

/// The tree of content types, for `structure` in JSON and for tests.
struct PartTree
{
    QByteArray type; ///< lower case
    std::vector<PartTree> children;
};

/// A header field in its order.
struct HeaderField
{
    QByteArray name; ///< as spelled by the sender
    QString value;   ///< decoded and safe for display
};

struct ParseOptions
{
    /// What a user chose by 'Character set': takes the place of every declared one. Empty: as declared.
    QByteArray charset;
};

/// A received message, parsed once. A cheap value: copies share one immutable state. Thread-safe.
/// All strings are decoded and safe for display: control characters, NUL, newlines (in headers) and bidi overrides are
/// neutralised. Bounded by ARCHITECTURE rule 15: what is past a limit is cut and told in warnings().
/// RFC 5322, 2045–2049, 2047, 2231, 6532, 3676; 2387 and 2046 for the choice of the body.
class Message
{
public:
    Message();
    ~Message();
    Message(const Message &);
    Message(Message &&) noexcept;
    Message &operator=(const Message &);
    Message &operator=(Message &&) noexcept;

    /// For bytes of unknown origin (a file). Error: code "not-a-message", domain Message, when they hold no header
    /// field that mail knows.
    [[nodiscard]] static Result<Message> parse(QByteArray raw, const ParseOptions &options = {});
    /// For bytes that a mail server called a message: never fails, whatever they are.
    [[nodiscard]] static Message fromServer(QByteArray raw, const ParseOptions &options = {});

    /// Decodes at once what a header card shows, for a worker: whoever asks later waits for nothing, whatever the size
    /// of the header.
    void decodeHeader() const;

    /// Without <>; empty when absent.
    [[nodiscard]] QString messageId() const;
    /// The first id of In-Reply-To, without <>.
    [[nodiscard]] QString inReplyTo() const;
    /// Oldest first, without <>, at most 200 (the newest are kept).
    [[nodiscard]] QStringList references() const;
    [[nodiscard]] QString subject() const;
    [[nodiscard]] AddressList from() const;
    [[nodiscard]] AddressList sender() const;
    [[nodiscard]] AddressList replyTo() const;
    [[nodiscard]] AddressList to() const;
    [[nodiscard]] AddressList cc() const;
    [[nodiscard]] AddressList bcc() const;
    /// UTC; invalid when absent or nonsense.
    [[nodiscard]] QDateTime date() const;

    /// The text shown: the text/plain bodies, or text made from HTML where there is only HTML. Lines end in \n.
    [[nodiscard]] QString plainText() const;
    /// HTML as it came (sanitising is the reader's); of several bodies one after the other; empty when none is HTML.
    [[nodiscard]] QString html() const;
    [[nodiscard]] std::vector<Body> bodies() const;
    /// The first ~160 characters of the text on one line, without quotes, markup and signature.
    [[nodiscard]] QString preview() const;

    [[nodiscard]] std::vector<Attachment> attachments() const;
    /// The same with no sizes: those cost the decoding of every attachment.
    [[nodiscard]] std::vector<Attachment> attachmentList() const;
    /// Decoded bytes. Error: "no-such-part".
    [[nodiscard]] Result<QByteArray> attachmentData(int index) const;
    /// Decoded bytes of the part with this Content-ID (without <>), for cid: links. Error: "no-such-part".
    [[nodiscard]] Result<QByteArray> inlinePart(const QString &contentId) const;
    [[nodiscard]] PartTree structure() const;

    /// What was malformed or looks forged, as "machine-word: one translated sentence".
    [[nodiscard]] QStringList warnings() const;

    [[nodiscard]] std::vector<HeaderField> headers() const;
    /// The same with encoded words as they stand: in what servers write they are none, but a sender's who pretends.
    [[nodiscard]] std::vector<HeaderField> rawHeaders() const;
    /// The first field of this name (any case), decoded; empty when absent.
    [[nodiscard]] QString header(QByteArrayView name) const;
    [[nodiscard]] bool hasHeader(QByteArrayView name) const;
    /// The first field of this name, unfolded, as the bytes stand in the message.
    [[nodiscard]] QByteArray rawHeader(QByteArrayView name) const;
    /// Without <> and description (RFC 2919): "users.lists.example.org".
    [[nodiscard]] QString listId() const;
    /// URLs between <>, in order (RFC 2369): "mailto:…", "https://…".
    [[nodiscard]] QStringList listUnsubscribe() const;
    [[nodiscard]] QStringList listPost() const;

    /// The bytes given, untouched.
    [[nodiscard]] QByteArray raw() const;

private:
    class Data;
    explicit Message(std::shared_ptr<const Data> data);
    std::shared_ptr<const Data> d;
};

} // namespace postrider::mime
