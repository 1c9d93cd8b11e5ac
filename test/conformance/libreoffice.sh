#!/usr/bin/env bash
# Proves that LibreOffice opens every Word file and that the words in it are those of the PDF of the same name.
set -uo pipefail
source "$(dirname "$0")/need.bash"
need soffice libreoffice-writer-nogui fonts-liberation
need pdftotext poppler-utils
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

# Every word once. The letters of the mark across a draft's pages come out of LibreOffice's slanted text in pieces.
words() {
  pdftotext -enc UTF-8 "$1" - | grep -vE '^ *(Page )?[0-9]+( of [0-9]+)? *$' | tr -cs '[:alnum:]' '\n' | grep -vxE 'D?R?A?F?T?' | sort -u
}

check() {
  local name converted strange
  name=$(basename "$1" .docx)
  timeout 180 soffice "-env:UserInstallation=file://$work/profile" --headless --convert-to pdf --outdir "$work" "$1" >/dev/null 2>&1
  converted=$work/$name.pdf
  [ -s "$converted" ] || { echo "LibreOffice made nothing of it"; return 1; }
  [ -e "$packs/$name.pdf" ] || return 0
  strange=$(comm -3 <(words "$converted") <(words "$packs/$name.pdf") | tr -d '\t' | grep -vE '^[0-9]{1,3}$' | head -n 20)
  echo "     pages: $(pages "$converted") in LibreOffice, $(pages "$packs/$name.pdf") in the PDF"
  [ -z "$strange" ] || { echo "     only in one of the two: $(echo "$strange" | tr '\n' ' ')"; return 1; }
}

pages() {
  pdfinfo "$1" | sed -n 's/^Pages: *//p'
}

each docx check
