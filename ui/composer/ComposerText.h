// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPlainTextEdit>

namespace postrider::ui::composer {

/// The text of the message. Dropped or pasted files become attachments, not file names in the text. Tab leaves the
/// field, as in every form.
class ComposerText final : public QPlainTextEdit
{
    Q_OBJECT

public:
    explicit ComposerText(QWidget *parent = nullptr);

Q_SIGNALS:
    void filesGiven(const QStringList &paths);

protected:
    bool canInsertFromMimeData(const QMimeData *source) const override;
    void insertFromMimeData(const QMimeData *source) override;
};

/// The local files of a drag or of the clipboard.
[[nodiscard]] QStringList localFiles(const QMimeData *source);

} // namespace postrider::ui::composer
