// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/SpecialFolders.h"

#include <array>
#include <set>

namespace postrider::sync {

using store::FolderRole;

namespace {

struct NameRole
{
    const char16_t *name; ///< lower case
    FolderRole role;
};

/// The last level of the name, in the order of trust. The Chinese ones are what 163, 126, QQ and Aliyun send in
/// modified UTF-7 (&XfJT0ZAB- is 已发送); the rest is what Outlook, Courier, Cyrus, Gmail and older clients make.
constexpr std::array nameRoles{
    NameRole{u"sent", FolderRole::Sent},
    NameRole{u"sent messages", FolderRole::Sent},
    NameRole{u"sent items", FolderRole::Sent},
    NameRole{u"sent mail", FolderRole::Sent},
    NameRole{u"sent-mail", FolderRole::Sent},
    NameRole{u"已发送", FolderRole::Sent},
    NameRole{u"已发送邮件", FolderRole::Sent},
    NameRole{u"已发邮件", FolderRole::Sent},
    NameRole{u"寄件備份", FolderRole::Sent},
    NameRole{u"gesendet", FolderRole::Sent},
    NameRole{u"gesendete elemente", FolderRole::Sent},
    NameRole{u"gesendete objekte", FolderRole::Sent},
    NameRole{u"envoyés", FolderRole::Sent},
    NameRole{u"éléments envoyés", FolderRole::Sent},
    NameRole{u"enviados", FolderRole::Sent},
    NameRole{u"inviata", FolderRole::Sent},
    NameRole{u"posta inviata", FolderRole::Sent},
    NameRole{u"отправленные", FolderRole::Sent},
    NameRole{u"送信済み", FolderRole::Sent},
    NameRole{u"送信済みアイテム", FolderRole::Sent},
    NameRole{u"보낸 편지함", FolderRole::Sent},
    NameRole{u"보낸편지함", FolderRole::Sent},
    NameRole{u"drafts", FolderRole::Drafts},
    NameRole{u"draft", FolderRole::Drafts},
    NameRole{u"草稿箱", FolderRole::Drafts},
    NameRole{u"草稿", FolderRole::Drafts},
    NameRole{u"草稿夹", FolderRole::Drafts},
    NameRole{u"entwürfe", FolderRole::Drafts},
    NameRole{u"brouillons", FolderRole::Drafts},
    NameRole{u"borradores", FolderRole::Drafts},
    NameRole{u"rascunhos", FolderRole::Drafts},
    NameRole{u"bozze", FolderRole::Drafts},
    NameRole{u"черновики", FolderRole::Drafts},
    NameRole{u"下書き", FolderRole::Drafts},
    NameRole{u"임시보관함", FolderRole::Drafts},
    NameRole{u"trash", FolderRole::Trash},
    NameRole{u"deleted messages", FolderRole::Trash},
    NameRole{u"deleted items", FolderRole::Trash},
    NameRole{u"deleted", FolderRole::Trash},
    NameRole{u"bin", FolderRole::Trash},
    NameRole{u"已删除", FolderRole::Trash},
    NameRole{u"已删除邮件", FolderRole::Trash},
    NameRole{u"垃圾桶", FolderRole::Trash},
    NameRole{u"垃圾箱", FolderRole::Trash},
    NameRole{u"papierkorb", FolderRole::Trash},
    NameRole{u"gelöschte elemente", FolderRole::Trash},
    NameRole{u"gelöschte objekte", FolderRole::Trash},
    NameRole{u"corbeille", FolderRole::Trash},
    NameRole{u"éléments supprimés", FolderRole::Trash},
    NameRole{u"papelera", FolderRole::Trash},
    NameRole{u"elementos eliminados", FolderRole::Trash},
    NameRole{u"lixeira", FolderRole::Trash},
    NameRole{u"cestino", FolderRole::Trash},
    NameRole{u"корзина", FolderRole::Trash},
    NameRole{u"удаленные", FolderRole::Trash},
    NameRole{u"ゴミ箱", FolderRole::Trash},
    NameRole{u"ごみ箱", FolderRole::Trash},
    NameRole{u"휴지통", FolderRole::Trash},
    NameRole{u"junk", FolderRole::Junk},
    NameRole{u"spam", FolderRole::Junk},
    NameRole{u"junk e-mail", FolderRole::Junk},
    NameRole{u"junk email", FolderRole::Junk},
    NameRole{u"junk mail", FolderRole::Junk},
    NameRole{u"bulk mail", FolderRole::Junk},
    NameRole{u"bulk", FolderRole::Junk},
    NameRole{u"垃圾邮件", FolderRole::Junk},
    NameRole{u"垃圾郵件", FolderRole::Junk},
    NameRole{u"spamverdacht", FolderRole::Junk},
    NameRole{u"courrier indésirable", FolderRole::Junk},
    NameRole{u"correo no deseado", FolderRole::Junk},
    NameRole{u"posta indesiderata", FolderRole::Junk},
    NameRole{u"спам", FolderRole::Junk},
    NameRole{u"迷惑メール", FolderRole::Junk},
    NameRole{u"스팸메일함", FolderRole::Junk},
    NameRole{u"archive", FolderRole::Archive},
    NameRole{u"archives", FolderRole::Archive},
    NameRole{u"归档", FolderRole::Archive},
    NameRole{u"存档", FolderRole::Archive},
    NameRole{u"archiv", FolderRole::Archive},
    NameRole{u"archivo", FolderRole::Archive},
    NameRole{u"archivio", FolderRole::Archive},
    NameRole{u"архив", FolderRole::Archive},
    NameRole{u"アーカイブ", FolderRole::Archive},
};

/// Folders of a role stand at the top, below INBOX (Courier, old Cyrus), or below a provider's own top level
/// ("[Gmail]/…"). Deeper ones are a user's own: "Projects/Archive" is no archive.
constexpr qsizetype deepestLevel = 2;

bool isPlaceOfRoles(const QString &path)
{
    const QStringList levels = path.split(u'/');
    if (levels.size() == 1)
        return true;
    return levels.size() == deepestLevel &&
           (levels.first().compare(u"INBOX", Qt::CaseInsensitive) == 0 || levels.first().startsWith(u'['));
}

bool isInbox(const ListedFolder &folder)
{
    return folder.wireName.compare("INBOX", Qt::CaseInsensitive) == 0;
}

class Assignment
{
public:
    explicit Assignment(const std::vector<ListedFolder> &folders)
        : m_folders(folders)
        , m_roles(folders.size(), FolderRole::None)
    {
    }

