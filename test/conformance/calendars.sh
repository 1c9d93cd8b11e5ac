#!/usr/bin/env bash
# Proves that Python's icalendar reads every calendar as it was written: its entries, days, words, names and sequences.
set -uo pipefail
source "$(dirname "$0")/need.bash"
home=${DIRECTIONS_TOOLS_HOME:-${XDG_CACHE_HOME:-$HOME/.cache}/directions-tools}/icalendar
if ! PYTHONPATH=$home python3 -c 'import icalendar' 2>/dev/null; then
  command -v python3 >/dev/null && python3 -m pip install -q --target "$home" icalendar==7.3.0 >/dev/null 2>&1
fi
PYTHONPATH=$home python3 -c 'import icalendar' 2>/dev/null || cannot 'the Python package icalendar 7.3.0 cannot be installed here'
here=$(cd "$(dirname "$0")" && pwd)
project=$(cd "$here/../.." && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cp -r "$project/test/root" "$work/root"
cd "$work/root" || exit 1
run() { node "$project/bin/directions.js" --quiet "$@" >/dev/null; }
calendar() { run deadlines 2030-31 --format ics --on 2030-10-01 --out "$work/$1"; }
run issue 2030-31 --yes && calendar first &&
  run revise 2030-31 --date 2030-09-12 --reference 'Report 5.2' --yes &&
  sed -i.old 's/"2030-09"/"2030-11"/' directions/2030-31/deadlines.yaml && rm directions/2030-31/deadlines.yaml.old &&
  run issue 2030-31 --date 2030-09-20 --by 'Chief Officer' --yes && calendar second || exit 1
PYTHONPATH=$home python3 "$here/calendars.py" "$work/first" "$work/second"
