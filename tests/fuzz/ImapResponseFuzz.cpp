// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "imap/wire/ResponseParser.h"

#include <cstdlib>

using namespace postrider::imap;

/// A stream of responses in pieces whose sizes come from the input, then the same in one piece: both must give the same
/// number of responses and the same error.
namespace {

struct Outcome
{
    std::size_t responses = 0;
    std::size_t kinds = 0;
    bool failed = false;
    bool operator==(const Outcome &) const = default;
};

void drain(ResponseParser &parser, Outcome &outcome)
{
    while (const auto response = parser.next()) {
        ++outcome.responses;
        outcome.kinds = outcome.kinds * 31 + response->index();
    }
    outcome.failed = parser.error().has_value();
}

ParserLimits smallLimits()
{
    ParserLimits limits;
    limits.lineBytes = 4096; // so that the limits are found too
    limits.numberLineBytes = 8192;
    limits.literalBytes = 65'536;
    return limits;
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    if (size == 0)
        return 0;
    const auto piece = static_cast<qsizetype>(data[0] % 61 + 1);
    const QByteArrayView bytes(data + 1, static_cast<qsizetype>(size) - 1);
    Outcome whole;
    ResponseParser once(smallLimits());
    once.feed(bytes);
    drain(once, whole);
    Outcome cut;
    ResponseParser pieces(smallLimits());
    for (qsizetype at = 0; at < bytes.size() && !cut.failed; at += piece) {
        pieces.feed(bytes.sliced(at, std::min(piece, bytes.size() - at)));
        drain(pieces, cut);
    }
    if (!(whole == cut))
        std::abort();
    return 0;
}
