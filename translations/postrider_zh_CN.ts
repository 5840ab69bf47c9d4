<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN">
<context>
    <name>DemoServer</name>
    <message>
        <source>The demo server could not open a port on this computer. Close other programs and try again.</source>
        <translation>演示服务器无法在本机打开端口。请关闭其他程序后重试。</translation>
    </message>
    <message>
        <source>The sample mail of the demo is damaged. Please install Postrider again.</source>
        <translation>演示用的示例邮件已损坏。请重新安装 Postrider。</translation>
    </message>
</context>
<context>
    <name>postrider::account</name>
    <message>
        <source>Messages can only be moved inside their account. Choose one of its folders.</source>
        <translation>邮件只能在所属账户内移动。请选择该账户的文件夹。</translation>
    </message>
    <message>
        <source>There is an account %1 already. Change its settings instead.</source>
        <translation>已经有账户 %1。请改为修改它的设置。</translation>
    </message>
    <message>
        <source>This account is switched offline. Go online first.</source>
        <translation>此账户已切换为离线。请先联网。</translation>
    </message>
    <message>
        <source>The server already knows of this change, so it cannot be taken back.</source>
        <translation>服务器已经知道此更改，无法撤回。</translation>
    </message>
    <message>
        <source>This message is no longer there.</source>
        <translation>此邮件已不存在。</translation>
    </message>
    <message>
        <source>There is no password for this account. Enter it to connect.</source>
        <translation>此账户没有密码。请输入密码以连接。</translation>
    </message>
    <message>
        <source>The system&apos;s keyring cannot be used. Start or unlock it (for example GNOME Keyring or KWallet), or set a password command for the account.</source>
        <translation>无法使用系统钥匙串。请启动或解锁它（例如 GNOME Keyring 或 KWallet），或为账户设置密码命令。</translation>
    </message>
    <message>
        <source>The system&apos;s keyring did not answer. Look for a window that asks to unlock it, then try again.</source>
        <translation>系统钥匙串没有回应。请查找要求解锁的窗口，然后重试。</translation>
    </message>
    <message>
        <source>The password command of this account failed. Run it in a terminal: the first line that it prints has to be the password.</source>
        <translation>此账户的密码命令失败。请在终端中运行：它输出的第一行必须是密码。</translation>
    </message>
    <message>
        <source>Incoming mail: %1</source>
        <translation>收信：%1</translation>
    </message>
    <message>
        <source>Outgoing mail: %1</source>
        <translation>发信：%1</translation>
    </message>
    <message>
        <source>It did not end within 30 seconds.</source>
        <translation>30 秒内没有结束。</translation>
    </message>
    <message>
        <source>It printed nothing on its first line.</source>
        <translation>第一行没有输出任何内容。</translation>
    </message>
    <message>
        <source>A server name is missing. Enter the names of both servers.</source>
        <translation>缺少服务器名称。请输入两台服务器的名称。</translation>
    </message>
    <message>
        <source>The port of %1 is not valid. Enter a number from 1 to 65535.</source>
        <translation>%1 的端口无效。请输入 1 到 65535 之间的数字。</translation>
    </message>
    <message>
        <source>Without encryption everyone on the way to %1 could read your password. Choose TLS or STARTTLS.</source>
        <translation>不加密时，通往 %1 途中的任何人都能读到您的密码。请选择 TLS 或 STARTTLS。</translation>
    </message>
    <message>
        <source>The settings of an account cannot be read. Remove the account and add it again; its mail on the server is not touched.</source>
        <translation>无法读取某个账户的设置。请移除该账户后重新添加；服务器上的邮件不受影响。</translation>
    </message>
    <message>
        <source>This is not an e-mail address. Enter it in the form name@example.com.</source>
        <translation>这不是邮件地址。请按 name@example.com 的形式输入。</translation>
    </message>
    <message>
        <source>There is no folder %1 in this account. Make it first, or choose another one.</source>
        <translation>此账户没有文件夹 %1。请先创建，或另选一个。</translation>
    </message>
    <message>
        <source>This account has no junk folder. Move the messages to another folder.</source>
        <translation>此账户没有垃圾邮件文件夹。请将邮件移到其他文件夹。</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is not an e-mail address. Enter it in the form name@example.com.</source>
        <translation>“%1”不是电子邮件地址。请按 name@example.com 的形式输入。</translation>
    </message>
    <message>
        <source>Answers cannot go to &apos;%1&apos;, which is no e-mail address. Enter it in the form name@example.com, or nothing.</source>
        <translation>回复不能发往“%1”，它不是电子邮件地址。请按 name@example.com 的形式输入，或留空。</translation>
    </message>
    <message>
        <source>There are no Local Folders any more, so new mail goes into this account&apos;s own inbox. Choose where it is to go in the account settings.</source>
        <translation>本地文件夹已不存在，因此新邮件进入此账户自己的收件箱。请在账户设置中选择新邮件的去处。</translation>
    </message>
    <message>
        <source>This account’s server cannot search. Only the mail on this computer was searched.</source>
        <translation>此账户的服务器不能搜索。只搜索了这台电脑上的邮件。</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>The server does not let you mark messages as read or unread in “%1”.</source>
        <translation>服务器不允许您在“%1”中将邮件标为已读或未读。</translation>
    </message>
    <message>
        <source>The server does not let you star or tag messages in “%1”.</source>
        <translation>服务器不允许您在“%1”中给邮件加星标或标签。</translation>
    </message>
    <message>
        <source>The server does not let you move messages out of “%1” or delete them there.</source>
        <translation>服务器不允许您将邮件移出“%1”或在其中删除邮件。</translation>
    </message>
    <message>
        <source>The server does not let you put messages in “%1”.</source>
        <translation>服务器不允许您将邮件放入“%1”。</translation>
    </message>
    <message>
        <source>The server does not let you make folders in “%1”.</source>
        <translation>服务器不允许您在“%1”中新建文件夹。</translation>
    </message>
    <message>
        <source>The server does not let you rename or delete “%1”.</source>
        <translation>服务器不允许您重命名或删除“%1”。</translation>
    </message>
    <message>
        <source>Nothing was changed. Ask the owner of the folder for the right to do so.</source>
        <translation>未作任何更改。请向文件夹的所有者申请相应权限。</translation>
    </message>
    <message>
        <source>This folder is no longer there.</source>
        <translation>此文件夹已不存在。</translation>
    </message>
    <message numerus="yes">
        <source>%n message(s) stay where they are: their text is not on this computer, and could not be fetched.</source>
        <translation>
            <numerusform>%n 封邮件留在原处：其正文不在此计算机上，也无法取回。</numerusform>
        </translation>
    </message>
    <message>
        <source>Only the Trash and Junk can be emptied.</source>
        <translation>只有“废纸篓”和“垃圾邮件”可以清空。</translation>
    </message>
</context>
<context>
    <name>postrider::account::WireWords</name>
    <message>
        <source>The provider wants you to read this.</source>
        <translation>服务商希望您阅读此内容。</translation>
    </message>
    <message>
        <source>There is a folder of this name already.</source>
        <translation>已有同名文件夹。</translation>
    </message>
    <message>
        <source>The message is in the folder; the server tells its number.</source>
        <translation>邮件已存入文件夹；服务器告知其编号。</translation>
    </message>
    <message>
        <source>The server refused user name or password.</source>
        <translation>服务器拒绝了用户名或密码。</translation>
    </message>
    <message>
        <source>The password is right, but this user may not do that.</source>
        <translation>密码正确，但此用户无权这样做。</translation>
    </message>
    <message>
        <source>The server cannot search in this character set.</source>
        <translation>服务器无法用此字符集搜索。</translation>
    </message>
    <message>
        <source>The server cannot tell of one of the events that were asked for.</source>
        <translation>服务器无法通知所要求的某种事件。</translation>
    </message>
    <message>
        <source>The server can never do this.</source>
        <translation>服务器永远无法完成此操作。</translation>
    </message>
    <message>
        <source>What the server offers.</source>
        <translation>服务器提供的功能。</translation>
    </message>
    <message>
        <source>The server thinks that Postrider made a mistake.</source>
        <translation>服务器认为 Postrider 出错了。</translation>
    </message>
    <message>
        <source>The folder that was open is closed; what follows is about the new one.</source>
        <translation>原先打开的文件夹已关闭；以下内容属于新打开的文件夹。</translation>
    </message>
    <message>
        <source>Only the provider can mend this. Ask them, with the server&apos;s words.</source>
        <translation>只有服务商能解决此问题。请询问服务商，并告知服务器原话。</translation>
    </message>
    <message>
        <source>The messages were copied; the server tells their new numbers.</source>
        <translation>邮件已复制；服务器告知其新编号。</translation>
    </message>
    <message>
        <source>The server&apos;s own files are damaged. Ask your provider.</source>
        <translation>服务器自身的文件已损坏。请询问服务商。</translation>
    </message>
    <message>
        <source>The password has expired. Change it on your provider&apos;s web site.</source>
        <translation>密码已过期。请在服务商网站上更改。</translation>
    </message>
    <message>
        <source>Another program has removed some of the messages.</source>
        <translation>另一个程序已移除其中一些邮件。</translation>
    </message>
    <message>
        <source>The folder has folders in it, so it cannot be deleted.</source>
        <translation>此文件夹含有子文件夹，因此无法删除。</translation>
    </message>
    <message>
        <source>The number of the last change in the folder.</source>
        <translation>文件夹中最近一次更改的编号。</translation>
    </message>
    <message>
        <source>Another program has this mailbox open. Postrider tries again by itself.</source>
        <translation>另一个程序已打开此邮箱。Postrider 会自动重试。</translation>
    </message>
    <message>
        <source>Another program is using this. Postrider tries again by itself.</source>
        <translation>另一个程序正在使用。Postrider 会自动重试。</translation>
    </message>
    <message>
        <source>That is more than the server does at a time.</source>
        <translation>超出服务器一次能处理的数量。</translation>
    </message>
    <message>
        <source>The server wants to be asked less often. Postrider waits.</source>
        <translation>服务器要求降低请求频率。Postrider 正在等待。</translation>
    </message>
    <message>
        <source>Another program has changed some of these messages in the meantime.</source>
        <translation>另一个程序已在此期间更改其中一些邮件。</translation>
    </message>
    <message>
        <source>There is no folder of this name any more.</source>
        <translation>已没有此名称的文件夹。</translation>
    </message>
    <message>
        <source>You have no permission for this.</source>
        <translation>您没有此操作的权限。</translation>
    </message>
    <message>
        <source>Your mailbox is full. Delete something, or ask your provider for more room.</source>
        <translation>您的邮箱已满。请删除一些内容，或向服务商申请更多空间。</translation>
    </message>
    <message>
        <source>The marks that the folder keeps.</source>
        <translation>文件夹能保存的标记。</translation>
    </message>
    <message>
        <source>The server wants an encrypted connection for this.</source>
        <translation>服务器要求为此使用加密连接。</translation>
    </message>
    <message>
        <source>The folder can be read, not changed.</source>
        <translation>文件夹只能读取，不能更改。</translation>
    </message>
    <message>
        <source>The folder can be read and changed.</source>
        <translation>文件夹可以读取和更改。</translation>
    </message>
    <message>
        <source>The server has made a mistake and says so. Ask your provider.</source>
        <translation>服务器报告自身出错。请询问服务商。</translation>
    </message>
    <message>
        <source>The server has a problem that does not pass by itself. Ask your provider.</source>
        <translation>服务器的问题不会自行消失。请询问服务商。</translation>
    </message>
    <message>
        <source>The server has a problem of its own. Postrider tries again by itself.</source>
        <translation>服务器自身出现问题。Postrider 会自动重试。</translation>
    </message>
    <message>
        <source>The message is larger than the server takes.</source>
        <translation>邮件超过服务器接受的大小。</translation>
    </message>
    <message>
        <source>There is no such folder, but it can be made.</source>
        <translation>没有此文件夹，但可以创建。</translation>
    </message>
    <message>
        <source>The number that the next message will have.</source>
        <translation>下一封邮件将使用的编号。</translation>
    </message>
    <message>
        <source>The numbers of this folder do not last, so it is read anew each time.</source>
        <translation>此文件夹的编号不能长期保持，因此每次都重新读取。</translation>
    </message>
    <message>
        <source>As long as this stays the same, the numbers of messages do.</source>
        <translation>只要此值不变，邮件的编号就不变。</translation>
    </message>
    <message>
        <source>A part of the provider&apos;s system is down. Postrider tries again by itself.</source>
        <translation>服务商的部分系统已停止运行。Postrider 会自动重试。</translation>
    </message>
    <message>
        <source>The server cannot decode this part of the message.</source>
        <translation>服务器无法解码邮件的这一部分。</translation>
    </message>
    <message>
        <source>The server did not do it.</source>
        <translation>服务器没有执行。</translation>
    </message>
    <message>
        <source>The server did not understand the command.</source>
        <translation>服务器不理解此命令。</translation>
    </message>
    <message>
        <source>The server closes the connection.</source>
        <translation>服务器关闭连接。</translation>
    </message>
    <message>
        <source>The server lets Postrider in without a password.</source>
        <translation>服务器允许 Postrider 无需密码登录。</translation>
    </message>
</context>
<context>
    <name>postrider::app</name>
    <message>
        <source>The demo could not make a directory for its mail. Free some space in %1 and try again.</source>
        <translation>无法为演示邮件创建目录。请在 %1 中腾出空间后重试。</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is no command, no message file and no mailto: link. &apos;postrider --help&apos; shows all commands.</source>
        <translation>“%1”不是命令、邮件文件或 mailto: 链接。“postrider --help”列出所有命令。</translation>
    </message>
    <message>
        <source>There is no display for a window. &apos;postrider --help&apos; shows what works without one.</source>
        <translation>没有可显示窗口的屏幕。“postrider --help”列出无需屏幕的用法。</translation>
    </message>
</context>
<context>
    <name>postrider::app::Application</name>
    <message>
        <source>Postrider is open with this profile already, but does not answer. Close it, then try again.</source>
        <translation>Postrider 已用此配置打开，但没有回应。请关闭它后重试。</translation>
    </message>
</context>
<context>
    <name>postrider::cli</name>
    <message>
        <source>Adds an account. Without --password-command the password is read from the terminal or the standard input and goes to the keyring.</source>
        <translation>添加账户。不带 --password-command 时，从终端或标准输入读取密码并存入钥匙串。</translation>
    </message>
    <message>
        <source>The address; it names the account everywhere.</source>
        <translation>邮件地址；处处用它称呼账户。</translation>
    </message>
    <message>
        <source>The name of the person.</source>
        <translation>使用者的姓名。</translation>
    </message>
    <message>
        <source>A command whose first line of output is the password.</source>
        <translation>一个命令，其输出的第一行是密码。</translation>
    </message>
    <message>
        <source>&apos;%1&apos; was not expected here.</source>
        <translation>此处不应出现“%1”。</translation>
    </message>
    <message>
        <source>%1 was added. &apos;postrider sync&apos; fetches its mail.</source>
        <translation>已添加 %1。“postrider sync”将收取其邮件。</translation>
    </message>
    <message>
        <source>Password of %1: </source>
        <translation>%1 的密码：</translation>
    </message>
    <message>
        <source>Forgets an account, its mail here and its password. The server keeps all.</source>
        <translation>移除账户、其本地邮件及密码。服务器上的一切保留。</translation>
    </message>
    <message>
        <source>Name one account by its address.</source>
        <translation>请用地址指定一个账户。</translation>
    </message>
    <message>
        <source>Interrupted. Everything done so far is kept.</source>
        <translation>已中断。到目前为止完成的都已保留。</translation>
    </message>
    <message>
        <source>--%1 wants a number.</source>
        <translation>--%1 需要一个数字。</translation>
    </message>
    <message>
        <source>Use the profile in this directory.</source>
        <translation>使用此目录中的配置。</translation>
    </message>
    <message>
        <source>Open no connection.</source>
        <translation>不打开任何连接。</translation>
    </message>
    <message>
        <source>Write one JSON object a line.</source>
        <translation>每行写一个 JSON 对象。</translation>
    </message>
    <message>
        <source>Postrider, a mail client. Without a command: the window.</source>
        <translation>Postrider，邮件客户端。不带命令时打开窗口。</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is no command of this version. &apos;postrider --help&apos; shows all.</source>
        <translation>“%1”不是此版本的命令。“postrider --help”列出所有命令。</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is no command. &apos;postrider --help&apos; shows all.</source>
        <translation>“%1”不是命令。“postrider --help”列出所有命令。</translation>
    </message>
    <message>
        <source>Moves messages to the trash; those in it go for good.</source>
        <translation>将邮件移到废纸篓；已在其中的将永久删除。</translation>
    </message>
    <message>
        <source>Not to the trash: for good.</source>
        <translation>不移到废纸篓：永久删除。</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is no flag. Flags are seen, flagged, answered, forwarded, junk, notjunk, important and tag:NAME (NAME in ASCII letters).</source>
        <translation>“%1”不是标记。可用标记为 seen、flagged、answered、forwarded、junk、notjunk、important 和 tag:名称（名称用 ASCII 字母）。</translation>
    </message>
    <message>
        <source>Sets (+) and clears (-) flags at once; the server learns it at the next sync.</source>
        <translation>立即设置（+）和清除（-）标记；下次同步时告知服务器。</translation>
    </message>
    <message>
        <source>Say what to change: +seen, -flagged, +tag:NAME.</source>
        <translation>请说明要更改什么：+seen、-flagged、+tag:名称。</translation>
    </message>
    <message>
        <source>Shows the folders: messages, unread, role, path.</source>
        <translation>显示文件夹：邮件数、未读数、用途、路径。</translation>
    </message>
    <message>
        <source>This one alone.</source>
        <translation>仅此一个。</translation>
    </message>
    <message>
        <source>Lists the messages of a folder, newest first.</source>
        <translation>列出文件夹中的邮件，最新的在前。</translation>
    </message>
    <message>
        <source>At most N.</source>
        <translation>最多 N 封。</translation>
    </message>
    <message>
        <source>The newest message of each conversation.</source>
        <translation>每个会话的最新邮件。</translation>
    </message>
    <message>
        <source>Name one folder by its path or its role.</source>
        <translation>请用路径或用途指定一个文件夹。</translation>
    </message>
    <message>
        <source>Name one message or more by their IDs.</source>
        <translation>请用 ID 指定一封或多封邮件。</translation>
    </message>
    <message>
        <source>Shows a message file as &apos;show&apos; does; needs no profile.</source>
        <translation>像“show”一样显示邮件文件；不需要配置。</translation>
    </message>
    <message>
        <source>Name one file, or - for the input.</source>
        <translation>请指定一个文件，或用 - 表示标准输入。</translation>
    </message>
    <message>
        <source>&apos;%1&apos; cannot be read: %2</source>
        <translation>无法读取“%1”：%2</translation>
    </message>
    <message>
        <source>it is a directory.</source>
        <translation>它是目录。</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is larger than 256 MiB. Give a single message.</source>
        <translation>“%1”大于 256 MiB。请给出单封邮件。</translation>
    </message>
    <message>
        <source>&apos;%1&apos; cannot be written: %2. Choose another directory.</source>
        <translation>无法写入“%1”：%2。请另选目录。</translation>
    </message>
    <message>
        <source>it is no directory</source>
        <translation>它不是目录</translation>
    </message>
    <message>
        <source>From:</source>
        <translation>发件人：</translation>
    </message>
    <message>
        <source>To:</source>
        <translation>收件人：</translation>
    </message>
    <message>
        <source>Cc:</source>
        <translation>抄送：</translation>
    </message>
    <message>
        <source>Date:</source>
        <translation>日期：</translation>
    </message>
    <message>
        <source>Subject:</source>
        <translation>主题：</translation>
    </message>
    <message>
        <source>Attached:</source>
        <translation>附件：</translation>
    </message>
    <message>
        <source>Warning:</source>
        <translation>警告：</translation>
    </message>
    <message>
        <source>The bytes as they came.</source>
        <translation>原样的字节。</translation>
    </message>
    <message>
        <source>The text alone.</source>
        <translation>仅文字。</translation>
    </message>
    <message>
        <source>The HTML as it came, not made safe.</source>
        <translation>原样的 HTML，未经安全处理。</translation>
    </message>
    <message>
        <source>All header fields.</source>
        <translation>全部邮件头字段。</translation>
    </message>
    <message>
        <source>Write the attachments into this directory.</source>
        <translation>将附件写入此目录。</translation>
    </message>
    <message>
        <source>Saved %1</source>
        <translation>已保存 %1</translation>
    </message>
    <message>
        <source>Name messages by their IDs, then the folder.</source>
        <translation>请先用 ID 指定邮件，再指定文件夹。</translation>
    </message>
    <message>
        <source>Shows what waits to be sent.</source>
        <translation>显示等待发送的邮件。</translation>
    </message>
    <message>
        <source>Try this one again now.</source>
        <translation>立即重试此邮件。</translation>
    </message>
    <message>
        <source>Take this one out of the Outbox.</source>
        <translation>从发件箱中取出此邮件。</translation>
    </message>
    <message>
        <source>The Outbox has no message %1. &apos;postrider outbox&apos; shows those it has.</source>
        <translation>发件箱中没有邮件 %1。“postrider outbox”列出其中的邮件。</translation>
    </message>
    <message>
        <source>The message is being sent, or the server has it already. Wait for the next sync.</source>
        <translation>邮件正在发送，或服务器已经收到。请等待下次同步。</translation>
    </message>
    <message>
        <source>The account of the message is gone.</source>
        <translation>邮件所属的账户已不存在。</translation>
    </message>
    <message>
        <source>Shows what the servers do not know yet.</source>
        <translation>显示服务器尚不知道的操作。</translation>
    </message>
    <message>
        <source>Take this operation back.</source>
        <translation>撤回此操作。</translation>
    </message>
    <message>
        <source>There is no such operation. &apos;postrider pending&apos; shows those there are.</source>
        <translation>没有这样的操作。“postrider pending”列出现有操作。</translation>
    </message>
    <message>
        <source>There is no account %1. &apos;postrider account list&apos; shows those there are.</source>
        <translation>没有账户 %1。“postrider account list”列出现有账户。</translation>
    </message>
    <message>
        <source>There is no account yet. Add one with &apos;postrider account add&apos;.</source>
        <translation>还没有账户。请用“postrider account add”添加。</translation>
    </message>
    <message>
        <source>%1 has no folder &apos;%2&apos;. &apos;postrider folders&apos; shows those there are.</source>
        <translation>%1 没有文件夹“%2”。“postrider folders”列出现有文件夹。</translation>
    </message>
    <message>
        <source>There is no folder &apos;%1&apos;. &apos;postrider folders&apos; shows those there are; &apos;postrider sync&apos; fetches them.</source>
        <translation>没有文件夹“%1”。“postrider folders”列出现有文件夹；“postrider sync”会收取它们。</translation>
    </message>
    <message>
        <source>There is no message %1. &apos;postrider list&apos; shows the IDs of those there are.</source>
        <translation>没有邮件 %1。“postrider list”列出现有邮件的 ID。</translation>
    </message>
    <message>
        <source>Finds messages: words, &quot;phrases&quot;, from: to: subject: attachment:.</source>
        <translation>查找邮件：词语、“短语”、from: to: subject: attachment:。</translation>
    </message>
    <message>
        <source>This folder alone.</source>
        <translation>仅此文件夹。</translation>
    </message>
    <message>
        <source>At most N; 1000 unless said otherwise.</source>
        <translation>最多 N 封；未指定时为 1000。</translation>
    </message>
    <message>
        <source>Say what to search for.</source>
        <translation>请说明要搜索什么。</translation>
    </message>
    <message>
        <source>Puts a message into the Outbox and sends it at once.</source>
        <translation>将邮件放入发件箱并立即发送。</translation>
    </message>
    <message>
        <source>Send through this one; else the account whose address is in From.</source>
        <translation>用此账户发送；否则用 From 中地址所属的账户。</translation>
    </message>
    <message>
        <source>Not before this time, as in 2026-03-01T12:00.</source>
        <translation>不早于此时间，例如 2026-03-01T12:00。</translation>
    </message>
    <message>
        <source>--at wants a time like 2026-03-01T12:00.</source>
        <translation>--at 需要像 2026-03-01T12:00 这样的时间。</translation>
    </message>
    <message>
        <source>No account has the address %1. Choose one with --account.</source>
        <translation>没有账户使用地址 %1。请用 --account 选择。</translation>
    </message>
    <message>
        <source>The message waits in the Outbox and goes with the next sync.</source>
        <translation>邮件在发件箱中等待，下次同步时发送。</translation>
    </message>
    <message>
        <source>The server has accepted the message.</source>
        <translation>服务器已接受邮件。</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is no server. Write HOST:PORT.</source>
        <translation>“%1”不是服务器。请写成 主机:端口。</translation>
    </message>
    <message>
        <source>--%1 wants tls, starttls or none.</source>
        <translation>--%1 需要 tls、starttls 或 none。</translation>
    </message>
    <message>
        <source>--auth does not know &apos;%1&apos;.</source>
        <translation>--auth 不认识“%1”。</translation>
    </message>
    <message>
        <source>&apos;%1&apos; holds no certificate in PEM form.</source>
        <translation>“%1”中没有 PEM 格式的证书。</translation>
    </message>
    <message>
        <source>This version does not find servers by itself: name them with --%1 and --smtp.</source>
        <translation>此版本不会自动查找服务器：请用 --%1 和 --smtp 指定。</translation>
    </message>
    <message>
        <source>How mail is fetched; imap unless said otherwise.</source>
        <translation>收信方式；未指定时为 imap。</translation>
    </message>
    <message>
        <source>The IMAP server.</source>
        <translation>IMAP 服务器。</translation>
    </message>
    <message>
        <source>The POP3 server.</source>
        <translation>POP3 服务器。</translation>
    </message>
    <message>
        <source>The server that takes mail to send.</source>
        <translation>发信服务器。</translation>
    </message>
    <message>
        <source>How the connections are protected; tls unless the port says more.</source>
        <translation>连接的保护方式；除非端口另有含义，默认为 tls。</translation>
    </message>
    <message>
        <source>The same for sending alone.</source>
        <translation>同上，仅用于发信。</translation>
    </message>
    <message>
        <source>The user name; the address unless said otherwise.</source>
        <translation>用户名；未指定时为邮件地址。</translation>
    </message>
    <message>
        <source>The user name for sending; the same as --user unless said otherwise.</source>
        <translation>发信用户名；未指定时与 --user 相同。</translation>
    </message>
    <message>
        <source>auto, plain, login, cram-md5, scram-sha-1, scram-sha-256, apop, xoauth2 or oauthbearer.</source>
        <translation>auto、plain、login、cram-md5、scram-sha-1、scram-sha-256、apop、xoauth2 或 oauthbearer。</translation>
    </message>
    <message>
        <source>Trust this certificate authority too, for this account alone.</source>
        <translation>仅为此账户额外信任此证书颁发机构。</translation>
    </message>
    <message>
        <source>--email is missing: it names the account.</source>
        <translation>缺少 --email：它用来称呼账户。</translation>
    </message>
    <message>
        <source>--protocol wants imap or pop3.</source>
        <translation>--protocol 需要 imap 或 pop3。</translation>
    </message>
    <message>
        <source>Shows a message of the store; never asks the server.</source>
        <translation>显示存储中的邮件；从不询问服务器。</translation>
    </message>
    <message>
        <source>Name one message by its ID.</source>
        <translation>请用 ID 指定一封邮件。</translation>
    </message>
    <message>
        <source>The message has just gone.</source>
        <translation>邮件刚刚消失。</translation>
    </message>
    <message>
        <source>Verifies database, bodies and index of the profile against each other.</source>
        <translation>核对配置的数据库、正文和索引。</translation>
    </message>
    <message>
        <source>Mend what can be mended.</source>
        <translation>修复能修复的问题。</translation>
    </message>
    <message>
        <source>%1 problems, %2 repaired</source>
        <translation>%1 个问题，%2 个已修复</translation>
    </message>
    <message>
        <source>The message has no From with an address. Add one, then send it again.</source>
        <translation>邮件的 From 中没有地址。请添加后再发送。</translation>
    </message>
    <message>
        <source>The message has no recipient. Add a To, Cc or Bcc, then send it again.</source>
        <translation>邮件没有收件人。请添加 To、Cc 或 Bcc 后再发送。</translation>
    </message>
    <message>
        <source>--bodies wants all, none or a number of days.</source>
        <translation>--bodies 需要 all、none 或天数。</translation>
    </message>
    <message>
        <source>Brings store and servers in step, both ways; ends when they are.</source>
        <translation>使存储与服务器双向一致；一致后结束。</translation>
    </message>
    <message>
        <source>Which messages to fetch as a whole: all, none, or those of the last DAYS.</source>
        <translation>收取哪些邮件的全文：all、none 或最近 DAYS 天。</translation>
    </message>
    <message>
        <source>sync needs the network; leave --offline out.</source>
        <translation>sync 需要网络；请去掉 --offline。</translation>
    </message>
    <message>
        <source>%1: %2 folders, %3 new, %4 updated, %5 removed, %6 s</source>
        <translation>%1：%2 个文件夹，%3 封新邮件，%4 封更新，%5 封移除，%6 秒</translation>
    </message>
    <message>
        <source> (The words of the server: %1)</source>
        <translation>（服务器原话：%1）</translation>
    </message>
    <message>
        <source>No password was given. Type it, send it to the standard input, or name a program with --password-command.</source>
        <translation>没有给出密码。请输入密码、从标准输入传入，或用 --password-command 指定程序。</translation>
    </message>
    <message>
        <source>The input is larger than 256 MiB. Give a single message.</source>
        <translation>输入大于 256 MiB。请给出单封邮件。</translation>
    </message>
    <message>
        <source>A new file.</source>
        <translation>新文件。</translation>
    </message>
    <message>
        <source>A folder; what is in it stays.</source>
        <translation>目录；其中已有的内容会保留。</translation>
    </message>
    <message>
        <source>The account of the folder.</source>
        <translation>文件夹所属的账户。</translation>
    </message>
    <message>
        <source>Several accounts have a folder &apos;%1&apos;: name one with --account.</source>
        <translation>多个账户都有文件夹“%1”：请用 --account 指定一个。</translation>
    </message>
    <message>
        <source>Message %1: %2</source>
        <translation>邮件 %1：%2</translation>
    </message>
    <message>
        <source>%1 found in %2, %3 written, %4 not written</source>
        <translation>在 %2 中找到 %1 封，已写入 %3 封，未写入 %4 封</translation>
    </message>
    <message>
        <source>The account, where there are several.</source>
        <translation>账户，有多个时指定。</translation>
    </message>
    <message>
        <source>Use it like this: postrider %1 %2</source>
        <translation>用法：postrider %1 %2</translation>
    </message>
    <message>
        <source>Several accounts fit. Name one with --account.</source>
        <translation>有多个账户符合。请用 --account 指定一个。</translation>
    </message>
    <message>
        <source>Makes a folder; levels are separated by &apos;/&apos;. The server learns it at the next sync.</source>
        <translation>创建文件夹；各级以“/”分隔。服务器在下次同步时得知。</translation>
    </message>
    <message>
        <source>Gives a folder another path, with everything below it; so it is moved, too.</source>
        <translation>更改文件夹及其下所有内容的路径；也可用来移动文件夹。</translation>
    </message>
    <message>
        <source>Deletes a folder with its messages and everything below it, for good at the next sync.</source>
        <translation>删除文件夹及其邮件和其下所有内容，下次同步时永久生效。</translation>
    </message>
    <message>
        <source>Subscribes to a folder.</source>
        <translation>订阅文件夹。</translation>
    </message>
    <message>
        <source>Ends the subscription to a folder.</source>
        <translation>取消订阅文件夹。</translation>
    </message>
    <message>
        <source>Where the messages go.</source>
        <translation>邮件的去向。</translation>
    </message>
    <message>
        <source>Name one file or folder, and where it goes: --folder F.</source>
        <translation>请指定一个文件或目录及其去向：--folder 文件夹。</translation>
    </message>
    <message>
        <source>%1 found, %2 imported into %3, %4 there already, %5 not taken</source>
        <translation>找到 %1 封，已导入 %2 封到 %3，已存在 %4 封，未接受 %5 封</translation>
    </message>
    <message>
        <source>Moves messages to the archive of their account, by its rule.</source>
        <translation>按账户的规则将邮件移到其归档。</translation>
    </message>
    <message>
        <source>Keep this one until --retry.</source>
        <translation>保留此邮件，直到使用 --retry。</translation>
    </message>
    <message>
        <source>(not before %1)</source>
        <translation>（不早于 %1）</translation>
    </message>
    <message>
        <source>Ask for delivery reports: success, failure, delay (with commas), or never.</source>
        <translation>请求投递报告：success、failure、delay（以逗号分隔），或 never。</translation>
    </message>
    <message>
        <source>Only where every server on the way encrypts.</source>
        <translation>仅在途中每台服务器都加密时发送。</translation>
    </message>
    <message>
        <source>--notify wants success, failure and delay, separated by commas, or never.</source>
        <translation>--notify 需要以逗号分隔的 success、failure 和 delay，或 never。</translation>
    </message>
    <message>
        <source>--leave wants all, none, deleted, a number of days, or newest:N.</source>
        <translation>--leave 需要 all、none、deleted、天数或 newest:N。</translation>
    </message>
    <message>
        <source>What stays on the POP3 server of what was fetched: all (unless said otherwise), nothing, what is not deleted here, or what is new enough.</source>
        <translation>已收取的邮件中哪些留在 POP3 服务器上：全部（未指定时）、不保留、未在本地删除的，或足够新的。</translation>
    </message>
    <message>
        <source>POP3: of larger messages the header alone is fetched, until one is opened.</source>
        <translation>POP3：较大的邮件只收取邮件头，打开时再收取全文。</translation>
    </message>
    <message>
        <source>--auth apop is for POP3 alone.</source>
        <translation>--auth apop 仅用于 POP3。</translation>
    </message>
    <message>
        <source>Writes the messages of a folder into a new mbox, a Maildir or .eml files, byte for byte.</source>
        <translation>把一个文件夹的邮件逐字节写入新的 mbox、Maildir 或 .eml 文件。</translation>
    </message>
    <message>
        <source>Name one folder, and where it goes: --mbox FILE, --maildir DIR or --eml DIR.</source>
        <translation>请指定一个文件夹和去处：--mbox FILE、--maildir DIR 或 --eml DIR。</translation>
    </message>
    <message>
        <source>Shows the accounts of the profile, and how much room their servers have.</source>
        <translation>显示配置中的账户，以及其服务器的空间。</translation>
    </message>
    <message>
        <source>Fetches the newest messages of a folder of which only the headers are here, whatever the account keeps offline.</source>
        <translation>取回文件夹中仅有邮件头的最新邮件，不论账户保留哪些离线邮件。</translation>
    </message>
    <message>
        <source>So many; 500 unless said otherwise.</source>
        <translation>数量；默认为 500。</translation>
    </message>
    <message>
        <source>This needs the network; leave --offline out.</source>
        <translation>这需要网络；请去掉 --offline。</translation>
    </message>
    <message>
        <source>Name one folder.</source>
        <translation>请指定一个文件夹。</translation>
    </message>
    <message>
        <source>%1: %2 fetched, %3 left</source>
        <translation>%1：已取回 %2 封，剩余 %3 封</translation>
    </message>
    <message>
        <source>Takes the messages of an mbox, a Maildir, an MH folder, .eml files or a profile of Thunderbird into a folder; without --account into that of Local Folders, unless another account has it.</source>
        <translation>把 mbox、Maildir、MH 文件夹、.eml 文件或 Thunderbird 配置中的邮件导入一个文件夹；未给出 --account 时导入本地文件夹中的该文件夹，除非另一个账户有此文件夹。</translation>
    </message>
    <message>
        <source>Thunderbird has an account that is not set up here. To add it: %1</source>
        <translation>Thunderbird 中有一个尚未在此设置的账户。添加方法：%1</translation>
    </message>
    <message>
        <source>Copies messages at once, within their account or to a folder of another one; the servers learn it at the next sync.</source>
        <translation>立即复制邮件，可在账户内或复制到另一账户的文件夹；服务器在下次同步时得知。</translation>
    </message>
    <message>
        <source>Moves messages at once, within their account or to a folder of another one; the servers learn it at the next sync, and nothing leaves the one before the other has it.</source>
        <translation>立即移动邮件，可在账户内或移到另一账户的文件夹；服务器在下次同步时得知，在对方收到之前，原处的邮件不会移除。</translation>
    </message>
    <message>
        <source>The account of the folder; else that of each message.</source>
        <translation>文件夹所属的账户；未给出时为各邮件所属的账户。</translation>
    </message>
    <message>
        <source>%1  %2 of %3 used</source>
        <translation>%1  已用 %2，共 %3</translation>
    </message>
    <message>
        <source>Ask the servers first, where only the headers of messages are here; what they find is fetched.</source>
        <translation>若仅有邮件头，则先询问服务器；并取回其找到的邮件。</translation>
    </message>
    <message>
        <source>Deletes for ever what is in the Trash or in Junk; with --older-than only what has lain there so long, as the server tells.</source>
        <translation>永久删除废纸篓或垃圾邮件中的邮件；使用 --older-than 时，只删除在其中停留了指定天数的邮件（以服务器记录为准）。</translation>
    </message>
    <message>
        <source>Only what has lain there for more than so many days.</source>
        <translation>只删除在其中停留超过指定天数的邮件。</translation>
    </message>
    <message>
        <source>Only the Trash and Junk can be emptied.</source>
        <translation>只有“废纸篓”和“垃圾邮件”可以清空。</translation>
    </message>
    <message numerus="yes">
        <source>%1: %n message(s) deleted</source>
        <translation>
            <numerusform>%1：已删除 %n 封邮件</numerusform>
        </translation>
    </message>
    <message>
        <source>Contacts new here: %1; names of tags: %2</source>
        <translation>新增联系人：%1；标签名称：%2</translation>
    </message>
