// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "demo/Mailbox.h"
#include "demo/SequenceSet.h"

#include <functional>
#include <memory>
#include <vector>

#include <QByteArray>

namespace postrider::demo {

/// A mailbox as one session was told about it. Message numbers belong to the session: they change only when it is told
/// so (RFC 3501 §5.5), whatever happens to the mailbox meanwhile.
class SelectedMailbox
{
public:
    enum class Addressing { Number, Uid };

    struct Entry
    {
        quint32 number; ///< message sequence number, from 1
        const StoredMessage *message;
    };

    SelectedMailbox(std::shared_ptr<Mailbox> mailbox, bool readOnly, MailboxObserver *observer);
    ~SelectedMailbox();
    Q_DISABLE_COPY_MOVE(SelectedMailbox)

    [[nodiscard]] Mailbox &mailbox() const { return *m_mailbox; }
    [[nodiscard]] bool isReadOnly() const { return m_readOnly; }
    [[nodiscard]] quint32 count() const { return quint32(m_known.size()); }

    /// The messages of `set` that are still there. Pointers hold until the mailbox changes.
    [[nodiscard]] std::vector<Entry> resolve(const SequenceSet &set, Addressing addressing) const;
    [[nodiscard]] bool hasAllNumbers(const SequenceSet &set) const { return set.isWithin(count()); }
    /// Are there messages the session knows which others have expunged?
    [[nodiscard]] bool hasVanished() const;

    /// Has the session been told of this message's flags as they are?
    [[nodiscard]] bool isReported(const Entry &entry) const;
    void setReported(const Entry &entry);

    struct Sink
    {
        std::function<void(const QByteArray &)> line;
        bool withModSeq = false;
        bool mayExpunge = false;
    };
    /// Tells what has changed since the session last heard: EXPUNGE (when allowed), EXISTS, FETCH of flags.
    void report(const Sink &sink);

private:
    struct Known
    {
        Uid uid;
        ModSeq reported;
    };

    void reportExpunged(const Sink &sink);
    void reportNew(const Sink &sink);
    void reportFlags(const Sink &sink);

    std::shared_ptr<Mailbox> m_mailbox;
    MailboxObserver *m_observer;
    bool m_readOnly;
    std::vector<Known> m_known;
};

/// "FLAGS (\Seen work)".
[[nodiscard]] QByteArray flagsItem(const MailFlags &flags);

} // namespace postrider::demo
