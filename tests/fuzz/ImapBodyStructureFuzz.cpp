// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "imap/wire/BodyStructureGrammar.h"

#include <cstdlib>

using namespace postrider::imap;

/// Any bytes as a BODYSTRUCTURE: within the limits, each part counted once, and sections that name the way to it.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    ParserLimits limits;
    limits.parts = 200; // so that the limits are found too
    limits.nesting = 20;
    const QByteArrayView bytes(data, static_cast<qsizetype>(size));
    Lexer lexer(bytes);
    const std::shared_ptr<const BodyPart> root = parseBodyStructure(lexer, limits);
    if (lexer.position() < bytes.data() || lexer.position() > bytes.data() + bytes.size())
        std::abort();
    if (!root)
        return 0;
    int parts = 0;
    root->visit([&parts](const BodyPart &part) {
        ++parts;
        (void)part.isAttachment();
        if (part.isMultipart() && part.envelope)
            std::abort();
    });
    if (parts > limits.parts)
        std::abort();
    return 0;
}
