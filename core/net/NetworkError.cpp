// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/NetworkError.h"

#include <algorithm>
#include <array>

#include <QCoreApplication>

namespace postrider::net {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("postrider::net", text);
}

Error transient(const QString &code, const QString &text, const QString &systemText)
{
    return {ErrorDomain::Network, ErrorKind::Transient, code, text, systemText};
}

struct CertificateFault
{
    const char *code;
    const char *text;
    std::array<QSslError::SslError, 5> errors;
};

// In the order in which a user is told: an expired certificate of an unknown CA is first of all expired. Unused places
// are NoError, which OpenSSL never reports.
constexpr std::array<CertificateFault, 5> faults{{
    {"certificate-expired",
     QT_TRANSLATE_NOOP("postrider::net", "The security certificate of %1 has expired. Nothing was sent. Ask the "
                                         "provider to renew it, and check the date of this computer."),
     {QSslError::CertificateExpired}},
    {"certificate-not-yet-valid",
     QT_TRANSLATE_NOOP("postrider::net", "The security certificate of %1 is not valid yet. Nothing was sent. Check the "
                                         "date of this computer."),
     {QSslError::CertificateNotYetValid}},
    {"certificate-wrong-host",
     QT_TRANSLATE_NOOP("postrider::net", "The security certificate belongs to another server than %1. Nothing was "
                                         "sent. Check the server name in the account settings."),
     {QSslError::HostNameMismatch}},
    {"certificate-self-signed",
     QT_TRANSLATE_NOOP("postrider::net", "The security certificate of %1 is signed by nobody but itself. Nothing was "
                                         "sent. Add it to the account as a trusted certificate if you know that it is "
                                         "genuine."),
     {QSslError::SelfSignedCertificate}},
    {"certificate-unknown-ca",
     QT_TRANSLATE_NOOP("postrider::net", "The security certificate of %1 was issued by an authority that this computer "
                                         "does not know. Nothing was sent. Add the authority's certificate to the "
                                         "account if you trust it."),
     {QSslError::SelfSignedCertificateInChain, QSslError::UnableToGetLocalIssuerCertificate,
      QSslError::UnableToGetIssuerCertificate, QSslError::UnableToVerifyFirstCertificate,
      QSslError::CertificateUntrusted}},
}};

bool hasFault(const QList<QSslError> &errors, const CertificateFault &fault)
{
    return std::any_of(errors.begin(), errors.end(), [&fault](const QSslError &error) {
        return error.error() != QSslError::NoError &&
               std::find(fault.errors.begin(), fault.errors.end(), error.error()) != fault.errors.end();
    });
}

} // namespace

Error socketError(QAbstractSocket::SocketError error, const QString &host, const QString &systemText)
{
    switch (error) {
    case QAbstractSocket::HostNotFoundError:
        return transient(QStringLiteral("host-not-found"),
                         tr("There is no server named %1. Check the name and the network connection.").arg(host),
                         systemText);
    case QAbstractSocket::ConnectionRefusedError:
        return transient(
            QStringLiteral("connection-refused"),
            tr("%1 does not accept connections on this port. Check the port, or try again later.").arg(host),
            systemText);
    case QAbstractSocket::SocketTimeoutError:
        return timeoutError(host);
    case QAbstractSocket::NetworkError:
        return transient(QStringLiteral("network-unreachable"),
                         tr("%1 cannot be reached. Check the network connection.").arg(host), systemText);
    case QAbstractSocket::SslHandshakeFailedError:
    case QAbstractSocket::SslInternalError:
    case QAbstractSocket::SslInvalidUserDataError:
        return {
            ErrorDomain::Tls, ErrorKind::Permanent, QStringLiteral("tls-failed"),
            tr("No secure connection to %1 could be made. Check port and security in the account settings.").arg(host),
            systemText};
    default:
        return transient(QStringLiteral("connection-lost"),
                         tr("The connection to %1 was lost. It is tried again.").arg(host), systemText);
    }
}

Error certificateError(const QList<QSslError> &errors, const QString &host)
{
    QStringList details;
    for (const QSslError &error : errors)
        details.append(error.errorString());
    const QString all = details.join(QStringLiteral("; "));
    for (const CertificateFault &fault : faults) {
        if (hasFault(errors, fault))
            return {ErrorDomain::Tls, ErrorKind::NeedsUser, QLatin1String(fault.code), tr(fault.text).arg(host), all};
    }
    return {ErrorDomain::Tls, ErrorKind::NeedsUser, QStringLiteral("certificate-invalid"),
            tr("The security certificate of %1 cannot be trusted. Nothing was sent. Ask the provider.").arg(host), all};
}

Error timeoutError(const QString &host)
{
    return transient(QStringLiteral("connection-timeout"),
                     tr("%1 does not answer. Check the network connection, or try again later.").arg(host), QString());
}

Error compressionError(const QString &host)
{
    return {ErrorDomain::Protocol, ErrorKind::Transient, QStringLiteral("compression-broken"),
            tr("%1 sent data that cannot be unpacked. It is tried again; if it stays, please report it.").arg(host),
            QString()};
}

Error insecureError(const QString &host)
{
    return {ErrorDomain::Configuration, ErrorKind::NeedsUser, QStringLiteral("insecure-connection-refused"),
            tr("The account asks for an unprotected connection to %1, which would show password and mail to everybody "
               "on the way. Choose TLS or STARTTLS in the account settings.")
                .arg(host),
            QString()};
}

Error unreadableCaError()
{
    return {ErrorDomain::Configuration, ErrorKind::NeedsUser, QStringLiteral("ca-unreadable"),
            tr("The extra certificate of this account is not a PEM certificate. Choose another file in the account "
               "settings."),
            QString()};
}

} // namespace postrider::net
