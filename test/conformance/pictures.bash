# Keeps the pictures of all pages anew, from packs built now: npm run pictures. Then `git diff test/pictures` shows them beside those of before.
set -uo pipefail
here=$(cd "$(dirname "$0")" && pwd)
cd "$here/../.." || exit 1
made=$(mktemp -d)
trap 'rm -rf "$made"' EXIT
pack() { node bin/directions.js build "$@" --to combined --format docx pdf html --out "$made" --quiet; }
money() { node bin/directions.js funding "$@" --to combined --out "$made" --quiet; }
{ pack 2023-24 && money 2023-24; } || exit 1
for board in root example; do { pack 2030-31 --root "test/$board" && money 2030-31 --root "test/$board"; } || exit 1; done
pack 2030-31 --root test/example --theme accessible-reading || exit 1
for one in "2023-24 --to nhs-lothian" "2030-31 --root test/root --to example-council" "2030-31 --root test/example --to nhs-specimen"; do
  # shellcheck disable=SC2086 # words of the command line
  node bin/directions.js build $one --format docx pdf --out "$made" --quiet || exit 1
done
bash "$here/pictures.sh" "$made" "${1:-write}"
