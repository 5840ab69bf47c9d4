// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "smtp/ReplyTable.h"

#define TEXT(sentence) QT_TRANSLATE_NOOP("postrider::smtp::ReplyCode", sentence)

namespace postrider::smtp {

namespace {

#define LATER TEXT("Postrider tries again by itself.")
#define CORRECT_ADDRESS TEXT("Correct the address and send again.")
#define CHECK_LOGIN TEXT("Check user name and password in the account settings.")
#define ASK_PROVIDER TEXT("Ask your provider, and give them the server's words.")
#define ASK_RECIPIENT TEXT("Reach the recipient another way, or ask them for another address.")
#define SHORTEN TEXT("Remove or shrink attachments and send again.")
#define CHECK_SERVER TEXT("Check server name, port and security in the account settings.")

// RFC 5321 §4.2.3, RFC 4954 §6 (235, 334, 432, 454, 530, 534, 535, 538), RFC 7504 (521, 556)
// clang-format off
constexpr ReplyRow rows[] = {
    {211, 0, Stage::Any, "ok", false, TEXT("System status or help."), ""},
    {214, 0, Stage::Any, "ok", false, TEXT("Help text."), ""},
    {220, 0, Stage::Any, "ok", false, TEXT("The server is ready."), ""},
    {221, 0, Stage::Any, "ok", false, TEXT("The server closes the connection."), ""},
    {235, 0, Stage::Any, "ok", false, TEXT("Login succeeded."), ""},
    {250, 0, Stage::Any, "ok", false, TEXT("Done."), ""},
    {251, 0, Stage::Any, "ok", false, TEXT("The recipient moved; the server forwards the message."), ""},
    {252, 0, Stage::Any, "ok", false, TEXT("The server cannot verify the recipient, but takes the message."), ""},
    {334, 0, Stage::Any, "ok", false, TEXT("The server asks for the next step of the login."), ""},
    {354, 0, Stage::Any, "ok", false, TEXT("The server waits for the message."), ""},
    {421, 0, Stage::Any, "service-unavailable", false, TEXT("The server closes the connection for now."), LATER},
    {432, 0, Stage::Any, "password-transition", true, TEXT("The server wants the password in another form once."), ASK_PROVIDER},
    {450, 0, Stage::Any, "mailbox-busy", false, TEXT("The mailbox cannot be reached at the moment, or the server wants to see a second try."), LATER},
    {450, 0, Stage::Sender, "sender-refused-for-now", false, TEXT("The server does not take mail from this sender at the moment."), LATER},
    {451, 0, Stage::Any, "server-error", false, TEXT("The server has a problem of its own."), LATER},
    {452, 0, Stage::Any, "server-full", false, TEXT("The server has too little room at the moment, or takes no more recipients."), LATER},
    {454, 0, Stage::Any, "login-unavailable", false, TEXT("The server cannot check logins at the moment."), LATER},
    {454, 0, Stage::StartTls, "starttls-refused", false, TEXT("The server cannot encrypt at the moment."), LATER},
    {455, 0, Stage::Any, "parameter-refused", false, TEXT("The server cannot take the parameters of this message at the moment."), LATER},
    {500, 0, Stage::Any, "command-unknown", false, TEXT("The server does not know this command."), ASK_PROVIDER},
    {501, 0, Stage::Any, "syntax-refused", false, TEXT("The server does not accept the form of an address or parameter."), CORRECT_ADDRESS},
    {501, 0, Stage::Login, "login-refused", true, TEXT("The server does not accept the form of the login."), CHECK_LOGIN},
    {501, 0, Stage::Sender, "sender-refused", true, TEXT("The server does not accept the form of your address."), TEXT("Correct your address in the account settings.")},
    {502, 0, Stage::Any, "command-missing", false, TEXT("The server does not offer this command."), ASK_PROVIDER},
    {503, 0, Stage::Any, "order-refused", false, TEXT("The server expected another command."), ASK_PROVIDER},
    {503, 0, Stage::Sender, "login-required", true, TEXT("The server wants a login before it takes mail."), CHECK_LOGIN},
    {504, 0, Stage::Any, "parameter-refused", false, TEXT("The server does not offer this parameter."), ASK_PROVIDER},
    {504, 0, Stage::Login, "auth-missing", true, TEXT("The server does not offer this way to log in."), TEXT("Choose another one in the account settings.")},
    {521, 0, Stage::Any, "service-refused", false, TEXT("This server takes no mail."), CHECK_SERVER},
    {530, 0, Stage::Any, "login-refused", true, TEXT("The server wants a login, or an encrypted connection, first."), CHECK_SERVER},
    {534, 0, Stage::Any, "login-refused", true, TEXT("The server wants a stronger way to log in, or a password made for mail programs."), TEXT("Create an app password on your provider's web site, or choose another way to log in.")},
    {535, 0, Stage::Any, "login-refused", true, TEXT("The server refused user name or password."), CHECK_LOGIN},
    {538, 0, Stage::Any, "login-refused", true, TEXT("The server wants an encrypted connection for this login."), CHECK_SERVER},
    {541, 0, Stage::Any, "message-refused", false, TEXT("The server took the message for spam."), TEXT("Change the text or the attachments and send again.")},
    {550, 0, Stage::Any, "message-refused", false, TEXT("The server refused the message."), ASK_PROVIDER},
    {550, 0, Stage::Recipient, "recipient-refused", false, TEXT("The mailbox does not exist, or may not be written to."), CORRECT_ADDRESS},
    {550, 0, Stage::Sender, "sender-refused", true, TEXT("The server does not take mail from your address."), TEXT("Check your address in the account settings.")},
    {551, 0, Stage::Any, "recipient-refused", false, TEXT("The recipient is not here, and the server does not forward."), CORRECT_ADDRESS},
    {552, 0, Stage::Any, "message-too-large", false, TEXT("The message is too large for the server, or the mailbox is full."), SHORTEN},
    {552, 0, Stage::Recipient, "mailbox-full", false, TEXT("The recipient's mailbox is full."), ASK_RECIPIENT},
    {553, 0, Stage::Any, "recipient-refused", false, TEXT("The server does not allow this address."), CORRECT_ADDRESS},
    {553, 0, Stage::Sender, "sender-refused", true, TEXT("The server does not allow you to send from this address."), TEXT("Check your address in the account settings.")},
    {554, 0, Stage::Any, "message-refused", false, TEXT("The server refused the message for good."), ASK_PROVIDER},
    {554, 0, Stage::Greeting, "service-refused", false, TEXT("The server does not talk to this computer."), ASK_PROVIDER},
    {554, 0, Stage::Recipient, "recipient-refused", false, TEXT("The server does not take mail for this recipient."), CORRECT_ADDRESS},
    {555, 0, Stage::Any, "parameter-refused", false, TEXT("The server does not accept the parameters of this message."), ASK_PROVIDER},
    {556, 0, Stage::Any, "recipient-refused", false, TEXT("The recipient's domain takes no mail."), CORRECT_ADDRESS},
};

// RFC 3463 §3 and the IANA registry: subject and detail, whatever the class. Details that say no more than their reply
// code (x.0.0, x.5.0, x.7.0 …) are left out, so that the reply code decides.
constexpr ReplyRow enhanced[] = {
    {1, 1, Stage::Any, "recipient-unknown", false, TEXT("The recipient's mailbox does not exist."), CORRECT_ADDRESS},
    {1, 2, Stage::Any, "recipient-unknown", false, TEXT("The domain of the recipient does not exist or takes no mail."), CORRECT_ADDRESS},
    {1, 3, Stage::Any, "recipient-refused", false, TEXT("The recipient's address is not written as an address."), CORRECT_ADDRESS},
    {1, 4, Stage::Any, "recipient-refused", false, TEXT("The recipient's address fits several mailboxes."), CORRECT_ADDRESS},
    {1, 6, Stage::Any, "recipient-moved", false, TEXT("The recipient has moved and left no new address."), ASK_RECIPIENT},
    {1, 7, Stage::Any, "sender-refused", true, TEXT("Your address is not written as the server wants it."), TEXT("Correct your address in the account settings.")},
    {1, 8, Stage::Any, "sender-refused", true, TEXT("The domain of your address does not exist or takes no mail."), TEXT("Correct your address in the account settings.")},
    {1, 10, Stage::Any, "recipient-unknown", false, TEXT("The recipient's domain says that it takes no mail at all."), CORRECT_ADDRESS},
    {2, 1, Stage::Any, "mailbox-disabled", false, TEXT("The recipient's mailbox is switched off."), ASK_RECIPIENT},
    {2, 2, Stage::Any, "mailbox-full", false, TEXT("The recipient's mailbox is full."), ASK_RECIPIENT},
    {2, 3, Stage::Any, "message-too-large", false, TEXT("The message is larger than the recipient may receive."), SHORTEN},
    {2, 4, Stage::Any, "list-error", false, TEXT("The mailing list could not be resolved."), ASK_RECIPIENT},
    {3, 1, Stage::Any, "server-full", false, TEXT("The server's disk is full."), ASK_PROVIDER},
    {3, 2, Stage::Any, "service-unavailable", false, TEXT("The server takes no mail at the moment."), ASK_PROVIDER},
    {3, 4, Stage::Any, "message-too-large", false, TEXT("The message is larger than the server takes."), SHORTEN},
    {4, 1, Stage::Any, "host-unreachable", false, TEXT("The recipient's server does not answer."), ASK_RECIPIENT},
    {4, 2, Stage::Any, "host-unreachable", false, TEXT("The connection to the recipient's server broke."), ASK_RECIPIENT},
    {4, 3, Stage::Any, "server-error", false, TEXT("The server could not look something up."), ASK_PROVIDER},
    {4, 4, Stage::Any, "host-unreachable", false, TEXT("The server found no way to the recipient's server."), CORRECT_ADDRESS},
    {4, 5, Stage::Any, "server-busy", false, TEXT("The server has too much to do."), ASK_PROVIDER},
    {4, 6, Stage::Any, "mail-loop", false, TEXT("The message would run in a circle between servers."), ASK_PROVIDER},
    {4, 7, Stage::Any, "expired", false, TEXT("The message could not be delivered in time."), ASK_RECIPIENT},
    {5, 3, Stage::Any, "too-many-recipients", false, TEXT("The message has more recipients than the server takes."), TEXT("Send it to fewer people at a time.")},
    {6, 1, Stage::Any, "content-refused", false, TEXT("The server does not take this kind of content."), TEXT("Send the attachments in another form.")},
    {6, 7, Stage::Any, "address-not-ascii", false, TEXT("The server does not take addresses with letters outside ASCII."), ASK_RECIPIENT},
    {7, 1, Stage::Any, "not-permitted", true, TEXT("The server does not permit this delivery."), TEXT("Check your address and login in the account settings, and the recipient's address.")},
    {7, 2, Stage::Any, "list-refused", false, TEXT("You may not write to this mailing list."), TEXT("Join the list, or write from the address that did.")},
    {7, 8, Stage::Any, "login-refused", true, TEXT("The server refused user name or password."), CHECK_LOGIN},
    {7, 9, Stage::Any, "login-refused", true, TEXT("The server wants a stronger way to log in, or a password made for mail programs."), TEXT("Create an app password on your provider's web site, or choose another way to log in.")},
    {7, 11, Stage::Any, "login-refused", true, TEXT("The server wants an encrypted connection for this login."), CHECK_SERVER},
    {7, 12, Stage::Any, "login-refused", true, TEXT("The server wants the password changed or given in another form once."), ASK_PROVIDER},
    {7, 13, Stage::Any, "login-refused", true, TEXT("The account is switched off."), ASK_PROVIDER},
    {7, 14, Stage::Any, "login-refused", true, TEXT("The provider wants to see you in a web browser first."), TEXT("Log in on your provider's web site, then try again.")},
    {7, 20, Stage::Any, "not-authentic", false, TEXT("The recipient's server wants a signature that your provider's server did not give."), ASK_PROVIDER},
    {7, 23, Stage::Any, "not-authentic", true, TEXT("The recipient's server does not believe that this server may send for your address."), TEXT("Send through the server of your address's provider.")},
    {7, 25, Stage::Any, "not-authentic", false, TEXT("The name of the sending server cannot be proven."), ASK_PROVIDER},
    {7, 26, Stage::Any, "not-authentic", true, TEXT("The recipient's server does not believe that the message is from you."), TEXT("Send through the server of your address's provider.")},
    {7, 27, Stage::Any, "sender-refused", true, TEXT("The domain of your address takes no mail, so nobody could answer."), TEXT("Correct your address in the account settings.")},
    {7, 28, Stage::Any, "too-much-mail", false, TEXT("The server has seen too much mail from you in a short time."), TEXT("Wait some hours, then send again.")},
    {7, 30, Stage::Any, "not-permitted", false, TEXT("The next server does not keep the encryption that was asked for."), ASK_PROVIDER},
};
// clang-format on

constexpr ReplyRow transient{
    0, 0, Stage::Any, "server-error", false, TEXT("The server could not do it at the moment."), LATER};
constexpr ReplyRow permanent{
    0, 0, Stage::Any, "message-refused", false, TEXT("The server refused the message."), ASK_PROVIDER};

} // namespace

std::span<const ReplyRow> replyRows()
{
    return rows;
}

std::span<const ReplyRow> enhancedRows()
{
    return enhanced;
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
