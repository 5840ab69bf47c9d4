<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>postrider::account</name>
    <message numerus="yes">
        <source>%n message(s) stay where they are: their text is not on this computer, and could not be fetched.</source>
        <translation>
            <numerusform>%n message stays where it is: its text is not on this computer, and could not be fetched.</numerusform>
            <numerusform>%n messages stay where they are: their text is not on this computer, and could not be fetched.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>postrider::cli</name>
    <message numerus="yes">
        <source>%1: %n message(s) deleted</source>
        <translation>
            <numerusform>%1: %n message deleted</numerusform>
            <numerusform>%1: %n messages deleted</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>postrider::store</name>
    <message numerus="yes">
        <source>%n more of the same kind.</source>
        <translation>
            <numerusform>%n more of the same kind.</numerusform>
            <numerusform>%n more of the same kind.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>postrider::sync</name>
    <message numerus="yes">
        <source>The server has numbered the folder %1 anew, and what you did to %n message(s) could not be carried over. Please look at them and do it again.</source>
        <translation>
            <numerusform>The server has numbered the folder %1 anew, and what you did to one message could not be carried over. Please look at it and do it again.</numerusform>
            <numerusform>The server has numbered the folder %1 anew, and what you did to %n messages could not be carried over. Please look at them and do it again.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>This server deletes mail by itself after %n day(s), so what is to stay there will not. The messages here are not touched.</source>
        <translation>
            <numerusform>This server deletes mail by itself after one day, so what is to stay there will not. The messages here are not touched.</numerusform>
            <numerusform>This server deletes mail by itself after %n days, so what is to stay there will not. The messages here are not touched.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Put the label %1 on %n message(s)</source>
        <translation>
            <numerusform>Put the label %1 on %n message</numerusform>
            <numerusform>Put the label %1 on %n messages</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Put %n message(s) into a folder</source>
        <translation>
            <numerusform>Put %n message into a folder</numerusform>
            <numerusform>Put %n messages into a folder</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Copy %n message(s)</source>
        <translation>
            <numerusform>Copy %n message</numerusform>
            <numerusform>Copy %n messages</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Delete %n message(s) for ever</source>
        <translation>
            <numerusform>Delete %n message for ever</numerusform>
            <numerusform>Delete %n messages for ever</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Under the numbers of %n message(s) the server has others now; those were not touched. The folder is being compared again: look at it and repeat.</source>
        <translation>
            <numerusform>Under the number of %n message the server has another one now; it was not touched. The folder is being compared again: look at it and repeat.</numerusform>
            <numerusform>Under the numbers of %n messages the server has others now; those were not touched. The folder is being compared again: look at it and repeat.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Move %n message(s)</source>
        <translation>
            <numerusform>Move %n message</numerusform>
            <numerusform>Move %n messages</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Archive %n message(s)</source>
        <translation>
            <numerusform>Archive %n message</numerusform>
            <numerusform>Archive %n messages</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Take the label %1 off %n message(s)</source>
        <translation>
            <numerusform>Take the label %1 off %n message</numerusform>
            <numerusform>Take the label %1 off %n messages</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Change the flags of %n message(s)</source>
        <translation>
            <numerusform>Change the flags of %n message</numerusform>
            <numerusform>Change the flags of %n messages</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Take %n message(s) from another account</source>
        <translation>
            <numerusform>Take %n message from another account</numerusform>
            <numerusform>Take %n messages from another account</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Copy %n message(s) from another account</source>
        <translation>
            <numerusform>Copy %n message from another account</numerusform>
            <numerusform>Copy %n messages from another account</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Move %n message(s) to another account</source>
        <translation>
            <numerusform>Move %n message to another account</numerusform>
            <numerusform>Move %n messages to another account</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n message(s) could not be fetched. %1</source>
        <translation>
            <numerusform>%n message could not be fetched. %1</numerusform>
            <numerusform>%n messages could not be fetched. %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>postrider::ui::AccountController</name>
    <message numerus="yes">
        <source>%n change(s) that the server has not heard of yet</source>
        <translation>
            <numerusform>%n change that the server has not heard of yet</numerusform>
            <numerusform>%n changes that the server has not heard of yet</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n message(s) in the Outbox that will not be sent</source>
        <translation>
            <numerusform>%n message in the Outbox that will not be sent</numerusform>
            <numerusform>%n messages in the Outbox that will not be sent</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n unfinished message(s)</source>
        <translation>
            <numerusform>%n unfinished message</numerusform>
            <numerusform>%n unfinished messages</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>postrider::ui::FolderController</name>
    <message numerus="yes">
        <source>Delete the folder %1 with its %n message(s)?</source>
        <translation>
            <numerusform>Delete the folder %1 with its one message?</numerusform>
            <numerusform>Delete the folder %1 with its %n messages?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Delete %n message(s) for ever?</source>
        <translation>
            <numerusform>Delete one message for ever?</numerusform>
            <numerusform>Delete %n messages for ever?</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>postrider::ui::MessageController</name>
    <message numerus="yes">
        <source>Delete %n message(s) for ever?</source>
        <translation>
            <numerusform>Delete %n message for ever?</numerusform>
            <numerusform>Delete %n messages for ever?</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>postrider::ui::OutboxController</name>
    <message numerus="yes">
        <source>The message leaves in %n second(s).</source>
        <translation>
            <numerusform>The message leaves in one second.</numerusform>
            <numerusform>The message leaves in %n seconds.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>postrider::ui::TransferController</name>
    <message numerus="yes">
        <source>%n message(s) imported</source>
        <translation>
            <numerusform>%n message imported</numerusform>
            <numerusform>%n messages imported</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n contact(s) imported.</source>
        <translation>
            <numerusform>%n contact imported.</numerusform>
            <numerusform>%n contacts imported.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>postrider::ui::account::CheckInterval</name>
    <message numerus="yes">
        <source>Every %n minute(s)</source>
        <translation>
            <numerusform>Every %n minute</numerusform>
            <numerusform>Every %n minutes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>postrider::ui::account::SendingPage</name>
    <message numerus="yes">
        <source>Within %n second(s)</source>
        <translation>
            <numerusform>Within %n second</numerusform>
            <numerusform>Within %n seconds</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>postrider::ui::account::TransferDialog</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>postrider::ui::command::ArchiveMessages</name>
    <message numerus="yes">
        <source>%n message(s) archived.</source>
        <translation>
            <numerusform>One message archived.</numerusform>
            <numerusform>%n messages archived.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>postrider::ui::command::CopyMessages</name>
    <message numerus="yes">
        <source>%n message(s) copied to %1.</source>
        <translation>
            <numerusform>%n message copied to %1.</numerusform>
            <numerusform>%n messages copied to %1.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>postrider::ui::command::DeleteMessages</name>
    <message numerus="yes">
        <source>%n message(s) moved to Trash.</source>
        <translation>
            <numerusform>%n message moved to Trash.</numerusform>
            <numerusform>%n messages moved to Trash.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>postrider::ui::command::JunkMessages</name>
    <message numerus="yes">
        <source>%n message(s) moved to Junk.</source>
        <translation>
            <numerusform>One message moved to Junk.</numerusform>
            <numerusform>%n messages moved to Junk.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n message(s) are no junk and back in the inbox.</source>
        <translation>
            <numerusform>One message is no junk and back in the inbox.</numerusform>
            <numerusform>%n messages are no junk and back in the inbox.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>postrider::ui::command::MarkRead</name>
    <message numerus="yes">
        <source>%n message(s) marked as read.</source>
        <translation>
            <numerusform>%n message marked as read.</numerusform>
            <numerusform>%n messages marked as read.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n message(s) marked as unread.</source>
        <translation>
            <numerusform>%n message marked as unread.</numerusform>
            <numerusform>%n messages marked as unread.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>postrider::ui::command::MoveMessages</name>
    <message numerus="yes">
        <source>%n message(s) moved to %1.</source>
        <translation>
            <numerusform>%n message moved to %1.</numerusform>
            <numerusform>%n messages moved to %1.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>postrider::ui::command::Star</name>
    <message numerus="yes">
        <source>%n message(s) starred.</source>
        <translation>
            <numerusform>%n message starred.</numerusform>
            <numerusform>%n messages starred.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Star removed from %n message(s).</source>
        <translation>
            <numerusform>Star removed from %n message.</numerusform>
            <numerusform>Star removed from %n messages.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>postrider::ui::command::Tag</name>
    <message numerus="yes">
        <source>%n message(s) tagged as %1.</source>
        <translation>
            <numerusform>%n message tagged as %1.</numerusform>
            <numerusform>%n messages tagged as %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Tag %1 removed from %n message(s).</source>
        <translation>
            <numerusform>Tag %1 removed from %n message.</numerusform>
            <numerusform>Tag %1 removed from %n messages.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>postrider::ui::mailbox::MessagePane</name>
    <message numerus="yes">
        <source>%n unread</source>
        <translation>
            <numerusform>%n unread</numerusform>
            <numerusform>%n unread</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>postrider::ui::mailbox::ServerSearchBar</name>
    <message numerus="yes">
        <source>The text of %n message(s) is on the server alone.</source>
        <translation>
            <numerusform>The text of %n message is on the server alone.</numerusform>
            <numerusform>The text of %n messages is on the server alone.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The server found %n more message(s).</source>
        <translation>
            <numerusform>The server found %n more message.</numerusform>
            <numerusform>The server found %n more messages.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n older one(s) may hold it, too.</source>
        <translation>
            <numerusform>%n older one may hold it, too.</numerusform>
            <numerusform>%n older ones may hold it, too.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n folder(s) could not be searched.</source>
        <translation>
            <numerusform>%n folder could not be searched.</numerusform>
            <numerusform>%n folders could not be searched.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>postrider::ui::models::ActivityItem</name>
    <message numerus="yes">
        <source>Mark %n message(s) as read</source>
        <translation>
            <numerusform>Mark %n message as read</numerusform>
            <numerusform>Mark %n messages as read</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Mark %n message(s) as unread</source>
        <translation>
            <numerusform>Mark %n message as unread</numerusform>
            <numerusform>Mark %n messages as unread</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Star %n message(s)</source>
        <translation>
            <numerusform>Star %n message</numerusform>
            <numerusform>Star %n messages</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Remove the star from %n message(s)</source>
        <translation>
            <numerusform>Remove the star from %n message</numerusform>
            <numerusform>Remove the star from %n messages</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Move %n message(s) to %1</source>
        <translation>
            <numerusform>Move %n message to %1</numerusform>
            <numerusform>Move %n messages to %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Move %n message(s)</source>
        <translation>
            <numerusform>Move %n message</numerusform>
            <numerusform>Move %n messages</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Change the marks of %n message(s)</source>
        <translation>
            <numerusform>Change the marks of %n message</numerusform>
            <numerusform>Change the marks of %n messages</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Delete %n message(s) for ever</source>
        <translation>
            <numerusform>Delete %n message for ever</numerusform>
            <numerusform>Delete %n messages for ever</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Change %n message(s)</source>
        <translation>
            <numerusform>Change %n message</numerusform>
            <numerusform>Change %n messages</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Copy %n message(s) to %1</source>
        <translation>
            <numerusform>Copy one message to %1</numerusform>
            <numerusform>Copy %n messages to %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Copy %n message(s)</source>
        <translation>
            <numerusform>Copy one message</numerusform>
            <numerusform>Copy %n messages</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Tag %n message(s) as %1</source>
        <translation>
            <numerusform>Tag %n message as %1</numerusform>
            <numerusform>Tag %n messages as %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Archive %n message(s)</source>
        <translation>
            <numerusform>Archive %n message</numerusform>
            <numerusform>Archive %n messages</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Remove the tag %1 from %n message(s)</source>
        <translation>
            <numerusform>Remove the tag %1 from %n message</numerusform>
            <numerusform>Remove the tag %1 from %n messages</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Move %n message(s) from another account to %1</source>
        <translation>
            <numerusform>Move %n message from another account to %1</numerusform>
            <numerusform>Move %n messages from another account to %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Copy %n message(s) from another account to %1</source>
        <translation>
            <numerusform>Copy %n message from another account to %1</numerusform>
            <numerusform>Copy %n messages from another account to %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Put %n message(s) into a folder</source>
        <translation>
            <numerusform>Put %n message into a folder</numerusform>
            <numerusform>Put %n messages into a folder</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Move %n message(s) to another account: waits until they are there</source>
        <translation>
            <numerusform>Move %n message to another account: waits until it is there</numerusform>
            <numerusform>Move %n messages to another account: waits until they are there</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>postrider::ui::models::FolderModel</name>
    <message numerus="yes">
        <source>%1, %n unread</source>
        <translation>
            <numerusform>%1, %n unread</numerusform>
            <numerusform>%1, %n unread</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, %n waiting</source>
        <translation>
            <numerusform>%1, %n waiting</numerusform>
            <numerusform>%1, %n waiting</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>postrider::ui::models::OutgoingText</name>
    <message numerus="yes">
        <source>Tried %n time(s). Next try at %1.</source>
        <translation>
            <numerusform>Tried once. Next try at %1.</numerusform>
            <numerusform>Tried %n times. Next try at %1.</numerusform>
        </translation>
    </message>
</context>
</TS>
