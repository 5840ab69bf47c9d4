// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/ExitCode.h"

#include <QTest>

using namespace postrider;
using cli::ExitCode;

Q_DECLARE_METATYPE(postrider::Error)

class ExitCodeTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyErrorHasItsCode_data();
    void everyErrorHasItsCode();
};

void ExitCodeTest::everyErrorHasItsCode_data()
{
    QTest::addColumn<Error>("error");
    QTest::addColumn<int>("code");
    const auto row = [](const char *name, ErrorDomain domain, ErrorKind kind, int code) {
        QTest::newRow(name) << Error{domain, kind, QString::fromLatin1(name), {}, {}} << code;
    };
    row("usage", ErrorDomain::Configuration, ErrorKind::NeedsUser, 64);
    row("not-a-message", ErrorDomain::Message, ErrorKind::Permanent, 65);
    row("store-damaged", ErrorDomain::Store, ErrorKind::NeedsUser, 65);
    row("connection-refused", ErrorDomain::Network, ErrorKind::Transient, 69);
    row("host-not-found", ErrorDomain::Network, ErrorKind::Permanent, 69);
    row("certificate-untrusted", ErrorDomain::Tls, ErrorKind::NeedsUser, 69);
    row("protocol-error", ErrorDomain::Protocol, ErrorKind::Permanent, 69);
    row("server-refused", ErrorDomain::Server, ErrorKind::Permanent, 69);
    row("our-bug", ErrorDomain::Internal, ErrorKind::Permanent, 70);
    row("server-busy", ErrorDomain::Server, ErrorKind::Transient, 75);
    row("interrupted", ErrorDomain::Internal, ErrorKind::Transient, 75);
    row("disk-full", ErrorDomain::Store, ErrorKind::NeedsUser, 75);
    row("body-absent", ErrorDomain::Store, ErrorKind::Permanent, 75);
    row("login-refused", ErrorDomain::Authentication, ErrorKind::NeedsUser, 77);
    row("profile-too-new", ErrorDomain::Store, ErrorKind::NeedsUser, 78);
    row("profile-unwritable", ErrorDomain::Store, ErrorKind::NeedsUser, 78);
    row("insecure-connection-refused", ErrorDomain::Configuration, ErrorKind::NeedsUser, 78);
}

void ExitCodeTest::everyErrorHasItsCode()
{
    QFETCH(const Error, error);
    QFETCH(const int, code);
    QCOMPARE(static_cast<int>(cli::exitCodeFor(error)), code);
}

QTEST_GUILESS_MAIN(ExitCodeTest)
#include "ExitCodeTest.moc"
