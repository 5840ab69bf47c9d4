// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reader/html/DesignPage.h"

#include "ui/reader/html/GumboTree.h"
#include "ui/reader/html/HtmlPolicy.h"
#include "ui/reader/html/LinkCheck.h"
#include "ui/reader/html/StyleSheetFilter.h"
#include "ui/reader/html/UrlRules.h"

#include <algorithm>
#include <utility>
#include <vector>

#include <QElapsedTimer>
#include <QHash>
#include <QRegularExpression>

namespace postrider::ui::reader::html {

namespace {

constexpr std::size_t deepestElement = 200;
constexpr qsizetype longestInput = qsizetype{8} * 1024 * 1024;   // units of a part, as in SanitizeOptions
constexpr qsizetype longestOutput = qsizetype{16} * 1024 * 1024; // units, without pictures
constexpr qsizetype mostPictureBytes = qsizetype{30} * 1024 * 1024;
constexpr int mostPictures = 200; // different ones; the longest newsletters have about 100
constexpr int longestWork = 5000; // ms, after which no more pictures are read

/// Attributes whose value is a word, a number or a colour, and cannot be anything else.
constexpr const char *plainAttributes[] = {"width",       "height",      "align",   "valign",  "bgcolor", "color",
                                           "size",        "face",        "border",  "dir",     "lang",    "start",
                                           "cellpadding", "cellspacing", "colspan", "rowspan", "class",   "id"};

/// What stands in an element, without recursion.
QString textOf(const GumboElement &element)
{
    constexpr qsizetype enough = 2000; // units, as much as is judged of a link
    int nodes = 2000;                  // looked at; links in links in links would cost the square
    QString text;
    std::vector<const GumboNode *> open;
    const auto push = [&open](const GumboVector &children) {
        for (unsigned i = std::min(children.length, 2000U); i > 0; --i)
            open.push_back(static_cast<const GumboNode *>(children.data[i - 1]));
    };
    push(element.children);
    while (!open.empty() && text.size() < enough && --nodes > 0) {
        const GumboNode *node = open.back();
        open.pop_back();
        if (node->type == GUMBO_NODE_TEXT || node->type == GUMBO_NODE_WHITESPACE)
            text += QString::fromUtf8(node->v.text.text);
        else if (node->type == GUMBO_NODE_ELEMENT)
            push(node->v.element.children);
    }
    return text;
}

class Writer
{
public:
    explicit Writer(const DesignSource &source)
        : m_source(source)
    {
        m_timer.start();
    }

    void part(const GumboNode *root)
    {
        ++m_part;
        // several parts: each keeps inside of its box, whatever its style says
        const bool alone = m_source.parts.size() == 1;
        m_scope = alone ? QString() : QStringLiteral("[data-part=\"%1\"]").arg(m_part);
        body += alone ? QStringLiteral("<div>")
                      : QStringLiteral("<div data-part=\"%1\" style=\"contain:content !important\">").arg(m_part);
        enter(*root);
        while (!m_open.empty())
            step();
        body += QStringLiteral("</div>\n");
        if (!m_sheet.isEmpty()) // an element of its own: what is not closed in it ends with it
            sheets += QStringLiteral("<style>%1</style>\n").arg(std::exchange(m_sheet, {}));
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
            addLink(element);
            body += QStringLiteral(" target=\"_blank\" rel=\"noopener noreferrer\"");
        }
        body += u'>';
    }

    /// The browser asks no questions: a link that is to be asked about leads nowhere.
    void addLink(const GumboElement &element)
    {
        const QUrl url = safeLink(attribute(element, "href"));
        if (!url.isValid())
            return;
        if (checkLink(textOf(element), url).risk == LinkRisk::None)
            add("href", QString::fromLatin1(url.toEncoded(QUrl::FullyEncoded)));
        else
            add("title", m_source.deadLink);
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
        if (const QString sheet = filteredSheet(ownText(element), m_scope); !sheet.isEmpty())
            m_sheet += sheet + u'\n';
    }

    void addPicture(const GumboElement &element)
    {
        const QString id = contentIdOf(attribute(element, "src"));
        const QByteArray png = pictureOf(id);
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

    /// Each is read once, however often it is shown; a stranger's pictures may be slow to read.
    QByteArray pictureOf(const QString &id)
    {
        if (id.isEmpty() || m_pictureBytes > mostPictureBytes)
            return {};
        const auto known = m_pictures.constFind(id);
        if (known != m_pictures.cend())
            return *known;
        const bool spent = m_pictures.size() >= mostPictures || m_timer.elapsed() > longestWork;
        return *m_pictures.insert(id, spent ? QByteArray() : m_source.picture(id));
    }

    const DesignSource &m_source;
    QHash<QString, QByteArray> m_pictures;
    QElapsedTimer m_timer;
    int m_part = 0;
    QString m_scope;
    QString m_sheet; ///< of the part
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
           source.title.toHtmlEscaped() + QStringLiteral("</title>\n") + writer.sheets +
           QStringLiteral("</head>\n<body>\n") + writer.body + QStringLiteral("</body></html>\n");
}

} // namespace postrider::ui::reader::html
