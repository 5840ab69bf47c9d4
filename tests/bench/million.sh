#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The Postrider authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# million.sh [COUNT…]: the peak memory of a first sync, headers alone and then all bodies, of inboxes of 100,000 and
# 1,000,000 small messages. tests/bench/many_messages.py makes them up: Dovecot would need hours and 10 GB to be filled.
source "$(dirname "$0")/common.sh"
if [ $# = 0 ]; then set -- 100000 1000000; fi

for count in "$@"; do
  "$top/tests/bench/many_messages.py" "$count" > "$work/port" &
  server=$!
  until [ -s "$work/port" ]; do sleep 0.05; done
  imap=$(cat "$work/port")
  make_plain_profile "$work/profile"
  for bodies in none all; do
    /usr/bin/time -q -f '%e %M' -o "$work/time" "$postrider" --profile "$work/profile" sync --bodies "$bodies" > /dev/null
    read -r seconds kib < "$work/time"
    echo "$count messages, bodies $bodies: $seconds s, $((kib / 1024)) MB peak, $(du -sm "$work/profile" | cut -f 1) MB on disk"
  done
  kill "$server"
  wait "$server" || true
  server=
  rm -rf "$work/profile" "$work/port"
done
