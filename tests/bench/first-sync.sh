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

# least A B: the smaller one.
least() { awk -v a="$1" -v b="$2" 'BEGIN { print (a + 0 < b + 0) ? a : b }'; }

floor=999 sync=999 whole=999
for round in $(seq "$rounds"); do
  read -r seconds bytes <<< "$("$top/tests/bench/floor.py" "$imaps" jane@example.com secret)"
  floor=$(least "$seconds" "$floor")
  make_profile "$work/profile$round"
  start=$(date +%s%N)
  summary=$("$postrider" --profile "$work/profile$round" sync --bodies all --json)
  whole=$(least "$(((($(date +%s%N) - start) / 1000000)))e-3" "$whole")
  sync=$(least "$(sed 's/.*"seconds":\([0-9.]*\).*/\1/' <<< "$summary")" "$sync")
  echo "round $round: $summary"
done
listed=$("$postrider" --profile "$work/profile1" list inbox | wc -l)
awk -v count="$count" -v bytes="$bytes" -v floor="$floor" -v sync="$sync" -v whole="$whole" -v listed="$listed" 'BEGIN {
  printf "%d messages, %.1f MB, %d listed: floor %.3f s, sync %.3f s = %.1f x, with start and end of the program %.3f s = %.1f x\n",
         count, bytes / 1e6, listed, floor, sync, sync / floor, whole, whole / floor
}'
