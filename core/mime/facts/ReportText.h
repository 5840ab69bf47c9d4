// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "mime/facts/Report.h"

#include <QCoreApplication>

namespace postrider::mime {

/// Enhanced status codes (RFC 3463) and dispositions in plain words.
class ReportText
{
    Q_DECLARE_TR_FUNCTIONS(postrider::mime::ReportText)

public:
    [[nodiscard]] static QString sentence(ReportKind kind, const ReportedRecipient &recipient);

private:
    [[nodiscard]] static QString ofDelivery(const ReportedRecipient &recipient);
    [[nodiscard]] static QString reason(const QString &status);
};

} // namespace postrider::mime
