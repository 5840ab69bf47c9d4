// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/MailServer.h"

#include <QGroupBox>

class QComboBox;
class QLineEdit;
class QSpinBox;

namespace postrider::ui::account {

/// Host, port, security and user of one server. The port follows the security until it is typed in by hand.
class ServerFields final : public QGroupBox
{
    Q_OBJECT

public:
    enum class Kind { Imap, Pop3, Outgoing };

    ServerFields(Kind kind, const QString &title, QWidget *parent = nullptr);

    [[nodiscard]] ServerAddress address() const;
    void setAddress(const ServerAddress &address);
    /// Another protocol: its usual port follows, unless one was typed in.
    void setKind(Kind kind);
    /// True when a person has changed anything; presets leave it alone then.
    [[nodiscard]] bool isEdited() const { return m_edited; }

private:
    void followSecurity();
    [[nodiscard]] quint16 usualPort() const;

    Kind m_kind;
    QLineEdit *m_host;
    QSpinBox *m_port;
    QComboBox *m_security;
    QLineEdit *m_user;
    AuthMethod m_auth = AuthMethod::Auto; ///< has no field: it stays as it was set
    bool m_edited = false;
    bool m_portEdited = false;
};

} // namespace postrider::ui::account
