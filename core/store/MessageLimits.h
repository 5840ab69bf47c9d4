// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

/// What the store takes of a message's headers. A server or a sender may send more; lists and the index need no more,
/// and the bytes of the message keep everything. Lengths are UTF-16 units.
namespace postrider::store::limits {

constexpr qsizetype subject = 4096;         // RFC 5322 lines are at most 998; this is a subject of four of them
constexpr qsizetype addressName = 1024;     // one line
constexpr qsizetype address = 1024;         // RFC 5321 §4.5.3.1 allows 320
constexpr size_t addressesInList = 10'000;  // as mime::HeaderText takes
constexpr qsizetype shortNames = 200;       // a column of a list
constexpr qsizetype messageId = 998;        // one line
constexpr qsizetype references = 200;       // as mime::HeaderText takes; the newest are kept
constexpr qsizetype preview = 320;          // two lines of a wide list
constexpr qsizetype structure = 1 << 20;    // a line of the protocol (ARCHITECTURE rule 15)
constexpr qsizetype indexedText = 2 << 20;  // a long book; beyond it is a log file
constexpr qsizetype indexedNames = 1 << 16; // file names of attachments together
constexpr qsizetype keywords = 1 << 12;     // all keywords of a message together, in characters
constexpr qsizetype label = 250;            // Gmail allows 225
constexpr qsizetype labels = 500;           // of one message
constexpr qsizetype emailId = 255;          // RFC 8474 §7
constexpr qsizetype serverThread = 255;     // the same
constexpr size_t foldersInList = 100'000;

} // namespace postrider::store::limits
