// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QImage>
#include <QTextDocument>
#include <QTextFormat>

namespace postrider::ui::reader {

/// A block's level of quotation, painted as that many bars.
constexpr int QuoteLevelProperty = QTextFormat::UserProperty + 1;
/// Room for one bar, in px.
constexpr int QuoteIndent = 14;

/// The document of one message's body. It never fetches: what it was not given beforehand is an empty picture, so that
/// nothing outside of the message is looked for, neither in the network nor among files.
class BodyDocument final : public QTextDocument
{
    Q_OBJECT

public:
    BodyDocument();

    /// A picture that `cid:<id>` stands for.
    void addPicture(const QString &contentId, const QImage &picture);
    /// A picture that was fetched with the reader's consent: `remote:<index>`.
    void addRemotePicture(int index, const QImage &picture);
    /// Makes pictures wider than `width` fit, in proportion.
    void fitPictures(int width);
    /// Paragraphs of enormous length become several: layout is quadratic in their length.
    void splitLongBlocks();
    /// Quotes of HTML get the level and indent that quotes of plain text have.
    void levelQuotes();

protected:
    QVariant loadResource(int type, const QUrl &name) override;

private:
    [[nodiscard]] QImage picture(const QString &source) const;
    QHash<QString, QImage> m_pictures;
    QHash<QString, QImage> m_remote; ///< by "remote:N"; no Content-ID can be mistaken for one
};

} // namespace postrider::ui::reader
