#!/usr/bin/env bash
# Makes the hostile root and its packs and funding, for the proofs. usage: hostile.bash FOLDER full|small
set -euo pipefail
cd "$(dirname "$0")/../.."
work=$(realpath -m "$1")
size=${2:-small}
mkdir -p "$work/packs"
# The root is made from test/root, which the tests find from where they are.
npx --no-install esbuild test/conformance/hostile.ts --bundle --platform=node --format=cjs --packages=external --define:import.meta.url="\"file://$PWD/test/roots.ts\"" --outfile="$work/make.cjs" --log-level=error
NODE_PATH="$PWD/node_modules" node "$work/make.cjs" "$work/root" "$work/packs" "$size"
node bin/directions.js build 2030-31 --root "$work/root" --to combined --format docx pdf html text --out "$work/packs" --quiet
node bin/directions.js funding 2030-31 --root "$work/root" --to combined --format xlsx csv --out "$work/packs" --quiet
