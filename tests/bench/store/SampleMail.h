// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/NewMessage.h"

#include <array>
#include <random>
#include <vector>

namespace postrider::bench {

/// Mail as a mailbox of years holds it: 2,000 senders, threads of about four, English and Chinese subjects, a
/// BODYSTRUCTURE of 300 bytes. The same for the same seed.
class SampleMail
{
public:
    explicit SampleMail(unsigned seed = 1);

    /// Newest first, UIDs from `count` down to 1.
    [[nodiscard]] std::vector<store::NewMessage> headers(int count);
    /// A text of about this many words.
    [[nodiscard]] QString text(int words);

private:
    [[nodiscard]] QString word();
    [[nodiscard]] QString subject();
    void answer(store::NewMessage &message, int number);
    [[nodiscard]] int pick(int below);

    std::mt19937 m_random;
    std::vector<QString> m_words;
    std::array<QStringList, 30> m_conversations;
};

} // namespace postrider::bench
