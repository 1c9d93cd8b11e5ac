#!/usr/bin/env bash
# Proves that every Word file is valid by the schemas of Microsoft's own Open XML SDK, as Word 2019 and as Microsoft 365 read them.
set -uo pipefail
source "$(dirname "$0")/need.bash"
need_open_xml_sdk

check() {
  local version said
  for version in Office2019 Microsoft365; do
    said=$("$validator" "$1" "$version" 2>&1)
    grep -q '"ok": true' <<<"$said" || { echo "$version: $said" | head -n 40; return 1; }
  done
}

each docx check
