// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reader/html/GumboTree.h"

#include <algorithm>
#include <csetjmp>
#include <vector>

#include <QElapsedTimer>

namespace postrider::ui::reader::html {

/// A bump allocator that gives up by a jump, as Gumbo checks no result of its allocator.
class GumboTree::Arena
{
public:
    explicit Arena(const ParseBudget &budget)
        : m_budget(budget)
    {
        m_timer.start();
    }

    static void *allocate(void *arena, size_t size) { return static_cast<Arena *>(arena)->take(size); }
    static void release(void *, void *) {}

    std::jmp_buf giveUp;

private:
    void *take(size_t size)
    {
        constexpr size_t alignment = alignof(std::max_align_t);
        const size_t rounded = (std::max<size_t>(size, 1) + alignment - 1) / alignment * alignment;
        // The clock is asked at every 64th call: about once in two microseconds of parsing.
        const bool late = (++m_calls & 63U) == 0 && m_timer.elapsed() > m_budget.milliseconds;
        if (late || rounded > m_budget.bytes - m_used)
            std::longjmp(giveUp, 1); // over C frames alone; all they own is in this arena
        m_used += rounded;
        if (rounded > m_left)
            newChunk(rounded);
        void *result = m_next;
        m_next += rounded;
        m_left -= rounded;
        return result;
    }

    void newChunk(size_t atLeast)
    {
        constexpr size_t usual = size_t{256} * 1024; // a usual mail takes one to ten of them
        m_left = std::max(usual, atLeast);
        m_chunks.push_back(std::make_unique_for_overwrite<std::byte[]>(m_left));
        m_next = m_chunks.back().get();
    }

    ParseBudget m_budget;
    QElapsedTimer m_timer;
    std::vector<std::unique_ptr<std::byte[]>> m_chunks;
    std::byte *m_next = nullptr;
    size_t m_left = 0;
    size_t m_used = 0;
    unsigned m_calls = 0;
};

GumboTree::GumboTree(QByteArray utf8, const ParseBudget &budget)
    : m_utf8(std::move(utf8))
    , m_arena(std::make_unique<Arena>(budget))
{
    GumboOptions options = kGumboDefaultOptions;
    options.allocator = &Arena::allocate;
    options.deallocator = &Arena::release;
    options.userdata = m_arena.get();
    options.max_errors = 0;           // nobody reads them
    if (setjmp(m_arena->giveUp) != 0) // NOLINT(cert-err52-cpp): see Arena::take
        return;
    const GumboOutput *output =
        gumbo_parse_with_options(&options, m_utf8.constData(), static_cast<size_t>(m_utf8.size()));
    m_root = output->root;
}

GumboTree::~GumboTree() = default;

QString attribute(const GumboElement &element, const char *name)
{
    const GumboAttribute *found = gumbo_get_attribute(&element.attributes, name);
    return found ? QString::fromUtf8(found->value) : QString();
}

QString ownText(const GumboElement &element)
{
    QString text;
    for (unsigned i = 0; i < element.children.length; ++i) {
        const auto *child = static_cast<const GumboNode *>(element.children.data[i]);
        if (child->type == GUMBO_NODE_TEXT || child->type == GUMBO_NODE_WHITESPACE)
            text += QString::fromUtf8(child->v.text.text);
    }
    return text;
}

} // namespace postrider::ui::reader::html