</context>
<context>
    <name>postrider::imap</name>
    <message>
        <source>The server does not offer STARTTLS, so nothing was sent. Choose TLS in the account settings.</source>
        <translation>服务器不提供 STARTTLS，因此没有发送任何内容。请在账户设置中选择 TLS。</translation>
    </message>
    <message>
        <source>The server refused STARTTLS, so nothing was sent. Choose TLS in the account settings.</source>
        <translation>服务器拒绝 STARTTLS，因此没有发送任何内容。请在账户设置中选择 TLS。</translation>
    </message>
    <message>
        <source>The server began without a secure connection, so nothing was sent. Choose TLS in the account settings.</source>
        <translation>服务器没有使用安全连接就开始会话，因此没有发送任何内容。请在账户设置中选择 TLS。</translation>
    </message>
    <message>
        <source>The server takes no password on this connection. Choose TLS or STARTTLS in the account settings.</source>
        <translation>服务器在此连接上不接受密码。请在账户设置中选择 TLS 或 STARTTLS。</translation>
    </message>
    <message>
        <source>The server refused user name or password. Check both in the account settings; some providers want a password made for mail programs.</source>
        <translation>服务器拒绝了用户名或密码。请在账户设置中检查；有些服务商要求使用邮件程序专用密码。</translation>
    </message>
    <message>
        <source>This provider wants a password made for mail programs. Make one on its web site and put it into the account settings.</source>
        <translation>此服务商要求邮件程序专用密码。请在其网站上生成，并填入账户设置。</translation>
    </message>
    <message>
        <source>IMAP is switched off for this account. Switch it on on the provider&apos;s web site.</source>
        <translation>此账户未开启 IMAP。请在服务商网站上开启。</translation>
    </message>
    <message>
        <source>The server takes no more connections of this account. It is tried again later.</source>
        <translation>服务器不再接受此账户的更多连接。稍后重试。</translation>
    </message>
    <message>
        <source>The provider refuses this program for now. Log in on its web site, confirm the use of a mail program, and try again.</source>
        <translation>服务商暂时拒绝此程序。请登录其网站，确认使用邮件程序，然后重试。</translation>
    </message>
    <message>
        <source>The provider wants you to log in on its web site first.</source>
        <translation>服务商要求您先登录其网站。</translation>
    </message>
    <message>
        <source>The provider&apos;s limit of data for today is reached. It is tried again later.</source>
        <translation>已达到服务商今日的流量上限。稍后重试。</translation>
    </message>
    <message>
        <source>The server knows this user but does not let it in. Check the user name, or ask the provider.</source>
        <translation>服务器认识此用户但不让其进入。请检查用户名或询问服务商。</translation>
    </message>
    <message>
        <source>The password has expired. Choose a new one at the provider and put it into the account settings.</source>
        <translation>密码已过期。请在服务商处设置新密码并填入账户设置。</translation>
    </message>
    <message>
        <source>The server wants a protected connection. Choose TLS or STARTTLS in the account settings.</source>
        <translation>服务器要求受保护的连接。请在账户设置中选择 TLS 或 STARTTLS。</translation>
    </message>
    <message>
        <source>The server cannot do this at the moment. It is tried again later.</source>
        <translation>服务器暂时无法完成。稍后重试。</translation>
    </message>
    <message>
        <source>Another program is using this folder. It is tried again later.</source>
        <translation>另一个程序正在使用此文件夹。稍后重试。</translation>
    </message>
    <message>
        <source>A limit of the server is reached. It is tried again later.</source>
        <translation>已达到服务器的限制。稍后重试。</translation>
    </message>
    <message>
        <source>The server reports a fault of its own. It is tried again later.</source>
        <translation>服务器报告自身故障。稍后重试。</translation>
    </message>
    <message>
        <source>The server reports damaged data. It is tried again later; if it stays, tell the provider.</source>
        <translation>服务器报告数据损坏。稍后重试；若持续存在，请告知服务商。</translation>
    </message>
    <message>
        <source>Some of these messages have been removed meanwhile.</source>
        <translation>其中一些邮件已被移除。</translation>
    </message>
    <message>
        <source>The mailbox is full. Delete mail, or ask the provider for more space.</source>
        <translation>邮箱已满。请删除邮件或向服务商申请更多空间。</translation>
    </message>
    <message>
        <source>You may not do this in this folder. Ask its owner.</source>
        <translation>您无权在此文件夹中这样做。请询问其所有者。</translation>
    </message>
    <message>
        <source>The server asks you to contact its administrator.</source>
        <translation>服务器请您联系其管理员。</translation>
    </message>
    <message>
        <source>The message is larger than the server takes.</source>
        <translation>邮件超过服务器接受的大小。</translation>
    </message>
    <message>
        <source>There is no such folder on the server any more.</source>
        <translation>服务器上已没有此文件夹。</translation>
    </message>
    <message>
        <source>There is a folder of this name already. Choose another name.</source>
        <translation>已有同名文件夹。请另选名称。</translation>
    </message>
    <message>
        <source>The server cannot do this. For a folder, choose another name.</source>
        <translation>服务器无法完成。若是文件夹，请另选名称。</translation>
    </message>
    <message>
        <source>The server cannot search for these characters.</source>
        <translation>服务器无法搜索这些字符。</translation>
    </message>
    <message>
        <source>The server did not understand what it was asked. Please report this, with the protocol log.</source>
        <translation>服务器没有听懂请求。请附上协议日志报告此问题。</translation>
    </message>
    <message>
        <source>The server refused this.</source>
        <translation>服务器拒绝了此操作。</translation>
    </message>
    <message>
        <source>The server ended the connection. It is tried again.</source>
        <translation>服务器结束了连接。正在重试。</translation>
    </message>
    <message>
        <source>The server sent something that makes no sense. It is tried again; if it stays, please report it.</source>
        <translation>服务器发来的内容无法理解。正在重试；若持续存在，请报告。</translation>
    </message>
    <message>
        <source>This was stopped.</source>
        <translation>已停止。</translation>
    </message>
    <message>
        <source>There is no connection to the server. It is tried again.</source>
        <translation>没有与服务器的连接。正在重试。</translation>
    </message>
    <message>
        <source>A name or flag holds characters that cannot be sent to the server. Choose another name.</source>
        <translation>名称或标记含有无法发送给服务器的字符。请另选名称。</translation>
    </message>
</context>
<context>
    <name>postrider::imap::ImapClient</name>
    <message>
        <source>The server closed the connection. It is tried again.</source>
        <translation>服务器关闭了连接。正在重试。</translation>
    </message>
</context>
<context>
    <name>postrider::mime::AuthenticationReader</name>
    <message>
        <source>%1 confirms that this message comes from %2.</source>
        <translation>%1 确认此邮件来自 %2。</translation>
    </message>
    <message>
        <source>%1 knows which server sent this message, but not whether it was allowed to write as %2.</source>
        <translation>%1 知道此邮件由哪台服务器发送，但不知道它是否有权以 %2 的名义发信。</translation>
    </message>
    <message>
        <source>%1 found that this message does not come from %2. Do not trust its sender.</source>
        <translation>%1 发现此邮件并非来自 %2。请勿相信其发件人。</translation>
    </message>
    <message>
        <source>passed</source>
        <translation>通过</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>未通过</translation>
    </message>
    <message>
        <source>nothing to check</source>
        <translation>无可检查</translation>
    </message>
    <message>
        <source>This message came by way of %1, which says that it is from %2. %3 could not check that itself.</source>
        <translation>此邮件经由 %1 转来，%1 称它来自 %2。%3 自己无法核实。</translation>
    </message>
</context>
<context>
    <name>postrider::mime::Enclosed</name>
    <message>
        <source>Some pieces of this message are not here. Wait for them, or ask the sender.</source>
        <translation>此邮件的一些分段不在此处。请等待，或询问发件人。</translation>
    </message>
    <message>
        <source>The pieces of this message make one that is too large to open.</source>
        <translation>此邮件的各分段合并后过大，无法打开。</translation>
    </message>
</context>
<context>
    <name>postrider::mime::Invitation</name>
    <message>
        <source>every day</source>
        <translation>每天</translation>
    </message>
    <message>
        <source>every %1 days</source>
        <translation>每 %1 天</translation>
    </message>
    <message>
        <source>every week</source>
        <translation>每周</translation>
    </message>
    <message>
        <source>every %1 weeks</source>
        <translation>每 %1 周</translation>
    </message>
    <message>
        <source>every month</source>
        <translation>每月</translation>
    </message>
    <message>
        <source>every %1 months</source>
        <translation>每 %1 个月</translation>
    </message>
    <message>
        <source>every year</source>
        <translation>每年</translation>
    </message>
    <message>
        <source>every %1 years</source>
        <translation>每 %1 年</translation>
    </message>
    <message>
        <source>again and again</source>
        <translation>重复多次</translation>
    </message>
    <message>
        <source>%1, %2 times</source>
        <translation>%1，共 %2 次</translation>
    </message>
    <message>
        <source>%1, until %2</source>
        <translation>%1，直到 %2</translation>
    </message>
</context>
<context>
    <name>postrider::mime::InvitationReply</name>
    <message>
        <source>This invitation does not say whom to answer. Write to its sender.</source>
        <translation>此邀请没有说明应答复谁。请写信给其发件人。</translation>
    </message>
    <message>
        <source>Accepted: %1</source>
        <translation>已接受：%1</translation>
    </message>
    <message>
        <source>Declined: %1</source>
        <translation>已拒绝：%1</translation>
    </message>
    <message>
        <source>Tentative: %1</source>
        <translation>暂定：%1</translation>
    </message>
    <message>
        <source>%1 will come: %2</source>
        <translation>%1 将参加：%2</translation>
    </message>
    <message>
        <source>%1 will not come: %2</source>
        <translation>%1 不参加：%2</translation>
    </message>
    <message>
        <source>%1 may come: %2</source>
        <translation>%1 可能参加：%2</translation>
    </message>
</context>
<context>
    <name>postrider::mime::MessageBuilder</name>
    <message>
        <source>The message has no sender. Choose an account to send it from.</source>
        <translation>邮件没有发件人。请选择发信账户。</translation>
    </message>
    <message>
        <source>“%1” is not an e-mail address. Correct it and try again.</source>
        <translation>“%1”不是邮件地址。请更正后重试。</translation>
    </message>
    <message>
        <source>A message id holds characters that cannot be sent.</source>
        <translation>邮件标识含有无法发送的字符。</translation>
    </message>
    <message>
        <source>A header field has a name that cannot be sent.</source>
        <translation>有一个邮件头字段的名称无法发送。</translation>
    </message>
</context>
<context>
    <name>postrider::mime::Receipt</name>
    <message>
        <source>The message “%1” that you sent to %2 was displayed on %3. This does not say that it was read or understood.</source>
        <translation>您发给 %2 的邮件“%1”已于 %3 显示。这并不表示邮件已被阅读或理解。</translation>
    </message>
    <message>
        <source>The sender did not ask for a receipt.</source>
        <translation>发件人没有请求回执。</translation>
    </message>
    <message>
        <source>Read: %1</source>
        <translation>已读：%1</translation>
    </message>
</context>
<context>
    <name>postrider::mime::Reply</name>
    <message>
        <source>somebody</source>
        <translation>某人</translation>
    </message>
    <message>
        <source>%1 wrote:</source>
        <translation>%1 写道：</translation>
    </message>
    <message>
        <source>On %1, %2 wrote:</source>
        <translation>%2 于 %1 写道：</translation>
    </message>
    <message>
        <source>---------- Forwarded message ----------</source>
        <translation>---------- 转发的邮件 ----------</translation>
    </message>
    <message>
        <source>From: %1</source>
        <translation>发件人：%1</translation>
    </message>
    <message>
        <source>Date: %1</source>
        <translation>日期：%1</translation>
    </message>
    <message>
        <source>Subject: %1</source>
        <translation>主题：%1</translation>
    </message>
    <message>
        <source>To: %1</source>
        <translation>收件人：%1</translation>
    </message>
    <message>
        <source>Cc: %1</source>
        <translation>抄送：%1</translation>
    </message>
</context>
<context>
    <name>postrider::mime::ReportText</name>
    <message>
        <source>There is no such mailbox. Check the address.</source>
        <translation>没有此邮箱。请检查地址。</translation>
    </message>
    <message>
        <source>The part of the address behind the @ takes no mail. Check the address.</source>
        <translation>地址中 @ 后面的部分不接收邮件。请检查地址。</translation>
    </message>
    <message>
        <source>The other server does not accept your address as a sender.</source>
        <translation>对方服务器不接受您的地址作为发件人。</translation>
    </message>
    <message>
        <source>The mailbox is switched off or takes no mail.</source>
        <translation>邮箱已停用或不接收邮件。</translation>
    </message>
    <message>
        <source>The mailbox is full. Try again later, or reach the recipient another way.</source>
        <translation>邮箱已满。请稍后重试，或用其他方式联系收件人。</translation>
    </message>
    <message>
        <source>The message is too large. Send less, or a link.</source>
        <translation>邮件太大。请减少内容，或改发链接。</translation>
    </message>
    <message>
        <source>The other server is overloaded or out of space.</source>
        <translation>对方服务器过载或空间不足。</translation>
    </message>
    <message>
        <source>The other server could not be reached.</source>
        <translation>无法到达对方服务器。</translation>
    </message>
    <message>
        <source>The message went round in circles between servers.</source>
        <translation>邮件在服务器之间循环传递。</translation>
    </message>
    <message>
        <source>The server tried too long without success and gave up.</source>
        <translation>服务器尝试过久仍未成功，已放弃。</translation>
    </message>
    <message>
        <source>The other server cannot take letters outside of ASCII in addresses.</source>
        <translation>对方服务器不接受含非 ASCII 字母的地址。</translation>
    </message>
    <message>
        <source>The other server refused the message by its rules, as it does with junk.</source>
        <translation>对方服务器按其规则拒绝了此邮件，如同对待垃圾邮件。</translation>
    </message>
    <message>
        <source>The other server could not verify that the message comes from you.</source>
        <translation>对方服务器无法核实邮件来自您。</translation>
    </message>
    <message>
        <source>The message did not reach %1.</source>
        <translation>邮件未送达 %1。</translation>
    </message>
    <message>
        <source>The message has not reached %1 yet; the server keeps trying.</source>
        <translation>邮件尚未送达 %1；服务器会继续尝试。</translation>
    </message>
    <message>
        <source>The message was delivered to %1.</source>
        <translation>邮件已投递给 %1。</translation>
    </message>
    <message>
        <source>The message was passed on to the server of %1, which sends no reports.</source>
        <translation>邮件已转交给 %1 的服务器，该服务器不发送报告。</translation>
    </message>
    <message>
        <source>The message was delivered to the list %1 and sent on to its members.</source>
        <translation>邮件已投递到邮件列表 %1，并已转发给其成员。</translation>
    </message>
    <message>
        <source>The server reports on %1: %2.</source>
        <translation>服务器关于 %1 的报告：%2。</translation>
    </message>
    <message>
        <source>%1 marked the message as junk.</source>
        <translation>%1 将邮件标为垃圾邮件。</translation>
    </message>
    <message>
        <source>The message was displayed to %1. This does not say that it was read or understood.</source>
        <translation>邮件已向 %1 显示。这并不表示邮件已被阅读或理解。</translation>
    </message>
    <message>
        <source>%1 deleted the message. It may have been seen before or not.</source>
        <translation>%1 删除了邮件。此前可能看过，也可能没有。</translation>
    </message>
    <message>
        <source>%1 does not want to say whether the message was displayed.</source>
        <translation>%1 不愿透露邮件是否已显示。</translation>
    </message>
    <message>
        <source>The message was handled for %1 by a program.</source>
        <translation>邮件已由程序代 %1 处理。</translation>
    </message>
    <message>
        <source>The program of %1 could not handle the message.</source>
        <translation>%1 的程序无法处理此邮件。</translation>
    </message>
