// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Address.h"

#include <memory>

#include <QByteArray>
#include <QString>
#include <QStringList>

class QSettings;

namespace postrider::ui::reader {

/// What a reader has decided once and does not want to be asked again; kept in `reader.ini` of the profile.
class ReaderMemory final
{
public:
    explicit ReaderMemory(const QString &profileDirectory);
    ~ReaderMemory();

    /// Remote pictures are always shown for this sender. `confirmed`: a server confirms that it is this one; who was
    /// confirmed when that was decided has to be, since everybody can write as anybody.
    [[nodiscard]] bool showsPicturesOf(const QString &address, bool confirmed) const;
    void setShowsPicturesOf(const QString &address, bool shows, bool confirmed);
    [[nodiscard]] QStringList pictureSenders() const;

    /// The character set chosen for a message, by its Message-ID; empty: as declared. The newest 500 are kept.
    [[nodiscard]] QByteArray charsetOf(const QString &messageId) const;
    void setCharsetOf(const QString &messageId, const QByteArray &charset);

    [[nodiscard]] bool showsConversation() const;
    void setShowsConversation(bool shows);

private:
    std::unique_ptr<QSettings> m_settings;
};

} // namespace postrider::ui::reader
