// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reader/html/HtmlSanitizer.h"

#include "ui/reader/html/ElementKinds.h"
#include "ui/reader/html/GumboTree.h"
#include "ui/reader/html/HtmlPolicy.h"
#include "ui/reader/html/HtmlWriter.h"
#include "ui/reader/html/PageSurvey.h"

#include <algorithm>
#include <utility>
#include <vector>

#include <QElapsedTimer>

namespace postrider::ui::reader::html {

namespace {

constexpr int deepestElement = 100; // ARCHITECTURE rule 15: nesting
// QTextDocument's layout doubles with each table in a table: 10 ms at ten levels, 650 ms at sixteen.
constexpr int deepestTable = 7;
// A mail whose tables are nested deeper than this was made to cost. It gets none: what is in a table is laid out at
// once and several times, what is below each other when it comes into view.
constexpr int honestTables = 30;
constexpr int deepestQuote = 12; // indents beyond this leave no room for text

/// An element being walked through.
struct Frame
{
    const GumboVector *children = nullptr;
    unsigned next = 0;
    QString closeTag;        ///< empty: unwrapped, nothing to close
    bool isTable = false;    ///< in the source, whatever it was written as
    bool afterBlock = false; ///< a block was written in it
    bool looseOpen = false;  ///< a block of our own is open in it
};

/// Walks the tree without recursion, as its depth is the sender's choice.
class Walk
{
public:
    explicit Walk(const SanitizeOptions &options)
        : m_writer(options)
    {
    }

    SanitizedHtml run(const GumboNode *root)
    {
        PageSurvey survey(root);
        m_sheet = std::move(survey.sheet);
        m_mostTables = survey.tableDepth > honestTables ? 0 : deepestTable;
        enter(root);
        while (!m_frames.empty())
            step();
        return m_writer.take();
    }

private:
    void step()
    {
        Frame &frame = m_frames.back();
        if (m_writer.isFull() && frame.next < frame.children->length) {
            m_writer.markCut();
            frame.next = frame.children->length;
        }
        if (frame.next == frame.children->length)
            return leave();
        enter(static_cast<const GumboNode *>(frame.children->data[frame.next++]));
    }

    void leave()
    {
        closeLoose(m_frames.back());
        const Frame frame = std::move(m_frames.back());
        m_frames.pop_back();
        if (frame.isTable)
            m_tables.pop_back();
        if (frame.closeTag.isEmpty())
            return;
        m_writer.close(frame.closeTag);
        --m_open;
        m_openTables -= HtmlWriter::isTable(frame.closeTag) ? 1 : 0;
        m_openQuotes -= frame.closeTag == QLatin1String("blockquote") ? 1 : 0;
        m_openLists -= isList(frame.closeTag) ? 1 : 0;
    }

    void enter(const GumboNode *node)
    {
        if (node->type == GUMBO_NODE_TEXT)
            openLoose();
        if (node->type == GUMBO_NODE_TEXT || node->type == GUMBO_NODE_WHITESPACE)
            return m_writer.text(node->v.text.text);
        if (node->type == GUMBO_NODE_ELEMENT)
            enterElement(*node);
        // Comments (conditional ones of Office too), CDATA and doctypes are never written.
    }

    void enterElement(const GumboNode &node)
    {
        const GumboElement &element = node.v.element;
        const ElementRule rule = ruleFor(element);
        if (rule.treatment == Treatment::Drop)
            return m_writer.countRemote(element);
        if (rule.name == QLatin1String("img")) {
            openLoose();
            return m_writer.image(element, m_sheet.styleOf(node));
        }
        if (isLoneButton(node))
            return push(element, m_writer.openButton(element, m_sheet.styleOf(node)));
        const QString name = writtenAs(rule, node);
        if (isBlock(name))
            noteBlock();
        else if (!name.isEmpty() && !isTablePart(name))
            openLoose();
        if (name.isEmpty())
            return enterUnwrapped(node);
        const std::optional<QString> written = m_writer.open(element, name, m_sheet.styleOf(node), mayBeBoxed());
        if (written && !rule.empty)
            push(element, *written);
    }

    void enterUnwrapped(const GumboNode &node)
    {
        const GumboElement &element = node.v.element;
        if (element.tag == GUMBO_TAG_BODY)
            m_writer.page(element, m_sheet.styleOf(node));
        else
            m_writer.countRemote(element);
        push(element, QString());
    }

    /// The innermost open container, if nothing but unwrapped elements is open inside of it.
    Frame *container()
    {
        for (auto frame = m_frames.rbegin(); frame != m_frames.rend(); ++frame)
            if (!frame->closeTag.isEmpty())
                return isContainer(frame->closeTag) ? &*frame : nullptr;
        return m_frames.empty() ? nullptr : &m_frames.front();
    }

