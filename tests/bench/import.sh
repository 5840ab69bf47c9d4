#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The Postrider authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# import.sh [COUNT] [KILLS] [MBOX]: an mbox of COUNT made-up messages comes into a folder: seconds and peak memory of the
# whole, of doing it again with nothing new, and of one that is killed KILLS times and goes on each time. What came in
# is compared, message by message, with what was in the file. MBOX: where it is, or is to be made, for several runs.
source "$(dirname "$0")/common.sh"
count=${1:-2000} kills=${2:-3} mbox=${3:-$work/mail.mbox}

if [ ! -e "$mbox" ]; then
  "$top/tests/bench/gen_mail.py" "$work/mail" "$count"
  "$top/tests/bench/mbox.py" make "$work/mail" "$mbox"
  rm -rf "$work/mail"
fi

# import PROFILE NAME: one that nobody disturbs; sets $seconds.
import() {
  local result
  result=$(/usr/bin/time -q -f '%e %U %S %M' -o "$work/time" \
    "$postrider" --profile "$work/$1" import "$mbox" --folder Old --json | tail -n 1)
  read -r seconds user system kib < "$work/time"
  echo "$2: $seconds s ($user s user, $system s system), $((kib / 1024)) MB peak: $result"
}

# compare PROFILE: what is in the folder with what is in the file.
compare() {
  rm -f "$work/out.mbox"
  "$postrider" --profile "$work/$1" export Old --mbox "$work/out.mbox" > /dev/null
  "$top/tests/bench/mbox.py" same "$mbox" "$work/out.mbox"
}

import whole "whole"
whole=$seconds
compare whole
echo "store: $(du -sm "$work/whole" | cut -f 1) MB for $(du -m "$mbox" | cut -f 1) MB"
import whole "again, nothing new"
for round in $(seq "$kills"); do
  "$postrider" --profile "$work/killed" import "$mbox" --folder Old > /dev/null &
  victim=$!
  sleep "$(awk -v whole="$whole" -v kills="$kills" 'BEGIN { print whole / (kills + 1) }')" # a part of the work each
  kill -9 "$victim" 2> /dev/null || true
  wait "$victim" 2> /dev/null || true
done
import killed "after $kills kills, the rest"
compare killed
