// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "account/AccountEngine.h"
#include "account/Accounts.h"
#include "ui/reader/ReaderPage.h"
#include "ui/reader/ReaderViewPrivate.h"

#include <QLocale>

namespace postrider::ui::reader {

// What happens when the bytes of a message are not here.

/// A large message of which the account wants the header alone until somebody asks.
void ReaderView::Private::offerRest()
{
    const bool there = fromServer->state != store::Pop3State::Gone;
    const QString size = QLocale().formattedDataSize(details->summary.size);
    page->showStatus({QStringLiteral("download"),
                      there ? ReaderView::tr("Only the header of this message is here; all of it has %1.").arg(size)
                            : ReaderView::tr("Only the header of this message is here, and the server has it no more."),
                      there ? ReaderView::tr("&Fetch the rest") : QString(),
                      {},
                      false});
    setState(ReaderState::Absent);
}

void ReaderView::Private::fetch()
{
    if (fetching || !details)
        return;
    ::postrider::account::AccountEngine *with = accounts.fetcherOf(current, details->account);
    if (!with || with->isOffline()) {
        page->showStatus({QStringLiteral("offline"),
                          ReaderView::tr("This message has not been downloaded, and its account is offline. Go online "
                                         "to read it."),
                          with ? ReaderView::tr("Try again") : QString(),
                          {},
                          false});
        return setState(ReaderState::Absent);
    }
    fetching = true;
    page->showStatus({{}, ReaderView::tr("Downloading this message…"), {}, {}, true});
    setState(ReaderState::Absent);
    const MessageId asked = current;
    with->fetchBody(asked, {q, [this, asked](const Result<void> &result) { fetched(asked, result); }});
}

void ReaderView::Private::fetched(MessageId asked, const Result<void> &result)
{
    if (asked != current)
        return;
    fetching = false;
    if (!result)
        return showUnavailable(result.error());
    if (!message && state != ReaderState::Loading)
        load();
}

void ReaderView::Private::showUnavailable(const Error &error)
{
    const bool absent = error.code == QLatin1String("body-absent");
    page->showStatus({absent ? QStringLiteral("download") : QStringLiteral("dialog-warning"), error.text,
                      absent ? ReaderView::tr("Download") : ReaderView::tr("Try again"), error.serverText, false});
    setState(absent ? ReaderState::Absent : ReaderState::Unavailable);
}

/// The store tells when they are here; then they are looked for again.
void ReaderView::Private::fetchPieces()
{
    for (const MessageId id : pieces.absent)
        if (::postrider::account::AccountEngine *with = accounts.fetcherOf(id, details->account))
            with->fetchBody(id, {q, [this](const Result<void> &result) {
                                     if (!result)
                                         Q_EMIT q->failed(result.error());
                                 }});
}

} // namespace postrider::ui::reader
