// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "web/WebFetcher.h"

#include "web/WebRules.h"

#include <algorithm>
#include <utility>

#include <QHostAddress>
#include <QHostInfo>
#include <QNetworkAccessManager>
#include <QNetworkCookie>
#include <QNetworkCookieJar>
#include <QNetworkProxy>
#include <QNetworkReply>
#include <QNetworkRequest>

namespace postrider::web {

namespace {

constexpr int patience = 20'000;        // ms without a byte
constexpr char tooLarge[] = "tooLarge"; // on a reply: why it was aborted
constexpr char answered[] = "answered"; // on a reply: it was told
constexpr int mostRedirects = 5;        // click counters take three

/// Keeps none, so that none can be sent.
class NoCookies final : public QNetworkCookieJar
{
public:
    using QNetworkCookieJar::QNetworkCookieJar;
    QList<QNetworkCookie> cookiesForUrl(const QUrl &) const override { return {}; }
    bool setCookiesFromUrl(const QList<QNetworkCookie> &, const QUrl &) override { return false; }
};

Error failure(const char *code, const QString &text, const QString &serverText = {})
{
    return {ErrorDomain::Network, ErrorKind::Transient, QString::fromLatin1(code), text, serverText};
}

QNetworkRequest requestFor(const QUrl &url)
{
    QNetworkRequest request(url);
    request.setAttribute(QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::ManualRedirectPolicy);
    request.setAttribute(QNetworkRequest::CookieLoadControlAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::CookieSaveControlAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::AuthenticationReuseAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::CacheLoadControlAttribute, QNetworkRequest::AlwaysNetwork);
    request.setAttribute(QNetworkRequest::CacheSaveControlAttribute, false);
    // what Qt would write here names the program and the language of the desktop
    request.setRawHeader("User-Agent", "Mozilla/5.0");
    request.setRawHeader("Accept-Language", "en");
    request.setRawHeader("Accept-Encoding", "identity"); // what is unpacked may be a thousand times as large
    request.setTransferTimeout(patience);
    return request;
}

} // namespace

class WebFetcher::Private
{
public:
    explicit Private(WebFetcher *fetcher)
        : q(fetcher)
        , manager(new QNetworkAccessManager(fetcher))
    {
        manager->setCookieJar(new NoCookies(manager));
        manager->setAutoDeleteReplies(true);
    }

    struct Job
    {
        QUrl url;
        qint64 most = 0;
        int redirects = 0;
        Continuation<QByteArray> done;
    };

    void ask(Job job);
    void get(Job job);
    void finish(QNetworkReply *reply, Job job);
    void send(const QUrl &url, const QByteArray &form, const Continuation<void> &done);
    /// Whether `url` may be asked for; afterwards, unless forget() comes before.
    void judge(const QUrl &url, const std::function<void(const Result<void> &)> &then);

