// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/operation/OperationFactory.h"

#include "sync/operation/AddLabel.h"
#include "sync/operation/Append.h"
#include "sync/operation/Copy.h"
#include "sync/operation/CreateFolder.h"
#include "sync/operation/DeleteFolder.h"
#include "sync/operation/DeleteForever.h"
#include "sync/operation/Move.h"
#include "sync/operation/RemoveLabel.h"
#include "sync/operation/RenameFolder.h"
#include "sync/operation/SaveDraft.h"
#include "sync/operation/SetFlags.h"
#include "sync/operation/SubscribeFolder.h"
#include "sync/operation/TransferIn.h"
#include "sync/operation/TransferOut.h"

#include <array>

namespace postrider::sync {

namespace {

using Maker = std::unique_ptr<Operation> (*)(const store::JournalEntry &);

template <typename T>
std::unique_ptr<Operation> make(const store::JournalEntry &entry)
{
    return std::make_unique<T>(entry);
}

struct Row
{
    QLatin1String kind;
    Maker maker;
};

/// A new operation is one more row here.
constexpr std::array rows{
    Row{SetFlags::kind, &make<SetFlags>},
    Row{Move::kind, &make<Move>},
    Row{DeleteForever::kind, &make<DeleteForever>},
    Row{Append::kind, &make<Append>},
    Row{Copy::kind, &make<Copy>},
    Row{CreateFolder::kind, &make<CreateFolder>},
    Row{RenameFolder::kind, &make<RenameFolder>},
    Row{DeleteFolder::kind, &make<DeleteFolder>},
    Row{SubscribeFolder::kind, &make<SubscribeFolder>},
    Row{AddLabel::kind, &make<AddLabel>},
    Row{RemoveLabel::kind, &make<RemoveLabel>},
    Row{SaveDraft::kind, &make<SaveDraft>},
    Row{TransferIn::kind, &make<TransferIn>},
    Row{TransferOut::kind, &make<TransferOut>},
};

} // namespace

std::unique_ptr<Operation> makeOperation(const store::JournalEntry &entry)
{
    for (const Row &row : rows)
        if (entry.kind == row.kind)
            return row.maker(entry);
    return nullptr;
}

} // namespace postrider::sync
