// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Ids.h"
#include "ui/reader/document/BodyRenderer.h"
#include "ui/reader/message/MessageLoader.h"
#include "ui/reader/message/WorkerQueue.h"

#include <QObject>

namespace postrider::ui::reader {

/// Brings the texts of messages that are unfolded beside the open one, in workers. What is remote stays blocked.
class ConversationTexts final : public QObject
{
    Q_OBJECT

public:
    explicit ConversationTexts(store::Store &store, QObject *parent = nullptr);

    /// Ends in loaded() or unavailable(), unless forget() comes before.
    void load(MessageId message, const RenderRequest &request);
    void forget();

Q_SIGNALS:
    void loaded(postrider::MessageId message, const postrider::ui::reader::RenderedBody &body,
                const postrider::ui::reader::BodyTheme &theme);
    void unavailable(postrider::MessageId message);

private:
    void render(MessageId message, const mime::Message &mail, const RenderRequest &request);

    MessageLoader m_loader;
    WorkerQueue m_renderer;
};

} // namespace postrider::ui::reader
