// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/StartTrace.h"

#include <cstdio>
#include <utility>

#include <QAbstractItemModel>
#include <QAbstractItemView>
#include <QCoreApplication>
#include <QDateTime>
#include <QEvent>
#include <QListView>
#include <QTimer>

namespace postrider::app {

StartTrace::StartTrace(qint64 start)
    : QObject(QCoreApplication::instance())
    , m_start(start)
{
}

void StartTrace::install()
{
    if (const qint64 start = qEnvironmentVariable("POSTRIDER_TRACE_START").toLongLong(); start > 0)
        QCoreApplication::instance()->installEventFilter(new StartTrace(start));
}

bool StartTrace::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::Paint)
        return false;
    // The viewport is painted; the folder tree is a tree, the messages are a list.
    const auto *list = qobject_cast<QListView *>(watched->parent());
    if (list == nullptr || list->model() == nullptr || list->model()->rowCount() == 0)
        return false;
    const int rows = list->model()->rowCount();
    const int before = std::exchange(m_rows, rows);
    if (rows == before)
        return false;
    // After this event: then it has been painted.
    QTimer::singleShot(0, this, [this, rows, isFirst = before == 0] {
        std::fprintf(stderr, "%s list after %lld ms, %d messages\n", isFirst ? "first" : "next",
                     static_cast<long long>(QDateTime::currentMSecsSinceEpoch() - m_start), rows);
    });
    return false;
}

} // namespace postrider::app
