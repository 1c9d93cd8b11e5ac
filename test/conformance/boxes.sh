#!/usr/bin/env bash
# Proves that the blocks of the web pages stand where test/places/golden says, in a real Chromium. With `write` behind the folder it says it anew.
set -uo pipefail
source "$(dirname "$0")/need.bash"
here=$(cd "$(dirname "$0")" && pwd)
command -v chromium-browser google-chrome >/dev/null || need chromium chromium
chromium=$(command -v chromium || command -v chromium-browser || command -v google-chrome)
modules=$here/../../node_modules
[ -d "$modules/playwright-core" ] || cannot 'playwright-core is not installed (npm ci)'

pages=()
for golden in midlothian-ijb-directions-2023-24 midlothian-ijb-directions-2023-24-nhs-lothian example-ijb-directions-2030-31 \
  specimen-ijb-directions-2030-31 specimen-ijb-directions-2030-31-accessible-reading; do
  pages+=("$packs/$golden.html")
done
node "$here/boxes.js" "$modules" "$chromium" "${2:-compare}" "${pages[@]}"
