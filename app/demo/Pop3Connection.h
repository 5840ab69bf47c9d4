// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "demo/LineChannel.h"
#include "demo/MemoryMailstore.h"

#include <memory>
#include <vector>

#include <QObject>

namespace postrider::demo {

/// One POP3 connection (RFC 1939, RFC 2449) on the INBOX as it was at login; DELE takes effect at QUIT.
class Pop3Connection : public QObject
{
    Q_OBJECT

public:
    Pop3Connection(std::unique_ptr<QTcpSocket> socket, MemoryMailstore &store, QObject *parent);

    void start();

private:
    struct Item
    {
        Uid uid;
        QByteArray bytes; ///< every line ends with CRLF, so that the size is what goes over the wire
        bool deleted = false;
    };

    void onLine(const QByteArray &line);
    void authorization(const QByteArray &verb, const QByteArray &argument);
    void transaction(const QByteArray &verb, const QByteArray &argument);
    void capabilities();
    void pass(const QByteArray &password);
    void openMaildrop();
    void stat();
    /// LIST and UIDL: one item, or all.
    void list(const QByteArray &argument, bool uids);
    void retrieve(const QByteArray &argument);
    void top(const QByteArray &argument);
    void remove(const QByteArray &argument);
    void restore();
    void quit();
    [[nodiscard]] QByteArray listing(const Item &item, bool uids) const;
    /// nullptr when `number` names no message, or a deleted one.
    [[nodiscard]] Item *itemAt(const QByteArray &number);
    void sendBody(const QByteArray &bytes);
    void reply(const QByteArray &text) { m_channel.sendLine(text); }

    LineChannel m_channel;
    MemoryMailstore &m_store;
    QString m_user;
    MailAccount *m_account = nullptr;
    std::vector<Item> m_items;
};

} // namespace postrider::demo
