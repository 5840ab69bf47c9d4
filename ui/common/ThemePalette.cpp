// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/ThemePalette.h"

#include "ui/common/Shades.h"

namespace postrider::ui::common {

namespace {

struct Ground
{
    QColor window;
    QColor base;
    QColor alternate;
    QColor button;
    QColor text;
    QColor disabled;
    QColor link;
};

QColor readableAccent(QColor accent)
{
    constexpr qreal Readable = 4.5; // WCAG 2.1 §1.4.3: white text on the accent
    for (int step = 0; step < 20 && contrast(accent, Qt::white) < Readable; ++step)
        accent = mixed(accent, Qt::black, 0.08);
    return accent;
}

QPalette paletteOf(const Ground &ground, const QColor &accent)
{
    QPalette palette;
    palette.setColor(QPalette::Window, ground.window);
    palette.setColor(QPalette::Base, ground.base);
    palette.setColor(QPalette::AlternateBase, ground.alternate);
    palette.setColor(QPalette::Button, ground.button);
    palette.setColor(QPalette::ToolTipBase, ground.button);
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText, QPalette::ToolTipText}) {
        palette.setColor(role, ground.text);
        palette.setColor(QPalette::Disabled, role, ground.disabled);
    }
    palette.setColor(QPalette::BrightText, Qt::white);
    palette.setColor(QPalette::Light, mixed(ground.window, Qt::white, 0.5));
    palette.setColor(QPalette::Midlight, mixed(ground.window, Qt::white, 0.2));
    palette.setColor(QPalette::Mid, mixed(ground.window, ground.text, 0.25));
    palette.setColor(QPalette::Dark, mixed(ground.window, ground.text, 0.35));
    palette.setColor(QPalette::Shadow, Qt::black);
    palette.setColor(QPalette::Highlight, readableAccent(accent));
    palette.setColor(QPalette::Disabled, QPalette::Highlight, mixed(ground.window, ground.text, 0.3));
    palette.setColor(QPalette::HighlightedText, Qt::white);
    palette.setColor(QPalette::Link, ground.link);
    palette.setColor(QPalette::LinkVisited, mixed(ground.link, ground.text, 0.3));
    palette.setColor(QPalette::PlaceholderText, mixed(ground.base, ground.text, 0.62));
    return palette;
}

} // namespace

QColor defaultAccent()
{
    return QColor(0x2f, 0x6f, 0xde);
}

QPalette lightPalette(const QColor &accent)
{
    const Ground ground{QColor(0xf5, 0xf6, 0xf8), QColor(0xff, 0xff, 0xff), QColor(0xfa, 0xfa, 0xfb),
                        QColor(0xff, 0xff, 0xff), QColor(0x1f, 0x23, 0x28), QColor(0x9a, 0xa0, 0xa8),
                        QColor(0x1f, 0x5f, 0xcf)};
    return paletteOf(ground, accent);
}

QPalette darkPalette(const QColor &accent)
{
    const Ground ground{QColor(0x26, 0x28, 0x2c), QColor(0x1e, 0x1f, 0x22), QColor(0x22, 0x23, 0x27),
                        QColor(0x32, 0x35, 0x3a), QColor(0xe6, 0xe6, 0xe6), QColor(0x7c, 0x80, 0x87),
                        QColor(0x7d, 0xae, 0xff)};
    return paletteOf(ground, accent);
}

} // namespace postrider::ui::common
