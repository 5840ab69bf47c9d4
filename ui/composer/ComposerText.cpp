// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/composer/ComposerText.h"

#include <QMimeData>
#include <QUrl>

namespace postrider::ui::composer {

ComposerText::ComposerText(QWidget *parent)
    : QPlainTextEdit(parent)
{
    setAccessibleName(tr("Message text"));
    setFrameShape(QFrame::NoFrame);
    document()->setDocumentMargin(12);
}

bool ComposerText::canInsertFromMimeData(const QMimeData *source) const
{
    return !localFiles(source).isEmpty() || QPlainTextEdit::canInsertFromMimeData(source);
}

void ComposerText::insertFromMimeData(const QMimeData *source)
{
    const QStringList files = localFiles(source);
    if (files.isEmpty())
        return QPlainTextEdit::insertFromMimeData(source);
    Q_EMIT filesGiven(files);
}

QStringList localFiles(const QMimeData *source)
{
    QStringList paths;
    for (const QUrl &url : source->urls())
        if (url.isLocalFile())
            paths += url.toLocalFile();
    return paths;
}

} // namespace postrider::ui::composer
