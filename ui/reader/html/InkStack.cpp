// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reader/html/InkStack.h"

#include <QColor>

namespace postrider::ui::reader::html {

namespace {

constexpr double darkEnough = 45;    // CIE L*; white text on it has a contrast of 4.5 and more
constexpr double unseenBelow = 1.3;  // contrast; pale grey on white, which some like, has more
constexpr double readableFrom = 4.5; // WCAG 2.1 §1.4.3
constexpr double leastAsSent = 3;    // the same, of large text: what a sender chose is not improved for less
constexpr QRgb white = 0xffffffff;
constexpr QRgb black = 0xff000000;

QString declared(const char *property, QRgb color)
{
    return QLatin1String(property) + u':' + QColor(color).name(QColor::HexRgb) + u';';
}

} // namespace

InkStack::InkStack(const std::optional<PageColors> &dark)
    : m_shift(dark ? std::optional<ColorShift>(std::in_place, dark->background, dark->text) : std::nullopt)
    , m_open{{dark ? dark->background : white, dark ? dark->text : black, {}, !dark}}
{
}

InkStack::Ink InkStack::inked(std::optional<QRgb> background, std::optional<QRgb> text)
{
    Ink own = m_open.back();
    own.sent = text ? text : own.sent;
    if (background) {
        own.asSent = !m_shift || lightness(*background) <= darkEnough;
        own.background = own.asSent ? *background : m_shift->map(*background);
    }
    if (own.asSent)
        own.text = own.sent.value_or(m_shift ? black : m_open.front().text);
    else
        own.text = own.sent ? m_shift->map(*own.sent) : m_open.front().text;
    return own;
}

bool InkStack::isReadable(const Ink &ink) const
{
    const double least = !m_shift ? unseenBelow : ink.asSent && ink.sent ? leastAsSent : readableFrom;
    return contrast(ink.background, ink.text) >= least;
}

QString InkStack::enter(std::optional<QRgb> background, std::optional<QRgb> text, bool isLink)
{
    const Ink around = m_open.back();
    const bool linkOnColor = m_shift && isLink && around.background != m_open.front().background;
    if (!background && !text && !linkOnColor) {
        m_open.push_back(around);
        return {};
    }
    Ink own = inked(background, text);
    if (!isReadable(own))
        own.text = readableOn(own.background, own.text);
    m_open.push_back(own);
    QString css = background ? declared("background-color", own.background) : QString();
    if (text || linkOnColor || own.text != around.text)
        css += declared("color", own.text);
    return css;
}

PageColors InkStack::setPage(QRgb background, std::optional<QRgb> text)
{
    Ink page = inked(background, text);
    if (contrast(page.background, page.text) < readableFrom)
        page.text = readableOn(page.background, page.text);
    m_open.front() = page;
    return {page.background, page.text};
}

bool InkStack::standsOut() const
{
    return m_open.size() > 1 && m_open.back().background != m_open[m_open.size() - 2].background;
}

QRgb InkStack::line(QRgb sent)
{
    return m_open.back().asSent ? sent : m_shift->map(sent);
}

} // namespace postrider::ui::reader::html
