// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace postrider::ui::reader {

/// What a file could do when it is opened, told by its name: the name decides what the desktop does with it.
enum class FileRisk {
    None,
    DoubleExtension, ///< "invoice.pdf.exe": dressed as a document
    Program,         ///< runs
    Macros           ///< an Office document that may hold programs
};

[[nodiscard]] FileRisk fileRisk(const QString &name);
/// One translated sentence; empty for None.
[[nodiscard]] QString riskText(FileRisk risk, const QString &name);

} // namespace postrider::ui::reader
