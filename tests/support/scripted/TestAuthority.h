// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "scripted/ScriptedServer.h"

#include <QTemporaryDir>

namespace postrider::test {

/// A certificate authority that lives as long as this object, made by the openssl program, and certificates of several
/// sorts for 127.0.0.1 and localhost.
class TestAuthority
{
public:
    TestAuthority();

    /// Why nothing could be made; empty: all is there.
    [[nodiscard]] QString obstacle() const { return m_obstacle; }
    /// What a client must trust.
    [[nodiscard]] QByteArray caPem() const;

    [[nodiscard]] ServerCertificate good() const { return read(QStringLiteral("server")); }
    [[nodiscard]] ServerCertificate expired() const { return read(QStringLiteral("expired")); }
    [[nodiscard]] ServerCertificate wrongHost() const { return read(QStringLiteral("wronghost")); }
    [[nodiscard]] ServerCertificate selfSigned() const { return read(QStringLiteral("self")); }

private:
    [[nodiscard]] ServerCertificate read(const QString &name) const;

    QTemporaryDir m_directory;
    QString m_obstacle;
};

} // namespace postrider::test
