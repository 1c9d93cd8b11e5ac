#!/usr/bin/env bash
# Proves the round trip with finance: export, change ten cells in LibreOffice, import; ten lines of budgets.yaml are different.
set -uo pipefail
source "$(dirname "$0")/need.bash"
need soffice libreoffice-calc-nogui
find_python() { for one in python3 /usr/bin/python3 /usr/lib/libreoffice/program/python; do command -v "$one" >/dev/null && "$one" -c 'import uno' 2>/dev/null && echo "$one" && break; done; }
python=$(find_python)
if [ -z "$python" ] && [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null; then
  { apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends python3-uno; } >/dev/null 2>&1
  python=$(find_python)
fi
[ -n "$python" ] || cannot 'no Python with LibreOffice’s module uno (Debian: apt-get install python3-uno)'
project=$(cd "$(dirname "$0")/../.." && pwd)
work=$(mktemp -d)
trap 'kill "$office" 2>/dev/null; rm -rf "$work"' EXIT
cp -r "$project/test/example" "$work/root"
cp "$work/root/directions/2030-31/budgets.yaml" "$work/before.yaml"
directions() { node "$project/bin/directions.js" --root "$work/root" --quiet "$@"; }

directions funding export 2030-31 "$work/budget.xlsx" || exit 1
soffice "-env:UserInstallation=file://$work/profile" --headless --norestore --accept="pipe,name=directions$$;urp;" >/dev/null 2>&1 &
office=$!
"$python" "$(dirname "$0")/change-cells.py" "directions$$" "$work/budget.xlsx" "$work/changed.xlsx" || exit 1
directions funding import 2030-31 "$work/changed.xlsx" || exit 1
changed=$(diff "$work/before.yaml" "$work/root/directions/2030-31/budgets.yaml" | grep -c '^>')
[ "$changed" = 10 ] || { echo "FAIL: $changed lines are different, not 10"; exit 1; }
directions funding 2030-31 --format docx --out "$work/out" && directions validate 2030-31 >/dev/null || exit 1
# The changed sums are printed, and the sums that they add up to are as before: six of the ten outweigh each other.
"$python" - "$work/out/specimen-ijb-funding-2030-31.docx" <<'PYTHON' || exit 1
import re, sys, zipfile
xml = zipfile.ZipFile(sys.argv[1]).read('word/document.xml').decode()
rows = [' | '.join(''.join(re.findall(r'<w:t[^>]*>([^<]*)', cell)) for cell in row.split('</w:tc>')[:-1]) for row in xml.split('</w:tr>')]
expected = ['Older people | 14,400 | 14,989', 'Care at home | 8,944 | 9,210', 'Assessment and care management | 4,702 | 4,877 | 175 | 3.7% | 8.2% | Agreed', 'Payment to Specimen Council | 57,792 | 59,189']
missing = [row for row in expected if not any(one.startswith(row) for one in rows)]
sys.exit(f'FAIL: not printed: {missing}' if missing else 0)
PYTHON
echo "ok   ten cells changed in LibreOffice are ten lines of budgets.yaml"
