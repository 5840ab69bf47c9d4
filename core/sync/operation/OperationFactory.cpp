// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/operation/OperationFactory.h"

#include "sync/operation/Append.h"
#include "sync/operation/DeleteForever.h"
#include "sync/operation/Move.h"
#include "sync/operation/SetFlags.h"

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
