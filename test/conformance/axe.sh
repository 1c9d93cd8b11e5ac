#!/usr/bin/env bash
# Proves that every web page is accessible as far as axe-core can tell in a real Chromium, and asks nobody for anything.
set -uo pipefail
source "$(dirname "$0")/need.bash"
here=$(cd "$(dirname "$0")" && pwd)
command -v chromium-browser google-chrome >/dev/null || need chromium chromium
chromium=$(command -v chromium || command -v chromium-browser || command -v google-chrome)
home=${DIRECTIONS_TOOLS_HOME:-${XDG_CACHE_HOME:-$HOME/.cache}/directions-tools}/axe
if [ ! -d "$home/node_modules/axe-core" ] || [ ! -d "$home/node_modules/playwright-core" ]; then
  mkdir -p "$home" && npm install --prefix "$home" --no-save --no-audit --no-fund --silent axe-core@4.14.1 playwright-core@1.65.1 >/dev/null 2>&1
fi
[ -d "$home/node_modules/axe-core" ] || cannot 'the npm packages axe-core 4.14.1 and playwright-core 1.65.1 cannot be installed here'

source "$here/axe-pages.bash"
node "$here/axe.js" "$home/node_modules" "$chromium" "${pages[@]}"