    /// Qt's HTML import takes text behind a block that has ended for a part of that block.
    void openLoose()
    {
        Frame *frame = container();
        if (!frame || !frame->afterBlock || frame->looseOpen)
            return;
        frame->looseOpen = true;
        m_writer.openAnonymous();
    }

    void closeLoose(Frame &frame)
    {
        if (frame.looseOpen)
            m_writer.closeAnonymous();
        frame.looseOpen = false;
    }

    void noteBlock()
    {
        Frame *frame = container();
        if (!frame)
            return;
        closeLoose(*frame);
        frame->afterBlock = true;
    }

    void push(const GumboElement &element, const QString &name)
    {
        const bool isTable = element.tag == GUMBO_TAG_TABLE;
        if (isTable)
            m_tables.push_back(name == QLatin1String("table"));
        m_frames.push_back({&element.children, 0, name, isTable, false, false});
        if (name.isEmpty())
            return;
        ++m_open;
        m_openTables += HtmlWriter::isTable(name) ? 1 : 0;
        m_openQuotes += name == QLatin1String("blockquote") ? 1 : 0;
        m_openLists += isList(name) ? 1 : 0;
    }

    /// A table in a list has no bullet, and one in a quote no bar.
    [[nodiscard]] bool mayBeBoxed() const
    {
        return m_openTables < m_mostTables && m_openQuotes == 0 && m_openLists == 0;
    }

    /// A link made as a button, with nothing beside it in its block.
    [[nodiscard]] bool isLoneButton(const GumboNode &node)
    {
        const GumboElement &element = node.v.element;
        return element.tag == GUMBO_TAG_A && mayBeBoxed() && node.parent->type == GUMBO_NODE_ELEMENT &&
               holdsButtons(node.parent->v.element) && onlyChild(node.parent->v.element) == &node &&
               m_writer.isButton(element, m_sheet.styleOf(node));
    }

    /// Empty: to be unwrapped. Past the limits text is kept and its wrapping lost; the rows of a table too deep become
    /// lines.
    [[nodiscard]] QString writtenAs(const ElementRule &rule, const GumboNode &node)
    {
        if (rule.treatment != Treatment::Keep || m_open >= deepestElement)
            return {};
        if (rule.name == QLatin1String("p")) { // which cannot hold the table that a button is written as
            const GumboNode *child = onlyChild(node.v.element);
            return child && child->type == GUMBO_NODE_ELEMENT && isLoneButton(*child) ? QStringLiteral("div")
                                                                                      : rule.name;
        }
        if (rule.name == QLatin1String("table"))
            return m_openTables < m_mostTables ? rule.name : QString();
        if (rule.name == QLatin1String("blockquote"))
            return m_openQuotes < deepestQuote ? rule.name : QString();
        if (!isTablePart(rule.name) || (!m_tables.empty() && m_tables.back()))
            return rule.name;
        return rule.name == QLatin1String("tr") ? QStringLiteral("div") : QString();
    }

    HtmlWriter m_writer;
    StyleSheet m_sheet;
    std::vector<Frame> m_frames;
    std::vector<bool> m_tables; ///< for each table of the source around us: whether it was written as one
    int m_open = 0;
    int m_openTables = 0;
    int m_mostTables = deepestTable;
    int m_openQuotes = 0;
    int m_openLists = 0;
};

/// The beginning of `html`, `length` units of it. `milliseconds`: what parsing may take.
SanitizedHtml sanitizeBeginning(const QString &html, qsizetype length, const SanitizeOptions &options, int milliseconds)
{
    ParseBudget budget;
    budget.milliseconds = milliseconds;
    const GumboTree tree(html.left(length).toUtf8(), budget);
    SanitizedHtml result;
    if (tree.root())
        result = Walk(options).run(tree.root());
    else
        result.tooComplex = true;
    result.cut = result.cut || length < html.size();
    return result;
}

} // namespace

SanitizedHtml HtmlSanitizer::sanitize(const QString &html, const SanitizeOptions &options)
{
    constexpr int milliseconds = ParseBudget().milliseconds;
    const qsizetype length = std::min(html.size(), options.longestInput);
    // Of a huge mail the output is full long before the input ends, and parsing is what costs: a beginning that most
    // likely fills it is parsed first, and mostly alone.
    const qsizetype beginning = options.longestOutput + options.longestOutput / 4;
    if (length <= beginning)
        return sanitizeBeginning(html, length, options, milliseconds);
    QElapsedTimer timer;
    timer.start();
    SanitizedHtml first = sanitizeBeginning(html, beginning, options, milliseconds);
    const auto left = static_cast<int>(milliseconds - timer.elapsed());
    if (first.tooComplex || first.html.size() >= options.longestOutput || left <= 0)
        return first;
    SanitizedHtml whole = sanitizeBeginning(html, length, options, left);
    return whole.tooComplex ? first : whole;
}

} // namespace postrider::ui::reader::html
