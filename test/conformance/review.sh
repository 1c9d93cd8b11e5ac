#!/usr/bin/env bash
# Proves that a review copy on which somebody wrote and commented, and which LibreOffice saved, is read as what was changed and said, and nothing else.
set -uo pipefail
source "$(dirname "$0")/need.bash"
need soffice libreoffice-writer-nogui fonts-liberation
project=$(cd "$(dirname "$0")/../.." && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cp -r "$project/test/root" "$work/root"
sed -i.old 's/^status: issued/status: for-approval/' "$work/root/directions/2030-31/pack.yaml"
rm "$work/root/directions/2030-31/pack.yaml.old"
directions() { node "$project/bin/directions.js" "$@" --root "$work/root"; }

directions build 2030-31 --review --quiet || exit 1
node "$(dirname "$0")/write-on.js" "$work/root/out/2030-31/example-ijb-directions-2030-31-review.docx" "$work/back.docx" || exit 1
soffice "-env:UserInstallation=file://$work/profile" --headless --convert-to docx --outdir "$work/saved" "$work/back.docx" >/dev/null 2>&1
[ -s "$work/saved/back.docx" ] || { echo 'FAIL: LibreOffice made nothing of it'; exit 1; }
cmp -s "$work/back.docx" "$work/saved/back.docx" && { echo 'FAIL: LibreOffice did not save it'; exit 1; }

directions review "$work/saved/back.docx" >"$work/told" || exit 1
diff - <(tail -n +2 "$work/told") <<'TOLD' || { echo 'FAIL: not what was changed and said'; exit 1; }

Direction 1.1 (directions/2030-31/01-access.yaml:17)
  Changed by A. Reader: NHS Example must [-publish-]{+print+} its access criteria, by September 2030.

Direction 1.2 (directions/2030-31/01-access.yaml:28)
  Changed: Example Council must [-publish-]{+print+} the opening hours of its day services, by 31 January 2031.

Direction 3.2 (directions/2030-31/03-support.yaml:30)
  A. Reader on “a support plan”: Why not earlier?
TOLD
directions review "$work/saved/back.docx" --take --yes 2>/dev/null || { echo 'FAIL: not everything was taken over'; exit 1; }
diff "$project/test/root/directions/2030-31/01-access.yaml" "$work/root/directions/2030-31/01-access.yaml" >"$work/difference"
[ "$(grep -c '^> .* must print ' "$work/difference")" = 2 ] && [ "$(grep -c '^[<>]' "$work/difference")" = 4 ] || { cat "$work/difference"; echo 'FAIL: the files are not as they were meant'; exit 1; }
echo 'two changes and a comment, saved by LibreOffice, are told and taken over'
