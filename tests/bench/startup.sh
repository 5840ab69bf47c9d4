#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The Postrider authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# startup.sh [COUNT] [ROUNDS]: from exec to the listed inbox, warm: Postrider tells when the list was first painted with
# messages in it (POSTRIDER_TRACE_START).
if [ "${1:-}" != inside ]; then
  exec "$(dirname "$0")/../support/desktop/with-desktop" "$0" inside "$@"
fi
shift
source "$(dirname "$0")/common.sh"
count=${1:-2000} rounds=${2:-5}

start_server "$count"
make_profile "$work/profile"
"$postrider" --profile "$work/profile" sync --bodies none > /dev/null
for round in $(seq 0 "$rounds"); do
  rm -f "$work/trace"
  POSTRIDER_TRACE_START=$(date +%s%3N) "$postrider" --profile "$work/profile" --offline 2> "$work/trace" &
  program=$!
  until grep -qs "^first list" "$work/trace"; do sleep 0.02; done
  kill "$program"
  wait "$program" || true
  if [ "$round" = 0 ]; then continue; fi # the first one warms
  grep '^first list' "$work/trace"
done | sort -k 4 -n | awk '{ print; if ($4 > worst) worst = $4; if (best == 0) best = $4 } END { print "best " best " ms, worst " worst " ms" }'
