// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/command/MailCommand.h"

namespace postrider::ui::command {

/// Sets or clears one mark (a flag or a keyword) on the messages where that changes anything; undo does the reverse on
/// the same ones.
class SetMark : public MailCommand
{
public:
    SetMark(CommandContext context, std::vector<MessageId> messages, MailFlags mark, bool on);

    [[nodiscard]] QJsonObject toJson() const override;

protected:
    void perform() override { set(m_on); }
    void takeBack() override { set(!m_on); }
    [[nodiscard]] int count() const { return static_cast<int>(m_messages.size()); }
    [[nodiscard]] bool isOn() const { return m_on; }

private:
    void set(bool on);

    std::vector<MessageId> m_messages;
    MailFlags m_mark;
    bool m_on;
};

} // namespace postrider::ui::command
