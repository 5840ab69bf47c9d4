// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <map>
#include <set>
#include <utility>

#include <QByteArray>
#include <QString>
#include <QStringList>

namespace postrider::test {

class DovecotServer;
class TestProfile;

/// What is in each folder, as far as it has to be the same on both sides: for each message its Message-ID and its flags
/// by Maildir letters (F flagged, R answered, S seen, T deleted), as often as it is there.
using MailState = std::map<QString, std::multiset<std::pair<QByteArray, QString>>>;

/// As the server has it on its disk; every folder there is.
[[nodiscard]] MailState stateOfServer(const DovecotServer &dovecot, const QString &user);
/// As the program shows it.
[[nodiscard]] MailState stateOfProfile(const TestProfile &profile);

/// What lies there marked \Deleted, a line each. Where nobody else is at work there is none: no operation may leave a
/// message behind like that where the server can expunge it.
[[nodiscard]] QByteArray markedDeleted(const MailState &state);

/// The first differences in words; empty: none.
[[nodiscard]] QByteArray difference(const MailState &left, const MailState &right);

} // namespace postrider::test
