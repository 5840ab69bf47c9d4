// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Ids.h"
#include "mime/facts/Authentication.h"
#include "mime/facts/Route.h"
#include "ui/reader/document/BodyRenderer.h"
#include "ui/reader/message/MessageLoader.h"
#include "ui/reader/message/WorkerQueue.h"

#include <deque>
#include <vector>

#include <QObject>
#include <QStringList>

namespace postrider::ui::reader {

/// A message that is read beside the open one.
struct ConversationText
{
    mime::Message message;
    RenderedBody body;
    BodyTheme theme;
    mime::Authentication authentication;
    std::vector<mime::Hop> route;
};

/// Brings the messages that are unfolded beside the open one, in workers, each when the one before it was taken: the
/// window breathes between two of them. What is remote stays blocked.
class ConversationTexts final : public QObject
{
    Q_OBJECT

public:
    explicit ConversationTexts(store::Store &store, QObject *parent = nullptr);

    /// Ends in loaded() or unavailable(), unless forget() comes before. `ownHosts`: see gatherFacts().
    void load(MessageId message, const RenderRequest &request, const QStringList &ownHosts);
    void forget();

Q_SIGNALS:
    void loaded(postrider::MessageId message, const postrider::ui::reader::ConversationText &text);
    void unavailable(postrider::MessageId message);

private:
    struct Wish
    {
        MessageId message;
        RenderRequest request;
        QStringList ownHosts;
    };
    void next();
    void render(const Wish &wish, const mime::Message &mail);

    std::deque<Wish> m_wishes; ///< the first one is being fulfilled
    MessageLoader m_loader;
    WorkerQueue m_renderer;
};

} // namespace postrider::ui::reader
