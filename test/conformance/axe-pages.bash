# The web pages to be proved: those of the packs, every kind of block and every picture. The page that tries everything that could go wrong
# is among the hostile packs. Sourced after need.bash; leaves their paths in `pages`.

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
[ -e "$packs/every-block.html" ] || (
  cd "$(dirname "${BASH_SOURCE[0]}")/../.." &&
    npx --no-install esbuild test/conformance/axe-pages.ts --bundle --platform=node --format=cjs --outfile="$work/pages.cjs" --log-level=error &&
    node "$work/pages.cjs" "$work"
) || exit 1
shopt -s nullglob
pages=("$packs"/*.html)
[ ${#pages[@]} != 0 ] || { echo "there is no .html in $packs" >&2; exit 1; }
pages+=("$work"/*.html)
