// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Error.h"
#include "base/Ids.h"

#include <vector>

#include <QMetaType>
#include <QString>

namespace postrider::account {

/// A search on the server for what the local index cannot know.
struct ServerSearchRequest
{
    QString query;   ///< in the language of store::SearchIndex
    FolderId folder; ///< none: every folder
};

/// How far it is.
struct ServerSearchProgress
{
    int folder = 0; ///< counted from 1
    int folders = 0;
    int fetched = 0; ///< messages, of `hits` in this folder
    int hits = 0;
};

/// What it brought into the local index.
struct ServerSearchSummary
{
    int hits = 0;    ///< of the server, among messages whose bodies were not here
    int matched = 0; ///< of those that were fetched: found by the local index, too
    int left = 0;    ///< hits that a next search fetches
    /// Errors of single folders; the others were searched.
    std::vector<Error> problems;
};

} // namespace postrider::account

Q_DECLARE_METATYPE(postrider::account::ServerSearchProgress)
