// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "mime/Message.h"
#include "ui/reader/RemotePictures.h"
#include "ui/reader/document/BodyRenderer.h"
#include "ui/reader/message/WorkerQueue.h"

#include <QWidget>

namespace postrider::ui::reader {

class ReaderPage;

/// A message that is in no folder (one inside of another) in a window of its own. What is remote stays blocked.
class MessageWindow final : public QWidget
{
    Q_OBJECT

public:
    MessageWindow(const mime::Message &message, QWidget *parent);

Q_SIGNALS:
    void composeRequested(const QUrl &mailto);
    void attachmentSaved(const QString &path);

protected:
    void changeEvent(QEvent *event) override;

private:
    void render();
    void rendered(const RenderedBody &body, const BodyTheme &theme);

    mime::Message m_message;
    WorkerQueue m_renderer;
    ReaderPage *m_page;
    bool m_whole = false;
    bool m_unfolded = false;
};

} // namespace postrider::ui::reader
