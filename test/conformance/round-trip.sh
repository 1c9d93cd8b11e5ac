#!/usr/bin/env bash
# Proves the round trip with finance: export, change ten cells in LibreOffice, import; ten lines of budgets.yaml are different. Then a month in finance.
set -uo pipefail
source "$(dirname "$0")/need.bash"
need soffice libreoffice-calc-nogui
need_uno
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
expected = ['^Older people.* 14,400 . 14,989 ', '^Care at home.* 8,944 . 9,210 ', '^Assessment and care management.* 4,702 . 4,877 .* 3.7%$', '^Payment to Specimen Council.* 57,792 . 59,189 ']
missing = [row for row in expected if not any(re.search(row, one) for one in rows)]
sys.exit(f'FAIL: not printed: {missing}' if missing else 0)
PYTHON

# A month in finance: no line is known; twenty are typed in LibreOffice; an officer edits budgets.yaml; the same workbook, which nobody has exported
# again, comes with two changes, one line deleted and one new; then both have changed one sum.
real=$work/month/directions/2023-24/budgets.yaml
mkdir "$work/month" && cp -r "$project/directions" "$work/month/" && cp "$real" "$work/tbc.yaml"
month() { node "$project/bin/directions.js" --root "$work/month" --quiet "$@"; }
step() { "$python" "$(dirname "$0")/finance-month.py" "directions$$m" "$1" "$2" "$3" || exit 1; }
soffice "-env:UserInstallation=file://$work/profile" --headless --norestore --accept="pipe,name=directions$$m;urp;" >/dev/null 2>&1 &
office=$!
month funding export 2023-24 "$work/empty.xlsx" || exit 1
step type "$work/empty.xlsx" "$work/typed.xlsx"
month funding import 2023-24 "$work/typed.xlsx" >/dev/null || { echo 'FAIL: twenty lines typed were not taken'; exit 1; }
[ "$(grep -c '^    label: Service ' "$real")" = 20 ] || { echo 'FAIL: not twenty lines'; exit 1; }
[ "$(diff "$work/tbc.yaml" "$real" | grep '^<')" = '< allocations: tbc' ] || { echo 'FAIL: more than “allocations: tbc” was taken away'; exit 1; }
sed -i 's/^    label: Service 1$/    label: Service one, as the Board calls it/' "$real"
cp "$real" "$work/officer.yaml"
step again "$work/typed.xlsx" "$work/again.xlsx"
month funding import 2023-24 "$work/again.xlsx" >/dev/null 2>&1 && { echo 'FAIL: a line was deleted without --yes'; exit 1; }
month funding import 2023-24 "$work/again.xlsx" --yes >/dev/null || { echo 'FAIL: the workbook was not taken again'; exit 1; }
diff "$work/officer.yaml" "$real" | grep '^[<>]' >"$work/difference"
diff - "$work/difference" <<'DIFFERENCE' || { echo 'FAIL: not the changes that were made'; exit 1; }
<     amount: £2,000
<   - id: service-3
<     label: Service 3
<     recipient: midlothian-council
<     source: payment
<     amount: £3,000
>     amount: £2,001
>   - id: new-service
>     label: New service
>     recipient: midlothian-council
>     source: payment
>     amount: £500
<     amount: £5,000
>     amount: £5,001
DIFFERENCE
sed -i 's/£2,001/£2,002/' "$real"
step clash "$work/again.xlsx" "$work/clash.xlsx"
month funding import 2023-24 "$work/clash.xlsx" >/dev/null 2>"$work/said" && { echo 'FAIL: a conflict was settled by nobody'; exit 1; }
for sum in 'last import   £2,001' 'spreadsheet   £2,003' 'budgets.yaml  £2,002'; do grep -q "$sum" "$work/said" || { cat "$work/said"; echo "FAIL: not said: $sum"; exit 1; }; done
# The text that names a line, the pack and the appendices of each body say what was imported.
sed -i '0,/^introduction:$/s//introduction:\n  - Service 5 has {allocation:service-5}./' "$work/month/directions/2023-24/pack.yaml"
month build 2023-24 --format text --out "$work/out" >/dev/null && month funding 2023-24 --format csv --out "$work/out" >/dev/null || exit 1
for words in 'New service' 'Service 5 has £5,001\.' 'Service one, as the Board calls it'; do
  grep -q "$words" "$work"/out/*directions*.txt || { echo "FAIL: the pack does not say: $words"; exit 1; }
done
for body in combined midlothian-council; do
  appendix=$(echo "$work"/out/*funding*"${body#combined}"*.csv)
  grep -q 'New service.*500' $appendix || { echo "FAIL: the appendix for $body does not have the new line"; exit 1; }
  grep -q '^service-3,' $appendix && { echo "FAIL: the appendix for $body has the line that was deleted"; exit 1; }
done
echo 'ok   a month in finance: twenty lines typed, an officer’s edit kept, a deletion confirmed, a conflict said'
echo "ok   ten cells changed in LibreOffice are ten lines of budgets.yaml"
