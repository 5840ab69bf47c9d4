// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/ContactRepo.h"
#include "StoreFixture.h"

#include <QTest>

using namespace postrider;
using namespace postrider::store;

class ContactRepoTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void eachAddressIsThereOnce()
    {
        StoreFixture f;
        int added = 0;
        const AddressList people{{QStringLiteral("Bob"), QStringLiteral("bob@example.com")},
                                 {QString(), QStringLiteral("carol@example.com")},
                                 {QStringLiteral("Robert"), QStringLiteral("BOB@example.com")}};
        f.write([&](WriteTransaction &t) { added = ContactRepo::add(t, people); });
        QCOMPARE(added, 2);
        const AddressList more{{QStringLiteral("Carol"), QStringLiteral("carol@example.com")},
                               {QStringLiteral("Dora"), QStringLiteral("dora@example.com")}};
        f.write([&](WriteTransaction &t) { added = ContactRepo::add(t, more); });
        QCOMPARE(added, 1);
        QStringList all;
        for (const Address &person : ContactRepo(f.reader()).all())
            all += person.display();
        QCOMPARE(all, (QStringList{QStringLiteral("Bob <bob@example.com>"),
                                   QStringLiteral("Carol <carol@example.com>"), // her name was not known
                                   QStringLiteral("Dora <dora@example.com>")}));
    }
};

QTEST_GUILESS_MAIN(ContactRepoTest)
#include "ContactRepoTest.moc"
