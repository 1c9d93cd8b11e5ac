#!/usr/bin/env bash
# Proves that every Word file is valid by the schemas of Microsoft's own Open XML SDK, as Word 2019 reads them. Microsoft 365 takes
# what that takes, and more: it is asked of the combined packs, of the pack with all that can be tracked, and of every kind of block.
set -uo pipefail
source "$(dirname "$0")/need.bash"
need_open_xml_sdk

check() {
  local versions=(Office2019) version said
  [[ ! "$1" =~ -directions-[0-9]{4}-[0-9]{2}\.docx$|-changes-|/every-block\.docx$ ]] || versions+=(Microsoft365)
  for version in "${versions[@]}"; do
    said=$("$validator" "$1" "$version" 2>&1)
    grep -q '"ok": true' <<<"$said" || { echo "$version: $said" | head -n 40; return 1; }
  done
}

each docx check
