#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The Postrider authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# idle.sh [MINUTES]: how often the program with its window wakes up while five accounts have nothing new. Dovecot is kept
# from saying "Still here" every two minutes, which would be its doing.
source "$(dirname "$0")/common.sh"

POSTRIDER_IDLE_NOTIFY='29 mins' start_server 200
for number in 1 2 3 4 5; do
  "$postrider" --profile "$work/profile" account add --email "jane$number@example.com" --user jane@example.com \
    --imap "localhost:$imaps" --smtp "localhost:465" --password-command 'echo secret' \
    --trust-ca "$work/dovecot/ca/ca.crt" 2> /dev/null
done
"$postrider" --profile "$work/profile" sync > /dev/null
read -r wakeups threads <<< "$("$top/tests/bench/idle.py" "$postrider" "$work/profile" "${1:-10}")"
echo "idle, 5 accounts, ${1:-10} minutes: $wakeups wake-ups a minute ($threads)"
