// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/ExitCode.h"

#include <array>

namespace postrider::cli {

namespace {

/// Codes that mean something else than their domain.
struct CodeRule
{
    QLatin1String code;
    ExitCode exit;
};
constexpr std::array codeRules{
    CodeRule{QLatin1String("usage"), ExitCode::Usage},
    CodeRule{QLatin1String("folder-missing"), ExitCode::Usage},
    CodeRule{QLatin1String("folder-name-invalid"), ExitCode::Usage},
    CodeRule{QLatin1String("interrupted"), ExitCode::TryAgain},
    CodeRule{QLatin1String("cancelled"), ExitCode::TryAgain},
    CodeRule{QLatin1String("profile-too-new"), ExitCode::Configuration},
    CodeRule{QLatin1String("profile-unwritable"), ExitCode::Configuration},
    CodeRule{QLatin1String("disk-full"), ExitCode::TryAgain},
    CodeRule{QLatin1String("store-busy"), ExitCode::TryAgain},
    CodeRule{QLatin1String("body-absent"), ExitCode::TryAgain},
    CodeRule{QLatin1String("folders-unknown"), ExitCode::TryAgain},
    CodeRule{QLatin1String("folder-name-invalid"), ExitCode::BadData},
    CodeRule{QLatin1String("mailbox-exists"), ExitCode::BadData},
    CodeRule{QLatin1String("inbox-fixed"), ExitCode::BadData},
};

struct DomainRule
{
    ErrorDomain domain;
    ExitCode transient;
    ExitCode lasting;
};
constexpr std::array domainRules{
    DomainRule{ErrorDomain::Network, ExitCode::Unavailable, ExitCode::Unavailable},
    DomainRule{ErrorDomain::Tls, ExitCode::Unavailable, ExitCode::Unavailable},
    DomainRule{ErrorDomain::Protocol, ExitCode::Unavailable, ExitCode::Unavailable},
    DomainRule{ErrorDomain::Authentication, ExitCode::TryAgain, ExitCode::Refused},
    DomainRule{ErrorDomain::Server, ExitCode::TryAgain, ExitCode::Unavailable},
    DomainRule{ErrorDomain::Store, ExitCode::TryAgain, ExitCode::BadData},
    DomainRule{ErrorDomain::Message, ExitCode::BadData, ExitCode::BadData},
    DomainRule{ErrorDomain::Configuration, ExitCode::Configuration, ExitCode::Configuration},
    DomainRule{ErrorDomain::Internal, ExitCode::Software, ExitCode::Software},
};

} // namespace

ExitCode exitCodeFor(const Error &error)
{
    for (const CodeRule &rule : codeRules)
        if (error.code == rule.code)
            return rule.exit;
    for (const DomainRule &rule : domainRules)
        if (error.domain == rule.domain)
            return error.isTransient() ? rule.transient : rule.lasting;
    return ExitCode::Software;
}

Error usageError(const QString &text)
{
    return {ErrorDomain::Configuration, ErrorKind::NeedsUser, QStringLiteral("usage"), text, {}};
}

Error badInput(const QString &code, const QString &text)
{
    return {ErrorDomain::Message, ErrorKind::Permanent, code, text, {}};
}

} // namespace postrider::cli
