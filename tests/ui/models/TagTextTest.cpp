// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/TagText.h"

#include <QTest>

using namespace postrider;
using namespace postrider::ui::models;

namespace {

QStringList namesOf(const QStringList &keywords)
{
    QStringList names;
    for (const TagLabel &tag : tagsOf(MailFlags::fromImap(keywords)))
        names += tag.name;
    names.sort();
    return names;
}

} // namespace

class TagTextTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void cleanup() { nameTags({}); }

    void keywordsAreNames()
    {
        QCOMPARE(namesOf({QStringLiteral("$label1"), QStringLiteral("holiday"), QStringLiteral("$MDNSent")}),
                 (QStringList{QStringLiteral("Important"), QStringLiteral("holiday")}));
        QCOMPARE(sharedTags().size(), std::size_t(5));
    }

    void namesThatWereGivenCount()
    {
        nameTags({{QStringLiteral("$Label1"), QStringLiteral("Urgent"), QStringLiteral("#00FF00")},
                  {QStringLiteral("holiday"), QStringLiteral("Holiday 休"), {}},
                  {QStringLiteral("grey"), QStringLiteral("Grey"), QStringLiteral("#808080")}});
        QCOMPARE(namesOf({QStringLiteral("$label1"), QStringLiteral("HOLIDAY"), QStringLiteral("$label2")}),
                 (QStringList{QStringLiteral("Holiday 休"), QStringLiteral("Urgent"), QStringLiteral("Work")}));
        const std::vector<TagLabel> shared = sharedTags();
        QCOMPARE(shared.size(), std::size_t(7));
        QCOMPARE(shared[0].name, QStringLiteral("Urgent"));
        QCOMPARE(shared[0].hue, 120);
        QCOMPARE(shared[1].name, QStringLiteral("Work"));
        QCOMPARE(shared[5].name, QStringLiteral("Grey"));
    }
};

QTEST_GUILESS_MAIN(TagTextTest)
#include "TagTextTest.moc"
