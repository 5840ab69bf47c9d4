// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/ProblemBanners.h"

#include "ui/common/Banner.h"

#include <QVBoxLayout>

namespace postrider::ui {

using common::Banner;
using common::Tone;

namespace {

enum class Remedy { None, Password, Retry };

Remedy remedyFor(const Error &error)
{
    if (error.domain == ErrorDomain::Authentication)
        return Remedy::Password;
    if (error.domain == ErrorDomain::Network || error.isTransient())
        return Remedy::Retry;
    return Remedy::None;
}

Tone toneOf(const Error &error)
{
    return error.isTransient() ? Tone::Warning : Tone::Danger;
}

} // namespace

ProblemBanners::ProblemBanners(QWidget *parent)
    : QWidget(parent)
    , m_column(new QVBoxLayout(this))
{
    setAccessibleName(tr("Problems"));
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(1);
    hide();
}

Banner *ProblemBanners::makeBanner(Tone tone, const QString &details)
{
    auto *banner = new Banner(tone, this);
    banner->setDetails(details);
    banner->setClosable(true);
    m_column->addWidget(banner);
    banner->show();
    show();
    return banner;
}

void ProblemBanners::drop(Entry &entry)
{
    if (Banner *banner = std::exchange(entry.banner, nullptr)) {
        m_column->removeWidget(banner);
        banner->hide();
        banner->deleteLater();
    }
    setVisible(m_column->count() > 0);
}

void ProblemBanners::showProblem(AccountId account, const QString &email, const Error &error)
{
    Entry &entry = m_problems[account];
    const bool closedBefore = !entry.banner && entry.code == error.code;
    if (closedBefore)
        return;
    drop(entry);
    entry.code = error.code;
    entry.banner = makeBanner(toneOf(error), error.serverText);
    entry.banner->setText(tr("%1: %2").arg(email, error.text));
    const Remedy remedy = remedyFor(error);
    if (remedy == Remedy::Password)
        entry.banner->setAction(tr("Enter password"));
    else if (remedy == Remedy::Retry)
        entry.banner->setAction(tr("Try again"));
    connect(entry.banner, &Banner::actionTriggered, this, [this, account, error, remedy] {
        if (remedy == Remedy::Password)
            Q_EMIT passwordRequested(account, error);
        else
            Q_EMIT retryRequested(account);
    });
    connect(entry.banner, &Banner::closed, this, [this, account] { drop(m_problems[account]); });
}

void ProblemBanners::clearProblem(AccountId account)
{
    const auto found = m_problems.find(account);
    if (found == m_problems.end())
        return;
    drop(found->second);
    m_problems.erase(found);
}

void ProblemBanners::showFailure(const Error &error)
{
    Entry old{m_failure, {}};
    drop(old);
    m_failure = makeBanner(toneOf(error), error.serverText);
    m_failure->setText(error.text);
    connect(m_failure, &Banner::closed, this, [this] {
        Entry closed{std::exchange(m_failure, nullptr), {}};
        drop(closed);
    });
}

void ProblemBanners::showRoom(AccountId account, const QString &email, const QString &warning)
{
    const auto [place, isNew] = m_rooms.try_emplace(account);
    Entry &entry = place->second;
    if (isNew) {
        entry.banner = makeBanner(Tone::Warning, {});
        connect(entry.banner, &Banner::closed, this, [this, account] { drop(m_rooms[account]); });
    }
    if (entry.banner)
        entry.banner->setText(tr("%1: %2").arg(email, warning));
}

void ProblemBanners::clearRoom(AccountId account)
{
    const auto found = m_rooms.find(account);
    if (found == m_rooms.end())
        return;
    drop(found->second);
    m_rooms.erase(found);
}

const Banner *ProblemBanners::bannerOf(AccountId account) const
{
    const auto found = m_problems.find(account);
    return found == m_problems.end() ? nullptr : found->second.banner;
}

} // namespace postrider::ui
