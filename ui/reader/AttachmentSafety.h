// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

namespace postrider::ui::reader {

/// What a file could do when it is opened.
enum class FileRisk {
    None,
    DoubleExtension, ///< "invoice.pdf.exe": dressed as a document
    Program,         ///< runs
    Macros,          ///< an Office document that may hold programs
    WebPage          ///< runs its scripts in the browser, asks servers, and looks like the page of a bank
};

/// Told by its name, which decides what the desktop does with it, and by the type that the sender gave it.
[[nodiscard]] FileRisk fileRisk(const QString &name, const QByteArray &type = {});
/// Told by what it holds too: a name without an ending lets the desktop look inside, and a document may hold macros
/// whatever its name.
[[nodiscard]] FileRisk fileRisk(const QString &name, const QByteArray &type, const QByteArray &contents);
/// One translated sentence; empty for None.
[[nodiscard]] QString riskText(FileRisk risk, const QString &name);

} // namespace postrider::ui::reader
