// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "pop3/wire/ListGrammar.h"
#include "store/Pop3Repo.h"
#include "sync/pop3/Pop3Settings.h"

#include <set>
#include <vector>

#include <QByteArray>
#include <QDateTime>

namespace postrider::sync {

/// A message on the server under the name by which it is known here.
struct Pop3Item
{
    int number = 0;
    QByteArray uid;  ///< empty: none yet, see Pop3Plan::nameless()
    qint64 size = 0; ///< 0: not told
    bool operator==(const Pop3Item &) const = default;
};

/// Pure: what the server lists against what is known of it.
class Pop3Plan
{
public:
    /// From UIDL. Numbers that UIDL left out are there without a name (but no more than a hostile list can make up);
    /// so are those that share a UID with another message, which RFC 1939 §7 forbids and servers do.
    [[nodiscard]] static std::vector<Pop3Item> fromUids(const std::vector<pop3::ListedUid> &listed);
    /// From LIST: sizes for the items, and the messages that UIDL did not tell of.
    static void addSizes(std::vector<Pop3Item> &items, const std::vector<pop3::ListedSize> &listed);
    [[nodiscard]] static std::vector<int> nameless(const std::vector<Pop3Item> &items);
    /// The name of a message by its header, for servers without UIDL. It begins with a space, which no UID does. Lines
    /// that servers change by themselves (Status, X-Status, X-UIDL) do not count.
    [[nodiscard]] static QByteArray nameOf(const QByteArray &header);

    /// What is to be fetched: never seen before; of several with one name the first. Oldest (lowest number) first.
    [[nodiscard]] static std::vector<Pop3Item> toFetch(const std::vector<Pop3Item> &items,
                                                       const std::vector<store::Pop3Message> &known);
    /// Known ones that the server lists no longer.
    [[nodiscard]] static std::vector<QByteArray> vanished(const std::vector<Pop3Item> &items,
                                                          const std::vector<store::Pop3Message> &known);
    /// Known ones that were thought gone and are listed.
    [[nodiscard]] static std::vector<QByteArray> cameBack(const std::vector<Pop3Item> &items,
                                                          const std::vector<store::Pop3Message> &known);
    /// What may be deleted on the server now. Only what is known, so stored, and whole or deleted here.
    [[nodiscard]] static std::vector<Pop3Item> toDelete(const std::vector<Pop3Item> &items,
                                                        const std::vector<store::Pop3Message> &known,
                                                        const Pop3Settings &settings, const QDateTime &now);
};

} // namespace postrider::sync
