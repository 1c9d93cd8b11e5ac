#!/usr/bin/env bash
# Proves what an editor proposes and says: the language server of the YAML extension, led to the schemas of a board that is none of ours.
set -uo pipefail
source "$(dirname "$0")/need.bash"
here=$(cd "$(dirname "$0")" && pwd)
project=$(cd "$here/../.." && pwd)
home=${DIRECTIONS_TOOLS_HOME:-${XDG_CACHE_HOME:-$HOME/.cache}/directions-tools}/yaml-language-server
server=$home/node_modules/yaml-language-server/bin/yaml-language-server
installing
if [ ! -e "$server" ]; then
  mkdir -p "$home" && npm install --prefix "$home" --no-save --no-audit --no-fund --silent --ignore-scripts yaml-language-server@1.25.0 >/dev/null 2>&1 9>&-
fi
installed
[ -e "$server" ] || cannot 'the npm package yaml-language-server 1.25.0 cannot be installed here'
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cp -r "$project/test/example/directions" "$work/" && node "$project/bin/directions.js" schema --write --root "$work" --quiet >/dev/null || exit 1
node "$here/editor.js" "$server" "$work"
