// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QUrl>

class QWidget;

namespace postrider::ui::reader {

/// What happens when a link is chosen: mailto goes to the composer, http and https to the browser of the desktop, all
/// else nowhere. Where the text names another host than the target, a question shows the target first.
class LinkOpener final : public QObject
{
    Q_OBJECT

public:
    explicit LinkOpener(QWidget *window);

    void open(const QUrl &target, const QString &shownText);

Q_SIGNALS:
    void composeRequested(const QUrl &mailto);

private:
    void follow(const QUrl &target);
    void ask(const QUrl &target, const QString &question);
    QWidget *m_window;
};

} // namespace postrider::ui::reader
