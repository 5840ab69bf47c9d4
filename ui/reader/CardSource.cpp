// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reader/CardSource.h"

#include "store/MessageDetails.h"

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
            models::tagsOf(details.summary.flags)};
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
            {}};
}

} // namespace postrider::ui::reader
