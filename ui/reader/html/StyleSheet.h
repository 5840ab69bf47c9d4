// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include <QHash>
#include <QString>
#include <QStringList>

#include <gumbo.h>

namespace postrider::ui::reader::html {

/// The style sheets inside of a message, as far as a text view can follow them (CSS Selectors 3): elements, classes,
/// ids, and what these stand in. Rules for paper, for narrow windows, for a dark desktop, for what the pointer is over,
/// and with selectors of any other kind hold for nothing. What it answers is still the sender's text: CssFilter reads
/// it. Bounded: a sheet too long is cut, and an element asks at most so many rules.
class StyleSheet
{
public:
    /// The text of a <style> element and what its media attribute says; in the order of the document.
    void add(const QString &text, const QString &media = {});
    [[nodiscard]] bool isEmpty() const { return m_rules.empty(); }
    /// The declarations that hold for an element, the weakest first, as they stand; empty when there are none.
    [[nodiscard]] QString styleOf(const GumboNode &element) const;

private:
    /// "td.price": what one element must be.
    struct Compound
    {
        QString tag; ///< empty: any
        QString id;  ///< empty: any
        QStringList classes;
        bool isParent = false; ///< of the one behind it, not only around it
    };
    struct Rule
    {
        std::vector<Compound> path; ///< outermost first
        int specificity = 0;
        QString declarations;
    };
    using Key = QString; ///< "#id", ".class", "tag" or "*": what the innermost element of a rule surely has

    void addRules(QStringView text, bool inMedia);
    void addRule(const QString &selectors, const QString &declarations);
    [[nodiscard]] static bool parse(const QString &selector, Rule &rule);
    [[nodiscard]] static bool parse(QStringView text, Compound &compound, int &specificity);
    [[nodiscard]] static bool holds(const Compound &compound, const GumboElement &element);
    [[nodiscard]] bool holds(const Rule &rule, const GumboNode &element) const;
    void collect(const Key &key, const GumboNode &element, std::vector<std::size_t> &found) const;

    std::vector<Rule> m_rules;
    QHash<Key, std::vector<std::size_t>> m_byKey;
    mutable long m_asked = 0; ///< rules looked at so far
};

} // namespace postrider::ui::reader::html
