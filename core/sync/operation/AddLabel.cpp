// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/operation/AddLabel.h"

#include "store/MessageLabels.h"
#include "store/ShownFlags.h"
#include "sync/operation/Opposites.h"
#include "sync/operation/RemoveLabel.h"

#include <QCoreApplication>

namespace postrider::sync {

void AddLabel::apply(store::WriteTransaction &transaction, const Intent &intent, const QString &label)
{
    takeBackOpposites(transaction, intent, RemoveLabel::kind, payloadFor(label));
    store::OverlayEffect effect;
    effect.add = store::MessageLabels::asTags({label});
    Intent wanted = intent;
    wanted.messages = store::ShownFlags::differing(transaction.database(), intent.messages, effect.add, {});
    append(transaction, wanted, kind, label, effect);
}

QString AddLabel::label() const
{
    return QCoreApplication::translate("postrider::sync", "Put the label %1 on %n message(s)", nullptr,
                                       int(messages().size()))
        .arg(labelName());
}

} // namespace postrider::sync
