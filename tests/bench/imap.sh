#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The Postrider authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# imap.sh [COUNT]: how fast a large inbox comes from Dovecot (mdbox) into the store, beside the wire itself and the
# peers, all in one run. Installs the peers. One row a work: what, seconds, ratio to the floor, peak memory. Then the
# window (first screen, new mail), the memory at a million messages, and ten minutes of idleness.
source "$(dirname "$0")/common.sh"
count=${1:-100000}
"$top/.packages/install" bench

POSTRIDER_MAIL_LOCATION='mdbox:~/mdbox' POSTRIDER_QUOTA=20G start_empty_server
"$top/tests/bench/gen_mail.py" "$work/made" "$count"
chown -R --reference="$work/dovecot/mail" "$work/made"
doveadm -c "$work/dovecot/dovecot.conf" import -u jane@example.com "maildir:$work/made" "" all
rm -rf "$work/made"
for kind in headers bodies; do # Dovecot makes its caches once
  "$top/tests/bench/floor.py" "$imap" jane@example.com secret "$kind" plain > /dev/null
done

# timed NAME COMMAND…: runs it; sets $seconds and $megabytes, its wall clock and peak memory.
timed() {
  local name=$1
  shift
  /usr/bin/time -q -f '%e %M' -o "$work/time" "$@" > "$work/$name.log" 2>&1 || { echo "$name failed:" >&2; tail -n 3 "$work/$name.log" >&2; }
  read -r seconds megabytes < "$work/time"
  megabytes=$((megabytes / 1024))
}
# row NAME SECONDS FLOOR [MB]
row() {
  awk -v name="$1" -v seconds="$2" -v floor="$3" -v mb="${4:-}" 'BEGIN {
    printf "%-44s %8.3f s  %6.1f x floor  %s\n", name, seconds, seconds / floor, mb == "" ? "" : mb " MB peak" }'
}
spoken() { sed -n 's/.*"seconds":\([0-9.]*\).*/\1/p' "$work/$1.log"; }

# --- headers, plain ---------------------------------------------------------------------------------------------
read -r floor bytes <<< "$("$top/tests/bench/floor.py" "$imap" jane@example.com secret headers plain)"
row "headers: the wire ($((bytes / 1000000)) MB)" "$floor" "$floor"
make_plain_profile "$work/headers"
timed headers "$postrider" --profile "$work/headers" sync --bodies none --json
row "headers: Postrider, stored, threaded, indexed" "$seconds" "$floor" "$megabytes"

# --- nothing changed --------------------------------------------------------------------------------------------
timed nothing "$postrider" --profile "$work/headers" sync --bodies none --json
row "nothing changed: Postrider, the sync itself" "$(spoken nothing)" "$floor"
row "nothing changed: Postrider, the whole program" "$seconds" "$floor" "$megabytes"
sed -n 's/.*"bytes":\([0-9]*\).*/nothing changed: Postrider read \1 bytes/p' "$work/nothing.log"

# --- the window -------------------------------------------------------------------------------------------------
make_plain_profile "$work/window"
read -r milliseconds _ <<< "$("$top/tests/bench/window.py" first-screen "$postrider" "$work/window" "$imap")"
echo "first screen of a first sync, in the window after the login: $milliseconds ms"
read -r slowest all <<< "$("$top/tests/bench/window.py" arrival "$postrider" "$work/headers" "$imap")"
echo "new mail in IDLE, from the server's word to the row in the window: $slowest ms (slowest of $all)"

# --- the same with NeoMutt --------------------------------------------------------------------------------------
cat > "$work/neomuttrc" << END
set folder = "imap://jane%40example.com@127.0.0.1:$imap/"
set spoolfile = "+INBOX"
set imap_pass = "secret"
set imap_authenticators = "login"
set ssl_starttls = no
set ssl_force_tls = no
set header_cache = "$work/neomutt-cache"
set imap_check_subscribed = no
set sort = reverse-threads
set quit = yes
END
mkdir -p "$work/neomutt-cache"
neomutt_once() { timed "$1" env TERM=xterm script -qec "neomutt -n -F $work/neomuttrc -e 'push q'" /dev/null; }
neomutt_once neomutt
row "headers: NeoMutt, first time" "$seconds" "$floor" "$megabytes"
neomutt_once neomutt-again
row "nothing changed: NeoMutt" "$seconds" "$floor" "$megabytes"

# --- all bodies, TLS --------------------------------------------------------------------------------------------
read -r floor bytes <<< "$("$top/tests/bench/floor.py" "$imaps" jane@example.com secret bodies)"
row "bodies: the wire ($((bytes / 1000000)) MB)" "$floor" "$floor"
make_profile "$work/bodies"
timed bodies "$postrider" --profile "$work/bodies" sync --bodies all --json
row "bodies: Postrider, stored and indexed" "$seconds" "$floor" "$megabytes"
du -sm "$work/bodies" | awk '{ print "store on disk: " $1 " MB" }'
cat > "$work/mbsyncrc" << END
IMAPAccount jane
Host localhost
Port $imaps
User jane@example.com
PassCmd "echo secret"
SSLType IMAPS
AuthMechs LOGIN
CertificateFile $work/dovecot/ca/ca.crt

IMAPStore far
Account jane

MaildirStore near
Inbox $work/maildir
Path $work/maildirs/

Channel inbox
Far :far:INBOX
Near :near:INBOX
Create Near
SyncState *
END
mkdir -p "$work/maildirs"
timed mbsync mbsync -c "$work/mbsyncrc" inbox
row "bodies: mbsync" "$seconds" "$floor" "$megabytes"
timed mbsync-again mbsync -c "$work/mbsyncrc" inbox
row "nothing changed: mbsync" "$seconds" "$floor" "$megabytes"
printf '[database]\npath=%s\n[new]\ntags=new\n' "$work/maildir" > "$work/notmuchrc"
timed notmuch env NOTMUCH_CONFIG="$work/notmuchrc" notmuch new
row "bodies: notmuch, the index of what mbsync got" "$seconds" "$floor" "$megabytes"
du -sm "$work/maildir" | awk '{ print "Maildir and notmuch on disk: " $1 " MB" }'

# --- servers of their own ---------------------------------------------------------------------------------------
export POSTRIDER=$postrider
"$top/tests/bench/million.sh"
"$top/tests/bench/idle.sh"