    void give(std::size_t index, FolderRole role)
    {
        if (role == FolderRole::None || m_roles[index] != FolderRole::None || m_given.contains(role) ||
            !m_folders[index].selectable)
            return;
        m_roles[index] = role;
        m_given.insert(role);
    }
    void giveByName(const NameRole &row)
    {
        for (std::size_t i = 0; i < m_folders.size(); ++i) {
            const QString &path = m_folders[i].path;
            if (isPlaceOfRoles(path) && path.section(u'/', -1).toLower() == QStringView(row.name))
                give(i, row.role);
        }
    }
    [[nodiscard]] std::vector<FolderRole> take() { return std::move(m_roles); }

private:
    const std::vector<ListedFolder> &m_folders;
    std::vector<FolderRole> m_roles;
    std::set<FolderRole> m_given;
};

} // namespace

std::vector<FolderRole> SpecialFolders::roles(const std::vector<ListedFolder> &folders)
{
    Assignment assignment(folders);
    for (std::size_t i = 0; i < folders.size(); ++i)
        if (isInbox(folders[i]))
            assignment.give(i, FolderRole::Inbox);
    for (std::size_t i = 0; i < folders.size(); ++i)
        assignment.give(i, folders[i].told);
    for (const NameRole &row : nameRoles)
        assignment.giveByName(row);
    return assignment.take();
}

} // namespace postrider::sync
