// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "mime/Message.h"

#include <QDialog>

class QPlainTextEdit;

namespace postrider::ui::reader {

/// A message as it came: its bytes, or its header fields decoded one by one.
class SourceDialog final : public QDialog
{
    Q_OBJECT

public:
    enum class Contents { Source, Headers };
    SourceDialog(const mime::Message &message, Contents contents, QWidget *parent);

private:
    void saveSource(const QByteArray &raw);
    QPlainTextEdit *m_text;
};

} // namespace postrider::ui::reader
