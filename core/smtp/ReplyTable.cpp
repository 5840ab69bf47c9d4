// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "smtp/ReplyTable.h"

namespace postrider::smtp {

namespace {

constexpr auto Later = QT_TRANSLATE_NOOP("postrider::smtp::ReplyCode", "Postrider tries again by itself.");
constexpr auto CorrectAddress = QT_TRANSLATE_NOOP("postrider::smtp::ReplyCode", "Correct the address and send again.");
constexpr auto CheckLogin =
    QT_TRANSLATE_NOOP("postrider::smtp::ReplyCode", "Check user name and password in the account settings.");
constexpr auto AskProvider =
    QT_TRANSLATE_NOOP("postrider::smtp::ReplyCode", "Ask your provider, and give them the server's words.");
constexpr auto AskRecipient = QT_TRANSLATE_NOOP("postrider::smtp::ReplyCode",
                                                "Reach the recipient another way, or ask them for another address.");
constexpr auto Shorten =
    QT_TRANSLATE_NOOP("postrider::smtp::ReplyCode", "Remove or shrink attachments and send again.");
constexpr auto CheckServer =
    QT_TRANSLATE_NOOP("postrider::smtp::ReplyCode", "Check server name, port and security in the account settings.");

// RFC 5321 §4.2.3, RFC 4954 §6 (235, 334, 432, 454, 530, 534, 535, 538), RFC 7504 (521, 556)
// clang-format off
constexpr ReplyRow rows[] = {
    {211, 0, Stage::Any, "ok", false, QT_TRANSLATE_NOOP("postrider::smtp::ReplyCode", "System status or help."), ""},
    {214, 0, Stage::Any, "ok", false, QT_TRANSLATE_NOOP("postrider::smtp::ReplyCode", "Help text."), ""},
    {220, 0, Stage::Any, "ok", false, QT_TRANSLATE_NOOP("postrider::smtp::ReplyCode", "The server is ready."), ""},
    {221, 0, Stage::Any, "ok", false, QT_TRANSLATE_NOOP("postrider::smtp::ReplyCode", "The server closes the connection."), ""},
    {235, 0, Stage::Any, "ok", false, QT_TRANSLATE_NOOP("postrider::smtp::ReplyCode", "Login succeeded."), ""},
    {250, 0, Stage::Any, "ok", false, QT_TRANSLATE_NOOP("postrider::smtp::ReplyCode", "Done."), ""},
    {251, 0, Stage::Any, "ok", false, QT_TRANSLATE_NOOP("postrider::smtp::ReplyCode", "The recipient moved; the server forwards the message."), ""},
    {252, 0, Stage::Any, "ok", false, QT_TRANSLATE_NOOP("postrider::smtp::ReplyCode", "The server cannot verify the recipient, but takes the message."), ""},
    {334, 0, Stage::Any, "ok", false, QT_TRANSLATE_NOOP("postrider::smtp::ReplyCode", "The server asks for the next step of the login."), ""},
    {354, 0, Stage::Any, "ok", false, QT_TRANSLATE_NOOP("postrider::smtp::ReplyCode", "The server waits for the message."), ""},
    {421, 0, Stage::Any, "service-unavailable", false, QT_TRANSLATE_NOOP("postrider::smtp::ReplyCode", "The server closes the connection for now."), Later},
    {432, 0, Stage::Any, "password-transition", true, QT_TRANSLATE_NOOP("postrider::smtp::ReplyCode", "The server wants the password in another form once."), AskProvider},
    {450, 0, Stage::Any, "mailbox-busy", false, QT_TRANSLATE_NOOP("postrider::smtp::ReplyCode", "The mailbox cannot be reached at the moment, or the server wants to see a second try."), Later},
    {450, 0, Stage::Sender, "sender-refused-for-now", false, QT_TRANSLATE_NOOP("postrider::smtp::ReplyCode", "The server does not take mail from this sender at the moment."), Later},
    {451, 0, Stage::Any, "server-error", false, QT_TRANSLATE_NOOP("postrider::smtp::ReplyCode", "The server has a problem of its own."), Later},
    {452, 0, Stage::Any, "server-full", false, QT_TRANSLATE_NOOP("postrider::smtp::ReplyCode", "The server has too little room at the moment, or takes no more recipients."), Later},
    {454, 0, Stage::Any, "login-unavailable", false, QT_TRANSLATE_NOOP("postrider::smtp::ReplyCode", "The server cannot check logins at the moment."), Later},
    {454, 0, Stage::StartTls, "starttls-refused", false, QT_TRANSLATE_NOOP("postrider::smtp::ReplyCode", "The server cannot encrypt at the moment."), Later},
    {455, 0, Stage::Any, "parameter-refused", false, QT_TRANSLATE_NOOP("postrider::smtp::ReplyCode", "The server cannot take the parameters of this message at the moment."), Later},
    {500, 0, Stage::Any, "command-unknown", false, QT_TRANSLATE_NOOP("postrider::smtp::ReplyCode", "The server does not know this command."), AskProvider},
    {501, 0, Stage::Any, "syntax-refused", false, QT_TRANSLATE_NOOP("postrider::smtp::ReplyCode", "The server does not accept the form of an address or parameter."), CorrectAddress},
    {501, 0, Stage::Login, "login-refused", true, QT_TRANSLATE_NOOP("postrider::smtp::ReplyCode", "The server does not accept the form of the login."), CheckLogin},
    {501, 0, Stage::Sender, "sender-refused", true, QT_TRANSLATE_NOOP("postrider::smtp::ReplyCode", "The server does not accept the form of your address."), QT_TRANSLATE_NOOP("postrider::smtp::ReplyCode", "Correct your address in the account settings.")},
    {502, 0, Stage::Any, "command-missing", false, QT_TRANSLATE_NOOP("postrider::smtp::ReplyCode", "The server does not offer this command."), AskProvider},
    {503, 0, Stage::Any, "order-refused", false, QT_TRANSLATE_NOOP("postrider::smtp::ReplyCode", "The server expected another command."), AskProvider},
    {503, 0, Stage::Sender, "login-required", true, QT_TRANSLATE_NOOP("postrider::smtp::ReplyCode", "The server wants a login before it takes mail."), CheckLogin},
    {504, 0, Stage::Any, "parameter-refused", false, QT_TRANSLATE_NOOP("postrider::smtp::ReplyCode", "The server does not offer this parameter."), AskProvider},
    {504, 0, Stage::Login, "auth-missing", true, QT_TRANSLATE_NOOP("postrider::smtp::ReplyCode", "The server does not offer this way to log in."), QT_TRANSLATE_NOOP("postrider::smtp::ReplyCode", "Choose another one in the account settings.")},
    {521, 0, Stage::Any, "service-refused", false, QT_TRANSLATE_NOOP("postrider::smtp::ReplyCode", "This server takes no mail."), CheckServer},
    {530, 0, Stage::Any, "login-refused", true, QT_TRANSLATE_NOOP("postrider::smtp::ReplyCode", "The server wants a login, or an encrypted connection, first."), CheckServer},
    {534, 0, Stage::Any, "login-refused", true, QT_TRANSLATE_NOOP("postrider::smtp::ReplyCode", "The server wants a stronger way to log in, or a password made for mail programs."), QT_TRANSLATE_NOOP("postrider::smtp::ReplyCode", "Create an app password on your provider's web site, or choose another way to log in.")},
    {535, 0, Stage::Any, "login-refused", true, QT_TRANSLATE_NOOP("postrider::smtp::ReplyCode", "The server refused user name or password."), CheckLogin},
    {538, 0, Stage::Any, "login-refused", true, QT_TRANSLATE_NOOP("postrider::smtp::ReplyCode", "The server wants an encrypted connection for this login."), CheckServer},
    {541, 0, Stage::Any, "message-refused", false, QT_TRANSLATE_NOOP("postrider::smtp::ReplyCode", "The server took the message for spam."), QT_TRANSLATE_NOOP("postrider::smtp::ReplyCode", "Change the text or the attachments and send again.")},
    {550, 0, Stage::Any, "message-refused", false, QT_TRANSLATE_NOOP("postrider::smtp::ReplyCode", "The server refused the message."), AskProvider},
    {550, 0, Stage::Recipient, "recipient-refused", false, QT_TRANSLATE_NOOP("postrider::smtp::ReplyCode", "The mailbox does not exist, or may not be written to."), CorrectAddress},
    {550, 0, Stage::Sender, "sender-refused", true, QT_TRANSLATE_NOOP("postrider::smtp::ReplyCode", "The server does not take mail from your address."), QT_TRANSLATE_NOOP("postrider::smtp::ReplyCode", "Check your address in the account settings.")},
    {551, 0, Stage::Any, "recipient-refused", false, QT_TRANSLATE_NOOP("postrider::smtp::ReplyCode", "The recipient is not here, and the server does not forward."), CorrectAddress},
    {552, 0, Stage::Any, "message-too-large", false, QT_TRANSLATE_NOOP("postrider::smtp::ReplyCode", "The message is too large for the server, or the mailbox is full."), Shorten},
    {552, 0, Stage::Recipient, "mailbox-full", false, QT_TRANSLATE_NOOP("postrider::smtp::ReplyCode", "The recipient's mailbox is full."), AskRecipient},
    {553, 0, Stage::Any, "recipient-refused", false, QT_TRANSLATE_NOOP("postrider::smtp::ReplyCode", "The server does not allow this address."), CorrectAddress},
    {553, 0, Stage::Sender, "sender-refused", true, QT_TRANSLATE_NOOP("postrider::smtp::ReplyCode", "The server does not allow you to send from this address."), QT_TRANSLATE_NOOP("postrider::smtp::ReplyCode", "Check your address in the account settings.")},
    {554, 0, Stage::Any, "message-refused", false, QT_TRANSLATE_NOOP("postrider::smtp::ReplyCode", "The server refused the message for good."), AskProvider},
    {554, 0, Stage::Greeting, "service-refused", false, QT_TRANSLATE_NOOP("postrider::smtp::ReplyCode", "The server does not talk to this computer."), AskProvider},
    {554, 0, Stage::Recipient, "recipient-refused", false, QT_TRANSLATE_NOOP("postrider::smtp::ReplyCode", "The server does not take mail for this recipient."), CorrectAddress},
    {555, 0, Stage::Any, "parameter-refused", false, QT_TRANSLATE_NOOP("postrider::smtp::ReplyCode", "The server does not accept the parameters of this message."), AskProvider},
    {556, 0, Stage::Any, "recipient-refused", false, QT_TRANSLATE_NOOP("postrider::smtp::ReplyCode", "The recipient's domain takes no mail."), CorrectAddress},
};

// RFC 3463 §3 and the IANA registry of enhanced codes, all of it with `general` below: subject and detail, whatever the
// class.
constexpr ReplyRow enhanced[] = {
    {1, 1, Stage::Any, "recipient-unknown", false, QT_TRANSLATE_NOOP("postrider::smtp::ReplyCode", "The recipient's mailbox does not exist."), CorrectAddress},
    {1, 2, Stage::Any, "recipient-unknown", false, QT_TRANSLATE_NOOP("postrider::smtp::ReplyCode", "The domain of the recipient does not exist or takes no mail."), CorrectAddress},
    {1, 3, Stage::Any, "recipient-refused", false, QT_TRANSLATE_NOOP("postrider::smtp::ReplyCode", "The recipient's address is not written as an address."), CorrectAddress},
    {1, 4, Stage::Any, "recipient-refused", false, QT_TRANSLATE_NOOP("postrider::smtp::ReplyCode", "The recipient's address fits several mailboxes."), CorrectAddress},
    {1, 5, Stage::Any, "ok", false, QT_TRANSLATE_NOOP("postrider::smtp::ReplyCode", "The recipient's address is good."), ""},
    {1, 6, Stage::Any, "recipient-moved", false, QT_TRANSLATE_NOOP("postrider::smtp::ReplyCode", "The recipient has moved and left no new address."), AskRecipient},
    {1, 7, Stage::Any, "sender-refused", true, QT_TRANSLATE_NOOP("postrider::smtp::ReplyCode", "Your address is not written as the server wants it."), QT_TRANSLATE_NOOP("postrider::smtp::ReplyCode", "Correct your address in the account settings.")},
    {1, 8, Stage::Any, "sender-refused", true, QT_TRANSLATE_NOOP("postrider::smtp::ReplyCode", "The domain of your address does not exist or takes no mail."), QT_TRANSLATE_NOOP("postrider::smtp::ReplyCode", "Correct your address in the account settings.")},
    {1, 9, Stage::Any, "relayed-away", false, QT_TRANSLATE_NOOP("postrider::smtp::ReplyCode", "The message went on to a server that does not report back."), ""},
    {1, 10, Stage::Any, "recipient-unknown", false, QT_TRANSLATE_NOOP("postrider::smtp::ReplyCode", "The recipient's domain says that it takes no mail at all."), CorrectAddress},
    {2, 1, Stage::Any, "mailbox-disabled", false, QT_TRANSLATE_NOOP("postrider::smtp::ReplyCode", "The recipient's mailbox is switched off."), AskRecipient},
    {2, 2, Stage::Any, "mailbox-full", false, QT_TRANSLATE_NOOP("postrider::smtp::ReplyCode", "The recipient's mailbox is full."), AskRecipient},
    {2, 3, Stage::Any, "message-too-large", false, QT_TRANSLATE_NOOP("postrider::smtp::ReplyCode", "The message is larger than the recipient may receive."), Shorten},
    {2, 4, Stage::Any, "list-error", false, QT_TRANSLATE_NOOP("postrider::smtp::ReplyCode", "The mailing list could not be resolved."), AskRecipient},
    {3, 1, Stage::Any, "server-full", false, QT_TRANSLATE_NOOP("postrider::smtp::ReplyCode", "The server's disk is full."), AskProvider},
    {3, 2, Stage::Any, "service-unavailable", false, QT_TRANSLATE_NOOP("postrider::smtp::ReplyCode", "The server takes no mail at the moment."), AskProvider},
    {3, 3, Stage::Any, "feature-missing", false, QT_TRANSLATE_NOOP("postrider::smtp::ReplyCode", "The server cannot do what this message needs."), AskProvider},
    {3, 4, Stage::Any, "message-too-large", false, QT_TRANSLATE_NOOP("postrider::smtp::ReplyCode", "The message is larger than the server takes."), Shorten},
    {3, 5, Stage::Any, "server-misconfigured", false, QT_TRANSLATE_NOOP("postrider::smtp::ReplyCode", "The server is not set up properly."), AskProvider},
    {3, 6, Stage::Any, "priority-changed", false, QT_TRANSLATE_NOOP("postrider::smtp::ReplyCode", "The server sends the message with another priority."), ""},
    {4, 1, Stage::Any, "host-unreachable", false, QT_TRANSLATE_NOOP("postrider::smtp::ReplyCode", "The recipient's server does not answer."), AskRecipient},
    {4, 2, Stage::Any, "host-unreachable", false, QT_TRANSLATE_NOOP("postrider::smtp::ReplyCode", "The connection to the recipient's server broke."), AskRecipient},
    {4, 3, Stage::Any, "server-error", false, QT_TRANSLATE_NOOP("postrider::smtp::ReplyCode", "The server could not look something up."), AskProvider},
    {4, 4, Stage::Any, "host-unreachable", false, QT_TRANSLATE_NOOP("postrider::smtp::ReplyCode", "The server found no way to the recipient's server."), CorrectAddress},
    {4, 5, Stage::Any, "server-busy", false, QT_TRANSLATE_NOOP("postrider::smtp::ReplyCode", "The server has too much to do."), AskProvider},
    {4, 6, Stage::Any, "mail-loop", false, QT_TRANSLATE_NOOP("postrider::smtp::ReplyCode", "The message would run in a circle between servers."), AskProvider},
    {4, 7, Stage::Any, "expired", false, QT_TRANSLATE_NOOP("postrider::smtp::ReplyCode", "The message could not be delivered in time."), AskRecipient},
    {5, 3, Stage::Any, "too-many-recipients", false, QT_TRANSLATE_NOOP("postrider::smtp::ReplyCode", "The message has more recipients than the server takes."), QT_TRANSLATE_NOOP("postrider::smtp::ReplyCode", "Send it to fewer people at a time.")},
    {6, 1, Stage::Any, "content-refused", false, QT_TRANSLATE_NOOP("postrider::smtp::ReplyCode", "The server does not take this kind of content."), QT_TRANSLATE_NOOP("postrider::smtp::ReplyCode", "Send the attachments in another form.")},
    {6, 2, Stage::Any, "conversion-prohibited", false, QT_TRANSLATE_NOOP("postrider::smtp::ReplyCode", "The message would have to be changed on the way, which is not allowed."), AskProvider},
    {6, 3, Stage::Any, "conversion-missing", false, QT_TRANSLATE_NOOP("postrider::smtp::ReplyCode", "The message would have to be changed on the way, and the server cannot do that."), QT_TRANSLATE_NOOP("postrider::smtp::ReplyCode", "Send the attachments in another form.")},
    {6, 4, Stage::Any, "conversion-lossy", false, QT_TRANSLATE_NOOP("postrider::smtp::ReplyCode", "The message was changed on the way, and something was lost."), AskRecipient},
    {6, 5, Stage::Any, "conversion-failed", false, QT_TRANSLATE_NOOP("postrider::smtp::ReplyCode", "The message could not be changed into a form that the recipient takes."), QT_TRANSLATE_NOOP("postrider::smtp::ReplyCode", "Send the attachments in another form.")},
    {6, 6, Stage::Any, "content-gone", false, QT_TRANSLATE_NOOP("postrider::smtp::ReplyCode", "The content of the message is not there any more."), QT_TRANSLATE_NOOP("postrider::smtp::ReplyCode", "Send the message again.")},
    {6, 7, Stage::Any, "address-not-ascii", false, QT_TRANSLATE_NOOP("postrider::smtp::ReplyCode", "The server does not take addresses with letters outside ASCII."), AskRecipient},
    {6, 8, Stage::Any, "reply-not-ascii", false, QT_TRANSLATE_NOOP("postrider::smtp::ReplyCode", "The server wants to answer with letters outside ASCII and may not."), AskProvider},
    {6, 9, Stage::Any, "header-not-ascii", false, QT_TRANSLATE_NOOP("postrider::smtp::ReplyCode", "The message has letters outside ASCII in its header, which a recipient's server does not take."), AskRecipient},
    {6, 10, Stage::Any, "reply-not-ascii", false, QT_TRANSLATE_NOOP("postrider::smtp::ReplyCode", "The server wants to answer with letters outside ASCII and may not."), AskProvider},
    {7, 1, Stage::Any, "not-permitted", true, QT_TRANSLATE_NOOP("postrider::smtp::ReplyCode", "The server does not permit this delivery."), QT_TRANSLATE_NOOP("postrider::smtp::ReplyCode", "Check your address and login in the account settings, and the recipient's address.")},
    {7, 2, Stage::Any, "list-refused", false, QT_TRANSLATE_NOOP("postrider::smtp::ReplyCode", "You may not write to this mailing list."), QT_TRANSLATE_NOOP("postrider::smtp::ReplyCode", "Join the list, or write from the address that did.")},
    {7, 3, Stage::Any, "security-conversion", false, QT_TRANSLATE_NOOP("postrider::smtp::ReplyCode", "The message would have to be encrypted in another way on the way."), AskProvider},
    {7, 4, Stage::Any, "security-missing", false, QT_TRANSLATE_NOOP("postrider::smtp::ReplyCode", "The server does not offer the protection that was asked for."), CheckServer},
    {7, 5, Stage::Any, "security-failed", false, QT_TRANSLATE_NOOP("postrider::smtp::ReplyCode", "Encrypting or signing failed at the server."), AskProvider},
    {7, 6, Stage::Any, "security-missing", false, QT_TRANSLATE_NOOP("postrider::smtp::ReplyCode", "The server does not know this way of encrypting."), AskProvider},
    {7, 7, Stage::Any, "integrity-failed", false, QT_TRANSLATE_NOOP("postrider::smtp::ReplyCode", "The message arrived changed at the server."), QT_TRANSLATE_NOOP("postrider::smtp::ReplyCode", "Send the message again.")},
    {7, 8, Stage::Any, "login-refused", true, QT_TRANSLATE_NOOP("postrider::smtp::ReplyCode", "The server refused user name or password."), CheckLogin},
    {7, 9, Stage::Any, "login-refused", true, QT_TRANSLATE_NOOP("postrider::smtp::ReplyCode", "The server wants a stronger way to log in, or a password made for mail programs."), QT_TRANSLATE_NOOP("postrider::smtp::ReplyCode", "Create an app password on your provider's web site, or choose another way to log in.")},
    {7, 10, Stage::Any, "encryption-needed", true, QT_TRANSLATE_NOOP("postrider::smtp::ReplyCode", "The server wants an encrypted connection first."), CheckServer},
    {7, 11, Stage::Any, "login-refused", true, QT_TRANSLATE_NOOP("postrider::smtp::ReplyCode", "The server wants an encrypted connection for this login."), CheckServer},
    {7, 12, Stage::Any, "login-refused", true, QT_TRANSLATE_NOOP("postrider::smtp::ReplyCode", "The server wants the password changed or given in another form once."), AskProvider},
    {7, 13, Stage::Any, "login-refused", true, QT_TRANSLATE_NOOP("postrider::smtp::ReplyCode", "The account is switched off."), AskProvider},
    {7, 14, Stage::Any, "login-refused", true, QT_TRANSLATE_NOOP("postrider::smtp::ReplyCode", "The provider wants to see you in a web browser first."), QT_TRANSLATE_NOOP("postrider::smtp::ReplyCode", "Log in on your provider's web site, then try again.")},
    {7, 15, Stage::Any, "priority-too-low", false, QT_TRANSLATE_NOOP("postrider::smtp::ReplyCode", "The server takes only more urgent mail at the moment."), Later},
    {7, 16, Stage::Any, "message-too-large", false, QT_TRANSLATE_NOOP("postrider::smtp::ReplyCode", "The message is larger than the server takes at this priority."), Shorten},
    {7, 17, Stage::Any, "recipient-changed", false, QT_TRANSLATE_NOOP("postrider::smtp::ReplyCode", "The mailbox belongs to somebody else now."), AskRecipient},
    {7, 18, Stage::Any, "recipient-changed", false, QT_TRANSLATE_NOOP("postrider::smtp::ReplyCode", "The domain of the recipient belongs to somebody else now."), AskRecipient},
    {7, 19, Stage::Any, "recipient-unproven", false, QT_TRANSLATE_NOOP("postrider::smtp::ReplyCode", "The server cannot tell whether the mailbox still belongs to the same person."), AskRecipient},
    {7, 20, Stage::Any, "not-authentic", false, QT_TRANSLATE_NOOP("postrider::smtp::ReplyCode", "The recipient's server wants a signature that your provider's server did not give."), AskProvider},
    {7, 21, Stage::Any, "not-authentic", false, QT_TRANSLATE_NOOP("postrider::smtp::ReplyCode", "The recipient's server does not accept the signature that your provider's server gave."), AskProvider},
    {7, 22, Stage::Any, "not-authentic", true, QT_TRANSLATE_NOOP("postrider::smtp::ReplyCode", "The signature of the message is not from the domain of your address."), QT_TRANSLATE_NOOP("postrider::smtp::ReplyCode", "Send through the server of your address's provider.")},
    {7, 23, Stage::Any, "not-authentic", true, QT_TRANSLATE_NOOP("postrider::smtp::ReplyCode", "The recipient's server does not believe that this server may send for your address."), QT_TRANSLATE_NOOP("postrider::smtp::ReplyCode", "Send through the server of your address's provider.")},
    {7, 24, Stage::Any, "not-authentic", false, QT_TRANSLATE_NOOP("postrider::smtp::ReplyCode", "It could not be found out whether this server may send for your address."), AskProvider},
    {7, 25, Stage::Any, "not-authentic", false, QT_TRANSLATE_NOOP("postrider::smtp::ReplyCode", "The name of the sending server cannot be proven."), AskProvider},
    {7, 26, Stage::Any, "not-authentic", true, QT_TRANSLATE_NOOP("postrider::smtp::ReplyCode", "The recipient's server does not believe that the message is from you."), QT_TRANSLATE_NOOP("postrider::smtp::ReplyCode", "Send through the server of your address's provider.")},
    {7, 27, Stage::Any, "sender-refused", true, QT_TRANSLATE_NOOP("postrider::smtp::ReplyCode", "The domain of your address takes no mail, so nobody could answer."), QT_TRANSLATE_NOOP("postrider::smtp::ReplyCode", "Correct your address in the account settings.")},
    {7, 28, Stage::Any, "too-much-mail", false, QT_TRANSLATE_NOOP("postrider::smtp::ReplyCode", "The server has seen too much mail from you in a short time."), QT_TRANSLATE_NOOP("postrider::smtp::ReplyCode", "Wait some hours, then send again.")},
    {7, 29, Stage::Any, "not-authentic", false, QT_TRANSLATE_NOOP("postrider::smtp::ReplyCode", "The message was passed on in a way that cannot be proven."), AskProvider},
    {7, 30, Stage::Any, "not-permitted", false, QT_TRANSLATE_NOOP("postrider::smtp::ReplyCode", "The next server does not keep the encryption that was asked for."), AskProvider},
};

// Of the same registry: what says less than most reply codes do. Looked at when the reply code has no row.
constexpr ReplyRow general[] = {
    {0, 0, Stage::Any, "other", false, QT_TRANSLATE_NOOP("postrider::smtp::ReplyCode", "The server says no more than that."), ""},
    {1, 0, Stage::Any, "recipient-refused", false, QT_TRANSLATE_NOOP("postrider::smtp::ReplyCode", "Something is wrong with the address."), CorrectAddress},
    {2, 0, Stage::Any, "mailbox-busy", false, QT_TRANSLATE_NOOP("postrider::smtp::ReplyCode", "Something is wrong with the recipient's mailbox."), AskRecipient},
    {3, 0, Stage::Any, "server-error", false, QT_TRANSLATE_NOOP("postrider::smtp::ReplyCode", "Something is wrong with the server."), AskProvider},
    {4, 0, Stage::Any, "host-unreachable", false, QT_TRANSLATE_NOOP("postrider::smtp::ReplyCode", "Something is wrong with the network between the servers."), AskProvider},
    {5, 0, Stage::Any, "order-refused", false, QT_TRANSLATE_NOOP("postrider::smtp::ReplyCode", "The servers did not understand each other."), AskProvider},
    {5, 1, Stage::Any, "command-unknown", false, QT_TRANSLATE_NOOP("postrider::smtp::ReplyCode", "The server did not expect this command."), AskProvider},
    {5, 2, Stage::Any, "syntax-refused", false, QT_TRANSLATE_NOOP("postrider::smtp::ReplyCode", "The server does not accept the form of a command."), AskProvider},
    {5, 4, Stage::Any, "parameter-refused", false, QT_TRANSLATE_NOOP("postrider::smtp::ReplyCode", "The server does not accept what stands in a command."), AskProvider},
    {5, 5, Stage::Any, "order-refused", false, QT_TRANSLATE_NOOP("postrider::smtp::ReplyCode", "The server speaks another version of the protocol."), AskProvider},
    {5, 6, Stage::Any, "login-refused", true, QT_TRANSLATE_NOOP("postrider::smtp::ReplyCode", "The login is longer than the server takes."), CheckLogin},
    {6, 0, Stage::Any, "content-refused", false, QT_TRANSLATE_NOOP("postrider::smtp::ReplyCode", "Something is wrong with the content of the message."), AskProvider},
    {7, 0, Stage::Any, "not-permitted", false, QT_TRANSLATE_NOOP("postrider::smtp::ReplyCode", "The server has a rule against it."), AskProvider},
};
// clang-format on

constexpr ReplyRow transient{
    0,          0,
    Stage::Any, "server-error",
    false,      QT_TRANSLATE_NOOP("postrider::smtp::ReplyCode", "The server could not do it at the moment."),
    Later};
constexpr ReplyRow permanent{
    0,          0,
    Stage::Any, "message-refused",
    false,      QT_TRANSLATE_NOOP("postrider::smtp::ReplyCode", "The server refused the message."),
    AskProvider};

} // namespace

std::span<const ReplyRow> replyRows()
{
    return rows;
}

std::span<const ReplyRow> enhancedRows()
{
    return enhanced;
}

std::span<const ReplyRow> generalRows()
{
    return general;
}

const ReplyRow &unknownTransient()
{
    return transient;
}

const ReplyRow &unknownPermanent()
{
    return permanent;
}

} // namespace postrider::smtp
