#!/usr/bin/env bash
# Proves that a workbook comes back unchanged from twelve programs that open and save it, and that what is typed into it with four of them is taken as it is shown, or refused with its cell.
set -uo pipefail
source "$(dirname "$0")/need.bash"
need soffice libreoffice-calc-nogui
need python3 python3-venv
here=$(cd "$(dirname "$0")" && pwd)
project=$(cd "$here/../.." && pwd)
home=${DIRECTIONS_TOOLS_HOME:-${XDG_CACHE_HOME:-$HOME/.cache}/directions-tools}/resavers
if [ ! -e "$home/ready" ]; then
  mkdir -p "$home"
  python3 -m venv "$home/python" >/dev/null 2>&1 &&
    "$home/python/bin/pip" install -q openpyxl==3.1.5 XlsxWriter==3.2.5 pandas==2.3.3 python-calamine==0.5.3 pyexcel==0.7.3 pyexcel-xlsx==0.6.1 >/dev/null 2>&1 &&
    npm install --prefix "$home" --no-save --no-audit --no-fund --silent xlsx@0.18.5 exceljs@4.4.0 xlsx-populate@1.21.0 >/dev/null 2>&1 &&
    touch "$home/ready"
fi
[ -e "$home/ready" ] || cannot 'the packages of PyPI and npm that save workbooks cannot be installed here'
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
mkdir "$work/books" "$work/lo" "$work/other"
directions() { node "$project/bin/directions.js" --root "$project/test/example" "$@"; }

directions funding export 2030-31 "$work/sent.xlsx" --quiet || exit 1
"$home/python/bin/python" "$here/resave.py" "$work/sent.xlsx" "$here/resavers.json" "$work/books" || exit 1
node "$here/resave.js" "$home" "$work/sent.xlsx" "$here/resavers.json" "$work/books" || exit 1
# LibreOffice: as it is, by way of its own two formats, and what openpyxl typed.
converted ods "$work/other" "$work/sent.xlsx"
converted fods "$work/other" "$work/sent.xlsx"
cp "$work/sent.xlsx" "$work/lo/libreoffice-0.xlsx" && mv "$work/other/sent.ods" "$work/lo/by-ods-0.ods" && mv "$work/other/sent.fods" "$work/lo/by-fods-0.fods" || exit 1
for file in "$work"/books/openpyxl-[1-9]*.xlsx; do name=${file##*/openpyxl}; cp "$file" "$work/lo/libreoffice$name"; done
converted 'xlsx:Calc MS Excel 2007 XML' "$work/books" "$work"/lo/*
# The root of the tests is found from where they are.
cd "$project" && npx --no-install esbuild test/conformance/resaved.ts --bundle --platform=node --format=cjs --packages=external --define:import.meta.url="\"file://$PWD/test/roots.ts\"" --outfile="$work/resaved.cjs" --log-level=error || exit 1
NODE_PATH=$project/node_modules node "$work/resaved.cjs" "$here/resavers.json" "$work/books"
