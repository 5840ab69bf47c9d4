// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reader/MessageFacts.h"

namespace postrider::ui::reader {

MessageFacts gatherFacts(const mime::Message &message, const QStringList &ownHosts)
{
    MessageFacts facts;
    facts.authentication = mime::AuthenticationReader::read(message, ownHosts);
    facts.route = mime::routeOf(message);
    facts.report = mime::reportOf(message);
    facts.invitations = mime::invitationsOf(message);
    facts.contacts = mime::contactCardsOf(message);
    facts.receipt = mime::receiptRequestOf(message);
    facts.unsubscribe = mime::unsubscribeOf(message, facts.authentication);
    return facts;
}

} // namespace postrider::ui::reader
