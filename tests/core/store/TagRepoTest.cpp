// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/TagRepo.h"
#include "StoreFixture.h"

#include <QTest>

using namespace postrider;
using namespace postrider::store;

class TagRepoTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatHasANameKeepsIt()
    {
        StoreFixture f;
        const std::vector<TagName> mine{
            {QStringLiteral("$label1"), QStringLiteral("Urgent"), QStringLiteral("#FF0000")}};
        int added = 0;
        f.write([&](WriteTransaction &t) { added = TagRepo::add(t, mine); });
        QCOMPARE(added, 1);
        const std::vector<TagName> theirs{{QStringLiteral("$LABEL1"), QStringLiteral("Important"), {}},
                                          {QStringLiteral("trip"), QStringLiteral("Holiday"), {}}};
        f.write([&](WriteTransaction &t) { added = TagRepo::add(t, theirs); });
        QCOMPARE(added, 1);
        QCOMPARE(TagRepo(f.reader()).all(), (std::vector<TagName>{mine[0], theirs[1]}));
    }
};

QTEST_GUILESS_MAIN(TagRepoTest)
#include "TagRepoTest.moc"
