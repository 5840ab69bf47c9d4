// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/composer/DraftContent.h"

#include <optional>
#include <vector>

#include <QWidget>

class QLabel;
class QListWidget;
class QToolButton;

namespace postrider::ui::composer {

/// The files that go with the message; Delete or 'Remove' takes the chosen ones away.
class AttachmentStrip final : public QWidget
{
    Q_OBJECT

public:
    explicit AttachmentStrip(QWidget *parent = nullptr);

    void setAttachments(std::vector<ComposerAttachment> attachments);
    void add(ComposerAttachment attachment);
    [[nodiscard]] const std::vector<ComposerAttachment> &attachments() const { return m_attachments; }
    /// The message is larger than the sending server takes; none: it is not, as far as is known.
    void setRefusedAbove(std::optional<qint64> limit);
    /// The store has the bytes of all that is here now.
    void forgetBytes();

Q_SIGNALS:
    void changed();

private:
    void rebuild();
    void showSummary();
    void removeChosen();

    std::vector<ComposerAttachment> m_attachments;
    std::optional<qint64> m_refusedAbove;
    QLabel *m_summary;
    QListWidget *m_list;
    QToolButton *m_remove;
};

} // namespace postrider::ui::composer
