#!/usr/bin/env bash
# Proves that every web page is accessible as far as axe-core can tell in a real Chromium, and asks nobody for anything.
set -uo pipefail
source "$(dirname "$0")/need.bash"
here=$(cd "$(dirname "$0")" && pwd)
command -v chromium-browser google-chrome >/dev/null || need chromium chromium
chromium=$(command -v chromium || command -v chromium-browser || command -v google-chrome)
modules=$here/../../node_modules
[ -d "$modules/axe-core" ] && [ -d "$modules/playwright-core" ] || cannot 'axe-core and playwright-core are not installed (npm ci)'

source "$here/axe-pages.bash"
node "$here/axe.js" "$modules" "$chromium" "${pages[@]}"