</context>
<context>
    <name>postrider::mime::Warning</name>
    <message>
        <source>This message has more parts than Postrider shows; the rest was left out.</source>
        <translation>此邮件的部分多于 Postrider 能显示的数量；其余已省略。</translation>
    </message>
    <message>
        <source>This message is encrypted and cannot be shown.</source>
        <translation>此邮件已加密，无法显示。</translation>
    </message>
    <message>
        <source>This message promises parts but has none.</source>
        <translation>此邮件声称有多个部分，但一个也没有。</translation>
    </message>
    <message>
        <source>The text of this message is too long to show; its end was left out.</source>
        <translation>此邮件正文过长，末尾已省略。</translation>
    </message>
    <message>
        <source>The declared character set does not fit; the text may be wrong.</source>
        <translation>声明的字符集不符；文字可能有误。</translation>
    </message>
    <message>
        <source>The message has no such part. Reload the message and try again.</source>
        <translation>邮件中没有此部分。请重新载入邮件后重试。</translation>
    </message>
    <message>
        <source>This is not an e-mail message. Choose a file that was saved as one (.eml).</source>
        <translation>这不是电子邮件。请选择保存为邮件（.eml）的文件。</translation>
    </message>
    <message>
        <source>The parts of this message are not divided as it says.</source>
        <translation>此邮件的各部分没有按其声明分隔。</translation>
    </message>
    <message>
        <source>The header of this message is damaged.</source>
        <translation>此邮件的邮件头已损坏。</translation>
    </message>
    <message>
        <source>The header of this message is too long; its end was left out.</source>
        <translation>此邮件的邮件头过长，末尾已省略。</translation>
    </message>
    <message>
        <source>The field %1 stands more than once; the first is shown.</source>
        <translation>字段 %1 出现多次；显示第一个。</translation>
    </message>
    <message>
        <source>This message has no date.</source>
        <translation>此邮件没有日期。</translation>
    </message>
    <message>
        <source>The date of this message cannot be read.</source>
        <translation>无法读取此邮件的日期。</translation>
    </message>
    <message>
        <source>This message does not say who wrote it.</source>
        <translation>此邮件没有说明作者。</translation>
    </message>
    <message>
        <source>This message names several authors; the first is shown.</source>
        <translation>此邮件列出多位作者；显示第一位。</translation>
    </message>
    <message>
        <source>Sent by %1 in the name of %2.</source>
        <translation>由 %1 代表 %2 发送。</translation>
    </message>
    <message>
        <source>The name shows %1, but the address is %2.</source>
        <translation>名称显示为 %1，但地址是 %2。</translation>
    </message>
    <message>
        <source>The address of the sender is hidden in an encoding.</source>
        <translation>发件人地址隐藏在编码中。</translation>
    </message>
    <message>
        <source>The sender mixes letters of several scripts that look alike.</source>
        <translation>发件人混用了多种文字中相似的字母。</translation>
    </message>
    <message>
        <source>The field %1 holds characters that cannot be seen; they were made harmless.</source>
        <translation>字段 %1 含有不可见字符；已作无害处理。</translation>
    </message>
    <message>
        <source>A file in this message is damaged or not whole.</source>
        <translation>此邮件中有一个文件已损坏或不完整。</translation>
    </message>
    <message>
        <source>This is a piece of a message that was sent in several; the other pieces are messages of their own.</source>
        <translation>这是一封分段发送的邮件的其中一段；其他分段是各自独立的邮件。</translation>
    </message>
    <message>
        <source>There are more than are listed here; the rest was left out.</source>
        <translation>这里没有全部列出，其余的已省略。</translation>
    </message>
</context>
<context>
    <name>postrider::net</name>
    <message>
        <source>The security certificate of %1 has expired. Nothing was sent. Ask the provider to renew it, and check the date of this computer.</source>
        <translation>%1 的安全证书已过期。没有发送任何内容。请联系服务商更新证书，并检查本机日期。</translation>
    </message>
    <message>
        <source>The security certificate of %1 is not valid yet. Nothing was sent. Check the date of this computer.</source>
        <translation>%1 的安全证书尚未生效。没有发送任何内容。请检查本机日期。</translation>
    </message>
    <message>
        <source>The security certificate belongs to another server than %1. Nothing was sent. Check the server name in the account settings.</source>
        <translation>安全证书属于其他服务器，而不是 %1。没有发送任何内容。请检查账户设置中的服务器名称。</translation>
    </message>
    <message>
        <source>The security certificate of %1 is signed by nobody but itself. Nothing was sent. Add it to the account as a trusted certificate if you know that it is genuine.</source>
        <translation>%1 的安全证书由其自身签发。没有发送任何内容。若确知它是真的，请将其作为受信任证书添加到账户。</translation>
    </message>
    <message>
        <source>The security certificate of %1 was issued by an authority that this computer does not know. Nothing was sent. Add the authority&apos;s certificate to the account if you trust it.</source>
        <translation>%1 的安全证书由本机不认识的机构签发。没有发送任何内容。若信任该机构，请将其证书添加到账户。</translation>
    </message>
    <message>
        <source>There is no server named %1. Check the name and the network connection.</source>
        <translation>没有名为 %1 的服务器。请检查名称和网络连接。</translation>
    </message>
    <message>
        <source>%1 does not accept connections on this port. Check the port, or try again later.</source>
        <translation>%1 在此端口不接受连接。请检查端口，或稍后重试。</translation>
    </message>
    <message>
        <source>%1 cannot be reached. Check the network connection.</source>
        <translation>无法到达 %1。请检查网络连接。</translation>
    </message>
    <message>
        <source>No secure connection to %1 could be made. Check port and security in the account settings.</source>
        <translation>无法与 %1 建立安全连接。请在账户设置中检查端口和安全选项。</translation>
    </message>
    <message>
        <source>The connection to %1 was lost. It is tried again.</source>
        <translation>与 %1 的连接已断开。正在重试。</translation>
    </message>
    <message>
        <source>The security certificate of %1 cannot be trusted. Nothing was sent. Ask the provider.</source>
        <translation>%1 的安全证书不可信。没有发送任何内容。请询问服务商。</translation>
    </message>
    <message>
        <source>%1 does not answer. Check the network connection, or try again later.</source>
        <translation>%1 没有回应。请检查网络连接，或稍后重试。</translation>
    </message>
    <message>
        <source>The account asks for an unprotected connection to %1, which would show password and mail to everybody on the way. Choose TLS or STARTTLS in the account settings.</source>
        <translation>账户要求与 %1 建立不受保护的连接，途中任何人都能看到密码和邮件。请在账户设置中选择 TLS 或 STARTTLS。</translation>
    </message>
    <message>
        <source>The extra certificate of this account is not a PEM certificate. Choose another file in the account settings.</source>
        <translation>此账户的附加证书不是 PEM 证书。请在账户设置中另选文件。</translation>
    </message>
    <message>
        <source>The server&apos;s part of the login makes no sense. Choose another login method in the account settings.</source>
        <translation>服务器的登录应答无法理解。请在账户设置中选择其他登录方式。</translation>
    </message>
    <message>
        <source>The server could not prove that it knows this account. Somebody may be pretending to be it; check the server name.</source>
        <translation>服务器无法证明它认识此账户。可能有人冒充它；请检查服务器名称。</translation>
    </message>
    <message>
        <source>User name or password hold a character that cannot be sent. Type them in again.</source>
        <translation>用户名或密码含有无法发送的字符。请重新输入。</translation>
    </message>
    <message>
        <source>The server does not offer the login method of this account. Choose another one in the account settings.</source>
        <translation>服务器不提供此账户的登录方式。请在账户设置中另选。</translation>
    </message>
    <message>
        <source>The server only offers login methods that show the password to everybody on the way. Choose TLS or STARTTLS in the account settings.</source>
        <translation>服务器只提供会在途中泄露密码的登录方式。请在账户设置中选择 TLS 或 STARTTLS。</translation>
    </message>
    <message>
        <source>%1 sent data that cannot be unpacked. It is tried again; if it stays, please report it.</source>
        <translation>%1 发来的数据无法解压。正在重试；若持续存在，请报告。</translation>
    </message>
</context>
<context>
    <name>postrider::pop3</name>
    <message>
        <source>The server refused user name or password. Check both in the account settings; some providers want a password made for mail programs, or POP3 switched on on their web site.</source>
        <translation>服务器拒绝了用户名或密码。请在账户设置中检查；有些服务商要求使用邮件程序专用密码，或在其网站上开启 POP3。</translation>
    </message>
    <message>
        <source>Another program is using this mailbox at the moment. It is tried again later.</source>
        <translation>另一个程序正在使用此邮箱。稍后重试。</translation>
    </message>
    <message>
        <source>The server wants a longer time between two checks for mail. It is tried again later.</source>
        <translation>服务器要求延长两次检查邮件的间隔。稍后重试。</translation>
    </message>
    <message>
        <source>The server has a problem at the moment. It is tried again later.</source>
        <translation>服务器暂时出现问题。稍后重试。</translation>
    </message>
    <message>
        <source>The server has a problem that does not go away by itself. Ask your provider and give them the server&apos;s words.</source>
        <translation>服务器的问题不会自行消失。请询问服务商，并告知服务器原话。</translation>
    </message>
    <message>
        <source>The server has removed this message because it keeps mail for a limited time only.</source>
        <translation>服务器只在有限时间内保留邮件，已移除此邮件。</translation>
    </message>
    <message>
        <source>The server cannot give out this message, because it has international addresses. Read it on the provider&apos;s web site.</source>
        <translation>此邮件含有国际化地址，服务器无法提供。请在服务商网站上阅读。</translation>
    </message>
    <message>
        <source>The server refused this.</source>
        <translation>服务器拒绝了此操作。</translation>
    </message>
    <message>
        <source>The server takes no connections at the moment. It is tried again later.</source>
        <translation>服务器暂时不接受连接。稍后重试。</translation>
    </message>
    <message>
        <source>The server could not delete all the messages that were to be deleted there. It is tried again at the next check.</source>
        <translation>服务器未能删除所有应在其上删除的邮件。下次检查时重试。</translation>
    </message>
    <message>
        <source>The server does not offer STARTTLS, so nothing was sent. Choose TLS in the account settings.</source>
        <translation>服务器不提供 STARTTLS，因此没有发送任何内容。请在账户设置中选择 TLS。</translation>
    </message>
    <message>
        <source>The server refused STARTTLS, so nothing was sent. Choose TLS in the account settings.</source>
        <translation>服务器拒绝 STARTTLS，因此没有发送任何内容。请在账户设置中选择 TLS。</translation>
    </message>
    <message>
        <source>The server does not offer this way to log in. Choose another one in the account settings.</source>
        <translation>服务器不提供此登录方式。请在账户设置中另选。</translation>
    </message>
    <message>
        <source>Every way to log in that fits would show the password on the way. Choose TLS or STARTTLS in the account settings.</source>
        <translation>所有适用的登录方式都会在途中泄露密码。请在账户设置中选择 TLS 或 STARTTLS。</translation>
    </message>
    <message>
        <source>This was stopped.</source>
        <translation>已停止。</translation>
    </message>
    <message>
        <source>There is no connection to the server. It is tried again.</source>
        <translation>没有与服务器的连接。正在重试。</translation>
    </message>
    <message>
        <source>User name or password are too long or hold characters that POP3 cannot carry. Correct them in the account settings.</source>
        <translation>用户名或密码过长，或含有 POP3 无法传输的字符。请在账户设置中更正。</translation>
    </message>
    <message>
        <source>The server gave an answer that Postrider does not understand. Check server name and port, and try again.</source>
        <translation>服务器的应答 Postrider 无法理解。请检查服务器名称和端口，然后重试。</translation>
    </message>
    <message>
        <source>The server sent more than it announced or than Postrider takes, so the connection was closed. Nothing was deleted on the server.</source>
        <translation>服务器发送的内容超过其声明或 Postrider 接受的大小，因此已关闭连接。服务器上没有删除任何内容。</translation>
    </message>
</context>
<context>
    <name>postrider::smtp</name>
    <message>
        <source>An address of this message cannot be sent. Correct it and try again.</source>
        <translation>此邮件有一个地址无法发送。请更正后重试。</translation>
    </message>
    <message>
        <source>The server gave an answer that Postrider does not understand. Check server name and port, and try again.</source>
        <translation>服务器的应答 Postrider 无法理解。请检查服务器名称和端口后重试。</translation>
    </message>
    <message>
        <source>This cannot be sent in a command. Write one short line.</source>
        <translation>此内容无法在命令中发送。请写成一行短文字。</translation>
    </message>
</context>
<context>
    <name>postrider::smtp::ReplyCode</name>
    <message>
        <source>Another message is being sent. Wait until it is done.</source>
        <translation>正在发送另一封邮件。请等它完成。</translation>
    </message>
    <message>
        <source>The connection was lost before the server said whether it took the message. Look into Sent, or ask the recipient, before you send it again.</source>
        <translation>在服务器说明是否收下邮件之前连接已断开。再次发送前请查看已发送文件夹，或询问收件人。</translation>
    </message>
    <message>
        <source>The server does not offer encryption (STARTTLS), so nothing was sent. Choose TLS in the account settings, or ask your provider.</source>
        <translation>服务器不提供加密（STARTTLS），因此没有发送任何内容。请在账户设置中选择 TLS，或询问服务商。</translation>
    </message>
    <message>
        <source>The message has no recipient. Add one and send again.</source>
        <translation>邮件没有收件人。请添加后再发送。</translation>
    </message>
    <message>
        <source>The message has %1 MB, the server takes %2 MB. Remove or shrink attachments and send again.</source>
        <translation>邮件有 %1 MB，服务器只接受 %2 MB。请移除或缩小附件后再发送。</translation>
    </message>
    <message>
        <source>The server does not take addresses with letters outside ASCII. Use another address and send again.</source>
        <translation>服务器不接受含非 ASCII 字母的地址。请换用其他地址后再发送。</translation>
    </message>
    <message>
        <source>The server takes messages in plain ASCII alone. Send this one through another account.</source>
        <translation>服务器只接受纯 ASCII 邮件。请用其他账户发送。</translation>
    </message>
    <message>
        <source>Postrider tries again by itself.</source>
        <translation>Postrider 会自动重试。</translation>
    </message>
    <message>
        <source>Correct the address and send again.</source>
        <translation>请更正地址后再发送。</translation>
    </message>
    <message>
        <source>Check user name and password in the account settings.</source>
        <translation>请在账户设置中检查用户名和密码。</translation>
    </message>
    <message>
        <source>Ask your provider, and give them the server&apos;s words.</source>
        <translation>请询问服务商，并告知服务器原话。</translation>
    </message>
    <message>
        <source>Reach the recipient another way, or ask them for another address.</source>
        <translation>请用其他方式联系收件人，或向其询问另一个地址。</translation>
    </message>
    <message>
        <source>Remove or shrink attachments and send again.</source>
        <translation>请移除或缩小附件后再发送。</translation>
    </message>
    <message>
        <source>Check server name, port and security in the account settings.</source>
        <translation>请在账户设置中检查服务器名称、端口和安全选项。</translation>
    </message>
    <message>
        <source>System status or help.</source>
        <translation>系统状态或帮助。</translation>
    </message>
    <message>
        <source>Help text.</source>
        <translation>帮助文字。</translation>
    </message>
    <message>
        <source>The server is ready.</source>
        <translation>服务器已就绪。</translation>
    </message>
    <message>
        <source>The server closes the connection.</source>
        <translation>服务器关闭连接。</translation>
    </message>
    <message>
        <source>Login succeeded.</source>
        <translation>登录成功。</translation>
    </message>
    <message>
        <source>Done.</source>
        <translation>完成。</translation>
    </message>
    <message>
        <source>The recipient moved; the server forwards the message.</source>
        <translation>收件人已迁移；服务器会转发邮件。</translation>
    </message>
    <message>
        <source>The server cannot verify the recipient, but takes the message.</source>
        <translation>服务器无法核实收件人，但收下邮件。</translation>
    </message>
    <message>
        <source>The server asks for the next step of the login.</source>
        <translation>服务器要求登录的下一步。</translation>
    </message>
    <message>
        <source>The server waits for the message.</source>
        <translation>服务器等待邮件内容。</translation>
    </message>
    <message>
        <source>The server closes the connection for now.</source>
        <translation>服务器暂时关闭连接。</translation>
    </message>
    <message>
        <source>The server wants the password in another form once.</source>
        <translation>服务器要求以另一种形式提供一次密码。</translation>
    </message>
    <message>
        <source>The mailbox cannot be reached at the moment, or the server wants to see a second try.</source>
        <translation>邮箱暂时无法到达，或服务器希望看到再次尝试。</translation>
    </message>
    <message>
        <source>The server does not take mail from this sender at the moment.</source>
        <translation>服务器暂时不接收此发件人的邮件。</translation>
    </message>
    <message>
        <source>The server has a problem of its own.</source>
        <translation>服务器自身出现问题。</translation>
    </message>
    <message>
        <source>The server has too little room at the moment, or takes no more recipients.</source>
        <translation>服务器暂时空间不足，或不再接受更多收件人。</translation>
    </message>
    <message>
        <source>The server cannot check logins at the moment.</source>
        <translation>服务器暂时无法核对登录。</translation>
    </message>
    <message>
        <source>The server cannot encrypt at the moment.</source>
        <translation>服务器暂时无法加密。</translation>
    </message>
    <message>
        <source>The server cannot take the parameters of this message at the moment.</source>
        <translation>服务器暂时无法接受此邮件的参数。</translation>
    </message>
    <message>
        <source>The server does not know this command.</source>
        <translation>服务器不认识此命令。</translation>
    </message>
    <message>
        <source>The server does not accept the form of an address or parameter.</source>
        <translation>服务器不接受某个地址或参数的形式。</translation>
    </message>
    <message>
        <source>The server does not accept the form of the login.</source>
        <translation>服务器不接受登录的形式。</translation>
    </message>
    <message>
        <source>The server does not accept the form of your address.</source>
        <translation>服务器不接受您地址的形式。</translation>
    </message>
    <message>
        <source>Correct your address in the account settings.</source>
        <translation>请在账户设置中更正您的地址。</translation>
    </message>
    <message>
        <source>The server does not offer this command.</source>
        <translation>服务器不提供此命令。</translation>
    </message>
    <message>
        <source>The server expected another command.</source>
        <translation>服务器期待另一个命令。</translation>
    </message>
    <message>
        <source>The server wants a login before it takes mail.</source>
        <translation>服务器要求先登录才接收邮件。</translation>
    </message>
    <message>
        <source>The server does not offer this parameter.</source>
        <translation>服务器不提供此参数。</translation>
    </message>
    <message>
        <source>The server does not offer this way to log in.</source>
        <translation>服务器不提供此登录方式。</translation>
    </message>
    <message>
        <source>Choose another one in the account settings.</source>
        <translation>请在账户设置中另选。</translation>
    </message>
    <message>
        <source>This server takes no mail.</source>
        <translation>此服务器不接收邮件。</translation>
    </message>
    <message>
        <source>The server wants a login, or an encrypted connection, first.</source>
        <translation>服务器要求先登录，或先使用加密连接。</translation>
    </message>
    <message>
        <source>The server wants a stronger way to log in, or a password made for mail programs.</source>
        <translation>服务器要求更强的登录方式，或邮件程序专用密码。</translation>
    </message>
    <message>
        <source>Create an app password on your provider&apos;s web site, or choose another way to log in.</source>
        <translation>请在服务商网站上生成应用专用密码，或选择其他登录方式。</translation>
    </message>
    <message>
        <source>The server refused user name or password.</source>
        <translation>服务器拒绝了用户名或密码。</translation>
    </message>
    <message>
        <source>The server wants an encrypted connection for this login.</source>
        <translation>服务器要求此登录使用加密连接。</translation>
    </message>
    <message>
        <source>The server took the message for spam.</source>
        <translation>服务器将此邮件视为垃圾邮件。</translation>
    </message>
    <message>
        <source>Change the text or the attachments and send again.</source>
        <translation>请修改正文或附件后再发送。</translation>
    </message>
    <message>
        <source>The server refused the message.</source>
        <translation>服务器拒绝了此邮件。</translation>
    </message>
    <message>
        <source>The mailbox does not exist, or may not be written to.</source>
        <translation>邮箱不存在，或不允许写入。</translation>
    </message>
    <message>
        <source>The server does not take mail from your address.</source>
        <translation>服务器不接收来自您地址的邮件。</translation>
    </message>
    <message>
        <source>Check your address in the account settings.</source>
        <translation>请在账户设置中检查您的地址。</translation>
    </message>
    <message>
        <source>The recipient is not here, and the server does not forward.</source>
        <translation>收件人不在此处，服务器也不转发。</translation>
    </message>
    <message>
        <source>The message is too large for the server, or the mailbox is full.</source>
        <translation>邮件对服务器来说太大，或邮箱已满。</translation>
    </message>
    <message>
        <source>The recipient&apos;s mailbox is full.</source>
        <translation>收件人的邮箱已满。</translation>
    </message>
    <message>
        <source>The server does not allow this address.</source>
        <translation>服务器不允许此地址。</translation>
    </message>
    <message>
        <source>The server does not allow you to send from this address.</source>
        <translation>服务器不允许您用此地址发送。</translation>
    </message>
    <message>
        <source>The server refused the message for good.</source>
        <translation>服务器永久拒绝了此邮件。</translation>
    </message>
    <message>
        <source>The server does not talk to this computer.</source>
        <translation>服务器不与本机通信。</translation>
    </message>
    <message>
        <source>The server does not take mail for this recipient.</source>
        <translation>服务器不接收发给此收件人的邮件。</translation>
    </message>
    <message>
        <source>The server does not accept the parameters of this message.</source>
        <translation>服务器不接受此邮件的参数。</translation>
    </message>
    <message>
        <source>The recipient&apos;s domain takes no mail.</source>
        <translation>收件人的域不接收邮件。</translation>
    </message>
    <message>
        <source>The recipient&apos;s mailbox does not exist.</source>
        <translation>收件人的邮箱不存在。</translation>
    </message>
    <message>
        <source>The domain of the recipient does not exist or takes no mail.</source>
        <translation>收件人的域不存在或不接收邮件。</translation>
    </message>
    <message>
        <source>The recipient&apos;s address is not written as an address.</source>
        <translation>收件人的地址写法不正确。</translation>
    </message>
    <message>
        <source>The recipient&apos;s address fits several mailboxes.</source>
        <translation>收件人的地址对应多个邮箱。</translation>
    </message>
    <message>
        <source>The recipient has moved and left no new address.</source>
        <translation>收件人已迁移且未留下新地址。</translation>
    </message>
    <message>
        <source>Your address is not written as the server wants it.</source>
        <translation>您的地址不符合服务器要求的写法。</translation>
    </message>
    <message>
        <source>The domain of your address does not exist or takes no mail.</source>
        <translation>您地址的域不存在或不接收邮件。</translation>
    </message>
    <message>
        <source>The recipient&apos;s domain says that it takes no mail at all.</source>
        <translation>收件人的域声明完全不接收邮件。</translation>
    </message>
    <message>
        <source>The recipient&apos;s mailbox is switched off.</source>
        <translation>收件人的邮箱已停用。</translation>
    </message>
    <message>
        <source>The message is larger than the recipient may receive.</source>
        <translation>邮件超过收件人可接收的大小。</translation>
    </message>
    <message>
        <source>The mailing list could not be resolved.</source>
        <translation>无法解析邮件列表。</translation>
    </message>
    <message>
        <source>The server&apos;s disk is full.</source>
        <translation>服务器磁盘已满。</translation>
    </message>
    <message>
        <source>The server takes no mail at the moment.</source>
        <translation>服务器暂时不接收邮件。</translation>
    </message>
    <message>
        <source>The message is larger than the server takes.</source>
        <translation>邮件超过服务器接受的大小。</translation>
    </message>
    <message>
        <source>The recipient&apos;s server does not answer.</source>
        <translation>收件人的服务器没有回应。</translation>
    </message>
    <message>
        <source>The connection to the recipient&apos;s server broke.</source>
        <translation>与收件人服务器的连接中断。</translation>
    </message>
    <message>
        <source>The server could not look something up.</source>
        <translation>服务器无法查到某些信息。</translation>
    </message>
    <message>
        <source>The server found no way to the recipient&apos;s server.</source>
        <translation>服务器找不到通往收件人服务器的路径。</translation>
    </message>
    <message>
        <source>The server has too much to do.</source>
        <translation>服务器过于繁忙。</translation>
    </message>
    <message>
        <source>The message would run in a circle between servers.</source>
        <translation>邮件会在服务器之间循环。</translation>
    </message>
    <message>
        <source>The message could not be delivered in time.</source>
        <translation>邮件未能及时投递。</translation>
    </message>
    <message>
        <source>The message has more recipients than the server takes.</source>
        <translation>邮件的收件人多于服务器接受的数量。</translation>
    </message>
    <message>
        <source>Send it to fewer people at a time.</source>
        <translation>请分批发送给较少的人。</translation>
    </message>
    <message>
        <source>The server does not take this kind of content.</source>
        <translation>服务器不接受此类内容。</translation>
    </message>
    <message>
        <source>Send the attachments in another form.</source>
        <translation>请以其他形式发送附件。</translation>
    </message>
    <message>
        <source>The server does not take addresses with letters outside ASCII.</source>
        <translation>服务器不接受含非 ASCII 字母的地址。</translation>
    </message>
    <message>
        <source>The server does not permit this delivery.</source>
        <translation>服务器不允许此次投递。</translation>
    </message>
    <message>
        <source>Check your address and login in the account settings, and the recipient&apos;s address.</source>
        <translation>请检查账户设置中您的地址和登录，以及收件人的地址。</translation>
    </message>
    <message>
        <source>You may not write to this mailing list.</source>
        <translation>您不能向此邮件列表发信。</translation>
    </message>
    <message>
        <source>Join the list, or write from the address that did.</source>
        <translation>请加入该列表，或用已加入的地址发信。</translation>
    </message>
    <message>
        <source>The server wants the password changed or given in another form once.</source>
        <translation>服务器要求更改密码或以另一种形式提供一次。</translation>
    </message>
    <message>
        <source>The account is switched off.</source>
        <translation>账户已停用。</translation>
    </message>
    <message>
        <source>The provider wants to see you in a web browser first.</source>
        <translation>服务商要求您先在浏览器中登录。</translation>
    </message>
    <message>
        <source>Log in on your provider&apos;s web site, then try again.</source>
        <translation>请登录服务商网站，然后重试。</translation>
    </message>
    <message>
        <source>The recipient&apos;s server wants a signature that your provider&apos;s server did not give.</source>
        <translation>收件人的服务器要求签名，而您服务商的服务器没有提供。</translation>
    </message>
    <message>
        <source>The recipient&apos;s server does not believe that this server may send for your address.</source>
        <translation>收件人的服务器不相信此服务器可以代表您的地址发信。</translation>
    </message>
    <message>
        <source>Send through the server of your address&apos;s provider.</source>
        <translation>请通过您地址所属服务商的服务器发送。</translation>
    </message>
    <message>
        <source>The name of the sending server cannot be proven.</source>
        <translation>发送服务器的名称无法得到证实。</translation>
    </message>
    <message>
        <source>The recipient&apos;s server does not believe that the message is from you.</source>
        <translation>收件人的服务器不相信邮件来自您。</translation>
    </message>
    <message>
        <source>The domain of your address takes no mail, so nobody could answer.</source>
        <translation>您地址的域不接收邮件，因此无人能够回复。</translation>
    </message>
    <message>
        <source>The server has seen too much mail from you in a short time.</source>
        <translation>服务器在短时间内收到您过多的邮件。</translation>
    </message>
    <message>
        <source>Wait some hours, then send again.</source>
        <translation>请等待数小时后再发送。</translation>
    </message>
    <message>
        <source>The next server does not keep the encryption that was asked for.</source>
        <translation>下一台服务器无法保持所要求的加密。</translation>
    </message>
    <message>
        <source>The server could not do it at the moment.</source>
        <translation>服务器暂时无法完成。</translation>
    </message>
    <message>
        <source>The message has lines that are too long for the server. Send it as an attachment, or through another account.</source>
        <translation>邮件中有些行对服务器来说太长。请作为附件发送，或用其他账户发送。</translation>
    </message>
    <message>
        <source>The server does not promise to encrypt on the whole way, which you asked for. Send it without that wish, or through another account.</source>
        <translation>您要求全程加密，但服务器不作此保证。请取消此要求后发送，或用其他账户发送。</translation>
    </message>
    <message>
        <source>The server takes fewer recipients at a time. Postrider sends to the others right after.</source>
        <translation>服务器一次接受的收件人较少。Postrider 随即发送给其余收件人。</translation>
    </message>
    <message>
        <source>Sending was stopped.</source>
        <translation>发送已停止。</translation>
    </message>
    <message>
        <source>Another message was stopped while this one waited.</source>
        <translation>此邮件等待期间，另一封邮件被停止。</translation>
    </message>
    <message>
        <source>The recipient&apos;s address is good.</source>
        <translation>收件人的地址有效。</translation>
    </message>
    <message>
        <source>The message went on to a server that does not report back.</source>
        <translation>邮件已转交给不发送报告的服务器。</translation>
    </message>
    <message>
        <source>The server cannot do what this message needs.</source>
        <translation>服务器无法满足此邮件的要求。</translation>
    </message>
    <message>
        <source>The server is not set up properly.</source>
        <translation>服务器设置不正确。</translation>
    </message>
    <message>
        <source>The server sends the message with another priority.</source>
        <translation>服务器以其他优先级发送邮件。</translation>
    </message>
    <message>
        <source>The message would have to be changed on the way, which is not allowed.</source>
        <translation>邮件需要在途中转换，但这不被允许。</translation>
    </message>
    <message>
        <source>The message would have to be changed on the way, and the server cannot do that.</source>
        <translation>邮件需要在途中转换，但服务器无法做到。</translation>
    </message>
    <message>
        <source>The message was changed on the way, and something was lost.</source>
        <translation>邮件在途中经过转换，丢失了部分内容。</translation>
    </message>
    <message>
        <source>The message could not be changed into a form that the recipient takes.</source>
        <translation>无法将邮件转换为收件人接受的形式。</translation>
    </message>
    <message>
        <source>The content of the message is not there any more.</source>
        <translation>邮件内容已不存在。</translation>
    </message>
    <message>
        <source>Send the message again.</source>
        <translation>请重新发送邮件。</translation>
    </message>
    <message>
        <source>The server wants to answer with letters outside ASCII and may not.</source>
        <translation>服务器需要用非 ASCII 字母应答，但不被允许。</translation>
    </message>
    <message>
        <source>The message has letters outside ASCII in its header, which a recipient&apos;s server does not take.</source>
        <translation>邮件头含有非 ASCII 字母，某位收件人的服务器不接受。</translation>
    </message>
    <message>
        <source>The message would have to be encrypted in another way on the way.</source>
        <translation>邮件需要在途中改用其他方式加密。</translation>
    </message>
    <message>
        <source>The server does not offer the protection that was asked for.</source>
        <translation>服务器不提供所要求的保护。</translation>
    </message>
    <message>
        <source>Encrypting or signing failed at the server.</source>
        <translation>服务器加密或签名失败。</translation>
    </message>
    <message>
        <source>The server does not know this way of encrypting.</source>
        <translation>服务器不认识此加密方式。</translation>
    </message>
    <message>
        <source>The message arrived changed at the server.</source>
        <translation>邮件到达服务器时内容已被改动。</translation>
    </message>
    <message>
        <source>The server wants an encrypted connection first.</source>
        <translation>服务器要求先使用加密连接。</translation>
    </message>
    <message>
        <source>The server takes only more urgent mail at the moment.</source>
        <translation>服务器暂时只接收更紧急的邮件。</translation>
    </message>
    <message>
        <source>The message is larger than the server takes at this priority.</source>
        <translation>邮件超过服务器在此优先级下接受的大小。</translation>
    </message>
    <message>
        <source>The mailbox belongs to somebody else now.</source>
        <translation>此邮箱现在属于他人。</translation>
    </message>
    <message>
        <source>The domain of the recipient belongs to somebody else now.</source>
        <translation>收件人的域名现在属于他人。</translation>
    </message>
    <message>
        <source>The server cannot tell whether the mailbox still belongs to the same person.</source>
        <translation>服务器无法判断邮箱是否仍属于同一人。</translation>
    </message>
    <message>
        <source>The recipient&apos;s server does not accept the signature that your provider&apos;s server gave.</source>
        <translation>收件人的服务器不接受您服务商的服务器提供的签名。</translation>
    </message>
    <message>
        <source>The signature of the message is not from the domain of your address.</source>
        <translation>邮件的签名不是来自您地址的域名。</translation>
    </message>
    <message>
        <source>It could not be found out whether this server may send for your address.</source>
        <translation>无法查明此服务器是否可以代表您的地址发信。</translation>
    </message>
    <message>
        <source>The message was passed on in a way that cannot be proven.</source>
        <translation>邮件的转发方式无法得到证实。</translation>
    </message>
    <message>
        <source>The server says no more than that.</source>
        <translation>服务器没有给出更多说明。</translation>
    </message>
    <message>
        <source>Something is wrong with the address.</source>
        <translation>地址有问题。</translation>
    </message>
    <message>
        <source>Something is wrong with the recipient&apos;s mailbox.</source>
        <translation>收件人的邮箱有问题。</translation>
    </message>
    <message>
        <source>Something is wrong with the server.</source>
        <translation>服务器有问题。</translation>
    </message>
    <message>
        <source>Something is wrong with the network between the servers.</source>
        <translation>服务器之间的网络有问题。</translation>
    </message>
    <message>
        <source>The servers did not understand each other.</source>
        <translation>服务器之间无法互相理解。</translation>
    </message>
    <message>
        <source>The server did not expect this command.</source>
        <translation>服务器没有预期此命令。</translation>
    </message>
    <message>
        <source>The server does not accept the form of a command.</source>
        <translation>服务器不接受某个命令的形式。</translation>
    </message>
    <message>
        <source>The server does not accept what stands in a command.</source>
        <translation>服务器不接受某个命令的内容。</translation>
    </message>
    <message>
        <source>The server speaks another version of the protocol.</source>
        <translation>服务器使用另一版本的协议。</translation>
    </message>
    <message>
        <source>The login is longer than the server takes.</source>
        <translation>登录信息超过服务器接受的长度。</translation>
    </message>
    <message>
        <source>Something is wrong with the content of the message.</source>
        <translation>邮件内容有问题。</translation>
    </message>
    <message>
        <source>The server has a rule against it.</source>
        <translation>服务器的规则不允许这样做。</translation>
    </message>
    <message>
        <source>Sending was cancelled.</source>
        <translation>发送已取消。</translation>
    </message>
