// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/mailbox/ServerSearchBar.h"

#include "ui/common/Banner.h"

#include <QBoxLayout>
#include <QLocale>
#include <QStringList>

namespace postrider::ui::mailbox {

ServerSearchBar::ServerSearchBar(QWidget *parent)
    : QWidget(parent)
    , m_banner(new common::Banner(common::Tone::Information, this))
{
    setAccessibleName(tr("Search on the server"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_banner);
    connect(m_banner, &common::Banner::actionTriggered, this, [this] {
        if (m_state == State::Running)
            Q_EMIT cancelRequested();
        else
            Q_EMIT searchRequested();
    });
    connect(m_banner, &common::Banner::closed, this, &ServerSearchBar::dismiss);
    dismiss();
}

QString ServerSearchBar::text() const
{
    return m_state == State::Silent ? QString() : m_banner->text();
}

void ServerSearchBar::say(State state, const QString &text, const QString &verb)
{
    const bool could = canSearch();
    m_state = state;
    m_banner->setText(text);
    m_banner->setDetails({});
    m_banner->setAction(verb);
    m_banner->setClosable(state != State::Running);
    setAccessibleDescription(text);
    setVisible(state != State::Silent);
    if (could != canSearch())
        Q_EMIT changed();
}

void ServerSearchBar::dismiss()
{
    say(State::Silent, {}, {});
}

void ServerSearchBar::offer(int messages, int most)
{
    const QString text =
        messages < most ? tr("The text of %n message(s) is on the server alone.", nullptr, messages)
                        : tr("The text of %1 messages or more is on the server alone.").arg(QLocale().toString(most));
    say(State::Offered, text, tr("Search on the &server"));
}

void ServerSearchBar::showProgress(int folder, int folders, int fetched, int hits)
{
    QString text = tr("Searching on the server: folder %1 of %2.").arg(folder).arg(folders);
    if (hits > 0)
        text += u' ' + tr("%1 of %2 messages fetched.").arg(fetched).arg(hits);
    say(State::Running, text, tr("&Cancel"));
}

void ServerSearchBar::showResult(int matched, int left, const std::vector<Error> &problems)
{
    QString text = matched > 0 ? tr("The server found %n more message(s).", nullptr, matched)
                               : tr("The server found nothing more.");
    if (left > 0)
        text += u' ' + tr("%n older one(s) may hold it, too.", nullptr, left);
    QStringList details;
    for (const Error &problem : problems)
        details << problem.text + (problem.serverText.isEmpty() ? QString() : u'\n' + problem.serverText);
    if (!problems.empty())
        text += u' ' + tr("%n folder(s) could not be searched.", nullptr, static_cast<int>(problems.size()));
    const bool more = left > 0 || !problems.empty();
    say(more ? State::Offered : State::Done, text, more ? tr("&Search on") : QString());
    m_banner->setDetails(details.join(u'\n'));
}

void ServerSearchBar::showFailure(const Error &error)
{
    const bool again = error.kind != ErrorKind::Permanent;
    say(again ? State::Offered : State::Done, error.text, again ? tr("&Try again") : QString());
    m_banner->setDetails(error.serverText);
}

} // namespace postrider::ui::mailbox
