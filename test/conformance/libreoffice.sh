#!/usr/bin/env bash
# Proves that LibreOffice opens every Word file and that the words in it are those of the PDF of the same name.
set -uo pipefail
source "$(dirname "$0")/need.bash"
need soffice libreoffice-writer-nogui fonts-liberation
need pdftotext poppler-utils
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

# Every word as often as on the page: else a year that is broken at its hyphen would come out as one number. The letters of the mark across a draft's pages come out of LibreOffice's slanted text in pieces.
words() {
  pdftotext -layout -enc UTF-8 "$1" - | grep -vE '^ *(Page )?[0-9]+( of [0-9]+)? *$' | tr -cs '[:alnum:]' '\n' | grep -vxE 'D?R?A?F?T?' | sort
}

# The words of the heads of tables, which stand once more on every page that a table goes on to: where that is, the two may differ.
heads() {
  node --input-type=module -e '
    import { readFileSync } from "node:fs";
    import { strFromU8, unzipSync } from "fflate";
    const body = strFromU8(unzipSync(readFileSync(process.argv[1]))["word/document.xml"]);
    const rows = body.split("</w:tr>").filter((row) => row.includes("<w:tblHeader"));
    const words = rows.flatMap((row) => row.slice(row.lastIndexOf("<w:tr>")).replace(/<[^>]*>/g, " ").match(/[\p{L}\p{N}]+/gu) ?? []);
    console.log([...new Set(words), "-"].join("\n"));
  ' "$1"
}

check() {
  local name pdf strange
  name=$(basename "$1" .docx)
  [ ! -e "$packs/$name.txt" ] || { as_text "$name"; return; }
  pdf=$work/$name.pdf
  [ -s "$pdf" ] || { echo "LibreOffice made nothing of it"; return 1; }
  [ -e "$packs/$name.pdf" ] || return 0
  strange=$(comm -3 <(words "$pdf") <(words "$packs/$name.pdf") | tr -d '\t' | grep -vE '^[0-9]{1,3}$' | grep -vxFf <(heads "$1") | head -n 20)
  echo "     pages: $(pages "$pdf") in LibreOffice, $(pages "$packs/$name.pdf") in the PDF"
  [ -z "$strange" ] || { echo "     only in one of the two: $(echo "$strange" | tr '\n' ' ')"; return 1; }
}

# A pack whose words are longer than lines is compared as text, in which LibreOffice breaks none of them: each word, however often, for plain
# text has the targets of links as well, and no bars with their heading.
as_text() {
  local strange
  [ -s "$work/$1.txt" ] || { echo "LibreOffice made nothing of it"; return 1; }
  strange=$(comm -3 <(text_words "$work/$1.txt") <(text_words "$packs/$1.txt") | tr -d '\t' | grep -vxE '[0-9]{1,3}|scale|https|mailto|javascript|subject|body' | head -n 20)
  [ -z "$strange" ] || { echo "     only in one of the two: $(echo "$strange" | tr '\n' ' ')"; return 1; }
}

text_words() {
  LC_ALL=C.UTF-8 tr -cs '[:alnum:]' '\n' < "$1" | sort -u
}

pages() {
  pdfinfo "$1" | sed -n 's/^Pages: *//p'
}

as_pdf=() as_words=()
for file in "$packs"/*.docx; do
  [ -e "$file" ] || continue
  if [ -e "${file%.docx}.txt" ]; then as_words+=("$file"); else as_pdf+=("$file"); fi
done
converted pdf "$work" "${as_pdf[@]}"
converted 'txt:Text (encoded):UTF8' "$work" "${as_words[@]}"
each docx check
