// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include <QString>

namespace postrider::mime {

/// Writes text as blocks and inline runs come; used by PlainText::fromHtml.
class TextFlow
{
public:
    void addText(QStringView text, bool preformatted);
    void addChar(QChar c);
    /// At least `newlines` line ends before the next text.
    void breakLine(int newlines);
    void setQuoteDepth(int depth) { m_quoteDepth = depth; }
    void setIndent(int columns) { m_indent = columns; }
    /// "• " or "1. " before the next text.
    void setMarker(const QString &marker) { m_marker = marker; }
    [[nodiscard]] qsizetype size() const { return m_out.size(); }
    [[nodiscard]] QStringView since(qsizetype position) const { return QStringView(m_out).mid(position); }
    [[nodiscard]] QString finish();

private:
    void startText();

    QString m_out;
    QString m_marker;
    int m_wanted = 0; ///< line ends before the next text
    int m_quoteDepth = 0;
    int m_lastDepth = 0; ///< of the text written last
    int m_indent = 0;
    bool m_space = false;
};

/// One pass over HTML of any quality, in time linear in its size.
class HtmlText
{
public:
    explicit HtmlText(QStringView html)
        : m_in(html)
    {
    }
    [[nodiscard]] QString run();

private:
    struct Tag
    {
        QString name; ///< lower case
        QStringView attributes;
        bool closing = false;
    };
    struct List
    {
        bool ordered = false;
        int number = 0;
    };
    struct Link
    {
        QString target;
        qsizetype start = 0;
    };

    void takeText();
    void takeMarkup();
    [[nodiscard]] bool takeComment();
    [[nodiscard]] Tag readTag();
    void skipElement(const QString &name, bool nested);
    void open(const Tag &tag);
    void openStructure(const Tag &tag);
    void close(const Tag &tag);
    void closeLink();
    void updateIndent();
    [[nodiscard]] static QString attribute(QStringView attributes, QStringView name);

    QStringView m_in;
    qsizetype m_pos = 0;
    TextFlow m_flow;
    std::vector<List> m_lists;
    std::vector<Link> m_links;
    int m_quote = 0;
    int m_pre = 0;
};

} // namespace postrider::mime
