// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "imap/types/Capabilities.h"
#include "imap/types/ClientId.h"

#include <QByteArray>
#include <QString>

namespace postrider::imap {

/// What is different about a server, as data (ARCHITECTURE rule 14). Everything false: a server as in the book.
struct Quirks
{
    /// For logs and support: "NetEase", "Gmail"; empty when no row fits.
    QByteArray serverName;

    bool useXlist = false;            ///< roles come from XLIST alone
    bool noListExtended = false;      ///< LIST … RETURN crashes or is refused
    bool noQresync = false;           ///< advertised, but mail disappears with it
    bool noCondstore = false;         ///< mod-sequences are nonsense
    bool noNamespace = false;         ///< drops the connection on NAMESPACE
    bool noUidExpunge = false;        ///< refuses it though UIDPLUS is offered
    bool noLsub = false;              ///< IMAP4rev2 mode refuses LSUB
    bool stringSearchUseless = false; ///< finds all or nothing
    bool sizesUnreliable = false;     ///< RFC822.SIZE is not the size
    bool savesSentCopies = false;     ///< SMTP submission files the copy itself
    bool labels = false;              ///< folders are views of the same messages
    bool verifyBeforeDestroy = false; ///< UIDs were seen to point to other messages
    bool needsId = false;             ///< refuses mailboxes until ID was sent
    bool only7bitSubmission = false;  ///< its 8BITMIME is not to be used
    bool noKeywords = false;          ///< keeps no tags, whatever PERMANENTFLAGS says
    bool noSearchCharset = false;     ///< refuses SEARCH CHARSET
    bool noBracketsInNames = false;   ///< refuses '[' in the name of a mailbox
    bool noopAfterAppend = false;     ///< shows an appended message only after a NOOP
    bool repeatsAllMail = false;      ///< its folder of all mail repeats every other folder
    bool noCompress = false;          ///< COMPRESS=DEFLATE is offered and breaks the connection
    bool noNotify = false;            ///< NOTIFY is offered and tells nothing
    int pipelineDepth = 8;            ///< commands in flight; 8 hides the latency of any line
    int maxCommandBytes = 1000;       ///< longest command line; RFC 7162 §4 asks for 8192, Yahoo takes 1000
};

/// What is known of a server when the quirks are looked up.
struct ServerTraits
{
    QString host;
    QByteArray greeting;
    ServerId id;
    Capabilities capabilities;
};

/// The rows of PROVIDERS.md that fit, merged: a later, more exact row adds to an earlier one.
[[nodiscard]] Quirks quirksFor(const ServerTraits &traits);

} // namespace postrider::imap
