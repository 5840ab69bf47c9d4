// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "web/WebFetcher.h"

#include "web/WebRules.h"

#include <utility>

#include <QNetworkAccessManager>
#include <QNetworkCookie>
#include <QNetworkCookieJar>
#include <QNetworkReply>
#include <QNetworkRequest>

namespace postrider::web {

namespace {

constexpr int patience = 20'000;        // ms without a byte
constexpr char tooLarge[] = "tooLarge"; // on a reply: why it was aborted
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
    void finish(QNetworkReply *reply, Job job);

    WebFetcher *q;
    QNetworkAccessManager *manager;
    Rule rule = mayAsk;
    quint64 generation = 0;
};

void WebFetcher::Private::ask(Job job)
{
    if (!rule(job.url)) {
        job.done.post(failure("address-refused", WebFetcher::tr("This address is not asked for from a message.")));
        return;
    }
    QNetworkReply *reply = manager->get(requestFor(job.url));
    QObject::connect(reply, &QNetworkReply::downloadProgress, q,
                     [reply, most = job.most](qint64 received, qint64 total) {
                         if (received <= most && total <= most)
                             return;
                         reply->setProperty(tooLarge, true);
                         reply->abort();
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
    if (!d->rule(url)) {
        done.post(failure("address-refused", tr("This address is not asked for from a message.")));
        return;
    }
    QNetworkRequest request = requestFor(url);
    request.setHeader(QNetworkRequest::ContentTypeHeader, QStringLiteral("application/x-www-form-urlencoded"));
    QNetworkReply *reply = d->manager->post(request, form);
    connect(reply, &QNetworkReply::finished, this, [this, reply, done, asked = d->generation] {
        if (asked != d->generation)
            return;
        const int status = reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
        if (status >= 200 && status < 300)
            return done({});
        done(failure("fetch-failed", tr("The list's server refused. Open its page, or write to it."),
                     reply->errorString()));
    });
}

void WebFetcher::forget()
{
    ++d->generation;
    for (QNetworkReply *reply : d->manager->findChildren<QNetworkReply *>())
        reply->abort();
}

void WebFetcher::setRule(Rule rule)
{
    d->rule = std::move(rule);
}

} // namespace postrider::web
