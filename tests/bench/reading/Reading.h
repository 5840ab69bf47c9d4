// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ParseBench.h"

#include "ui/reader/BodyView.h"
#include "ui/reader/ReaderView.h"
#include "uitest/MailFixture.h"

#include <functional>

#include <QByteArray>
#include <QElapsedTimer>
#include <QTimer>

namespace postrider::bench {

struct Cost
{
    double clock = 0; ///< ms
    double work = 0;  ///< ms of processor, all threads
};

/// One figure, as a line.
void tell(const QByteArray &what, double value, const char *unit);
void tell(const QByteArray &what, const Cost &cost);

class Watch
{
public:
    Watch() { m_timer.start(); }
    [[nodiscard]] Cost cost() const
    {
        return {static_cast<double>(m_timer.nsecsElapsed()) / 1e6, processWork() - m_start};
    }
    [[nodiscard]] qint64 elapsed() const { return m_timer.elapsed(); }

private:
    QElapsedTimer m_timer;
    double m_start = processWork();
};

/// Whether the body was painted since it was last asked.
class PaintWatch final : public QObject
{
public:
    explicit PaintWatch(QObject *watched);

    bool painted = false;

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
};

/// A reader in a window, and a clock beside it.
class Reading
{
public:
    Reading();

    /// From the choice of a message until its body is painted; longestWait is the window's meanwhile.
    Cost open(MessageId id);
    /// From the wish to read the whole conversation until the last of its `others` is there.
    Cost unfold(int others);
    /// How long the window is held up at most while a text is laid out to its end behind what is seen.
    Cost laidOut();
    /// What `action` costs until `done`; longestWait is the window's meanwhile, `action` itself included.
    Cost act(const std::function<void()> &action, const std::function<bool()> &done);
    void close() { view.clear(); }

    MailFixture mail;
    ui::reader::ReaderView view;
    Cost longestWait;

private:
    void waitUntil(const std::function<bool()> &done);
    void lap();
    void beginLap();

    PaintWatch *m_paint;
    QTimer m_beat;
    QElapsedTimer m_since;
    double m_sinceWork = 0;
};

} // namespace postrider::bench
