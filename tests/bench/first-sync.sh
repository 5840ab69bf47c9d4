#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The Postrider authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# first-sync.sh [COUNT] [ROUNDS]: how long the first sync of an inbox with all bodies takes over TLS, as a multiple of
# what the wire takes. The best of the rounds counts on both sides.
source "$(dirname "$0")/common.sh"
count=${1:-2000} rounds=${2:-3}

start_server "$count"
"$top/tests/bench/floor.py" "$imaps" jane@example.com secret > /dev/null # Dovecot makes its index once
floor=999 sync=999
for round in $(seq "$rounds"); do
  read -r seconds bytes <<< "$("$top/tests/bench/floor.py" "$imaps" jane@example.com secret)"
  floor=$(echo "$seconds $floor" | awk '{ print ($1 < $2) ? $1 : $2 }')
  make_profile "$work/profile$round"
  start=$(date +%s.%N)
  "$postrider" --profile "$work/profile$round" sync --bodies all --json > "$work/summary"
  seconds=$(echo "$(date +%s.%N) $start" | awk '{ printf "%.3f", $1 - $2 }')
  sync=$(echo "$seconds $sync" | awk '{ print ($1 < $2) ? $1 : $2 }')
  echo "round $round: $seconds s  $(tail -n 1 "$work/summary")"
done
listed=$("$postrider" --profile "$work/profile1" list inbox | wc -l)
echo "$count messages, $((bytes / 1000000)) MB: floor $floor s, sync $sync s, ratio $(echo "$sync $floor" | awk '{ printf "%.1f", $1 / $2 }'), $listed listed"
