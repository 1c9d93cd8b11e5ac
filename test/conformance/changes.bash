#!/usr/bin/env bash
# Makes 200 random pairs of packs, with the changes of each tracked in a Word file, for the proofs. usage: changes.bash FOLDER
set -euo pipefail
cd "$(dirname "$0")/../.."
mkdir -p "$1"
# The root is made from test/root, which the tests find from where they are.
npx --no-install esbuild test/conformance/changes.ts --bundle --platform=node --format=cjs --packages=external --define:import.meta.url="\"file://$PWD/test/roots.ts\"" --outfile="$1/make.cjs" --log-level=error
NODE_PATH="$PWD/node_modules" node "$1/make.cjs" "$1"
