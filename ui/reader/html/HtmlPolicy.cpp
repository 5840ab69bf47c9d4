// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reader/html/HtmlPolicy.h"

#include <QHash>

namespace postrider::ui::reader::html {

namespace {

ElementRule keep(const char *name)
{
    return {Treatment::Keep, QString::fromLatin1(name), false};
}

ElementRule keepEmpty(const char *name)
{
    return {Treatment::Keep, QString::fromLatin1(name), true};
}

const ElementRule drop{Treatment::Drop, {}, false};

void addText(QHash<int, ElementRule> &table)
{
    const std::pair<GumboTag, const char *> same[] = {
        {GUMBO_TAG_A, "a"},       {GUMBO_TAG_B, "b"},       {GUMBO_TAG_STRONG, "b"},  {GUMBO_TAG_I, "i"},
        {GUMBO_TAG_EM, "i"},      {GUMBO_TAG_CITE, "i"},    {GUMBO_TAG_DFN, "i"},     {GUMBO_TAG_VAR, "i"},
        {GUMBO_TAG_U, "u"},       {GUMBO_TAG_INS, "u"},     {GUMBO_TAG_S, "s"},       {GUMBO_TAG_STRIKE, "s"},
        {GUMBO_TAG_DEL, "s"},     {GUMBO_TAG_SUB, "sub"},   {GUMBO_TAG_SUP, "sup"},   {GUMBO_TAG_SMALL, "small"},
        {GUMBO_TAG_BIG, "big"},   {GUMBO_TAG_CODE, "code"}, {GUMBO_TAG_KBD, "code"},  {GUMBO_TAG_SAMP, "code"},
        {GUMBO_TAG_TT, "code"},   {GUMBO_TAG_SPAN, "span"}, {GUMBO_TAG_FONT, "span"}, {GUMBO_TAG_ABBR, "span"},
        {GUMBO_TAG_MARK, "span"}, {GUMBO_TAG_Q, "span"},    {GUMBO_TAG_TIME, "span"}, {GUMBO_TAG_LABEL, "span"},
    };
    for (const auto &[tag, name] : same)
        table.insert(tag, keep(name));
}

void addBlocks(QHash<int, ElementRule> &table)
{
    const std::pair<GumboTag, const char *> same[] = {
        {GUMBO_TAG_P, "p"},          {GUMBO_TAG_DIV, "div"},         {GUMBO_TAG_CENTER, "center"},
        {GUMBO_TAG_H1, "h1"},        {GUMBO_TAG_H2, "h2"},           {GUMBO_TAG_H3, "h3"},
        {GUMBO_TAG_H4, "h4"},        {GUMBO_TAG_H5, "h5"},           {GUMBO_TAG_H6, "h6"},
        {GUMBO_TAG_PRE, "pre"},      {GUMBO_TAG_LISTING, "pre"},     {GUMBO_TAG_BLOCKQUOTE, "blockquote"},
        {GUMBO_TAG_UL, "ul"},        {GUMBO_TAG_OL, "ol"},           {GUMBO_TAG_LI, "li"},
        {GUMBO_TAG_DL, "dl"},        {GUMBO_TAG_DT, "dt"},           {GUMBO_TAG_DD, "dd"},
        {GUMBO_TAG_ARTICLE, "div"},  {GUMBO_TAG_SECTION, "div"},     {GUMBO_TAG_HEADER, "div"},
        {GUMBO_TAG_FOOTER, "div"},   {GUMBO_TAG_MAIN, "div"},        {GUMBO_TAG_NAV, "div"},
        {GUMBO_TAG_ASIDE, "div"},    {GUMBO_TAG_FIGURE, "div"},      {GUMBO_TAG_FIGCAPTION, "div"},
        {GUMBO_TAG_ADDRESS, "div"},  {GUMBO_TAG_DETAILS, "div"},     {GUMBO_TAG_SUMMARY, "div"},
        {GUMBO_TAG_FIELDSET, "div"}, {GUMBO_TAG_LEGEND, "div"},      {GUMBO_TAG_FORM, "div"},
        {GUMBO_TAG_TABLE, "table"},  {GUMBO_TAG_TBODY, "tbody"},     {GUMBO_TAG_THEAD, "thead"},
        {GUMBO_TAG_TFOOT, "tfoot"},  {GUMBO_TAG_TR, "tr"},           {GUMBO_TAG_TD, "td"},
        {GUMBO_TAG_TH, "th"},        {GUMBO_TAG_CAPTION, "caption"},
    };
    for (const auto &[tag, name] : same)
        table.insert(tag, keep(name));
    table.insert(GUMBO_TAG_BR, keepEmpty("br"));
    table.insert(GUMBO_TAG_HR, keepEmpty("hr"));
    table.insert(GUMBO_TAG_IMG, keepEmpty("img"));
}

/// Forms lose their controls and keep their text; everything that runs, frames, fetches or has a language of its own
/// goes with its contents.
void addForbidden(QHash<int, ElementRule> &table)
{
    for (const GumboTag tag :
         {GUMBO_TAG_HEAD,     GUMBO_TAG_TITLE,    GUMBO_TAG_BASE,      GUMBO_TAG_LINK,     GUMBO_TAG_META,
          GUMBO_TAG_STYLE,    GUMBO_TAG_SCRIPT,   GUMBO_TAG_NOSCRIPT,  GUMBO_TAG_TEMPLATE, GUMBO_TAG_IFRAME,
          GUMBO_TAG_FRAME,    GUMBO_TAG_FRAMESET, GUMBO_TAG_NOFRAMES,  GUMBO_TAG_OBJECT,   GUMBO_TAG_EMBED,
          GUMBO_TAG_APPLET,   GUMBO_TAG_PARAM,    GUMBO_TAG_INPUT,     GUMBO_TAG_SELECT,   GUMBO_TAG_TEXTAREA,
          GUMBO_TAG_OPTION,   GUMBO_TAG_OPTGROUP, GUMBO_TAG_DATALIST,  GUMBO_TAG_KEYGEN,   GUMBO_TAG_ISINDEX,
          GUMBO_TAG_PROGRESS, GUMBO_TAG_METER,    GUMBO_TAG_SVG,       GUMBO_TAG_MATH,     GUMBO_TAG_AUDIO,
          GUMBO_TAG_VIDEO,    GUMBO_TAG_SOURCE,   GUMBO_TAG_TRACK,     GUMBO_TAG_CANVAS,   GUMBO_TAG_MAP,
          GUMBO_TAG_AREA,     GUMBO_TAG_XMP,      GUMBO_TAG_PLAINTEXT, GUMBO_TAG_NOEMBED,  GUMBO_TAG_BGSOUND})
        table.insert(tag, drop);
}

QHash<int, ElementRule> makeTable()
{
    QHash<int, ElementRule> table;
    addText(table);
    addBlocks(table);
    addForbidden(table);
    return table;
}

} // namespace

ElementRule ruleFor(const GumboElement &element)
{
    static const QHash<int, ElementRule> table = makeTable();
    if (element.tag_namespace != GUMBO_NAMESPACE_HTML)
        return drop;
    return table.value(element.tag, {Treatment::Unwrap, {}, false});
}

} // namespace postrider::ui::reader::html
