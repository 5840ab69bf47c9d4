// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reader/CardSource.h"

#include "store/MessageDetails.h"
#include "store/Pop3Repo.h"

#include <QCoreApplication>

namespace postrider::ui::reader {

namespace {

Address firstOf(const AddressList &list)
{
    return list.empty() ? Address() : list.front();
}

} // namespace

CardContents cardFrom(const store::MessageDetails &details)
{
    return {details.summary.subject,
            details.summary.from,
            details.sender,
            details.to,
            details.cc,
            details.bcc,
            details.replyTo,
            details.summary.date,
            models::tagsOf(details.summary.flags),
            {}};
}

CardContents cardFrom(const mime::Message &message)
{
    return {message.subject(),
            firstOf(message.from()),
            firstOf(message.sender()),
            message.to(),
            message.cc(),
            message.bcc(),
            message.replyTo(),
            message.date(),
            {},
            {}};
}

QString onServerText(const store::Pop3Message &message)
{
    switch (message.state) {
    case store::Pop3State::OnServer:
        return message.whole ? QCoreApplication::translate("postrider::ui::reader", "Still there")
                             : QCoreApplication::translate("postrider::ui::reader", "Still there; here is its header");
    case store::Pop3State::Deleting:
        return QCoreApplication::translate("postrider::ui::reader", "About to be deleted there");
    case store::Pop3State::Gone:
        break;
    }
    return QCoreApplication::translate("postrider::ui::reader", "No longer there");
}

} // namespace postrider::ui::reader
