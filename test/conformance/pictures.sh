#!/usr/bin/env bash
# Proves that every page of the packs looks as it did: small grey pictures of the PDF, of the Word file through LibreOffice and of the web page at three
# widths, held against those in test/pictures. With `write` behind the folder it keeps them anew (npm run pictures); look at what changed before.
set -uo pipefail
source "$(dirname "$0")/need.bash"
need soffice libreoffice-writer-nogui fonts-liberation
need pdftoppm poppler-utils
command -v chromium-browser google-chrome >/dev/null || need chromium chromium
here=$(cd "$(dirname "$0")" && pwd)
chromium=$(command -v chromium || command -v chromium-browser || command -v google-chrome)
modules=$here/../../node_modules
[ -d "$modules/playwright-core" ] || cannot 'playwright-core is not installed (npm ci)'
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

names=(midlothian-ijb-directions-2023-24 example-ijb-directions-2030-31 specimen-ijb-directions-2030-31 specimen-ijb-directions-2030-31-accessible-reading
  midlothian-ijb-funding-2023-24 example-ijb-funding-2030-31 specimen-ijb-funding-2030-31)
# Of each board the pack of one recipient, which leaves parts out; its web page is made as the others are.
recipients=(midlothian-ijb-directions-2023-24-nhs-lothian example-ijb-directions-2030-31-example-council specimen-ijb-directions-2030-31-nhs-specimen)
words=() pages=()
for name in "${names[@]}"; do [ ! -e "$packs/$name.html" ] || pages+=("$packs/$name.html"); done
names+=("${recipients[@]}")
for name in "${names[@]}"; do
  [ -e "$packs/$name.pdf" ] && [ -e "$packs/$name.docx" ] || { echo "$name.pdf or .docx is not in $packs"; exit 1; }
  words+=("$packs/$name.docx")
done
mkdir "$work/docx" "$work/small"
converted pdf "$work/docx" "${words[@]}"
for name in "${names[@]}"; do
  pdftoppm -gray -scale-to-x 96 -scale-to-y 136 "$packs/$name.pdf" "$work/small/$name.pdf" &
  pdftoppm -gray -scale-to-x 96 -scale-to-y 136 "$work/docx/$name.pdf" "$work/small/$name.docx"
  wait
done
node "$here/pictures.js" "$modules" "$chromium" "${2:-compare}" "$work/small" "${DIRECTIONS_PICTURES:-${TMPDIR:-/tmp}/directions-pictures}" "${pages[@]}"
