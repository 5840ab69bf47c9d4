// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "mime/ContentField.h"
#include "mime/GMimeTree.h"
#include "mime/LegacyParts.h"
#include "mime/Message.h"

namespace postrider::mime {

/// What a reader wants of a tree of parts.
struct Content
{
    std::vector<Body> bodies;
    std::vector<Attachment> attachments; ///< sizes not yet counted
    /// Where an attachment's bytes are: a part owned by the tree, or bytes taken out of one.
    struct Source
    {
        GMimeObject *part = nullptr;
        QByteArray bytes;
    };
    std::vector<Source> sources; ///< of each attachment
    PartTree structure;
    QStringList warnings;
};

/// Chooses bodies and attachments: the first text and the last HTML of an alternative (RFC 2046 §5.1.4), the root of a
/// related (RFC 2387), unnamed text in a mixed; the rest are attachments. At most 100 levels and 10,000 parts are
/// looked at (ARCHITECTURE rule 15), at most 10 MiB of a text are shown.
class ContentWalker
{
public:
    explicit ContentWalker(QByteArray charsetOverride)
        : m_charset(std::move(charsetOverride))
    {
    }
    [[nodiscard]] Content walk(GMimeObject *root);

private:
    struct Place
    {
        QString section;
        int depth = 0;
        bool inRelated = false;     ///< a member of a related that is not its root
        bool inAlternative = false; ///< one of several forms of the same text
    };
    /// A part with its fields read once.
    struct Part
    {
        GMimeObject *object = nullptr;
        QByteArray type; ///< lower case, never empty
        ContentField typeField;
        ContentField disposition;
    };
    using Bodies = std::vector<Body>;

    Bodies visit(GMimeObject *object, PartTree &node, const Place &place);
    Bodies visitChildren(const Part &part, PartTree &node, const Place &place);
    Bodies visitLeaf(const Part &part, const Place &place);
    void visitEnclosed(const Part &part, PartTree &node, const Place &place);
    void addAttachment(const Part &part, const Place &place);
    void addFile(LegacyFile file, const Place &place);
    /// Answers whether the part was a winmail.dat whose contents took its place.
    [[nodiscard]] bool openWinmail(const Part &part, const Place &place, Bodies &bodies);
    [[nodiscard]] Bodies visitPartial(const Part &part);
    [[nodiscard]] Part partOf(GMimeObject *object) const;
    [[nodiscard]] Body bodyOf(const Part &part, const Place &place);
    void warn(const char *code, const QString &text);
    void warnCut();
    void warnDamaged();

    /// Of the 8-bit bytes in a field of a part: the one that was chosen, or that of the text beside it.
    [[nodiscard]] QByteArray charsetOf(QByteArrayView field) const;

    QByteArray m_charset;
    QByteArray m_textCharset; ///< the first that a text declares and that says something
    Content m_content;
    int m_parts = 0;
    bool m_hasBody = false;
    bool m_hasText = false;       ///< of the body, more than blanks
    bool m_structureOnly = false; ///< inside an enclosed message
};

} // namespace postrider::mime
