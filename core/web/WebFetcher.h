// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Result.h"

#include <functional>
#include <memory>

#include <QByteArray>
#include <QObject>
#include <QUrl>

class QHostAddress;

namespace postrider::web {

/// Asks servers of strangers and gives away nothing but the address it asks from: HTTPS alone, no cookies, no referrer,
/// no cache, no language, no name of the program, no stored password. Each step of a redirect is judged anew, by its
/// address and by where the name in it leads.
class WebFetcher final : public QObject
{
    Q_OBJECT

public:
    explicit WebFetcher(QObject *parent = nullptr);
    ~WebFetcher() override;

    /// Errors (domain Network): "address-refused", "too-large", "fetch-failed", "timed-out".
    void get(const QUrl &url, qint64 mostBytes, Continuation<QByteArray> done);
    /// A form, as RFC 8058 wants it; what the server says is not read. Redirects are not followed (RFC 8058 §3.1).
    void post(const QUrl &url, const QByteArray &form, Continuation<void> done);
    /// Nothing asked so far is answered any more.
    void forget();

    /// What may be asked: web::mayAsk and web::isPublic for each address of its host, unless a test says otherwise.
    using Rule = std::function<bool(const QUrl &)>;
    using AddressRule = std::function<bool(const QHostAddress &)>;
    /// No rule for addresses: any.
    void setRule(Rule rule, AddressRule addresses = {});

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace postrider::web
