// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Address.h"
#include "transfer/ForeignAccount.h"

#include <vector>

#include <QStringList>

namespace postrider::transfer {

/// What a keyword of messages is called.
struct ForeignTag
{
    QString keyword; ///< as it stands at the messages
    QString name;
    QString color; ///< "#RRGGBB"; empty: not told
};

/// What another mail program keeps beside mail.
struct ForeignProfile
{
    std::vector<ForeignAccount> accounts; ///< with servers, for a person who may want to set them up here, too
    AddressList contacts;                 ///< each address once
    std::vector<ForeignTag> tags;
    QStringList leftOut; ///< what could not be taken, in words
};

} // namespace postrider::transfer
