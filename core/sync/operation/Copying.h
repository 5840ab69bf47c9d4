// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/operation/CopyLookup.h"
#include "sync/operation/Operation.h"

namespace postrider::sync {

/// How far a COPY has come.
struct Copied
{
    CopiedUids uids;
    /// Something has been copied, or may have been: look before it is repeated.
    bool begun = false;
    std::optional<Error> error;
};

/// UID COPY of a group into a folder, in pieces that the server takes. `before`: what is there from a try that was cut.
Task<Copied> copyGroup(ImapLink &link, const store::Folder &source, const PlacedGroup &group,
                       const store::Folder &target, const CopiedUids &before);

/// An operation that may have to COPY: it must not do so twice.
class CopyingOperation : public Operation
{
public:
    using Operation::Operation;

    [[nodiscard]] bool repeatsSafely() const override { return false; }

protected:
    /// Before a COPY: what a try that was cut has left in the target; and the mark for the next look, on disk.
    Task<Result<CopiedUids>> copiedBefore(SyncContext &context, ImapLink &link, const PlacedGroup &group,
                                          const store::Folder &target);

private:
    bool m_marked = false; ///< by this try
};

} // namespace postrider::sync
