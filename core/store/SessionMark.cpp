// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/SessionMark.h"

#include <QCoreApplication>
#include <QDir>
#include <QUuid>

namespace postrider::store {

namespace {

constexpr QLatin1String pattern{"open-*.lock"};

} // namespace

SessionMark::SessionMark(const QString &directory)
{
    const QDir dir(directory);
    for (const QString &name : dir.entryList({pattern}, QDir::Files)) {
        QLockFile other(dir.filePath(name));
        other.setStaleLockTime(0); // an old one is as good as a new one, as long as its process lives
        if (!other.tryLock(0))
            continue;
        m_foundLeftBehind = true; // unlocking takes the file away
    }
    // one process may open a profile twice (tests do), so the number alone is not enough
    const QString name = QStringLiteral("open-%1-%2.lock")
                             .arg(QCoreApplication::applicationPid())
                             .arg(QUuid::createUuid().toString(QUuid::Id128).left(8));
    m_own = std::make_unique<QLockFile>(dir.filePath(name));
    m_own->setStaleLockTime(0);
    m_own->tryLock(0);
}

} // namespace postrider::store
