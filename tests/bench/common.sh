# SPDX-FileCopyrightText: 2026 The Postrider authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# What the measurements share: a Dovecot with a made-up inbox, and a profile of Postrider for it. Source it.
set -euo pipefail
top=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
work=$(mktemp -d)
server=
clean() {
  if [ -n "$server" ]; then kill "$server" 2> /dev/null || true; wait "$server" 2> /dev/null || true; fi
  rm -rf "$work"
}
trap clean EXIT

postrider=${POSTRIDER:-}
for build in release check; do
  if [ -z "$postrider" ] && [ -x "$top/build/$build/app/postrider" ]; then postrider=$top/build/$build/app/postrider; fi
done
if [ -z "$postrider" ]; then
  echo "Build first (./run or ./check), or set POSTRIDER to the program." >&2
  exit 1
fi

# start_empty_server: a Dovecot; sets $imap and $imaps, its ports.
start_empty_server() {
  chmod 755 "$work"
  "$top/tests/support/servers/dovecot" "$work/dovecot" > "$work/dovecot.log" 2>&1 &
  server=$!
  until [ -s "$work/dovecot/ports" ]; do sleep 0.05; done
  # shellcheck disable=SC2034 # for who sources this
  read -r imap imaps _ < "$work/dovecot/ports"
  until (exec 3<> "/dev/tcp/127.0.0.1/$imaps") 2> /dev/null; do sleep 0.05; done
}

# start_server COUNT: the same, with COUNT messages in jane's inbox.
start_server() {
  "$top/tests/bench/gen_mail.py" "$work/mail" "$1"
  start_empty_server
  local inbox="$work/dovecot/mail/jane@example.com"
  mkdir -p "$inbox"
  mv "$work/mail" "$inbox/Maildir"
  chown -R --reference="$work/dovecot/mail" "$inbox"
}

# make_profile DIR: with jane's account.
make_profile() {
  "$postrider" --profile "$1" account add --email jane@example.com --imap "localhost:$imaps" \
    --smtp "localhost:465" --password-command 'echo secret' --trust-ca "$work/dovecot/ca/ca.crt" 2> /dev/null
}

# make_plain_profile DIR: the same without TLS, which only loopback may be.
make_plain_profile() {
  "$postrider" --profile "$1" account add --email jane@example.com --imap "localhost:$imap" --security none \
    --smtp "localhost:465" --password-command 'echo secret' 2> /dev/null
}