</context>
<context>
    <name>postrider::store</name>
    <message>
        <source>There is an account for %1 already. Change its settings instead.</source>
        <translation>已经有账户 %1。请改为修改它的设置。</translation>
    </message>
    <message>
        <source>The folder is not there any more.</source>
        <translation>文件夹已不存在。</translation>
    </message>
    <message>
        <source>The profile %1 was written by a newer version of Postrider. Install that version, or start with another profile; this one was not touched.</source>
        <translation>配置 %1 由更新版本的 Postrider 写入。请安装该版本，或使用其他配置启动；此配置未被改动。</translation>
    </message>
    <message>
        <source>This message is not in the Outbox any more.</source>
        <translation>此邮件已不在发件箱中。</translation>
    </message>
    <message numerus="yes">
        <source>%n more of the same kind.</source>
        <translation>
            <numerusform>另有 %n 个同类问题。</numerusform>
        </translation>
    </message>
    <message>
        <source>The profile folder %1 cannot be made. Choose a place where you may write.</source>
        <translation>无法创建配置文件夹 %1。请选择可写入的位置。</translation>
    </message>
    <message>
        <source>Postrider made a mistake. Please report it.</source>
        <translation>Postrider 出错了。请报告此问题。</translation>
    </message>
    <message>
        <source>The database is damaged: %1</source>
        <translation>数据库已损坏：%1</translation>
    </message>
    <message>
        <source>The search index is damaged.</source>
        <translation>搜索索引已损坏。</translation>
    </message>
    <message>
        <source>The bytes of message %1 are damaged.</source>
        <translation>邮件 %1 的内容已损坏。</translation>
    </message>
    <message>
        <source>The bytes of message %1 are missing.</source>
        <translation>邮件 %1 的内容缺失。</translation>
    </message>
    <message>
        <source>The mail &apos;%1&apos; in the Outbox has lost its bytes. Write it again.</source>
        <translation>发件箱中的邮件“%1”丢失了内容。请重新撰写。</translation>
    </message>
    <message>
        <source>The disk that holds your mail is full. Free some space; Postrider then goes on, nothing is lost.</source>
        <translation>存放邮件的磁盘已满。请腾出空间；之后 Postrider 继续工作，不会丢失任何内容。</translation>
    </message>
    <message>
        <source>Postrider may not write to its profile folder %1. Give yourself the right to write there, or choose another profile.</source>
        <translation>Postrider 无法写入配置文件夹 %1。请授予自己写入权限，或选择其他配置。</translation>
    </message>
    <message>
        <source>The mail store in %1 is damaged. Run &apos;postrider store check --repair&apos;; mail on the server is not touched.</source>
        <translation>%1 中的邮件存储已损坏。请运行“postrider store check --repair”；服务器上的邮件不受影响。</translation>
    </message>
    <message>
        <source>Another Postrider is writing to this profile. Try again in a moment.</source>
        <translation>另一个 Postrider 正在写入此配置。请稍后重试。</translation>
    </message>
    <message>
        <source>The mail store could not be read or written. Try again; if it stays so, run &apos;postrider store check&apos;.</source>
        <translation>无法读写邮件存储。请重试；若持续存在，请运行“postrider store check”。</translation>
    </message>
    <message>
        <source>%1 pending changes belong to no operation or no message.</source>
        <translation>%1 个待处理的更改不属于任何操作或邮件。</translation>
    </message>
    <message>
        <source>Message %1 has lost its addresses.</source>
        <translation>邮件 %1 丢失了地址。</translation>
    </message>
    <message>
        <source>Message %1 is not shown as its server and your pending actions say.</source>
        <translation>邮件 %1 的显示与服务器及您的待处理操作不符。</translation>
    </message>
    <message>
        <source>The message counts of the folder %1 are wrong.</source>
        <translation>文件夹 %1 的邮件计数有误。</translation>
    </message>
</context>
<context>
    <name>postrider::sync</name>
    <message>
        <source>The server did not give this message. Try again later.</source>
        <translation>服务器没有给出此邮件。请稍后重试。</translation>
    </message>
    <message>
        <source>The server does not have the message any more.</source>
        <translation>服务器上已没有此邮件。</translation>
    </message>
    <message>
        <source>“%1” could not be done and was undone here. %2</source>
        <translation>“%1”无法完成，已在本地撤销。%2</translation>
    </message>
    <message>
        <source>The message was sent, but the folder for its copy is no longer there. Choose another Sent folder.</source>
        <translation>邮件已发送，但保存副本的文件夹已不存在。请选择其他已发送文件夹。</translation>
    </message>
    <message>
        <source>Copy a sent message to its folder</source>
        <translation>将已发送邮件的副本存入文件夹</translation>
    </message>
    <message>
        <source>This server cannot remove single messages. They stay in their folder, marked as deleted, until the folder is cleaned up in web mail.</source>
        <translation>此服务器无法移除单封邮件。它们留在原文件夹中并标记为已删除，直到在网页邮箱中清理。</translation>
    </message>
    <message>
        <source>The folder to move to is no longer there. The messages are back in their old folder; choose another one.</source>
        <translation>目标文件夹已不存在。邮件已回到原文件夹；请另选一个。</translation>
    </message>
    <message>
        <source>The connection was lost while “%1” was being sent, so it may or may not have arrived. Ask the recipient, or send it again from the Outbox.</source>
        <translation>发送“%1”时连接断开，可能已送达也可能没有。请询问收件人，或从发件箱再次发送。</translation>
    </message>
    <message>
        <source>The message was sent, but not to %1. Correct these addresses and send it to them again from the Outbox.</source>
        <translation>邮件已发送，但没有发给 %1。请更正这些地址，并从发件箱再次发送给他们。</translation>
    </message>
    <message>
        <source>Folder %1: %2</source>
        <translation>文件夹 %1：%2</translation>
    </message>
    <message>
        <source>This was stopped. It goes on the next time you are online.</source>
        <translation>已停止。下次联网时继续。</translation>
    </message>
    <message>
        <source>The server has numbered the messages of the folder %1 anew.</source>
        <translation>服务器已对文件夹 %1 中的邮件重新编号。</translation>
    </message>
    <message>
        <source>This cannot be the name of a folder. Choose another one.</source>
        <translation>这不能作为文件夹名称。请另选名称。</translation>
    </message>
    <message>
        <source>The message was sent, but it is larger than the server keeps, so there is no copy of it on the server.</source>
        <translation>邮件已发送，但超过服务器可保存的大小，因此服务器上没有副本。</translation>
    </message>
    <message>
        <source>The folder to copy to is no longer there. Choose another one.</source>
        <translation>要复制到的文件夹已不存在。请另选一个。</translation>
    </message>
    <message>
        <source>Some messages were removed on the server before they could be copied.</source>
        <translation>一些邮件在复制之前已从服务器上移除。</translation>
    </message>
    <message>
        <source>Make the folder %1</source>
        <translation>创建文件夹 %1</translation>
    </message>
    <message>
        <source>Delete the folder %1</source>
        <translation>删除文件夹 %1</translation>
    </message>
    <message>
        <source>“%1” cannot be the name of a folder on this server. Choose another name.</source>
        <translation>“%1”不能作为此服务器上的文件夹名称。请另选名称。</translation>
    </message>
    <message>
        <source>The folders of this account are not known yet. Sync it once, then try again.</source>
        <translation>尚不知道此账户有哪些文件夹。请先同步一次，然后重试。</translation>
    </message>
    <message>
        <source>There is a folder “%1” already. Choose another name.</source>
        <translation>已有文件夹“%1”。请另选名称。</translation>
    </message>
    <message>
        <source>The inbox can be neither renamed nor deleted.</source>
        <translation>收件箱不能重命名，也不能删除。</translation>
    </message>
    <message>
        <source>This folder is no longer there.</source>
        <translation>此文件夹已不存在。</translation>
    </message>
    <message>
        <source>Rename the folder %1 to %2</source>
        <translation>将文件夹 %1 重命名为 %2</translation>
    </message>
    <message>
        <source>Subscribe to the folder %1</source>
        <translation>订阅文件夹 %1</translation>
    </message>
    <message>
        <source>Unsubscribe from the folder %1</source>
        <translation>取消订阅文件夹 %1</translation>
    </message>
    <message numerus="yes">
        <source>The server has numbered the folder %1 anew, and what you did to %n message(s) could not be carried over. Please look at them and do it again.</source>
        <translation>
            <numerusform>服务器已对文件夹 %1 重新编号，您对 %n 封邮件所做的操作未能保留。请查看这些邮件并重新操作。</numerusform>
        </translation>
    </message>
    <message>
        <source>Postrider ended while this was being sent. It is looked for in Sent as soon as there is a connection.</source>
        <translation>发送此邮件时 Postrider 已退出。一旦连接，将在已发送文件夹中查找它。</translation>
    </message>
    <message>
        <source>The message was sent, but there is no folder for its copy. Make a folder called Sent, then try again, or take the message out of the Outbox.</source>
        <translation>邮件已发送，但没有可保存副本的文件夹。请创建名为 Sent 的文件夹后重试，或从发件箱中取出此邮件。</translation>
    </message>
    <message>
        <source>The message was sent, but its copy in Sent is missing. Try again, or take the message out of the Outbox.</source>
        <translation>邮件已发送，但已发送文件夹中缺少副本。请重试，或从发件箱中取出此邮件。</translation>
    </message>
    <message>
        <source>The message is being sent, or the server has it already, so it cannot be taken back.</source>
        <translation>邮件正在发送，或服务器已经收到，因此无法撤回。</translation>
    </message>
    <message>
        <source>The server does not tell its messages apart (it has neither UIDL nor TOP), so nothing was fetched. Ask the provider for IMAP.</source>
        <translation>服务器无法区分各封邮件（既没有 UIDL 也没有 TOP），因此没有收取任何内容。请向服务商询问 IMAP。</translation>
    </message>
    <message>
        <source>The rest of this message is no longer on the server, so its header is all that is left.</source>
        <translation>此邮件的其余部分已不在服务器上，因此只剩下邮件头。</translation>
    </message>
    <message>
        <source>The inbox of this account is not there.</source>
        <translation>此账户的收件箱不存在。</translation>
    </message>
    <message numerus="yes">
        <source>This server deletes mail by itself after %n day(s), so what is to stay there will not. The messages here are not touched.</source>
        <translation>
            <numerusform>此服务器会在 %n 天后自动删除邮件，因此要保留在服务器上的邮件无法保留。本地邮件不受影响。</numerusform>
        </translation>
    </message>
    <message>
        <source>This provider’s search finds all or nothing. Only the mail on this computer was searched; let the account fetch whole messages to search in them.</source>
        <translation>此服务商的搜索要么全有要么全无。只搜索了这台电脑上的邮件；请让账户取回整封邮件，以便在其中搜索。</translation>
    </message>
    <message>
        <source>The folder for the message is no longer there.</source>
        <translation>邮件的目标文件夹已不存在。</translation>
    </message>
    <message>
        <source>The message is larger than the server keeps.</source>
        <translation>邮件超过服务器可保存的大小。</translation>
    </message>
    <message>
        <source>The folder for drafts is no longer there. The draft is kept on this computer.</source>
        <translation>草稿文件夹已不存在。草稿保留在此计算机上。</translation>
    </message>
    <message>
        <source>The draft is larger than the server keeps. It is kept on this computer.</source>
        <translation>草稿超过服务器可保存的大小，因此保留在此计算机上。</translation>
    </message>
    <message>
        <source>Keep a draft on the server</source>
        <translation>在服务器上保存草稿</translation>
    </message>
    <message>
        <source>A message is larger than the other server keeps. It stays where it was.</source>
        <translation>有邮件超过对方服务器可保存的大小，仍留在原处。</translation>
    </message>
    <message numerus="yes">
        <source>Put the label %1 on %n message(s)</source>
        <translation>
            <numerusform>给 %n 封邮件加上标签 %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Put %n message(s) into a folder</source>
        <translation>
            <numerusform>将 %n 封邮件存入文件夹</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Copy %n message(s)</source>
        <translation>
            <numerusform>复制 %n 封邮件</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Delete %n message(s) for ever</source>
        <translation>
            <numerusform>永久删除 %n 封邮件</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Under the numbers of %n message(s) the server has others now; those were not touched. The folder is being compared again: look at it and repeat.</source>
        <translation>
            <numerusform>服务器上 %n 封邮件的编号现已对应其他邮件；这些邮件未作更改。正在重新比对文件夹：请查看后再操作。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Move %n message(s)</source>
        <translation>
            <numerusform>移动 %n 封邮件</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Archive %n message(s)</source>
        <translation>
            <numerusform>归档 %n 封邮件</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Take the label %1 off %n message(s)</source>
        <translation>
            <numerusform>移除 %n 封邮件的标签 %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Change the flags of %n message(s)</source>
        <translation>
            <numerusform>更改 %n 封邮件的标记</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Take %n message(s) from another account</source>
        <translation>
            <numerusform>从另一账户移入 %n 封邮件</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Copy %n message(s) from another account</source>
        <translation>
            <numerusform>从另一账户复制 %n 封邮件</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Move %n message(s) to another account</source>
        <translation>
            <numerusform>将 %n 封邮件移到另一账户</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n message(s) could not be fetched. %1</source>
        <translation>
            <numerusform>无法取回 %n 封邮件。%1</numerusform>
        </translation>
    </message>
    <message>
        <source>This server does not tell since when messages lie in a folder. Choose what to delete yourself, or empty the whole folder.</source>
        <translation>此服务器不告知邮件何时进入文件夹。请自行选择要删除的邮件，或清空整个文件夹。</translation>
    </message>
    <message>
        <source>Messages have come into the folder that were never seen here. Look at them, then delete it again.</source>
        <translation>此文件夹收到了这里还没有显示过的邮件。请先查看这些邮件，然后再删除该文件夹。</translation>
    </message>
</context>
<context>
    <name>postrider::transfer</name>
    <message>
        <source>Message %1 of %2</source>
        <translation>邮件 %1 / %2</translation>
    </message>
    <message>
        <source>There is no file or folder %1.</source>
        <translation>没有文件或文件夹 %1。</translation>
    </message>
    <message>
        <source>%1 is a link, a device or a pipe, so it was not read.</source>
        <translation>%1 是链接、设备或管道，因此没有读取。</translation>
    </message>
    <message>
        <source>%1 cannot be read. Check its permissions.</source>
        <translation>无法读取 %1。请检查其权限。</translation>
    </message>
    <message>
        <source>%1 holds no mail that Postrider knows: an mbox, a Maildir, an MH folder or .eml files.</source>
        <translation>%1 中没有 Postrider 认识的邮件：mbox、Maildir、MH 文件夹或 .eml 文件。</translation>
    </message>
    <message>
        <source>The message is larger than 64 MiB.</source>
        <translation>邮件大于 64 MiB。</translation>
    </message>
    <message>
        <source>The message is empty.</source>
        <translation>邮件是空的。</translation>
    </message>
    <message>
        <source>%1 cannot be written. Check permissions and free space.</source>
        <translation>无法写入 %1。请检查权限和可用空间。</translation>
    </message>
    <message>
        <source>%1 is there already. Choose another name.</source>
        <translation>%1 已存在。请另选名称。</translation>
    </message>
    <message>
        <source>The address book %1 could not be read.</source>
        <translation>无法读取通讯录 %1。</translation>
    </message>
    <message>
        <source>The address book %1 is in the format of an old Thunderbird and was not taken. Open it once with Thunderbird 78 or later, which writes it anew.</source>
        <translation>通讯录 %1 采用旧版 Thunderbird 的格式，未导入。请用 Thunderbird 78 或更高版本打开一次，它会以新格式重新写入。</translation>
    </message>
</context>
<context>
    <name>postrider::ui::AccountController</name>
    <message numerus="yes">
        <source>%n change(s) that the server has not heard of yet</source>
        <translation>
            <numerusform>%n 项服务器尚不知道的更改</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n message(s) in the Outbox that will not be sent</source>
        <translation>
            <numerusform>发件箱中 %n 封将不会发出的邮件</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n unfinished message(s)</source>
        <translation>
            <numerusform>%n 封未写完的邮件</numerusform>
        </translation>
    </message>
    <message>
        <source>Lost for good: %1.</source>
        <translation>将永久丢失：%1。</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>Its mail here and its password are forgotten. The server keeps everything it has.</source>
        <translation>这里的邮件和密码会被清除。服务器上的一切保持不变。</translation>
    </message>
    <message>
        <source>Its mail is on this computer alone and is deleted for ever. Export it first if you want to keep it.</source>
        <translation>它的邮件只在这台电脑上，将被永久删除。如果想保留，请先导出。</translation>
    </message>
    <message>
        <source>Remove account</source>
        <translation>移除账户</translation>
    </message>
    <message>
        <source>Remove %1 from Postrider?</source>
        <translation>从 Postrider 移除 %1？</translation>
    </message>
