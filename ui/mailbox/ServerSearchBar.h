// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Error.h"

#include <vector>

#include <QWidget>

namespace postrider::ui::common {
class Banner;
}

namespace postrider::ui::mailbox {

/// Above the results of a search: says that some messages could not be looked into because only their headers are here,
/// offers to ask the server, shows how far that is and what came of it.
class ServerSearchBar final : public QWidget
{
    Q_OBJECT

public:
    explicit ServerSearchBar(QWidget *parent = nullptr);

    /// `messages` is no more than `most`, which means 'or more'.
    void offer(int messages, int most);
    void showProgress(int folder, int folders, int fetched, int hits);
    /// What a search brought: matches, and hits that a next search would fetch.
    void showResult(int matched, int left, const std::vector<Error> &problems);
    void showFailure(const Error &error);
    /// Nothing to say.
    void dismiss();

    [[nodiscard]] QString text() const;
    /// Whether the button starts a search.
    [[nodiscard]] bool canSearch() const { return m_state == State::Offered; }

Q_SIGNALS:
    void searchRequested();
    void cancelRequested();
    /// canSearch() has changed.
    void changed();

private:
    enum class State { Silent, Offered, Running, Done };

    void say(State state, const QString &text, const QString &verb);

    common::Banner *m_banner;
    State m_state = State::Silent;
};

} // namespace postrider::ui::mailbox
