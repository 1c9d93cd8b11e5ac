#!/usr/bin/env bash
# Proves that every workbook is valid by the Open XML SDK, and that LibreOffice, opening it, computes the totals that are stored in it.
set -uo pipefail
source "$(dirname "$0")/need.bash"
need soffice libreoffice-calc-nogui
need_open_xml_sdk
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

check() {
  local said name
  name=$(basename "$1" .xlsx)
  said=$("$validator" "$1" Microsoft365 2>&1)
  grep -q '"ok": true' <<<"$said" || { echo "$said" | head -n 40; return 1; }
  [ -s "$work/$name.xlsx" ] || { echo "LibreOffice made nothing of it"; return 1; }
  node "$(dirname "$0")/same-values.js" "$1" "$work/$name.xlsx"
}

converted 'xlsx:Calc MS Excel 2007 XML' "$work" "$packs"/*.xlsx
each xlsx check