</context>
<context>
    <name>postrider::ui::ConsoleController</name>
    <message>
        <source>Asking…</source>
        <translation>正在询问…</translation>
    </message>
</context>
<context>
    <name>postrider::ui::FolderController</name>
    <message numerus="yes">
        <source>Delete the folder %1 with its %n message(s)?</source>
        <translation>
            <numerusform>删除文件夹 %1 及其中的 %n 封邮件？</numerusform>
        </translation>
    </message>
    <message>
        <source>Delete folder</source>
        <translation>删除文件夹</translation>
    </message>
    <message>
        <source>Folders in it go, too. The server forgets them for ever.</source>
        <translation>其中的子文件夹也会删除。服务器会将其永久删除。</translation>
    </message>
    <message>
        <source>Empty %1</source>
        <translation>清空 %1</translation>
    </message>
    <message numerus="yes">
        <source>Delete %n message(s) for ever?</source>
        <translation>
            <numerusform>永久删除 %n 封邮件？</numerusform>
        </translation>
    </message>
    <message>
        <source>This cannot be undone: the server forgets them too.</source>
        <translation>此操作无法撤销：服务器也会将其删除。</translation>
    </message>
    <message>
        <source>Delete for ever</source>
        <translation>永久删除</translation>
    </message>
    <message>
        <source>Mo&amp;ve folder to</source>
        <translation>移动文件夹到(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;Top level</source>
        <translation>顶层(&amp;T)</translation>
    </message>
    <message>
        <source>The server does not let you do this in this folder.</source>
        <translation>服务器不允许您在此文件夹中这样做。</translation>
    </message>
</context>
<context>
    <name>postrider::ui::MainWindow</name>
    <message>
        <source>Postrider</source>
        <translation>Postrider</translation>
    </message>
    <message>
        <source>Saved as %1.</source>
        <translation>已保存为 %1。</translation>
    </message>
    <message>
        <source>No more unread messages here.</source>
        <translation>这里没有更多未读邮件。</translation>
    </message>
    <message>
        <source>Work &amp;offline with this account</source>
        <translation>此账户离线工作(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Remove account…</source>
        <translation>移除账户(&amp;R)…</translation>
    </message>
    <message>
        <source>About Postrider</source>
        <translation>关于 Postrider</translation>
    </message>
    <message>
        <source>%1 – Postrider</source>
        <translation>%1 – Postrider</translation>
    </message>
    <message>
        <source>S&amp;ync now</source>
        <translation>同步(&amp;Y)</translation>
    </message>
</context>
<context>
    <name>postrider::ui::MessageController</name>
    <message>
        <source>This account has no junk folder. Move the messages to another folder.</source>
        <translation>此账户没有垃圾邮件文件夹。请将邮件移到其他文件夹。</translation>
    </message>
    <message>
        <source>Mark as &amp;read</source>
        <translation>标为已读(&amp;R)</translation>
    </message>
    <message>
        <source>Mark as un&amp;read</source>
        <translation>标为未读(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Undo: %1</source>
        <translation>撤销：%1(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>撤销(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Redo: %1</source>
        <translation>重做：%1(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>重做(&amp;R)</translation>
    </message>
    <message>
        <source>Delete for ever</source>
        <translation>永久删除</translation>
    </message>
    <message numerus="yes">
        <source>Delete %n message(s) for ever?</source>
        <translation>
            <numerusform>永久删除 %n 封邮件？</numerusform>
        </translation>
    </message>
    <message>
        <source>This cannot be undone: the server forgets them too.</source>
        <translation>此操作无法撤销：服务器也会将其删除。</translation>
    </message>
    <message>
        <source>Not &amp;junk</source>
        <translation>非垃圾邮件(&amp;J)</translation>
    </message>
    <message>
        <source>&amp;Junk</source>
        <translation>垃圾邮件(&amp;J)</translation>
    </message>
    <message>
        <source>The server does not let you do this in this folder.</source>
        <translation>服务器不允许您在此文件夹中这样做。</translation>
    </message>
</context>
<context>
    <name>postrider::ui::OutboxController</name>
    <message numerus="yes">
        <source>The message leaves in %n second(s).</source>
        <translation>
            <numerusform>邮件将在 %n 秒后发出。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>postrider::ui::ProblemBanners</name>
    <message>
        <source>Problems</source>
        <translation>问题</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Enter password</source>
        <translation>输入密码</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>重试</translation>
    </message>
</context>
<context>
    <name>postrider::ui::TransferController</name>
    <message>
        <source>%1 found, %2 imported, %3 there already, %4 not taken.</source>
        <translation>找到 %1 封，导入 %2 封，已有 %3 封，未能导入 %4 封。</translation>
    </message>
    <message>
        <source>Stopped; importing again goes on from there.</source>
        <translation>已停止；再次导入会从这里继续。</translation>
    </message>
    <message>
        <source>%1 found, %2 written, %3 not written.</source>
        <translation>找到 %1 封，写出 %2 封，未写出 %3 封。</translation>
    </message>
    <message>
        <source>Stopped before the end.</source>
        <translation>未完成就已停止。</translation>
    </message>
    <message>
        <source>%1: %2 of %3 written</source>
        <translation>%1：已写出 %2 封，共 %3 封</translation>
    </message>
    <message>
        <source>Import an mbox or a message</source>
        <translation>导入 mbox 或邮件文件</translation>
    </message>
    <message>
        <source>Export folder</source>
        <translation>导出文件夹</translation>
    </message>
    <message>
        <source>Export account</source>
        <translation>导出账户</translation>
    </message>
    <message>
        <source>mbox (*)</source>
        <translation>mbox (*)</translation>
    </message>
    <message>
        <source>Maildir (*)</source>
        <translation>Maildir (*)</translation>
    </message>
    <message>
        <source>Folder of .eml files (*)</source>
        <translation>.eml 文件夹 (*)</translation>
    </message>
    <message numerus="yes">
        <source>%n message(s) imported</source>
        <translation>
            <numerusform>已导入 %n 封邮件</numerusform>
        </translation>
    </message>
    <message>
        <source>Import into %1</source>
        <translation>导入到 %1</translation>
    </message>
    <message>
        <source>Export %1</source>
        <translation>导出 %1</translation>
    </message>
    <message>
        <source>Import a Maildir, an MH folder, .eml files or a Thunderbird profile</source>
        <translation>导入 Maildir、MH 文件夹、.eml 文件或 Thunderbird 配置</translation>
    </message>
    <message numerus="yes">
        <source>%n contact(s) imported.</source>
        <translation>
            <numerusform>已导入 %n 位联系人。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>postrider::ui::UndoBar</name>
    <message>
        <source>&amp;Undo</source>
        <translation>撤销(&amp;U)</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
</context>
<context>
    <name>postrider::ui::WindowActions</name>
    <message>
        <source>&amp;Write</source>
        <translation>写邮件(&amp;W)</translation>
    </message>
    <message>
        <source>Write a new message</source>
        <translation>写一封新邮件</translation>
    </message>
    <message>
        <source>&amp;Sync now</source>
        <translation>同步(&amp;S)</translation>
    </message>
    <message>
        <source>Fetch new mail and send what waits</source>
        <translation>收取新邮件并发送等待的邮件</translation>
    </message>
    <message>
        <source>Work &amp;offline</source>
        <translation>离线工作(&amp;O)</translation>
    </message>
    <message>
        <source>Cut or restore the connection of every account</source>
        <translation>断开或恢复所有账户的连接</translation>
    </message>
    <message>
        <source>&amp;Add account…</source>
        <translation>添加账户(&amp;A)…</translation>
    </message>
    <message>
        <source>&amp;Close window</source>
        <translation>关闭窗口(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>退出(&amp;Q)</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>撤销(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>重做(&amp;R)</translation>
    </message>
    <message>
        <source>Select &amp;all</source>
        <translation>全选(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Search</source>
        <translation>搜索(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Find in message</source>
        <translation>在邮件中查找(&amp;F)</translation>
    </message>
    <message>
        <source>Zoom &amp;in</source>
        <translation>放大(&amp;I)</translation>
    </message>
    <message>
        <source>Zoom &amp;out</source>
        <translation>缩小(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Normal size</source>
        <translation>正常大小(&amp;N)</translation>
    </message>
    <message>
        <source>Prefer &amp;plain text</source>
        <translation>优先纯文本(&amp;P)</translation>
    </message>
    <message>
        <source>Show the plain text where a message has both</source>
        <translation>两者皆有时显示纯文本</translation>
    </message>
    <message>
        <source>All &amp;headers</source>
        <translation>全部邮件头(&amp;H)</translation>
    </message>
    <message>
        <source>Message so&amp;urce</source>
        <translation>邮件源代码(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Menu bar</source>
        <translation>菜单栏(&amp;M)</translation>
    </message>
    <message>
        <source>&amp;Activity</source>
        <translation>活动(&amp;A)</translation>
    </message>
    <message>
        <source>What is going on and what waits</source>
        <translation>正在进行和等待的操作</translation>
    </message>
    <message>
        <source>&amp;Cards with preview</source>
        <translation>带预览的卡片(&amp;C)</translation>
    </message>
    <message>
        <source>C&amp;ompact cards</source>
        <translation>紧凑卡片(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Table</source>
        <translation>表格(&amp;T)</translation>
    </message>
    <message>
        <source>As the &amp;desktop</source>
        <translation>跟随桌面(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>浅色(&amp;L)</translation>
    </message>
    <message>
        <source>Da&amp;rk</source>
        <translation>深色(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>返回(&amp;B)</translation>
    </message>
    <message>
        <source>&amp;Next message</source>
        <translation>下一封(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Previous message</source>
        <translation>上一封(&amp;P)</translation>
    </message>
    <message>
        <source>Next &amp;unread message</source>
        <translation>下一封未读(&amp;U)</translation>
    </message>
    <message>
        <source>Next &amp;folder</source>
        <translation>下一个文件夹(&amp;F)</translation>
    </message>
    <message>
        <source>Previous f&amp;older</source>
        <translation>上一个文件夹(&amp;O)</translation>
    </message>
    <message>
        <source>Fo&amp;lders</source>
        <translation>文件夹(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Messages</source>
        <translation>邮件列表(&amp;M)</translation>
    </message>
    <message>
        <source>Message &amp;text</source>
        <translation>邮件正文(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Reply</source>
        <translation>回复(&amp;R)</translation>
    </message>
    <message>
        <source>Reply to the sender</source>
        <translation>回复发件人</translation>
    </message>
    <message>
        <source>Reply &amp;all</source>
        <translation>全部回复(&amp;A)</translation>
    </message>
    <message>
        <source>Reply to the sender and all recipients</source>
        <translation>回复发件人和所有收件人</translation>
    </message>
    <message>
        <source>&amp;Forward</source>
        <translation>转发(&amp;F)</translation>
    </message>
    <message>
        <source>Mark as &amp;read</source>
        <translation>标为已读(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Star</source>
        <translation>星标(&amp;S)</translation>
    </message>
    <message>
        <source>Add or remove the star</source>
        <translation>添加或移除星标</translation>
    </message>
    <message>
        <source>Ar&amp;chive</source>
        <translation>归档(&amp;C)</translation>
    </message>
    <message>
        <source>Move to the archive</source>
        <translation>移到归档</translation>
    </message>
    <message>
        <source>&amp;Junk</source>
        <translation>垃圾邮件(&amp;J)</translation>
    </message>
    <message>
        <source>Move to Junk</source>
        <translation>移到垃圾邮件</translation>
    </message>
    <message>
        <source>&amp;Delete</source>
        <translation>删除(&amp;D)</translation>
    </message>
    <message>
        <source>Move to Trash</source>
        <translation>移到废纸篓</translation>
    </message>
    <message>
        <source>Delete for &amp;ever…</source>
        <translation>永久删除(&amp;E)…</translation>
    </message>
    <message>
        <source>&amp;Settings</source>
        <translation>设置(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Keyboard shortcuts</source>
        <translation>键盘快捷键(&amp;K)</translation>
    </message>
    <message>
        <source>&amp;About Postrider</source>
        <translation>关于 Postrider(&amp;A)</translation>
    </message>
    <message>
        <source>Save &amp;message…</source>
        <translation>保存邮件(&amp;M)…</translation>
    </message>
    <message>
        <source>Save the shown message as a file</source>
        <translation>将显示的邮件保存为文件</translation>
    </message>
    <message>
        <source>&amp;Print…</source>
        <translation>打印(&amp;P)…</translation>
    </message>
    <message>
        <source>Print to P&amp;DF…</source>
        <translation>打印为 PDF(&amp;D)…</translation>
    </message>
    <message>
        <source>&amp;Sender’s colours</source>
        <translation>发件人的配色(&amp;S)</translation>
    </message>
    <message>
        <source>In the dark theme: show the message on white, as its sender made it</source>
        <translation>在深色主题下：以白色背景显示邮件，与发件人制作时一致</translation>
    </message>
    <message>
        <source>&amp;Conversation</source>
        <translation>会话(&amp;C)</translation>
    </message>
    <message>
        <source>Show the other messages of the conversation, folded</source>
        <translation>折叠显示会话中的其他邮件</translation>
    </message>
    <message>
        <source>&amp;New folder…</source>
        <translation>新建文件夹(&amp;N)…</translation>
    </message>
    <message>
        <source>Make a folder in the chosen account or folder</source>
        <translation>在所选账户或文件夹中创建文件夹</translation>
    </message>
    <message>
        <source>&amp;Rename folder…</source>
        <translation>重命名文件夹(&amp;R)…</translation>
    </message>
    <message>
        <source>&amp;Delete folder…</source>
        <translation>删除文件夹(&amp;D)…</translation>
    </message>
    <message>
        <source>&amp;Subscribed</source>
        <translation>已订阅(&amp;S)</translation>
    </message>
    <message>
        <source>Whether the server counts the folder as one you follow</source>
        <translation>服务器是否将此文件夹视为您已订阅</translation>
    </message>
    <message>
        <source>&amp;Mark folder as read</source>
        <translation>将文件夹标为已读(&amp;M)</translation>
    </message>
    <message>
        <source>&amp;Empty folder…</source>
        <translation>清空文件夹(&amp;E)…</translation>
    </message>
    <message>
        <source>Delete everything in Trash or Junk for ever</source>
        <translation>永久删除废纸篓或垃圾邮件中的所有内容</translation>
    </message>
    <message>
        <source>&amp;Protocol console</source>
        <translation>协议控制台(&amp;P)</translation>
    </message>
    <message>
        <source>What is said to and by the mail servers</source>
        <translation>与邮件服务器之间的往来内容</translation>
    </message>
    <message>
        <source>&amp;Removed on the server…</source>
        <translation>服务器上已移除的邮件(&amp;R)…</translation>
    </message>
    <message>
        <source>Messages that disappeared on the server, to be put back</source>
        <translation>在服务器上消失的邮件，可以放回</translation>
    </message>
    <message>
        <source>Account se&amp;ttings…</source>
        <translation>账户设置(&amp;T)…</translation>
    </message>
    <message>
        <source>Name, servers, password and more of the chosen account</source>
        <translation>所选账户的名称、服务器、密码等</translation>
    </message>
    <message>
        <source>Import a &amp;file…</source>
        <translation>导入文件(&amp;F)…</translation>
    </message>
    <message>
        <source>Take the messages of an mbox or a message file into the chosen folder</source>
        <translation>把 mbox 或邮件文件中的邮件导入所选文件夹</translation>
    </message>
    <message>
        <source>Import a fol&amp;der…</source>
        <translation>导入文件夹(&amp;D)…</translation>
    </message>
    <message>
        <source>&amp;Export folder…</source>
        <translation>导出文件夹(&amp;E)…</translation>
    </message>
    <message>
        <source>Write the chosen folder into files, byte for byte</source>
        <translation>把所选文件夹逐字节写入文件</translation>
    </message>
    <message>
        <source>Export a&amp;ccount…</source>
        <translation>导出账户(&amp;C)…</translation>
    </message>
    <message>
        <source>Write every folder of the chosen account into files</source>
        <translation>把所选账户的所有文件夹写入文件</translation>
    </message>
    <message>
        <source>Search on the ser&amp;ver</source>
        <translation>在服务器上搜索(&amp;V)</translation>
    </message>
    <message>
        <source>Search the text of messages that are on the server alone</source>
        <translation>搜索只在服务器上的邮件正文</translation>
    </message>
    <message>
        <source>Fa&amp;vourite</source>
        <translation>收藏(&amp;V)</translation>
    </message>
    <message>
        <source>Show the folder on top of all accounts</source>
        <translation>把文件夹显示在所有账户之上</translation>
    </message>
    <message>
        <source>&amp;Properties…</source>
        <translation>属性(&amp;P)…</translation>
    </message>
    <message>
        <source>What the folder is for, how large it is, what may be done in it</source>
        <translation>文件夹的用途、大小，以及可以在其中做什么</translation>
    </message>
    <message>
        <source>Take the messages of a Maildir, an MH folder, .eml files or a Thunderbird profile into the chosen folder</source>
        <translation>把 Maildir、MH 文件夹、.eml 文件或 Thunderbird 配置中的邮件导入所选文件夹</translation>
    </message>
    <message>
        <source>Print pre&amp;view…</source>
        <translation>打印预览(&amp;V)…</translation>
    </message>
    <message>
        <source>Show as &amp;designed, in the browser</source>
        <translation>在浏览器中按原设计显示(&amp;D)</translation>
    </message>
    <message>
        <source>Show the message as its sender designed it, without anything remote</source>
        <translation>按发件人的设计显示邮件，不加载任何远程内容</translation>
    </message>
    <message>
        <source>Un&amp;fold conversation</source>
        <translation>展开会话(&amp;F)</translation>
    </message>
    <message>
        <source>Show or fold the texts of the whole conversation</source>
        <translation>展开或折叠整个会话的正文</translation>
    </message>
    <message>
        <source>&amp;Get older messages</source>
        <translation>取回较早的邮件(&amp;G)</translation>
    </message>
    <message>
        <source>Fetch messages of the folder that are still on the server alone</source>
        <translation>取回此文件夹中仍只在服务器上的邮件</translation>
    </message>
    <message>
        <source>&amp;Edit draft</source>
        <translation>编辑草稿(&amp;E)</translation>
    </message>
    <message>
        <source>Go on writing the chosen draft</source>
        <translation>继续编写所选草稿</translation>
    </message>
</context>
<context>
    <name>postrider::ui::WindowMenus</name>
    <message>
        <source>&amp;Message list</source>
        <translation>邮件列表(&amp;M)</translation>
    </message>
    <message>
        <source>&amp;Colours</source>
        <translation>颜色(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Zoom</source>
        <translation>缩放(&amp;Z)</translation>
    </message>
    <message>
        <source>&amp;Tag</source>
        <translation>标签(&amp;T)</translation>
    </message>
    <message>
        <source>Mo&amp;ve to</source>
        <translation>移动到(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>文件(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>编辑(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>查看(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;Go</source>
        <translation>转到(&amp;G)</translation>
    </message>
    <message>
        <source>&amp;Message</source>
        <translation>邮件(&amp;M)</translation>
    </message>
    <message>
        <source>&amp;Tools</source>
        <translation>工具(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>帮助(&amp;H)</translation>
    </message>
    <message>
        <source>&amp;Folder</source>
        <translation>文件夹(&amp;F)</translation>
    </message>
    <message>
        <source>Cop&amp;y to</source>
        <translation>复制到(&amp;Y)</translation>
    </message>
    <message>
        <source>&amp;Import and export</source>
        <translation>导入和导出(&amp;I)</translation>
    </message>
</context>
<context>
    <name>postrider::ui::WindowToolBar</name>
    <message>
        <source>Tool bar</source>
        <translation>工具栏</translation>
    </message>
</context>
<context>
    <name>postrider::ui::account::AccountForm</name>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Email address</source>
        <translation>邮件地址</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>密码</translation>
    </message>
    <message>
        <source>Incoming server</source>
        <translation>收信服务器</translation>
    </message>
    <message>
        <source>Outgoing server</source>
        <translation>发信服务器</translation>
    </message>
    <message>
        <source>Password command</source>
        <translation>密码命令</translation>
    </message>
    <message>
        <source>A command whose first line of output is the password, asked at each sign-in</source>
        <translation>一个命令，其输出的第一行是密码，每次登录时询问</translation>
    </message>
    <message>
        <source>Ad&amp;vanced</source>
        <translation>高级(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>姓名(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Email address</source>
        <translation>邮件地址(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;Password</source>
        <translation>密码(&amp;P)</translation>
    </message>
    <message>
        <source>Password c&amp;ommand</source>
        <translation>密码命令(&amp;O)</translation>
    </message>
    <message>
        <source>%1 wants an app password here, not the password of its web site.</source>
        <translation>%1 在此要求应用专用密码，而不是网站密码。</translation>
    </message>
    <message>
        <source>%1 wants an authorisation code (授权码) here, not your password. Switch on IMAP and SMTP in the settings of its web mail; it shows the code then.</source>
        <translation>%1 在此要求授权码，而不是密码。请在网页邮箱的设置中开启 IMAP 和 SMTP，届时会显示授权码。</translation>
    </message>
    <message>
        <source>Switch on IMAP in the settings of the web mail of %1 first.</source>
        <translation>请先在 %1 网页邮箱的设置中开启 IMAP。</translation>
    </message>
    <message>
        <source>%1 accepts no passwords from mail programs any more, and signing in through the web browser is not there yet in this version.</source>
        <translation>%1 不再接受邮件程序使用密码，而此版本尚不支持通过浏览器登录。</translation>
    </message>
    <message>
        <source>Show me how</source>
        <translation>查看方法</translation>
    </message>
    <message>
        <source>IMAP (mail stays on the server)</source>
        <translation>IMAP（邮件保留在服务器上）</translation>
    </message>
    <message>
        <source>POP3 (mail is kept on this computer)</source>
        <translation>POP3（邮件保存在本机）</translation>
    </message>
    <message>
        <source>Protocol</source>
        <translation>协议</translation>
    </message>
    <message>
        <source>P&amp;rotocol</source>
        <translation>协议(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Leave on server</source>
        <translation>在服务器上保留(&amp;L)</translation>
    </message>
</context>
<context>
    <name>postrider::ui::account::AccountSettingsDialog</name>
    <message>
        <source>Pages</source>
        <translation>页面</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>保存(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Remove account…</source>
        <translation>移除账户(&amp;R)…</translation>
    </message>
    <message>
        <source>Settings of %1</source>
        <translation>%1 的设置</translation>
    </message>
</context>
<context>
    <name>postrider::ui::account::AddAccountDialog</name>
    <message>
        <source>Progress</source>
        <translation>进度</translation>
    </message>
    <message>
        <source>&amp;Check and add</source>
        <translation>检查并添加(&amp;C)</translation>
    </message>
    <message>
        <source>Signing in to %1 and %2…</source>
        <translation>正在登录 %1 和 %2…</translation>
    </message>
    <message>
        <source>Adding the account…</source>
        <translation>正在添加账户…</translation>
    </message>
    <message>
        <source>Choose a CA file…</source>
        <translation>选择 CA 文件…</translation>
    </message>
    <message>
        <source>Choose the CA&apos;s certificate</source>
        <translation>选择 CA 证书</translation>
    </message>
    <message>
        <source>Certificates (*.pem *.crt *.cer)</source>
        <translation>证书 (*.pem *.crt *.cer)</translation>
    </message>
    <message>
        <source>This file cannot be read: %1. Choose another one.</source>
        <translation>无法读取此文件：%1。请另选一个。</translation>
    </message>
    <message>
        <source>Add an account</source>
        <translation>添加账户</translation>
    </message>
</context>
<context>
    <name>postrider::ui::account::CheckInterval</name>
    <message>
        <source>Look for new mail</source>
        <translation>检查新邮件</translation>
    </message>
    <message>
        <source>By itself, every 1 to 10 minutes</source>
        <translation>自动，每 1 到 10 分钟</translation>
    </message>
    <message numerus="yes">
        <source>Every %n minute(s)</source>
        <translation>
            <numerusform>每 %n 分钟</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>postrider::ui::account::IdentityPage</name>
    <message>
        <source>Name and identities</source>
        <translation>名称和身份</translation>
    </message>
    <message>
        <source>Account name</source>
        <translation>账户名称</translation>
    </message>
    <message>
        <source>Add &amp;identity</source>
        <translation>添加身份(&amp;I)</translation>
    </message>
    <message>
        <source>Remo&amp;ve identity</source>
        <translation>移除身份(&amp;V)</translation>
    </message>
    <message>
        <source>Your name</source>
        <translation>您的姓名</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>地址</translation>
    </message>
    <message>
        <source>Answers go to</source>
        <translation>回复发往</translation>
    </message>
    <message>
        <source>Identities</source>
        <translation>身份</translation>
    </message>
    <message>
        <source>Signature</source>
        <translation>签名</translation>
    </message>
    <message>
        <source>The address itself</source>
        <translation>地址本身</translation>
    </message>
    <message>
        <source>&amp;Account name</source>
        <translation>账户名称(&amp;A)</translation>
    </message>
    <message>
        <source>I&amp;dentities</source>
        <translation>身份(&amp;D)</translation>
    </message>
    <message>
        <source>Your &amp;name</source>
        <translation>您的姓名(&amp;N)</translation>
    </message>
    <message>
        <source>Addr&amp;ess</source>
        <translation>地址(&amp;E)</translation>
    </message>
    <message>
        <source>Answers &amp;go to</source>
        <translation>回复发往(&amp;G)</translation>
    </message>
    <message>
        <source>Si&amp;gnature</source>
        <translation>签名(&amp;G)</translation>
    </message>
    <message>
        <source>New identity</source>
        <translation>新身份</translation>
    </message>
    <message>
        <source>This address names the account. Add an identity to write from another one.</source>
        <translation>此地址用来标识账户。要用别的地址写信，请添加身份。</translation>
    </message>
</context>
<context>
    <name>postrider::ui::account::LeaveFields</name>
    <message>
        <source>Everything</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Nothing</source>
        <translation>不保留</translation>
    </message>
    <message>
        <source>For some days</source>
        <translation>保留若干天</translation>
    </message>
    <message>
        <source>The newest messages</source>
        <translation>最新的邮件</translation>
    </message>
    <message>
        <source>Until deleted here</source>
        <translation>直到在此处删除</translation>
    </message>
    <message>
        <source>Leave on server</source>
        <translation>在服务器上保留</translation>
    </message>
    <message>
        <source>Nothing is deleted on the server before it is safely stored here</source>
        <translation>邮件在此处安全保存之前，不会从服务器上删除</translation>
    </message>
    <message>
        <source>Leave on server: number</source>
        <translation>在服务器上保留：数量</translation>
    </message>
    <message>
        <source> days</source>
        <translation> 天</translation>
    </message>
    <message>
        <source> messages</source>
        <translation> 封</translation>
    </message>
</context>
<context>
    <name>postrider::ui::account::MaildropPage</name>
    <message>
        <source>Receiving</source>
        <translation>接收</translation>
    </message>
    <message>
        <source>Only the &amp;header of messages above</source>
        <translation>只取信头，当邮件大于(&amp;H)</translation>
    </message>
    <message>
        <source> KB</source>
        <translation> KB</translation>
    </message>
    <message>
        <source>Only the header above: size</source>
        <translation>只取信头：大小</translation>
    </message>
    <message>
        <source>The rest is fetched when you ask for it in the message</source>
        <translation>在邮件中要求时再取回其余部分</translation>
    </message>
    <message>
        <source>New mail goes into</source>
        <translation>新邮件进入</translation>
    </message>
    <message>
        <source>The inbox of this account</source>
        <translation>此账户的收件箱</translation>
    </message>
    <message>
        <source>The inbox of Local Folders, shared with other accounts</source>
        <translation>本地文件夹的收件箱，与其他账户共用</translation>
    </message>
    <message>
        <source>&amp;Leave on server</source>
        <translation>在服务器上保留(&amp;L)</translation>
    </message>
    <message>
        <source>Fetch</source>
        <translation>取回</translation>
    </message>
    <message>
        <source>New mail goes &amp;into</source>
        <translation>新邮件进入(&amp;I)</translation>
    </message>
    <message>
        <source>Loo&amp;k for new mail</source>
        <translation>检查新邮件(&amp;K)</translation>
    </message>
</context>
<context>
    <name>postrider::ui::account::OfflinePage</name>
    <message>
        <source>Receiving</source>
        <translation>接收</translation>
    </message>
    <message>
        <source>The server tells of new mail at &amp;once (push)</source>
        <translation>服务器立即通知新邮件（推送）(&amp;O)</translation>
    </message>
    <message>
        <source>Keep offline</source>
        <translation>离线保留</translation>
    </message>
    <message>
        <source>All messages</source>
        <translation>所有邮件</translation>
    </message>
    <message>
        <source>Those of the last days</source>
        <translation>最近几天的邮件</translation>
    </message>
    <message>
        <source>Only what I open</source>
        <translation>只有我打开的</translation>
    </message>
    <message>
        <source> days</source>
        <translation> 天</translation>
    </message>
    <message>
        <source>Keep offline: days</source>
        <translation>离线保留：天数</translation>
    </message>
    <message>
        <source>Archive into</source>
        <translation>归档到</translation>
    </message>
    <message>
        <source>One folder</source>
        <translation>一个文件夹</translation>
    </message>
    <message>
        <source>A folder for each year</source>
        <translation>每年一个文件夹</translation>
    </message>
    <message>
        <source>A folder for each month</source>
        <translation>每月一个文件夹</translation>
    </message>
    <message>
        <source>&amp;Keep offline</source>
        <translation>离线保留(&amp;K)</translation>
    </message>
    <message>
        <source>&amp;Look for new mail</source>
        <translation>检查新邮件(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Archive into</source>
        <translation>归档到(&amp;A)</translation>
    </message>
</context>
<context>
    <name>postrider::ui::account::PasswordDialog</name>
    <message>
        <source>Sign in to %1</source>
        <translation>登录 %1</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>密码</translation>
    </message>
    <message>
        <source>&amp;Password</source>
        <translation>密码(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Sign in</source>
        <translation>登录(&amp;S)</translation>
    </message>
</context>
<context>
    <name>postrider::ui::account::SendingPage</name>
    <message>
        <source>Sending</source>
        <translation>发送</translation>
    </message>
    <message>
        <source>&amp;Keep a copy in Sent</source>
        <translation>在已发送中保留副本(&amp;K)</translation>
    </message>
    <message>
        <source>Undo sending</source>
        <translation>撤销发送</translation>
    </message>
    <message>
        <source>As in the settings of the program</source>
        <translation>与程序设置相同</translation>
    </message>
    <message>
        <source>Not at all: send at once</source>
        <translation>不撤销：立即发送</translation>
    </message>
    <message numerus="yes">
        <source>Within %n second(s)</source>
        <translation>
            <numerusform>%n 秒之内</numerusform>
        </translation>
    </message>
    <message>
        <source>Where the provider keeps one by itself there is never a second one</source>
        <translation>服务商自己保留副本时，绝不会有第二份</translation>
    </message>
    <message>
        <source>&amp;Undo sending</source>
        <translation>撤销发送(&amp;U)</translation>
    </message>
</context>
<context>
    <name>postrider::ui::account::ServerFields</name>
    <message>
        <source>%1: port</source>
        <translation>%1：端口</translation>
    </message>
    <message>
        <source>TLS</source>
        <translation>TLS</translation>
    </message>
    <message>
        <source>STARTTLS</source>
        <translation>STARTTLS</translation>
    </message>
    <message>
        <source>None (this computer only)</source>
        <translation>无（仅限本机）</translation>
    </message>
    <message>
        <source>%1: security</source>
        <translation>%1：安全</translation>
    </message>
    <message>
        <source>%1: user name</source>
        <translation>%1：用户名</translation>
    </message>
    <message>
        <source>The e-mail address, when empty</source>
        <translation>留空则使用邮件地址</translation>
    </message>
    <message>
        <source>Port</source>
        <translation>端口</translation>
    </message>
    <message>
        <source>Host</source>
        <translation>主机</translation>
    </message>
    <message>
        <source>Security</source>
        <translation>安全</translation>
    </message>
    <message>
        <source>User name</source>
        <translation>用户名</translation>
    </message>
</context>
<context>
    <name>postrider::ui::account::ServersPage</name>
    <message>
        <source>Servers</source>
        <translation>服务器</translation>
    </message>
    <message>
        <source>Incoming server</source>
        <translation>收信服务器</translation>
    </message>
    <message>
        <source>Outgoing server</source>
        <translation>发信服务器</translation>
    </message>
</context>
<context>
    <name>postrider::ui::account::SettingsPage</name>
    <message>
        <source>What is wrong</source>
        <translation>哪里不对</translation>
    </message>
</context>
<context>
    <name>postrider::ui::account::SignInPage</name>
    <message>
        <source>Password</source>
        <translation>密码</translation>
    </message>
    <message>
        <source>New password</source>
        <translation>新密码</translation>
    </message>
    <message>
        <source>The one in the keyring stays</source>
        <translation>钥匙环中的密码保持不变</translation>
    </message>
    <message>
        <source>Password command</source>
        <translation>密码命令</translation>
    </message>
    <message>
        <source>A command whose first line of output is the password is asked at each sign-in; nothing is kept in the keyring then.</source>
        <translation>每次登录时运行此命令，其输出的第一行就是密码；此时钥匙环中不保存任何内容。</translation>
    </message>
    <message>
        <source>&amp;New password</source>
        <translation>新密码(&amp;N)</translation>
    </message>
    <message>
        <source>Password c&amp;ommand</source>
        <translation>密码命令(&amp;O)</translation>
    </message>
    <message>
        <source>Without a command the password has to be in the keyring. Enter it here.</source>
        <translation>没有命令时，密码必须保存在钥匙环中。请在此输入。</translation>
    </message>
</context>
<context>
    <name>postrider::ui::account::TransferDialog</name>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>进度</translation>
    </message>
    <message>
        <source>What could not be taken</source>
        <translation>未能导入的内容</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>以及另外 %n 项</numerusform>
        </translation>
    </message>
    <message>
        <source>Stopping… What is done is kept.</source>
        <translation>正在停止… 已完成的会保留。</translation>
    </message>
</context>
<context>
    <name>postrider::ui::activity::ActivityPanel</name>
    <message>
        <source>Nothing is going on, and nothing waits.</source>
        <translation>当前没有活动，也没有等待的操作。</translation>
    </message>
    <message>
        <source>&amp;Take back</source>
        <translation>撤回(&amp;T)</translation>
    </message>
    <message>
        <source>Tr&amp;y now</source>
        <translation>立即重试(&amp;Y)</translation>
    </message>
    <message>
        <source>Activity</source>
        <translation>活动</translation>
    </message>
    <message>
        <source>Close the activity panel</source>
        <translation>关闭活动面板</translation>
    </message>
    <message>
        <source>The server said: %1</source>
        <translation>服务器说：%1</translation>
    </message>
</context>
<context>
    <name>postrider::ui::activity::ProtocolConsole</name>
    <message>
        <source>Protocol console</source>
        <translation>协议控制台</translation>
    </message>
    <message>
        <source>What the chosen line means</source>
        <translation>所选行的含义</translation>
    </message>
    <message>
        <source>Answer of the server</source>
        <translation>服务器应答</translation>
    </message>
    <message>
        <source>Conversation</source>
        <translation>对话</translation>
    </message>
    <message>
        <source>All accounts</source>
        <translation>所有账户</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>账户</translation>
    </message>
    <message>
        <source>All protocols</source>
        <translation>所有协议</translation>
    </message>
    <message>
        <source>Protocol</source>
        <translation>协议</translation>
    </message>
    <message>
        <source>Only lines with these words</source>
        <translation>仅含这些词语的行</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>复制(&amp;C)</translation>
    </message>
    <message>
        <source>The chosen lines, or all that are shown</source>
        <translation>所选的行，或显示的所有行</translation>
    </message>
    <message>
        <source>C&amp;lear</source>
        <translation>清除(&amp;L)</translation>
    </message>
    <message>
        <source>As&amp;k the sending server:</source>
        <translation>询问发信服务器(&amp;K)：</translation>
    </message>
    <message>
        <source>What it can do (HELP)</source>
        <translation>它能做什么（HELP）</translation>
    </message>
    <message>
        <source>Whether an address exists (VRFY)</source>
        <translation>某个地址是否存在（VRFY）</translation>
    </message>
    <message>
        <source>Who is on a list (EXPN)</source>
        <translation>列表中有谁（EXPN）</translation>
    </message>
    <message>
        <source>Nothing, just to hear it (NOOP)</source>
        <translation>无，仅确认有回应（NOOP）</translation>
    </message>
    <message>
        <source>Question</source>
        <translation>问题</translation>
    </message>
    <message>
        <source>Name or address</source>
        <translation>名称或地址</translation>
    </message>
    <message>
        <source>&amp;Ask</source>
        <translation>询问(&amp;A)</translation>
    </message>
    <message>
        <source>Choose a line of a server to see what it means. Passwords and the content of messages are not shown here.</source>
        <translation>选择服务器的一行可查看其含义。此处不显示密码和邮件内容。</translation>
    </message>
</context>
<context>
    <name>postrider::ui::command::ArchiveMessages</name>
    <message>
        <source>Archive</source>
        <translation>归档</translation>
    </message>
    <message numerus="yes">
        <source>%n message(s) archived.</source>
        <translation>
            <numerusform>%n 封邮件已归档。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>postrider::ui::command::CopyMessages</name>
    <message>
        <source>Copy to %1</source>
        <translation>复制到 %1</translation>
    </message>
    <message numerus="yes">
        <source>%n message(s) copied to %1.</source>
        <translation>
            <numerusform>已把 %n 封邮件复制到 %1。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>postrider::ui::command::DeleteMessages</name>
    <message>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
    <message numerus="yes">
        <source>%n message(s) moved to Trash.</source>
        <translation>
            <numerusform>%n 封邮件已移到废纸篓。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>postrider::ui::command::EngineDoor</name>
    <message>
        <source>The messages are no longer here. They may have been deleted or moved elsewhere.</source>
        <translation>邮件已不在此处，可能已被删除或移走。</translation>
    </message>
    <message>
        <source>This folder is no longer there.</source>
        <translation>此文件夹已不存在。</translation>
    </message>
</context>
<context>
    <name>postrider::ui::command::JunkMessages</name>
    <message>
        <source>Mark as junk</source>
        <translation>标为垃圾邮件</translation>
    </message>
    <message>
        <source>Mark as not junk</source>
        <translation>标为非垃圾邮件</translation>
    </message>
    <message numerus="yes">
        <source>%n message(s) moved to Junk.</source>
        <translation>
            <numerusform>%n 封邮件已移到垃圾邮件。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n message(s) are no junk and back in the inbox.</source>
        <translation>
            <numerusform>%n 封邮件不是垃圾邮件，已移回收件箱。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>postrider::ui::command::MarkRead</name>
    <message>
        <source>Mark as read</source>
        <translation>标为已读</translation>
    </message>
    <message>
        <source>Mark as unread</source>
        <translation>标为未读</translation>
    </message>
    <message numerus="yes">
        <source>%n message(s) marked as read.</source>
        <translation>
            <numerusform>%n 封邮件已标为已读。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n message(s) marked as unread.</source>
        <translation>
            <numerusform>%n 封邮件已标为未读。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>postrider::ui::command::MoveMessages</name>
    <message>
        <source>Move to %1</source>
        <translation>移动到 %1</translation>
    </message>
    <message numerus="yes">
        <source>%n message(s) moved to %1.</source>
        <translation>
            <numerusform>%n 封邮件已移到 %1。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>postrider::ui::command::RenameFolder</name>
    <message>
        <source>Rename folder</source>
        <translation>重命名文件夹</translation>
    </message>
    <message>
        <source>Folder %1 is now %2.</source>
        <translation>文件夹 %1 现在名为 %2。</translation>
    </message>
</context>
<context>
    <name>postrider::ui::command::Star</name>
    <message>
        <source>Add star</source>
        <translation>加星标</translation>
    </message>
    <message>
        <source>Remove star</source>
        <translation>移除星标</translation>
    </message>
    <message numerus="yes">
        <source>%n message(s) starred.</source>
        <translation>
            <numerusform>%n 封邮件已加星标。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Star removed from %n message(s).</source>
        <translation>
            <numerusform>已从 %n 封邮件移除星标。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>postrider::ui::command::Tag</name>
    <message>
        <source>Tag as %1</source>
        <translation>加标签 %1</translation>
    </message>
    <message>
        <source>Remove tag %1</source>
        <translation>移除标签 %1</translation>
    </message>
    <message numerus="yes">
        <source>%n message(s) tagged as %1.</source>
        <translation>
            <numerusform>%n 封邮件已加标签 %1。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Tag %1 removed from %n message(s).</source>
        <translation>
            <numerusform>已从 %n 封邮件移除标签 %1。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>postrider::ui::common::Banner</name>
    <message>
        <source>Notice</source>
        <translation>提示</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>详情</translation>
    </message>
    <message>
        <source>Close this notice</source>
        <translation>关闭此提示</translation>
    </message>
</context>
<context>
    <name>postrider::ui::composer::AttachmentStrip</name>
    <message>
        <source>Attachments</source>
        <translation>附件</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1，%2</translation>
    </message>
    <message>
        <source>: many mail servers refuse messages as large as this</source>
        <translation>：许多邮件服务器拒收这么大的邮件</translation>
    </message>
    <message>
        <source>One attachment, %1</source>
        <translation>一个附件，%1</translation>
    </message>
    <message>
        <source>%1 attachments, %2</source>
        <translation>%1 个附件，%2</translation>
    </message>
    <message>
        <source>: your mail server takes messages of up to %1 and will refuse this one</source>
        <translation>：您的邮件服务器最多接受 %1 的邮件，将拒绝这一封</translation>
    </message>
</context>
<context>
    <name>postrider::ui::composer::ComposerForm</name>
    <message>
        <source>To</source>
        <translation>收件人</translation>
    </message>
    <message>
        <source>Cc</source>
        <translation>抄送</translation>
    </message>
    <message>
        <source>Bcc</source>
        <translation>密送</translation>
    </message>
    <message>
        <source>From</source>
        <translation>发件人</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>主题</translation>
    </message>
    <message>
        <source>Cc and Bcc</source>
        <translation>抄送和密送</translation>
    </message>
    <message>
        <source>Fro&amp;m</source>
        <translation>发件人(&amp;M)</translation>
    </message>
    <message>
        <source>&amp;To</source>
        <translation>收件人(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Cc</source>
        <translation>抄送(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Bcc</source>
        <translation>密送(&amp;B)</translation>
    </message>
    <message>
        <source>&amp;Subject</source>
        <translation>主题(&amp;S)</translation>
    </message>
    <message>
        <source>Not an email address: %1</source>
        <translation>不是邮件地址：%1</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
</context>
<context>
    <name>postrider::ui::composer::ComposerSession</name>
    <message>
        <source>There is no account to send from. Add one first; this text is kept as a draft.</source>
        <translation>没有可用于发送的账户。请先添加；此内容已保存为草稿。</translation>
    </message>
    <message>
        <source>This message is not here any more. It was moved or deleted elsewhere.</source>
        <translation>此邮件已不在此处，可能已被移走或删除。</translation>
    </message>
</context>
<context>
    <name>postrider::ui::composer::ComposerText</name>
    <message>
        <source>Message text</source>
        <translation>邮件正文</translation>
    </message>
</context>
<context>
    <name>postrider::ui::composer::ComposerWindow</name>
    <message>
        <source>Message</source>
        <translation>邮件</translation>
    </message>
    <message>
        <source>State of the draft</source>
        <translation>草稿状态</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>发送</translation>
    </message>
    <message>
        <source>Attach files…</source>
        <translation>附加文件…</translation>
    </message>
    <message>
        <source>Save draft</source>
        <translation>保存草稿</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>放弃</translation>
    </message>
    <message>
        <source>Saved as draft at %1</source>
        <translation>草稿已保存于 %1</translation>
    </message>
    <message>
        <source>New message</source>
        <translation>新邮件</translation>
    </message>
    <message>
        <source>Send anyway</source>
        <translation>仍然发送</translation>
    </message>
    <message>
        <source>Attach files</source>
        <translation>附加文件</translation>
    </message>
    <message>
        <source>Putting the message into the Outbox…</source>
        <translation>正在放入发件箱…</translation>
    </message>
    <message>
        <source>Send later…</source>
        <translation>稍后发送…</translation>
    </message>
    <message>
        <source>&amp;Options</source>
        <translation>选项(&amp;O)</translation>
    </message>
    <message>
        <source>Options</source>
        <translation>选项</translation>
    </message>
    <message>
        <source>Ask for a &amp;delivery report</source>
        <translation>要求投递报告(&amp;D)</translation>
    </message>
    <message>
        <source>Ask for a &amp;read receipt</source>
        <translation>要求已读回执(&amp;R)</translation>
    </message>
    <message>
        <source>The servers tell when it has arrived, as far as they can</source>
        <translation>服务器会尽可能告知邮件已送达</translation>
    </message>
    <message>
        <source>The readers&apos; programs ask them to confirm that they have read it</source>
        <translation>收信人的程序会请他们确认已经阅读</translation>
    </message>
</context>
<context>
    <name>postrider::ui::composer::DiscardedPage</name>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Message discarded. This window closes in %1 s.</source>
        <translation>邮件已放弃。此窗口将在 %1 秒后关闭。</translation>
    </message>
</context>
<context>
    <name>postrider::ui::composer::FileReader</name>
    <message>
        <source>“%1” cannot be read. Folders cannot be attached; pack them into an archive.</source>
        <translation>无法读取“%1”。文件夹不能附加；请先打包。</translation>
    </message>
    <message>
        <source>“%1” is larger than %2, which no mail server takes. Share it in another way.</source>
        <translation>“%1”大于 %2，没有邮件服务器会接受。请用其他方式分享。</translation>
    </message>
</context>
<context>
    <name>postrider::ui::composer::OutgoingDraft</name>
    <message>
        <source>This message is not in the Outbox any more. It was sent, or taken out elsewhere.</source>
        <translation>此邮件已不在发件箱中，可能已发送或在别处被取出。</translation>
    </message>
</context>
<context>
    <name>postrider::ui::composer::SendCheck</name>
    <message>
        <source>“%1” is not an email address. Correct or remove it.</source>
        <translation>“%1”不是邮件地址。请更正或移除。</translation>
    </message>
    <message>
        <source>There is nobody to send this to. Enter an address.</source>
        <translation>没有收件人。请输入地址。</translation>
    </message>
    <message>
        <source>This message has no subject. Write one, or send it without.</source>
        <translation>此邮件没有主题。请填写，或直接发送。</translation>
    </message>
    <message>
        <source>Your text speaks of an attachment, but there is none. Attach the file, or send it as it is.</source>
        <translation>正文提到附件，但没有附件。请附加文件，或直接发送。</translation>
    </message>
    <message>
        <source>This message has about %1, and your mail server takes no more than %2. Remove a file, or share it in another way.</source>
        <translation>此邮件约 %1，而您的邮件服务器最多接受 %2。请移除某个文件，或用其他方式分享。</translation>
    </message>
    <message>
        <source>This message has about %1, and your server keeps no more than %2 in a folder: there will be no copy of it in Sent. Remove a file, or send it without a copy.</source>
        <translation>此邮件约 %1，而您的服务器在文件夹中最多保存 %2：“已发送”中将没有副本。请移除某个文件，或不留副本发送。</translation>
    </message>
</context>
<context>
    <name>postrider::ui::composer::SendLaterDialog</name>
    <message>
        <source>Send later</source>
        <translation>稍后发送</translation>
    </message>
    <message>
        <source>When</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Send this message &amp;at</source>
        <translation>发送时间(&amp;A)</translation>
    </message>
    <message>
        <source>It waits in the Outbox and leaves then, or as soon as Postrider is running after it.</source>
        <translation>邮件在发件箱中等待，到时发出；如果那时 Postrider 没有运行，则在下次运行时发出。</translation>
    </message>
    <message>
        <source>&amp;Send later</source>
        <translation>稍后发送(&amp;S)</translation>
    </message>
</context>
<context>
    <name>postrider::ui::mailbox::DraftPane</name>
    <message>
        <source>Unfinished</source>
        <translation>未完成</translation>
    </message>
    <message>
        <source>Unfinished messages</source>
        <translation>未完成的邮件</translation>
    </message>
    <message>
        <source>Nothing unfinished</source>
        <translation>没有未完成的邮件</translation>
    </message>
    <message>
        <source>What you begin to write is kept here until you send it.</source>
        <translation>您开始撰写的邮件会保存在这里，直到发送。</translation>
    </message>
</context>
<context>
    <name>postrider::ui::mailbox::EmptyText</name>
    <message>
        <source>Nothing found</source>
        <translation>未找到</translation>
    </message>
    <message>
        <source>No message holds “%1”. Try fewer or shorter words.</source>
        <translation>没有邮件包含“%1”。请尝试更少或更短的词。</translation>
    </message>
    <message>
        <source>Clear search</source>
        <translation>清除搜索</translation>
    </message>
    <message>
        <source>No message in %1 holds “%2”.</source>
        <translation>%1 中没有邮件包含“%2”。</translation>
    </message>
    <message>
        <source>Search everywhere</source>
        <translation>搜索全部</translation>
    </message>
    <message>
        <source>You are offline</source>
        <translation>您已离线</translation>
    </message>
    <message>
        <source>%1 has not been fetched yet.</source>
        <translation>%1 尚未收取。</translation>
    </message>
    <message>
        <source>Go online</source>
        <translation>联网</translation>
    </message>
    <message>
        <source>No connection</source>
        <translation>没有连接</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>Fetching mail…</source>
        <translation>正在收取邮件…</translation>
    </message>
    <message>
        <source>%1 is being fetched for the first time. The newest messages come first.</source>
        <translation>%1 正在首次收取，最新的邮件最先到达。</translation>
    </message>
    <message>
        <source>No mail here</source>
        <translation>这里没有邮件</translation>
    </message>
    <message>
        <source>%1 is in sync since %2.</source>
        <translation>%1 自 %2 起已同步。</translation>
    </message>
    <message>
        <source>%1 was empty at %2, when you were last online.</source>
        <translation>%1 在 %2（您上次联网时）为空。</translation>
    </message>
    <message>
        <source>Welcome to Postrider</source>
        <translation>欢迎使用 Postrider</translation>
    </message>
    <message>
        <source>Add your mail account to begin. You need its address and its password.</source>
        <translation>请先添加邮件账户。需要邮件地址和密码。</translation>
    </message>
    <message>
        <source>Add an account</source>
        <translation>添加账户</translation>
    </message>
    <message>
        <source>No folder chosen</source>
        <translation>未选择文件夹</translation>
    </message>
    <message>
        <source>Choose a folder on the left.</source>
        <translation>请在左侧选择文件夹。</translation>
    </message>
    <message>
        <source>Looking…</source>
        <translation>正在查找…</translation>
    </message>
    <message>
        <source>Nothing passes the filter</source>
        <translation>没有符合筛选条件的邮件</translation>
    </message>
    <message>
        <source>%1 has messages, but none like this.</source>
        <translation>%1 中有邮件，但没有符合条件的。</translation>
    </message>
    <message>
        <source>Clear filter</source>
        <translation>清除筛选</translation>
    </message>
    <message>
        <source>No network</source>
        <translation>没有网络</translation>
    </message>
    <message>
        <source>%1 has not been fetched yet. Postrider does it as soon as there is a network.</source>
        <translation>%1 尚未取回。一有网络，Postrider 就会取回。</translation>
    </message>
    <message>
        <source>%1 was empty at %2, when there last was a network.</source>
        <translation>%2 最后一次有网络时，%1 是空的。</translation>
    </message>
</context>
<context>
    <name>postrider::ui::mailbox::FolderNameDialog</name>
    <message>
        <source>New folder</source>
        <translation>新建文件夹</translation>
    </message>
    <message>
        <source>Rename folder</source>
        <translation>重命名文件夹</translation>
    </message>
    <message>
        <source>&amp;Name of the new folder:</source>
        <translation>新文件夹的名称(&amp;N)：</translation>
    </message>
    <message>
        <source>New &amp;name of the folder:</source>
        <translation>文件夹的新名称(&amp;N)：</translation>
    </message>
    <message>
        <source>&amp;Name of the new folder in %1:</source>
        <translation>%1 中新文件夹的名称(&amp;N)：</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Create folder</source>
        <translation>创建文件夹</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>重命名</translation>
    </message>
</context>
<context>
    <name>postrider::ui::mailbox::FolderPropertiesDialog</name>
    <message>
        <source>Properties of %1</source>
        <translation>%1 的属性</translation>
    </message>
    <message>
        <source>Name:</source>
        <translation>名称：</translation>
    </message>
    <message>
        <source>Account:</source>
        <translation>账户：</translation>
    </message>
    <message>
        <source>Messages:</source>
        <translation>邮件：</translation>
    </message>
    <message>
        <source>%1, %2 unread</source>
        <translation>%1，未读 %2</translation>
    </message>
    <message>
        <source>Size:</source>
        <translation>大小：</translation>
    </message>
    <message>
        <source>You may:</source>
        <translation>您可以：</translation>
    </message>
    <message>
        <source>In step with the server:</source>
        <translation>与服务器同步：</translation>
    </message>
    <message>
        <source>Never yet</source>
        <translation>尚未</translation>
    </message>
    <message>
        <source>Used for</source>
        <translation>用途</translation>
    </message>
    <message>
        <source>As the server says</source>
        <translation>由服务器决定</translation>
    </message>
    <message>
        <source>Nothing special</source>
        <translation>无特殊用途</translation>
    </message>
    <message>
        <source>&amp;Used for:</source>
        <translation>用途(&amp;U)：</translation>
    </message>
    <message>
        <source>&amp;Favourite, shown on top</source>
        <translation>收藏，显示在最上面(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Subscribed on the server</source>
        <translation>在服务器上订阅(&amp;S)</translation>
    </message>
    <message>
        <source>Room on the server:</source>
        <translation>服务器空间：</translation>
    </message>
    <message>
        <source>The server tells no limit</source>
        <translation>服务器没有说明限额</translation>
    </message>
    <message>
        <source>Room on the server</source>
        <translation>服务器空间</translation>
    </message>
</context>
<context>
    <name>postrider::ui::mailbox::FolderTreeView</name>
    <message>
        <source>Folders</source>
        <translation>文件夹</translation>
    </message>
</context>
<context>
    <name>postrider::ui::mailbox::MessageListView</name>
    <message>
        <source>Messages</source>
        <translation>邮件</translation>
    </message>
</context>
<context>
    <name>postrider::ui::mailbox::MessagePane</name>
    <message>
        <source>Everywhere</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Search all folders of all accounts</source>
        <translation>搜索所有账户的所有文件夹</translation>
    </message>
    <message>
        <source>Search results</source>
        <translation>搜索结果</translation>
    </message>
    <message numerus="yes">
        <source>%n unread</source>
        <translation>
            <numerusform>%n 封未读</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>postrider::ui::mailbox::OutboxPane</name>
    <message>
        <source>Outbox</source>
        <translation>发件箱</translation>
    </message>
    <message>
        <source>Messages waiting to be sent</source>
        <translation>等待发送的邮件</translation>
    </message>
    <message>
        <source>How the chosen message stands</source>
        <translation>所选邮件的状态</translation>
    </message>
    <message>
        <source>Send &amp;now</source>
        <translation>立即发送(&amp;N)</translation>
    </message>
    <message>
        <source>Send it now, whatever it waits for</source>
        <translation>不再等待，立即发送</translation>
    </message>
    <message>
        <source>It has a&amp;rrived</source>
        <translation>已送达(&amp;R)</translation>
    </message>
    <message>
        <source>You know that it was received: put a copy into Sent</source>
        <translation>您确知对方已收到：将副本存入已发送文件夹</translation>
    </message>
    <message>
        <source>&amp;Pause</source>
        <translation>暂停(&amp;P)</translation>
    </message>
    <message>
        <source>Stop it and keep it here</source>
        <translation>停止发送并保留在此处</translation>
    </message>
    <message>
        <source>E&amp;dit</source>
        <translation>编辑(&amp;D)</translation>
    </message>
    <message>
        <source>Take it out of the Outbox and write on</source>
        <translation>从发件箱中取出并继续撰写</translation>
    </message>
    <message>
        <source>&amp;Earlier</source>
        <translation>提前(&amp;E)</translation>
    </message>
    <message>
        <source>Send it before the one above</source>
        <translation>在上一封之前发送</translation>
    </message>
    <message>
        <source>&amp;Later</source>
        <translation>推后(&amp;L)</translation>
    </message>
    <message>
        <source>Send it after the one below</source>
        <translation>在下一封之后发送</translation>
    </message>
    <message>
        <source>Re&amp;move</source>
        <translation>移除(&amp;M)</translation>
    </message>
    <message>
        <source>Take it out of the Outbox for good</source>
        <translation>从发件箱中永久移除</translation>
    </message>
    <message>
        <source>Save the copy agai&amp;n</source>
        <translation>重新保存副本(&amp;N)</translation>
    </message>
    <message>
        <source>Se&amp;nd again</source>
        <translation>重新发送(&amp;N)</translation>
    </message>
    <message>
        <source>Resume se&amp;nding</source>
        <translation>继续发送(&amp;N)</translation>
    </message>
    <message>
        <source>Send agai&amp;n to the refused</source>
        <translation>重新发送给被拒的收件人(&amp;N)</translation>
    </message>
    <message>
        <source>Nothing waits to be sent</source>
        <translation>没有等待发送的邮件</translation>
    </message>
    <message>
        <source>What you send stays here until a server has taken it.</source>
        <translation>您发送的邮件会留在这里，直到服务器收下。</translation>
    </message>
</context>
<context>
    <name>postrider::ui::mailbox::QuickFilterBar</name>
    <message>
        <source>Quick filter</source>
        <translation>快速筛选</translation>
    </message>
    <message>
        <source>Unread only</source>
        <translation>仅未读</translation>
    </message>
    <message>
        <source>Starred only</source>
        <translation>仅星标</translation>
    </message>
    <message>
        <source>With attachments only</source>
        <translation>仅含附件</translation>
    </message>
</context>
<context>
    <name>postrider::ui::mailbox::RemovedDialog</name>
    <message>
        <source>Removed on the server</source>
        <translation>服务器上已移除的邮件</translation>
    </message>
    <message>
        <source>These messages disappeared on the server without your doing here: another device or the provider has removed them. They are kept for seven days and can be put back.</source>
        <translation>这些邮件在服务器上消失了，并非您在此处操作所致：由其他设备或服务商移除。它们会保留七天，期间可以放回。</translation>
    </message>
    <message>
        <source>Removed messages</source>
        <translation>被移除的邮件</translation>
    </message>
    <message>
        <source>Nothing was removed in the last seven days.</source>
        <translation>最近七天内没有邮件被移除。</translation>
    </message>
    <message>
        <source>&amp;Put back</source>
        <translation>放回(&amp;P)</translation>
    </message>
</context>
<context>
    <name>postrider::ui::mailbox::SearchField</name>
    <message>
        <source>Search</source>
        <translation>搜索</translation>
    </message>
    <message>
        <source>Search %1</source>
        <translation>搜索 %1</translation>
    </message>
</context>
<context>
    <name>postrider::ui::mailbox::ServerSearchBar</name>
    <message>
        <source>Search on the server</source>
        <translation>在服务器上搜索</translation>
    </message>
    <message numerus="yes">
        <source>The text of %n message(s) is on the server alone.</source>
        <translation>
            <numerusform>%n 封邮件的正文只在服务器上。</numerusform>
        </translation>
    </message>
    <message>
        <source>The text of %1 messages or more is on the server alone.</source>
        <translation>至少 %1 封邮件的正文只在服务器上。</translation>
    </message>
    <message>
        <source>Search on the &amp;server</source>
        <translation>在服务器上搜索(&amp;S)</translation>
    </message>
    <message>
        <source>Searching on the server: folder %1 of %2.</source>
        <translation>正在服务器上搜索：第 %1 个文件夹，共 %2 个。</translation>
    </message>
    <message>
        <source>%1 of %2 messages fetched.</source>
        <translation>已取回 %1 封，共 %2 封。</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>取消(&amp;C)</translation>
    </message>
    <message numerus="yes">
        <source>The server found %n more message(s).</source>
        <translation>
            <numerusform>服务器又找到 %n 封邮件。</numerusform>
        </translation>
    </message>
    <message>
        <source>The server found nothing more.</source>
        <translation>服务器没有找到更多。</translation>
    </message>
    <message numerus="yes">
        <source>%n older one(s) may hold it, too.</source>
        <translation>
            <numerusform>另有 %n 封更早的邮件也可能包含它。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n folder(s) could not be searched.</source>
        <translation>
            <numerusform>%n 个文件夹无法搜索。</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Search on</source>
        <translation>继续搜索(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Try again</source>
        <translation>重试(&amp;T)</translation>
    </message>
</context>
<context>
    <name>postrider::ui::models::ActivityItem</name>
    <message numerus="yes">
        <source>Mark %n message(s) as read</source>
        <translation>
            <numerusform>将 %n 封邮件标为已读</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Mark %n message(s) as unread</source>
        <translation>
            <numerusform>将 %n 封邮件标为未读</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Star %n message(s)</source>
        <translation>
            <numerusform>为 %n 封邮件加星标</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Remove the star from %n message(s)</source>
        <translation>
            <numerusform>移除 %n 封邮件的星标</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Move %n message(s) to %1</source>
        <translation>
            <numerusform>将 %n 封邮件移到 %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Move %n message(s)</source>
        <translation>
            <numerusform>移动 %n 封邮件</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Change the marks of %n message(s)</source>
        <translation>
            <numerusform>更改 %n 封邮件的标记</numerusform>
        </translation>
    </message>
    <message>
        <source>Save a copy of a sent message</source>
        <translation>保存已发送邮件的副本</translation>
    </message>
    <message numerus="yes">
        <source>Delete %n message(s) for ever</source>
        <translation>
            <numerusform>永久删除 %n 封邮件</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Change %n message(s)</source>
        <translation>
            <numerusform>更改 %n 封邮件</numerusform>
        </translation>
    </message>
    <message>
        <source>Waits for a connection.</source>
        <translation>等待连接。</translation>
    </message>
    <message>
        <source>Tried again at %1.</source>
        <translation>将于 %1 重试。</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>folder: what is done there</comment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Send “%1” to %2</source>
        <translation>发送“%1”给 %2</translation>
    </message>
    <message>
        <source>(No subject)</source>
        <translation>（无主题）</translation>
    </message>
    <message numerus="yes">
        <source>Copy %n message(s) to %1</source>
        <translation>
            <numerusform>将 %n 封邮件复制到 %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Copy %n message(s)</source>
        <translation>
            <numerusform>复制 %n 封邮件</numerusform>
        </translation>
    </message>
    <message>
        <source>Make the folder %1</source>
        <translation>新建文件夹 %1</translation>
    </message>
    <message>
        <source>Delete the folder %1</source>
        <translation>删除文件夹 %1</translation>
    </message>
    <message>
        <source>Rename the folder %1 to %2</source>
        <translation>将文件夹 %1 重命名为 %2</translation>
    </message>
    <message>
        <source>Subscribe to the folder %1</source>
        <translation>订阅文件夹 %1</translation>
    </message>
    <message>
        <source>Unsubscribe from the folder %1</source>
        <translation>取消订阅文件夹 %1</translation>
    </message>
    <message>
        <source>The server has been told; its answer is awaited.</source>
        <translation>已告知服务器，正在等待答复。</translation>
    </message>
    <message numerus="yes">
        <source>Tag %n message(s) as %1</source>
        <translation>
            <numerusform>给 %n 封邮件加上标签 %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Archive %n message(s)</source>
        <translation>
            <numerusform>归档 %n 封邮件</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Remove the tag %1 from %n message(s)</source>
        <translation>
            <numerusform>从 %n 封邮件移除标签 %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Move %n message(s) from another account to %1</source>
        <translation>
            <numerusform>将 %n 封邮件从另一账户移到 %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Copy %n message(s) from another account to %1</source>
        <translation>
            <numerusform>将 %n 封邮件从另一账户复制到 %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Put %n message(s) into a folder</source>
        <translation>
            <numerusform>将 %n 封邮件存入文件夹</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Move %n message(s) to another account: waits until they are there</source>
        <translation>
            <numerusform>将 %n 封邮件移到另一账户：等待其到达</numerusform>
        </translation>
    </message>
    <message>
        <source>Keep a draft on the server</source>
        <translation>在服务器上保存草稿</translation>
    </message>
</context>
<context>
    <name>postrider::ui::models::ActivityModel</name>
    <message>
        <source>Fetching mail of %1</source>
        <translation>正在收取 %1 的邮件</translation>
    </message>
    <message>
        <source>Fetching mail</source>
        <translation>正在收取邮件</translation>
    </message>
    <message>
        <source>%1 of %2 messages</source>
        <translation>%1 / %2 封</translation>
    </message>
</context>
<context>
    <name>postrider::ui::models::DateText</name>
    <message>
        <source>Yesterday</source>
        <translation>昨天</translation>
    </message>
    <message>
        <source>d MMM</source>
        <extracomment>Day and month of a date in a list, as QLocale writes them; in Chinese: M月d日</extracomment>
        <translation>M月d日</translation>
    </message>
</context>
<context>
    <name>postrider::ui::models::DraftModel</name>
    <message>
        <source>(No subject)</source>
        <translation>（无主题）</translation>
    </message>
    <message>
        <source>Unfinished message to %1, %2</source>
        <translation>写给 %1 的未完成邮件，%2</translation>
    </message>
    <message>
        <source>nobody yet</source>
        <translation>尚无收件人</translation>
    </message>
    <message>
        <source>(No recipients)</source>
        <translation>（无收件人）</translation>
    </message>
</context>
<context>
    <name>postrider::ui::models::FolderModel</name>
    <message>
        <source>Unfinished</source>
        <translation>未完成</translation>
    </message>
    <message>
        <source>Outbox</source>
        <translation>发件箱</translation>
    </message>
    <message>
        <source>Waiting for the server</source>
        <translation>等待服务器</translation>
    </message>
    <message>
        <source>%1, offline</source>
        <translation>%1，离线</translation>
    </message>
    <message>
        <source>%1, connecting</source>
        <translation>%1，正在连接</translation>
    </message>
    <message>
        <source>%1, online</source>
        <translation>%1，在线</translation>
    </message>
    <message>
        <source>%1, has a problem: %2</source>
        <translation>%1，有问题：%2</translation>
    </message>
    <message numerus="yes">
        <source>%1, %n unread</source>
        <translation>
            <numerusform>%1，%n 封未读</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, %n waiting</source>
        <translation>
            <numerusform>%1，%n 项等待</numerusform>
        </translation>
    </message>
    <message>
        <source>Favourites</source>
        <translation>收藏</translation>
    </message>
    <message>
        <source>%1 – %2</source>
        <comment>folder, account</comment>
        <translation>%1 – %2</translation>
    </message>
    <message>
        <source>%1, waiting for the network</source>
        <translation>%1，等待网络</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>how an account stands, room on the server</comment>
        <translation>%1，%2</translation>
    </message>
</context>
<context>
    <name>postrider::ui::models::FolderText</name>
    <message>
        <source>Inbox</source>
        <translation>收件箱</translation>
    </message>
    <message>
        <source>Starred</source>
        <translation>星标</translation>
    </message>
    <message>
        <source>Drafts</source>
        <translation>草稿</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>已发送</translation>
    </message>
    <message>
        <source>Archive</source>
        <translation>归档</translation>
    </message>
    <message>
        <source>All mail</source>
        <translation>所有邮件</translation>
    </message>
    <message>
        <source>Junk</source>
        <translation>垃圾邮件</translation>
    </message>
    <message>
        <source>Trash</source>
        <translation>废纸篓</translation>
    </message>
    <message>
        <source>read</source>
        <translation>阅读</translation>
    </message>
    <message>
        <source>mark as read</source>
        <translation>标为已读</translation>
    </message>
    <message>
        <source>star and tag</source>
        <translation>加星标和标签</translation>
    </message>
    <message>
        <source>put messages in</source>
        <translation>放入邮件</translation>
    </message>
    <message>
        <source>delete messages</source>
        <translation>删除邮件</translation>
    </message>
    <message>
        <source>make folders in it</source>
        <translation>在其中新建文件夹</translation>
    </message>
    <message>
        <source>rename and delete it</source>
        <translation>重命名和删除它</translation>
    </message>
</context>
<context>
    <name>postrider::ui::models::MessageFiles</name>
    <message>
        <source>message</source>
        <translation>邮件</translation>
    </message>
</context>
<context>
    <name>postrider::ui::models::MessageText</name>
    <message>
        <source>unread</source>
        <translation>未读</translation>
    </message>
    <message>
        <source>starred</source>
        <translation>已加星标</translation>
    </message>
    <message>
        <source>replied</source>
        <translation>已回复</translation>
    </message>
    <message>
        <source>forwarded</source>
        <translation>已转发</translation>
    </message>
    <message>
        <source>(No sender)</source>
        <translation>（无发件人）</translation>
    </message>
    <message>
        <source>(No recipients)</source>
        <translation>（无收件人）</translation>
    </message>
    <message>
        <source>(No subject)</source>
        <translation>（无主题）</translation>
    </message>
    <message>
        <source>from %1</source>
        <translation>来自 %1</translation>
    </message>
    <message>
        <source>to %1</source>
        <translation>发给 %1</translation>
    </message>
    <message>
        <source>has attachments</source>
        <translation>有附件</translation>
    </message>
    <message>
        <source>waiting for the server</source>
        <translation>等待服务器</translation>
    </message>
</context>
<context>
    <name>postrider::ui::models::OutboxModel</name>
    <message>
        <source>The server said: %1</source>
        <translation>服务器说：%1</translation>
    </message>
    <message>
        <source>Being sent: %1 of %2.</source>
        <translation>正在发送：%1 / %2。</translation>
    </message>
    <message>
        <source>(No subject)</source>
        <translation>（无主题）</translation>
    </message>
    <message>
        <source>To %1, %2. %3</source>
        <translation>发给 %1，%2。%3</translation>
    </message>
</context>
<context>
    <name>postrider::ui::models::OutgoingText</name>
    <message>
        <source>Waits for a connection.</source>
        <translation>等待连接。</translation>
    </message>
    <message>
        <source>Leaves in a moment, unless you take it back.</source>
        <translation>即将发出，除非您撤回。</translation>
    </message>
    <message>
        <source>To be sent at %1.</source>
        <translation>将于 %1 发送。</translation>
    </message>
    <message numerus="yes">
        <source>Tried %n time(s). Next try at %1.</source>
        <translation>
            <numerusform>已尝试 %n 次。将于 %1 重试。</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: sent</source>
        <translation>%1：已发送</translation>
    </message>
    <message>
        <source>%1: refused. %2</source>
        <translation>%1：被拒绝。%2</translation>
    </message>
    <message>
        <source>%1: not yet. %2</source>
        <translation>%1：尚未送出。%2</translation>
    </message>
    <message>
        <source>Being sent.</source>
        <translation>正在发送。</translation>
    </message>
    <message>
        <source>Sent; the copy is being saved.</source>
        <translation>已发送；正在保存副本。</translation>
    </message>
    <message>
        <source>The server refused it.</source>
        <translation>服务器拒绝了。</translation>
    </message>
    <message>
        <source>Waits for you.</source>
        <translation>等待您处理。</translation>
    </message>
    <message>
        <source>The connection broke while it was being sent. It may have left: look into Sent, or ask the recipient, before you send it again.</source>
        <translation>发送时连接中断，可能已经发出：再次发送前请查看已发送文件夹，或询问收件人。</translation>
    </message>
    <message>
        <source>Paused.</source>
        <translation>已暂停。</translation>
    </message>
    <message>
        <source>Sent, but the copy in Sent is missing.</source>
        <translation>已发送，但已发送文件夹中缺少副本。</translation>
    </message>
    <message>
        <source>The server said: %1</source>
        <translation>服务器说：%1</translation>
    </message>
</context>
<context>
    <name>postrider::ui::models::RemovedModel</name>
    <message>
        <source>(No subject)</source>
        <translation>（无主题）</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>主题</translation>
    </message>
    <message>
        <source>From</source>
        <translation>发件人</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>文件夹</translation>
    </message>
    <message>
        <source>Removed</source>
        <translation>移除时间</translation>
    </message>
</context>
<context>
    <name>postrider::ui::models::RoomText</name>
    <message>
        <source>%1 of %2 used</source>
        <translation>已用 %1，共 %2</translation>
    </message>
    <message>
        <source>The mailbox on the server is %1 % full (%2). When it is full, new mail is sent back to those who write to you. Delete what you do not need, or ask your provider for more room.</source>
        <translation>服务器上的邮箱已用 %1 %（%2）。满后，新邮件会被退回给写信的人。请删除不需要的邮件，或向服务商申请更多空间。</translation>
    </message>
</context>
<context>
    <name>postrider::ui::models::TagText</name>
    <message>
        <source>Important</source>
        <translation>重要</translation>
    </message>
    <message>
        <source>Work</source>
        <translation>工作</translation>
    </message>
    <message>
        <source>Personal</source>
        <translation>个人</translation>
    </message>
    <message>
        <source>To do</source>
        <translation>待办</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>稍后</translation>
    </message>
</context>
<context>
    <name>postrider::ui::models::WireLogModel</name>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>账户</translation>
    </message>
    <message>
        <source>Protocol</source>
        <translation>协议</translation>
    </message>
    <message>
        <source>Line (S: from the server, C: to it)</source>
        <translation>内容（S: 来自服务器，C: 发往服务器）</translation>
    </message>
</context>
<context>
    <name>postrider::ui::reader</name>
    <message>
        <source>Still there</source>
        <translation>仍在服务器上</translation>
    </message>
    <message>
        <source>Still there; here is its header</source>
        <translation>仍在服务器上；这里只有信头</translation>
    </message>
    <message>
        <source>About to be deleted there</source>
        <translation>即将在服务器上删除</translation>
    </message>
    <message>
        <source>No longer there</source>
        <translation>已不在服务器上</translation>
    </message>
</context>
<context>
    <name>postrider::ui::reader::AttachmentBar</name>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>Save…</source>
        <translation>保存…</translation>
    </message>
    <message>
        <source>Save all…</source>
        <translation>全部保存…</translation>
    </message>
    <message>
        <source>%1
%2</source>
        <translation>%1
%2</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1，%2</translation>
    </message>
    <message>
        <source>Open this attachment?</source>
        <translation>打开此附件？</translation>
    </message>
    <message>
        <source>Open anyway</source>
        <translation>仍然打开</translation>
    </message>
    <message>
        <source>Do not open</source>
        <translation>不打开</translation>
    </message>
    <message>
        <source>Save attachment</source>
        <translation>保存附件</translation>
    </message>
    <message>
        <source>Save attachments into</source>
        <translation>保存附件到</translation>
    </message>
    <message>
        <source>One attachment, %1</source>
        <translation>一个附件，%1</translation>
    </message>
    <message>
        <source>%1 attachments, %2</source>
        <translation>%1 个附件，%2</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>预览</translation>
    </message>
    <message>
        <source>%1 more attachments are not listed. Save the message to have them.</source>
        <translation>另有 %1 个附件未列出。保存邮件即可获得它们。</translation>
    </message>
</context>
<context>
    <name>postrider::ui::reader::AttachmentFiles</name>
    <message>
        <source>“%1” cannot be written. Choose another folder, or make room there.</source>
        <translation>无法写入“%1”。请另选文件夹，或在那里腾出空间。</translation>
    </message>
    <message>
        <source>attachment</source>
        <translation>附件</translation>
    </message>
</context>
<context>
    <name>postrider::ui::reader::AttachmentList</name>
    <message>
        <source>Attachments</source>
        <translation>附件</translation>
    </message>
</context>
<context>
    <name>postrider::ui::reader::AttachmentPreview</name>
    <message>
        <source>Picture</source>
        <translation>图片</translation>
    </message>
    <message>
        <source>This picture cannot be shown. Save it to open it elsewhere.</source>
        <translation>无法显示此图片。请保存后用其他程序打开。</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>文本</translation>
    </message>
    <message>
        <source>The rest is not shown. Save the file to see it.</source>
        <translation>其余内容未显示。请保存文件后查看。</translation>
    </message>
    <message>
        <source>Loading…</source>
        <translation>正在载入…</translation>
    </message>
</context>
<context>
    <name>postrider::ui::reader::AttachmentSafety</name>
    <message>
        <source>“%1” is a program that pretends to be a document. Delete this message unless you expected a program.</source>
        <translation>“%1”是伪装成文档的程序。除非您在等一个程序，否则请删除此邮件。</translation>
    </message>
    <message>
        <source>“%1” is a program. Save it only if you know who sent it and why.</source>
        <translation>“%1”是程序。仅在知道谁为何发送时才保存。</translation>
    </message>
    <message>
        <source>“%1” may hold macros, which are programs. Open it only if you expected it.</source>
        <translation>“%1”可能含有宏，宏也是程序。仅在您预期收到时才打开。</translation>
    </message>
    <message>
        <source>“%1” opens in the browser, where it may run scripts and tell its sender that you opened it. Never enter a password there.</source>
        <translation>“%1”会在浏览器中打开，在那里它可能运行脚本，并让发件人知道您打开了它。切勿在其中输入密码。</translation>
    </message>
</context>
<context>
    <name>postrider::ui::reader::BodyView</name>
    <message>
        <source>Message text</source>
        <translation>邮件正文</translation>
    </message>
    <message>
        <source>Open link</source>
        <translation>打开链接</translation>
    </message>
    <message>
        <source>Copy link</source>
        <translation>复制链接</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Select all</source>
        <translation>全选</translation>
    </message>
</context>
<context>
    <name>postrider::ui::reader::BrowserPage</name>
    <message>
        <source>This message has no design of its own, or one that is too complex. Its text is all there is.</source>
        <translation>此邮件没有自己的设计，或设计过于复杂，只能显示其文本。</translation>
    </message>
    <message>
        <source>The page for your browser cannot be written. Make room on the disk and try again.</source>
        <translation>无法写入供浏览器显示的页面。请腾出磁盘空间后重试。</translation>
    </message>
    <message>
        <source>No browser could be started. Choose one in the settings of your desktop.</source>
        <translation>无法启动浏览器。请在桌面设置中选择一个。</translation>
    </message>
    <message>
        <source>The text of this link does not say where it leads. Follow it in Postrider, which asks first.</source>
        <translation>此链接的文字没有说明它通向哪里。请在 Postrider 中打开，它会先询问您。</translation>
    </message>
</context>
<context>
    <name>postrider::ui::reader::Charsets</name>
    <message>
        <source>As the message says</source>
        <translation>按邮件声明</translation>
    </message>
    <message>
        <source>Unicode (UTF-8)</source>
        <translation>Unicode (UTF-8)</translation>
    </message>
    <message>
        <source>Chinese, simplified (GB18030)</source>
        <translation>简体中文 (GB18030)</translation>
    </message>
    <message>
        <source>Chinese, traditional (Big5)</source>
        <translation>繁体中文 (Big5)</translation>
    </message>
    <message>
        <source>Japanese (Shift_JIS)</source>
        <translation>日文 (Shift_JIS)</translation>
    </message>
    <message>
        <source>Japanese (EUC-JP)</source>
        <translation>日文 (EUC-JP)</translation>
    </message>
    <message>
        <source>Japanese (ISO-2022-JP)</source>
        <translation>日文 (ISO-2022-JP)</translation>
    </message>
    <message>
        <source>Korean (EUC-KR)</source>
        <translation>韩文 (EUC-KR)</translation>
    </message>
    <message>
        <source>Western European (Windows-1252)</source>
        <translation>西欧 (Windows-1252)</translation>
    </message>
    <message>
        <source>Western European (ISO-8859-15)</source>
        <translation>西欧 (ISO-8859-15)</translation>
    </message>
    <message>
        <source>Central European (Windows-1250)</source>
        <translation>中欧 (Windows-1250)</translation>
    </message>
    <message>
        <source>Cyrillic (Windows-1251)</source>
        <translation>西里尔文 (Windows-1251)</translation>
    </message>
    <message>
        <source>Cyrillic (KOI8-R)</source>
        <translation>西里尔文 (KOI8-R)</translation>
    </message>
    <message>
        <source>Greek (Windows-1253)</source>
        <translation>希腊文 (Windows-1253)</translation>
    </message>
    <message>
        <source>Turkish (Windows-1254)</source>
        <translation>土耳其文 (Windows-1254)</translation>
    </message>
    <message>
        <source>Hebrew (Windows-1255)</source>
        <translation>希伯来文 (Windows-1255)</translation>
    </message>
    <message>
        <source>Arabic (Windows-1256)</source>
        <translation>阿拉伯文 (Windows-1256)</translation>
    </message>
    <message>
        <source>Thai (Windows-874)</source>
        <translation>泰文 (Windows-874)</translation>
    </message>
</context>
<context>
    <name>postrider::ui::reader::ConversationStrip</name>
    <message>
        <source>%1, %2, folded</source>
        <translation>%1，%2，已折叠</translation>
    </message>
    <message>
        <source>%1, %2, unfolded</source>
        <translation>%1，%2，已展开</translation>
    </message>
</context>
<context>
    <name>postrider::ui::reader::FindBar</name>
    <message>
        <source>Find in message</source>
        <translation>在邮件中查找</translation>
    </message>
    <message>
        <source>Previous match</source>
        <translation>上一个</translation>
    </message>
    <message>
        <source>Next match</source>
        <translation>下一个</translation>
    </message>
    <message>
        <source>Close search</source>
        <translation>关闭查找</translation>
    </message>
    <message>
        <source>Not found</source>
        <translation>未找到</translation>
    </message>
</context>
<context>
    <name>postrider::ui::reader::HeaderCard</name>
    <message>
        <source>Subject</source>
        <translation>主题</translation>
    </message>
    <message>
        <source>Sender</source>
        <translation>发件人</translation>
    </message>
    <message>
        <source>Address of the sender</source>
        <translation>发件人地址</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Recipients</source>
        <translation>收件人</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>(No subject)</source>
        <translation>（无主题）</translation>
    </message>
    <message>
        <source>Unknown sender</source>
        <translation>未知发件人</translation>
    </message>
    <message>
        <source>To: nobody named</source>
        <translation>收件人：未注明</translation>
    </message>
    <message>
        <source>To: %1</source>
        <translation>收件人：%1</translation>
    </message>
    <message>
        <source>Less</source>
        <translation>收起</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>详情</translation>
    </message>
    <message>
        <source>Hide details</source>
        <translation>隐藏详情</translation>
    </message>
    <message>
        <source>Show details</source>
        <translation>显示详情</translation>
    </message>
    <message>
        <source>From</source>
        <translation>发件人</translation>
    </message>
    <message>
        <source>Sent by</source>
        <translation>代发</translation>
    </message>
    <message>
        <source>To</source>
        <translation>收件人</translation>
    </message>
    <message>
        <source>Cc</source>
        <translation>抄送</translation>
    </message>
    <message>
        <source>Bcc</source>
        <translation>密送</translation>
    </message>
    <message>
        <source>Reply to</source>
        <translation>回复至</translation>
    </message>
    <message>
        <source>On the server</source>
        <translation>服务器上</translation>
    </message>
</context>
<context>
    <name>postrider::ui::reader::InfoCards</name>
    <message>
        <source>The same for %1 more.</source>
        <translation>另有 %1 个相同。</translation>
    </message>
    <message>
        <source>Delivery report</source>
        <translation>投递报告</translation>
    </message>
    <message>
        <source>Read receipt</source>
        <translation>已读回执</translation>
    </message>
    <message>
        <source>Complaint</source>
        <translation>投诉</translation>
    </message>
    <message>
        <source>About</source>
        <translation>关于</translation>
    </message>
    <message>
        <source>Reported by</source>
        <translation>报告者</translation>
    </message>
    <message>
        <source>Its words</source>
        <translation>原话</translation>
    </message>
    <message>
        <source>%1 (comes)</source>
        <translation>%1（参加）</translation>
    </message>
    <message>
        <source>%1 (does not come)</source>
        <translation>%1（不参加）</translation>
    </message>
    <message>
        <source>%1 (maybe)</source>
        <translation>%1（待定）</translation>
    </message>
    <message>
        <source>%1 and %2 more</source>
        <translation>%1 及另外 %2 人</translation>
    </message>
    <message>
        <source>(No title)</source>
        <translation>（无标题）</translation>
    </message>
    <message>
        <source>Cancelled: %1</source>
        <translation>已取消：%1</translation>
    </message>
    <message>
        <source>Invitation: %1</source>
        <translation>邀请：%1</translation>
    </message>
    <message>
        <source>Answer to an invitation: %1</source>
        <translation>对邀请的答复：%1</translation>
    </message>
    <message>
        <source>Event: %1</source>
        <translation>日程：%1</translation>
    </message>
    <message>
        <source>When</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Repeats</source>
        <translation>重复</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>地点</translation>
    </message>
    <message>
        <source>Organizer</source>
        <translation>组织者</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>参与者</translation>
    </message>
    <message>
        <source>Accept</source>
        <translation>接受</translation>
    </message>
    <message>
        <source>Maybe</source>
        <translation>待定</translation>
    </message>
    <message>
        <source>Decline</source>
        <translation>拒绝</translation>
    </message>
    <message>
        <source>Organization</source>
        <translation>单位</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>职务</translation>
    </message>
    <message>
        <source>Mail</source>
        <translation>电子邮件</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>电话</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>地址</translation>
    </message>
    <message>
        <source>Page</source>
        <translation>网页</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 至 %2</translation>
    </message>
    <message>
        <source>More events are in the attachments</source>
        <translation>附件中还有更多日程</translation>
    </message>
    <message>
        <source>More contacts are in the attachments</source>
        <translation>附件中还有更多联系人</translation>
    </message>
</context>
<context>
    <name>postrider::ui::reader::LinkOpener</name>
    <message>
        <source>The text of this link says %1, but it leads to %2. This is how passwords are stolen.</source>
        <translation>此链接的文字显示 %1，实际却通向 %2。盗取密码就是这样进行的。</translation>
    </message>
    <message>
        <source>This link leads to %1. What stands before the @ in it is not the site&apos;s name.</source>
        <translation>此链接通向 %1。其中 @ 之前的部分不是网站名称。</translation>
    </message>
    <message>
        <source>The name of this site holds letters that may look like others. Its exact name is %1.</source>
        <translation>此网站名称含有容易混淆的字母。其确切名称是 %1。</translation>
    </message>
    <message>
        <source>Open this link?</source>
        <translation>打开此链接？</translation>
    </message>
    <message>
        <source>Open link</source>
        <translation>打开链接</translation>
    </message>
    <message>
        <source>Copy link</source>
        <translation>复制链接</translation>
    </message>
    <message>
        <source>Do not open</source>
        <translation>不打开</translation>
    </message>
    <message>
        <source>This link leads to a server without a name, %1. Honest senders hardly ever do that.</source>
        <translation>此链接通向一台没有名称的服务器 %1。正当的发件人几乎从不这样做。</translation>
    </message>
</context>
<context>
    <name>postrider::ui::reader::MessageAnswers</name>
    <message>
        <source>There is no account to answer with. Add one and try again.</source>
        <translation>没有可用于答复的账户。请添加账户后重试。</translation>
    </message>
    <message>
        <source>%1 will be told.</source>
        <translation>将告知 %1。</translation>
    </message>
    <message>
        <source>The receipt is on its way.</source>
        <translation>回执正在发送。</translation>
    </message>
    <message>
        <source>Leave this mailing list?</source>
        <translation>退出此邮件列表？</translation>
    </message>
    <message>
        <source>%1 is asked to take your address off the list.</source>
        <translation>将请求 %1 从列表中移除您的地址。</translation>
    </message>
    <message>
        <source>Unsubscribe</source>
        <translation>退订</translation>
    </message>
    <message>
        <source>A message is sent to %1, which takes your address off the list.</source>
        <translation>将向 %1 发送一封邮件，以从列表中移除您的地址。</translation>
    </message>
    <message>
        <source>Send message</source>
        <translation>发送邮件</translation>
    </message>
    <message>
        <source>The list has a page for this at %1. It opens in your browser.</source>
        <translation>列表在 %1 有退订网页，将在浏览器中打开。</translation>
    </message>
    <message>
        <source>Open page</source>
        <translation>打开网页</translation>
    </message>
    <message>
        <source>Stay on the list</source>
        <translation>留在列表中</translation>
    </message>
    <message>
        <source>%1 takes your address off the list.</source>
        <translation>%1 将从列表中移除您的地址。</translation>
    </message>
    <message>
        <source>The list is told that you leave.</source>
        <translation>正在告知列表您要退出。</translation>
    </message>
</context>
<context>
    <name>postrider::ui::reader::MessageWindow</name>
    <message>
        <source>(No subject)</source>
        <translation>（无主题）</translation>
    </message>
</context>
<context>
    <name>postrider::ui::reader::Notices</name>
    <message>
        <source>Be careful: the sender may not be who it seems.</source>
        <translation>请小心：发件人可能并非看上去的那个人。</translation>
    </message>
    <message>
        <source>The layout of this message is too complex to be shown. This is its text.</source>
        <translation>此邮件的版面过于复杂，无法显示。以下是其文字。</translation>
    </message>
    <message>
        <source>This message is very long. This is its beginning.</source>
        <translation>此邮件很长。以下是其开头。</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>显示全部</translation>
    </message>
    <message>
        <source>This message does not keep to the rules of mail.</source>
        <translation>此邮件不符合邮件规范。</translation>
    </message>
    <message>
        <source>A remote picture was blocked, so that the sender does not learn that you read this.</source>
        <translation>已阻止一张远程图片，以免发件人得知您已阅读。</translation>
    </message>
    <message>
        <source>%1 remote pictures were blocked, so that the sender does not learn that you read this.</source>
        <translation>已阻止 %1 张远程图片，以免发件人得知您已阅读。</translation>
    </message>
    <message>
        <source>One of them is invisible and only reports back to %1.</source>
        <translation>其中一张不可见，仅用于向 %1 回报。</translation>
    </message>
    <message>
        <source>%1 of them are invisible and only report back to %2.</source>
        <translation>其中 %1 张不可见，仅用于向 %2 回报。</translation>
    </message>
    <message>
        <source>Show pictures</source>
        <translation>显示图片</translation>
    </message>
    <message>
        <source>Always for this sender</source>
        <translation>始终对此发件人显示</translation>
    </message>
    <message>
        <source>Pictures of %1 are always shown.</source>
        <translation>始终显示 %1 的图片。</translation>
    </message>
    <message>
        <source>Pictures are shown this once.</source>
        <translation>仅此次显示图片。</translation>
    </message>
    <message>
        <source>%1 could not be had.</source>
        <translation>%1 张无法获取。</translation>
    </message>
    <message>
        <source>No longer</source>
        <translation>不再显示</translation>
    </message>
    <message>
        <source>The sender wants %1, which is another address, to be told that you opened this.</source>
        <translation>发件人希望让 %1（另一个地址）获知您已打开此邮件。</translation>
    </message>
    <message>
        <source>%1 wants to be told that you opened this.</source>
        <translation>%1 希望获知您已打开此邮件。</translation>
    </message>
    <message>
        <source>Send receipt</source>
        <translation>发送回执</translation>
    </message>
    <message>
        <source>Do not send</source>
        <translation>不发送</translation>
    </message>
    <message>
        <source>This message came by a mailing list.</source>
        <translation>此邮件来自邮件列表。</translation>
    </message>
    <message>
        <source>Unsubscribe…</source>
        <translation>退订…</translation>
    </message>
    <message>
        <source>This is piece %1 of %2 of a message that was sent in several.</source>
        <translation>这是一封分段发送的邮件的第 %1 段，共 %2 段。</translation>
    </message>
    <message>
        <source>This is piece %1 of a message that was sent in several.</source>
        <translation>这是一封分段发送的邮件的第 %1 段。</translation>
    </message>
    <message>
        <source>Show the whole message</source>
        <translation>显示完整邮件</translation>
    </message>
    <message>
        <source>Download the other pieces</source>
        <translation>下载其他各段</translation>
    </message>
    <message>
        <source>Not here yet: %1.</source>
        <translation>尚缺：%1。</translation>
    </message>
</context>
<context>
    <name>postrider::ui::reader::PdfPages</name>
    <message>
        <source>This PDF cannot be shown here. Save it to open it elsewhere.</source>
        <translation>无法在此显示这个 PDF。请保存后用其他程序打开。</translation>
    </message>
    <message>
        <source>This PDF is locked with a password. Save it to open it elsewhere.</source>
        <translation>这个 PDF 有密码保护。请保存后用其他程序打开。</translation>
    </message>
</context>
<context>
    <name>postrider::ui::reader::PdfPane</name>
    <message>
        <source>Zoom out</source>
        <translation>缩小</translation>
    </message>
    <message>
        <source>Zoom in</source>
        <translation>放大</translation>
    </message>
    <message>
        <source>Normal size</source>
        <translation>正常大小</translation>
    </message>
    <message>
        <source>Fit width</source>
        <translation>适合宽度</translation>
    </message>
    <message>
        <source>Page in view</source>
        <translation>当前页</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>大小</translation>
    </message>
    <message>
        <source>Page %1 of %2</source>
        <translation>第 %1 页，共 %2 页</translation>
    </message>
</context>
<context>
    <name>postrider::ui::reader::PdfView</name>
    <message>
        <source>Loading…</source>
        <translation>正在载入…</translation>
    </message>
    <message>
        <source>PDF</source>
        <translation>PDF</translation>
    </message>
    <message>
        <source>Page %1 of %2</source>
        <translation>第 %1 页，共 %2 页</translation>
    </message>
    <message>
        <source>These are the first %1 of %2 pages. Save the file to see the rest.</source>
        <translation>这里是前 %1 页，共 %2 页。请保存文件以查看其余部分。</translation>
    </message>
</context>
<context>
    <name>postrider::ui::reader::PlainTextBody</name>
    <message>
        <source>Show %1 quoted lines</source>
        <translation>显示 %1 行引用</translation>
    </message>
</context>
<context>
    <name>postrider::ui::reader::PrintJob</name>
    <message>
        <source>(No subject)</source>
        <translation>（无主题）</translation>
    </message>
    <message>
        <source>From:</source>
        <translation>发件人：</translation>
    </message>
    <message>
        <source>To:</source>
        <translation>收件人：</translation>
    </message>
    <message>
        <source>Cc:</source>
        <translation>抄送：</translation>
    </message>
    <message>
        <source>Date:</source>
        <translation>日期：</translation>
    </message>
    <message>
        <source>Attached:</source>
        <translation>附件：</translation>
    </message>
    <message>
        <source>“%1” cannot be written. Choose another folder, or make room there.</source>
        <translation>无法写入“%1”。请另选文件夹，或在那里腾出空间。</translation>
    </message>
</context>
<context>
    <name>postrider::ui::reader::ReaderPage</name>
    <message>
        <source>Earlier in this conversation</source>
        <translation>此会话中较早的邮件</translation>
    </message>
    <message>
        <source>Later in this conversation</source>
        <translation>此会话中较晚的邮件</translation>
    </message>
</context>
<context>
    <name>postrider::ui::reader::ReaderView</name>
    <message>
        <source>Loading…</source>
        <translation>正在载入…</translation>
    </message>
    <message>
        <source>No message chosen.</source>
        <translation>未选择邮件。</translation>
    </message>
    <message>
        <source>This message is not here any more. It was moved or deleted elsewhere.</source>
        <translation>此邮件已不在此处，可能已被移走或删除。</translation>
    </message>
    <message>
        <source>This message has not been downloaded, and its account is offline. Go online to read it.</source>
        <translation>此邮件尚未下载，而其账户已离线。请联网后阅读。</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>Downloading this message…</source>
        <translation>正在下载此邮件…</translation>
    </message>
    <message>
        <source>Download</source>
        <translation>下载</translation>
    </message>
    <message>
        <source>Find in message…</source>
        <translation>在邮件中查找…</translation>
    </message>
    <message>
        <source>Show as HTML</source>
        <translation>显示为 HTML</translation>
    </message>
    <message>
        <source>Show as plain text</source>
        <translation>显示为纯文本</translation>
    </message>
    <message>
        <source>All headers…</source>
        <translation>全部邮件头…</translation>
    </message>
    <message>
        <source>View source…</source>
        <translation>查看源代码…</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>邮件</translation>
    </message>
    <message>
        <source>Print to PDF</source>
        <translation>打印为 PDF</translation>
    </message>
    <message>
        <source>PDF documents (*.pdf)</source>
        <translation>PDF 文档 (*.pdf)</translation>
    </message>
    <message>
        <source>Save message</source>
        <translation>保存邮件</translation>
    </message>
    <message>
        <source>Messages (*.eml)</source>
        <translation>邮件 (*.eml)</translation>
    </message>
    <message>
        <source>Character set</source>
        <translation>字符集</translation>
    </message>
    <message>
        <source>Save message…</source>
        <translation>保存邮件…</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>打印…</translation>
    </message>
    <message>
        <source>message</source>
        <translation>邮件</translation>
    </message>
    <message>
        <source>Only the header of this message is here; all of it has %1.</source>
        <translation>这里只有这封邮件的信头；整封邮件为 %1。</translation>
    </message>
    <message>
        <source>Only the header of this message is here, and the server has it no more.</source>
        <translation>这里只有这封邮件的信头，而服务器上已没有它。</translation>
    </message>
    <message>
        <source>&amp;Fetch the rest</source>
        <translation>取回其余部分(&amp;F)</translation>
    </message>
    <message>
        <source>This message has not been downloaded. Open it to fetch it.</source>
        <translation>此邮件尚未下载。打开即可取回。</translation>
    </message>
    <message>
        <source>The message is in your browser, without anything remote.</source>
        <translation>邮件已在您的浏览器中打开，不含任何远程内容。</translation>
    </message>
    <message>
        <source>Show as designed, in the browser</source>
        <translation>在浏览器中按原设计显示</translation>
    </message>
    <message>
        <source>The message was not printed. Look at the printer, or choose another one.</source>
        <translation>邮件未能打印。请查看打印机，或选择另一台。</translation>
    </message>
</context>
<context>
    <name>postrider::ui::reader::RecipientText</name>
    <message>
        <source>%1 and %2 more</source>
        <translation>%1 及另外 %2 人</translation>
    </message>
</context>
<context>
    <name>postrider::ui::reader::RouteDialog</name>
    <message>
        <source>%1 s</source>
        <translation>%1 秒</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 分钟</translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <translation>%1 小时 %2 分钟</translation>
    </message>
    <message>
        <source>Where this message comes from</source>
        <translation>此邮件从何而来</translation>
    </message>
    <message>
        <source>No server has checked who sent this message.</source>
        <translation>没有服务器核实过此邮件的发件人。</translation>
    </message>
    <message>
        <source>The way of the message, oldest first. Only what your own servers wrote, at the end, is beyond doubt.</source>
        <translation>邮件的路径，最早的在前。只有末尾由您自己的服务器写入的内容确凿可信。</translation>
    </message>
    <message>
        <source>Servers</source>
        <translation>服务器</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>After</source>
        <translation>用时</translation>
    </message>
    <message>
        <source>From</source>
        <translation>来自</translation>
    </message>
    <message>
        <source>Taken by</source>
        <translation>接收方</translation>
    </message>
    <message>
        <source>Encrypted</source>
        <translation>加密</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>是</translation>
    </message>
    <message>
        <source>not told</source>
        <translation>未说明</translation>
    </message>
</context>
<context>
    <name>postrider::ui::reader::SourceDialog</name>
    <message>
        <source>The rest is not shown. Save the source to see it.</source>
        <translation>其余未显示。请保存源代码查看。</translation>
    </message>
    <message>
        <source>Message source</source>
        <translation>邮件源代码</translation>
    </message>
    <message>
        <source>All headers</source>
        <translation>全部邮件头</translation>
    </message>
    <message>
        <source>Save source…</source>
        <translation>保存源代码…</translation>
    </message>
    <message>
        <source>Save message</source>
        <translation>保存邮件</translation>
    </message>
    <message>
        <source>message.eml</source>
        <translation>message.eml</translation>
    </message>
    <message>
        <source>Messages (*.eml)</source>
        <translation>邮件 (*.eml)</translation>
    </message>
</context>
<context>
    <name>postrider::ui::reader::StatusPage</name>
    <message>
        <source>State of this message</source>
        <translation>此邮件的状态</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>详情</translation>
    </message>
</context>
<context>
    <name>postrider::ui::reader::TextPane</name>
    <message>
        <source>Loading…</source>
        <translation>正在载入…</translation>
    </message>
</context>
<context>
    <name>postrider::ui::reader::TrustLine</name>
    <message>
        <source>Who vouches for the sender</source>
        <translation>谁为发件人作证</translation>
    </message>
    <message>
        <source>How is this known?</source>
        <translation>如何得知？</translation>
    </message>
    <message>
        <source>No server has checked who sent this message.</source>
        <translation>没有服务器核实过此邮件的发件人。</translation>
    </message>
</context>
<context>
    <name>postrider::ui::reader::UnfoldedMessage</name>
    <message>
        <source>Message of %1</source>
        <translation>%1 的邮件</translation>
    </message>
    <message>
        <source>Text of %1</source>
        <translation>%1 的正文</translation>
    </message>
    <message>
        <source>Open message</source>
        <translation>打开邮件</translation>
    </message>
</context>
<context>
    <name>postrider::ui::settings::SettingsDialog</name>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>外观</translation>
    </message>
    <message>
        <source>&amp;Colours:</source>
        <translation>颜色(&amp;C)：</translation>
    </message>
    <message>
        <source>As the desktop</source>
        <translation>跟随桌面</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>浅色</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>深色</translation>
    </message>
    <message>
        <source>&amp;Message list:</source>
        <translation>邮件列表(&amp;M)：</translation>
    </message>
    <message>
        <source>Cards with preview</source>
        <translation>带预览的卡片</translation>
    </message>
    <message>
        <source>Compact cards</source>
        <translation>紧凑卡片</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>表格</translation>
    </message>
    <message>
        <source>Reading</source>
        <translation>阅读</translation>
    </message>
    <message>
        <source>Mark as &amp;read:</source>
        <translation>标为已读(&amp;R)：</translation>
    </message>
    <message>
        <source>At once</source>
        <translation>立即</translation>
    </message>
    <message>
        <source>After 1.5 seconds</source>
        <translation>1.5 秒后</translation>
    </message>
    <message>
        <source>After 5 seconds</source>
        <translation>5 秒后</translation>
    </message>
    <message>
        <source>Only by me</source>
        <translation>仅由我操作</translation>
    </message>
    <message>
        <source>Show the &amp;plain text where a message has both</source>
        <translation>两者皆有时显示纯文本(&amp;P)</translation>
    </message>
    <message>
        <source>Keyboard</source>
        <translation>键盘</translation>
    </message>
    <message>
        <source>&amp;Single keys: R replies, J and K go through the list (? shows all)</source>
        <translation>单键操作：R 回复，J 和 K 在列表中移动（? 显示全部）(&amp;S)</translation>
    </message>
    <message>
        <source>Writing</source>
        <translation>撰写</translation>
    </message>
    <message>
        <source>&amp;Undo sending:</source>
        <translation>撤销发送(&amp;U)：</translation>
    </message>
    <message>
        <source>Within 5 seconds</source>
        <translation>5 秒内</translation>
    </message>
    <message>
        <source>Within 10 seconds</source>
        <translation>10 秒内</translation>
    </message>
    <message>
        <source>Within 30 seconds</source>
        <translation>30 秒内</translation>
    </message>
    <message>
        <source>Not at all: send at once</source>
        <translation>不撤销：立即发送</translation>
    </message>
</context>
<context>
    <name>postrider::ui::settings::ShortcutsDialog</name>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>键盘快捷键</translation>
    </message>
</context>
<context>
    <name>postrider::web::WebFetcher</name>
    <message>
        <source>This address is not asked for from a message.</source>
        <translation>不会从邮件中访问此地址。</translation>
    </message>
    <message>
        <source>What the server sends is too large.</source>
        <translation>服务器发来的内容太大。</translation>
    </message>
    <message>
        <source>The server did not answer in time.</source>
        <translation>服务器没有及时回应。</translation>
    </message>
    <message>
        <source>The server does not give it away.</source>
        <translation>服务器不提供此内容。</translation>
    </message>
    <message>
        <source>The list&apos;s server refused. Open its page, or write to it.</source>
        <translation>列表的服务器拒绝了。请打开其网页，或向其发信。</translation>
    </message>
</context>
</TS>
