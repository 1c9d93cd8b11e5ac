#!/usr/bin/env bash
# Proves that every web page is valid HTML and CSS by the Nu checker of the W3C.
set -uo pipefail
source "$(dirname "$0")/need.bash"
here=$(cd "$(dirname "$0")" && pwd)
need java default-jre-headless
home=${DIRECTIONS_TOOLS_HOME:-${XDG_CACHE_HOME:-$HOME/.cache}/directions-tools}/nu
checker=$home/node_modules/vnu-jar/build/dist/vnu.jar
installing
if [ ! -e "$checker" ]; then
  mkdir -p "$home" && npm install --prefix "$home" --no-save --no-audit --no-fund --silent --ignore-scripts vnu-jar@26.9.27 >/dev/null 2>&1 9>&-
fi
installed
[ -e "$checker" ] || cannot 'the npm package vnu-jar 26.9.27 (the Nu checker) cannot be installed here'
source "$here/axe-pages.bash"

# Its one warning is refused on purpose: Safari needs to be told that a list without the browser's own labels is a list.
java -XX:TieredStopAtLevel=1 -XX:+UseSerialGC -Xss8m -jar "$checker" --filterpattern '.*role is unnecessary for element.*' "${pages[@]}" || exit 1
echo "${#pages[@]} pages are valid"
