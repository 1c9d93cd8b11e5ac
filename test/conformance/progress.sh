#!/usr/bin/env bash
# Proves a year of progress: four quarters, each exported, filled in in LibreOffice, imported, told to the Board and recorded; what the Board was told stays.
set -uo pipefail
source "$(dirname "$0")/need.bash"
need soffice libreoffice-calc-nogui
need_uno
project=$(cd "$(dirname "$0")/../.." && pwd)
work=$(mktemp -d)
trap 'kill "$office" 2>/dev/null; rm -rf "$work"' EXIT
cp -r "$project/test/three-years" "$work/root"
own=$work/root/directions/2025-26/progress.yaml
rm "$own"
directions() { node "$project/bin/directions.js" --root "$work/root" --quiet "$@"; }
fail() { echo "FAIL: $*"; exit 1; }

soffice "-env:UserInstallation=file://$work/profile" --headless --norestore --accept="pipe,name=progress$$;urp;" >/dev/null 2>&1 &
office=$!
quarter() {
  local number=$1 told=$2 entries=$3
  directions progress export 2025-26 "$work/$number.xlsx" --on "$told" || fail "quarter $number is not exported"
  "$python" "$(dirname "$0")/quarter.py" "progress$$" "$number" "$work/$number.xlsx" "$work/$number-filled.xlsx" || exit 1
  directions progress import 2025-26 "$work/$number-filled.xlsx" >/dev/null || fail "quarter $number is not taken in"
  [ "$(grep -c 'state:' "$own")" = "$entries" ] || { cat "$own"; fail "not $entries entries after quarter $number"; }
  directions progress 2025-26 --on "$told" --out "$work/$number" || fail "no report of quarter $number"
  directions progress record 2025-26 --on "$told" --yes >/dev/null || fail "quarter $number is not recorded"
}
said() { directions progress 2025-26 --on "$1" --format text | tr -s ' ' | grep -qE "$2" || fail "the report of $1 does not say: $2"; }

quarter 1 2025-07-10 3
quarter 2 2025-10-09 6
quarter 3 2026-01-15 8
quarter 4 2026-04-09 10
said 2025-07-10 '^Reported complete: 0 of 3 .* Late or at risk: 0\.'
said 2025-10-09 '^At risk 1 0 2\.1'
said 2026-01-15 '^2\.1 .* Late\. Deadline passed: October 2025 .*The post is filled, from January\.'
said 2026-04-09 '^Reported complete: 2 of 3 .* Late or at risk: 1\.'
[ "$(grep -c 'digest:' "$own")" = 10 ] || fail 'not every entry is recorded'
for number in 1 2 3 4; do
  for format in docx pdf html; do [ -s "$work/$number/sample-ijb-progress-2025-26.$format" ] || fail "no $format of quarter $number"; done
done
# What was told in the first quarter is told again, whatever came later.
directions progress 2025-26 --on 2025-07-10 --out "$work/again" || exit 1
cmp "$work/1/sample-ijb-progress-2025-26.pdf" "$work/again/sample-ijb-progress-2025-26.pdf" || fail 'the first report is another now'
# The workbook of a quarter brings nothing a second time.
directions progress import 2025-26 "$work/4-filled.xlsx" >/dev/null && [ "$(grep -c 'state:' "$own")" = 10 ] || fail 'a workbook is taken twice'
[ -z "$(directions validate 2025-26 --format compact | grep progress.yaml)" ] || fail 'something is wrong with a sound year'
sed -i '0,/4 of 12 teams/s//6 of 12 teams/' "$own"
found=$(directions validate 2025-26 --format compact)
grep -q 'reported-progress-changed' <<<"$found" || fail 'a changed entry is not found'
[ -z "${KEEP:-}" ] || cp -r "$work" "$KEEP"
echo 'ok   a year of progress: four workbooks filled in in LibreOffice, four reports, and what they used stays'
