// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reader/html/DesignPage.h"

#include "ui/reader/html/GumboTree.h"
#include "ui/reader/html/HtmlPolicy.h"
#include "ui/reader/html/StyleSheetFilter.h"
#include "ui/reader/html/UrlRules.h"

#include <algorithm>
#include <vector>

#include <QRegularExpression>

namespace postrider::ui::reader::html {

namespace {

constexpr std::size_t deepestElement = 200;
constexpr qsizetype longestInput = qsizetype{8} * 1024 * 1024;   // units of a part, as in SanitizeOptions
constexpr qsizetype longestOutput = qsizetype{16} * 1024 * 1024; // units, without pictures
constexpr qsizetype mostPictureBytes = qsizetype{30} * 1024 * 1024;

/// Attributes whose value is a word, a number or a colour, and cannot be anything else.
constexpr const char *plainAttributes[] = {"width",       "height",      "align",   "valign",  "bgcolor", "color",
                                           "size",        "face",        "border",  "dir",     "lang",    "start",
                                           "cellpadding", "cellspacing", "colspan", "rowspan", "class",   "id"};

class Writer
{
public:
    explicit Writer(const DesignSource &source)
        : m_source(source)
    {
    }

    void part(const GumboNode *root)
    {
        body += QStringLiteral("<div>");
        enter(*root);
        while (!m_open.empty())
            step();
        body += QStringLiteral("</div>\n");
    }

    QString body;
    QString sheets;

private:
    struct Frame
    {
        const GumboVector *children;
        unsigned next;
        QString closeTag; ///< empty: unwrapped
    };

    void step()
    {
        Frame &frame = m_open.back();
        if (frame.next < frame.children->length && body.size() < longestOutput)
            return enter(*static_cast<const GumboNode *>(frame.children->data[frame.next++]));
        const QString tag = frame.closeTag;
        m_open.pop_back();
        if (!tag.isEmpty())
            body += QStringLiteral("</%1>").arg(tag);
    }

    void enter(const GumboNode &node)
    {
        if (node.type == GUMBO_NODE_TEXT || node.type == GUMBO_NODE_WHITESPACE)
            body += QString::fromUtf8(node.v.text.text).remove(QChar(0)).toHtmlEscaped();
        else if (node.type == GUMBO_NODE_ELEMENT)
            enterElement(node.v.element);
    }

    void enterElement(const GumboElement &element)
    {
        if (element.tag == GUMBO_TAG_STYLE && element.tag_namespace == GUMBO_NAMESPACE_HTML)
            return addSheet(element);
        const ElementRule rule = ruleFor(element);
        const bool around = element.tag == GUMBO_TAG_HTML || element.tag == GUMBO_TAG_HEAD;
        if (rule.treatment == Treatment::Drop && !around)
            return;
        if (rule.name == QLatin1String("img"))
            return addPicture(element);
        QString name = rule.treatment == Treatment::Keep ? rule.name : QString();
        if (element.tag == GUMBO_TAG_BODY)
            name = QStringLiteral("div");
        else if (element.tag == GUMBO_TAG_FONT)
            name = QStringLiteral("font");
        if (m_open.size() >= deepestElement)
            name.clear();
        if (!name.isEmpty())
            open(element, name);
        if (!rule.empty)
            m_open.push_back({&element.children, 0, name});
    }

    void open(const GumboElement &element, const QString &name)
    {
        body += u'<' + name;
        addPlainAttributes(element);
        if (name == QLatin1String("a")) {
            const QUrl url = safeLink(attribute(element, "href"));
            if (url.isValid())
                add("href", QString::fromLatin1(url.toEncoded(QUrl::FullyEncoded)));
            body += QStringLiteral(" target=\"_blank\" rel=\"noopener noreferrer\"");
        }
        body += u'>';
    }

    void add(const char *name, const QString &value)
    {
        body += QStringLiteral(" %1=\"%2\"").arg(QLatin1String(name), value.toHtmlEscaped());
    }

    void addPlainAttributes(const GumboElement &element)
    {
        static const QRegularExpression plain(QStringLiteral("^[-A-Za-z0-9_#%., ]{1,100}$"));
        for (const char *name : plainAttributes)
            if (const QString value = attribute(element, name); plain.match(value).hasMatch())
                add(name, value);
        if (const QString style = filteredDeclarations(attribute(element, "style")); !style.isEmpty())
            add("style", style);
    }

    void addSheet(const GumboElement &element)
    {
        QString text;
        for (unsigned i = 0; i < element.children.length; ++i) {
            const auto *child = static_cast<const GumboNode *>(element.children.data[i]);
            if (child->type == GUMBO_NODE_TEXT || child->type == GUMBO_NODE_WHITESPACE)
                text += QString::fromUtf8(child->v.text.text);
        }
        sheets += filteredSheet(text) + u'\n';
    }

    void addPicture(const GumboElement &element)
    {
        const QString id = contentIdOf(attribute(element, "src"));
        const QByteArray png = id.isEmpty() || m_pictureBytes > mostPictureBytes ? QByteArray() : m_source.picture(id);
        const QString alt = attribute(element, "alt").simplified().left(200);
        if (png.isEmpty()) {
            if (!alt.isEmpty())
                body += QStringLiteral("<span>[%1]</span>").arg(alt.toHtmlEscaped());
            return;
        }
        m_pictureBytes += png.size();
        body += QStringLiteral("<img src=\"data:image/png;base64,") + QString::fromLatin1(png.toBase64()) + u'"';
        add("alt", alt);
        addPlainAttributes(element);
        body += u'>';
    }

    const DesignSource &m_source;
    std::vector<Frame> m_open;
    qsizetype m_pictureBytes = 0;
};

} // namespace

QString designPage(const DesignSource &source)
{
    Writer writer(source);
    for (const QString &part : source.parts) {
        const GumboTree tree(part.left(longestInput).toUtf8());
        if (!tree.root())
            return {};
        writer.part(tree.root());
    }
    return QStringLiteral("<!DOCTYPE html>\n<html><head><meta charset=\"utf-8\">\n"
                          "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; img-src data:; "
                          "style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'\">\n"
                          "<meta http-equiv=\"x-dns-prefetch-control\" content=\"off\">\n"
                          "<meta name=\"referrer\" content=\"no-referrer\">\n<title>") +
           source.title.toHtmlEscaped() + QStringLiteral("</title>\n<style>") + writer.sheets +
           QStringLiteral("</style></head>\n<body>\n") + writer.body + QStringLiteral("</body></html>\n");
}

} // namespace postrider::ui::reader::html