    WebFetcher *q;
    QNetworkAccessManager *manager;
    Rule rule = mayAsk;
    AddressRule addresses = isPublic;
    quint64 generation = 0;
};

void WebFetcher::Private::judge(const QUrl &url, const std::function<void(const Result<void> &)> &then)
{
    const Error refused = failure("address-refused", WebFetcher::tr("This address is not asked for from a message."));
    if (!rule(url))
        return then(refused);
    const QList<QNetworkProxy> proxies = QNetworkProxyFactory::proxyForQuery(QNetworkProxyQuery(url));
    const bool direct = proxies.isEmpty() || proxies.front().type() == QNetworkProxy::NoProxy;
    if (!addresses || !direct) // a proxy finds the way itself, in a network of its own
        return then({});
    // The answer is kept by Qt for the connection that follows: a server of names cannot tell another one then.
    QHostInfo::lookupHost(url.host(), q, [this, then, refused, asked = generation](const QHostInfo &host) {
        if (asked != generation)
            return;
        const QList<QHostAddress> found = host.addresses();
        if (found.isEmpty())
            return then(
                failure("fetch-failed", WebFetcher::tr("The server does not give it away."), host.errorString()));
        then(std::all_of(found.begin(), found.end(), addresses) ? Result<void>() : Result<void>(refused));
    });
}

void WebFetcher::Private::ask(Job job)
{
    const QUrl url = job.url;
    judge(url, [this, job = std::move(job)](const Result<void> &allowed) mutable {
        if (allowed)
            get(std::move(job));
        else
            job.done.post(allowed.error());
    });
}

void WebFetcher::Private::get(Job job)
{
    constexpr qint64 slack = qint64{16} * 1024; // by which it is told that there is more
    QNetworkReply *reply = manager->get(requestFor(job.url));
    reply->setReadBufferSize(job.most + slack); // a fast server would send much before a limit is looked at
    const auto stop = [reply] {
        reply->setProperty(tooLarge, true);
        reply->abort();
    };
    QObject::connect(reply, &QNetworkReply::downloadProgress, q,
                     [stop, most = job.most](qint64 received, qint64 total) {
                         if (received > most || total > most)
                             stop();
                     });
    QObject::connect(reply, &QNetworkReply::readyRead, q, [stop, reply, most = job.most] {
        if (reply->bytesAvailable() > most)
            stop();
    });
    QObject::connect(reply, &QNetworkReply::finished, q, [this, reply, job, asked = generation]() mutable {
        if (asked == generation)
            finish(reply, std::move(job));
    });
}

void WebFetcher::Private::finish(QNetworkReply *reply, Job job)
{
    const QUrl next = reply->attribute(QNetworkRequest::RedirectionTargetAttribute).toUrl();
    if (next.isValid() && job.redirects < mostRedirects) {
        job.url = job.url.resolved(next);
        ++job.redirects;
        return ask(std::move(job));
    }
    // what comes in one piece makes no progress that could be watched
    if (reply->property(tooLarge).toBool() || reply->bytesAvailable() > job.most)
        return job.done(failure("too-large", WebFetcher::tr("What the server sends is too large.")));
    if (reply->error() == QNetworkReply::OperationCanceledError)
        return job.done(failure("timed-out", WebFetcher::tr("The server did not answer in time.")));
    if (reply->error() != QNetworkReply::NoError || next.isValid())
        return job.done(
            failure("fetch-failed", WebFetcher::tr("The server does not give it away."), reply->errorString()));
    job.done(reply->readAll());
}

WebFetcher::WebFetcher(QObject *parent)
    : QObject(parent)
    , d(std::make_unique<Private>(this))
{
}

WebFetcher::~WebFetcher() = default;

void WebFetcher::get(const QUrl &url, qint64 mostBytes, Continuation<QByteArray> done)
{
    d->ask({url, mostBytes, 0, std::move(done)});
}

void WebFetcher::post(const QUrl &url, const QByteArray &form, Continuation<void> done)
{
    d->judge(url, [this, url, form, done](const Result<void> &allowed) {
        if (allowed)
            d->send(url, form, done);
        else
            done.post(allowed.error());
    });
}

void WebFetcher::Private::send(const QUrl &url, const QByteArray &form, const Continuation<void> &done)
{
    QNetworkRequest request = requestFor(url);
    request.setHeader(QNetworkRequest::ContentTypeHeader, QStringLiteral("application/x-www-form-urlencoded"));
    QNetworkReply *reply = manager->post(request, form);
    const auto answer = [this, reply, done, asked = generation] {
        if (asked != generation || reply->property(answered).toBool())
            return;
        reply->setProperty(answered, true);
        const int status = reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
        if (status >= 200 && status < 300)
            return done({});
        done(failure("fetch-failed", WebFetcher::tr("The list's server refused. Open its page, or write to it."),
                     reply->errorString()));
    };
    // what follows the head is not read: it may have no end
    QObject::connect(reply, &QNetworkReply::readyRead, q, [answer, reply] {
        answer();
        reply->abort();
    });
    QObject::connect(reply, &QNetworkReply::finished, q, answer);
}

void WebFetcher::forget()
{
    ++d->generation;
    for (QNetworkReply *reply : d->manager->findChildren<QNetworkReply *>())
        reply->abort();
}

void WebFetcher::setRule(Rule rule, AddressRule addresses)
{
    d->rule = std::move(rule);
    d->addresses = std::move(addresses);
}

} // namespace postrider::web
