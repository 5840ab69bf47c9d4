// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Result.h"
#include "mime/Message.h"

#include <QDialog>

namespace postrider::ui::common {
class Banner;
}

namespace postrider::ui::reader {

class TextPane;

/// A message as it came: its bytes, or its header fields decoded one by one.
class SourceDialog final : public QDialog
{
    Q_OBJECT

public:
    enum class Contents { Source, Headers };
    SourceDialog(const mime::Message &message, Contents contents, QWidget *parent);

private:
    void saveSource(const QByteArray &raw);
    void tell(const Error &error);

    TextPane *m_text;
    common::Banner *m_problem;
};

} // namespace postrider::ui::reader
