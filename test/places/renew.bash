#!/usr/bin/env bash
# Writes down where everything stands now in the finished files: `npm run places`. Then `git diff test/places` is what changed for readers.
set -euo pipefail
cd "$(dirname "$0")/../.."
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

npx vitest run test/places --update
npm run --silent build
page() { node bin/directions.js build "$@" --format docx pdf html --out "$work" --quiet; }
page 2023-24 --to combined nhs-lothian
page 2030-31 --root test/root --to combined
page 2030-31 --root test/example --to combined
page 2030-31 --root test/example --to combined --theme accessible-reading
bash test/conformance/boxes.sh "$work" write || echo 'The web pages are as they were written before: they need a browser.'
