#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The Postrider authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# pop3-first-sync.sh [COUNT] [ROUNDS]: how long the first check of a POP3 maildrop takes over TLS, as a multiple of what
# the wire takes, and the second one, which finds nothing new.
source "$(dirname "$0")/common.sh"
count=${1:-2000} rounds=${2:-3}

start_server "$count"
read -r _ _ _ pop3s < "$work/dovecot/ports"
"$top/tests/bench/pop3-floor.py" "$pop3s" jane@example.com secret "$count" > /dev/null # Dovecot makes its index once
least() { awk -v a="$1" -v b="$2" 'BEGIN { print (a + 0 < b + 0) ? a : b }'; }

floor=999 sync=999
for round in $(seq "$rounds"); do
  read -r seconds bytes <<< "$("$top/tests/bench/pop3-floor.py" "$pop3s" jane@example.com secret "$count")"
  floor=$(least "$seconds" "$floor")
  profile="$work/profile$round"
  "$postrider" --profile "$profile" account add --email jane@example.com --pop3 "localhost:$pop3s" --smtp localhost:9 \
    --security tls --password-command 'echo secret' --trust-ca "$work/dovecot/ca/ca.crt"
  summary=$("$postrider" --profile "$profile" sync --json)
  sync=$(least "$(sed 's/.*"seconds":\([0-9.]*\).*/\1/' <<< "$summary")" "$sync")
  echo "round $round: $summary"
done
again=$("$postrider" --profile "$work/profile1" sync --json)
awk -v count="$count" -v bytes="$bytes" -v floor="$floor" -v sync="$sync" 'BEGIN {
  printf "%d messages, %.1f MB: floor %.3f s, first check %.3f s = %.1f x\n", count, bytes / 1e6, floor, sync, sync / floor
}'
echo "second check: $again"
