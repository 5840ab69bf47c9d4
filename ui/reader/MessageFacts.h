// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "mime/Message.h"
#include "mime/facts/Authentication.h"
#include "mime/facts/ContactCard.h"
#include "mime/facts/Invitation.h"
#include "mime/facts/Receipt.h"
#include "mime/facts/Report.h"
#include "mime/facts/Route.h"
#include "mime/facts/Unsubscribe.h"

#include <optional>
#include <vector>

#include <QStringList>

namespace postrider::ui::reader {

/// What a message tells beside its text, gathered once, in a worker.
struct MessageFacts
{
    mime::Authentication authentication;
    std::vector<mime::Hop> route;
    std::optional<mime::Report> report;
    std::vector<mime::Invitation> invitations;
    std::vector<mime::ContactCard> contacts;
    std::optional<mime::ReceiptRequest> receipt;
    mime::Unsubscribe unsubscribe;
};

/// `ownHosts`: the servers and domains of the account, see mime::AuthenticationReader. Pure; for any thread.
[[nodiscard]] MessageFacts gatherFacts(const mime::Message &message, const QStringList &ownHosts);

} // namespace postrider::ui::reader
