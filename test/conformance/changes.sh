#!/usr/bin/env bash
# Proves that LibreOffice, accepting all the changes that it finds tracked, has the later of 200 random pairs of packs word for word, and rejecting them the earlier.
# usage: [FOLDER of pairs that changes.bash has made]
set -uo pipefail
source "$(dirname "$0")/need.bash"
need soffice libreoffice-writer-nogui fonts-liberation
need_uno
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
pairs=${1:-$work/pairs}
[ -n "${1:-}" ] || bash "$(dirname "$0")/changes.bash" "$pairs" || exit 1
pipe=changes$$
soffice "-env:UserInstallation=file://$work/profile" --headless --norestore "--accept=pipe,name=$pipe;urp;" >/dev/null 2>&1 &
timeout 1800 "$python" "$(dirname "$0")/changes.py" "$pipe" "$pairs"
status=$?
kill $! 2>/dev/null
wait
exit $status
