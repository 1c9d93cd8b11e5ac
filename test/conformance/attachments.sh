#!/usr/bin/env bash
# Proves by poppler's pdfdetach that what is inside every PDF is the authored files of its year, all of them, each identical to its
# source. The roots are this project's and those of its tests; others can be given behind the folder of packs.
set -uo pipefail
source "$(dirname "$0")/need.bash"
need pdfdetach poppler-utils
project=$(cd "$(dirname "$0")/../.." && pwd)
shift
roots=("$@" "$project" "$project"/test/*)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

# The first value of a key, as plain or as quoted YAML has it.
value() {
  sed -nE "s/^ *\"?$1\"?: *\"?([A-Za-z0-9_-]+).*/\1/p" "$2" | head -n 1
}

# The root whose board's id the pack's name begins with.
root_of() {
  local root id
  for root in "${roots[@]}"; do
    [ -e "$root/directions/ijb.yaml" ] || continue
    id=$(value id "$root/directions/ijb.yaml")
    case "$(basename "$1")" in "$id-directions-"* | "$id-funding-"* | "$id-letter-"* | "$id-report-"*) echo "$root" && return ;; esac
  done
  return 1
}

check() {
  local root year plan report claims file name
  local -a sources
  rm -rf "$work/files" && mkdir "$work/files"
  claims=$(grep -acF '<pdfaid:part>3</pdfaid:part>' "$1")
  pdfdetach -saveall -o "$work/files" "$1" >/dev/null 2>&1 || { [ "$claims" = 0 ] || { echo 'its files cannot be taken out'; return 1; }; }
  if [ "$claims" = 0 ]; then
    [ -z "$(ls -A "$work/files")" ] || { echo 'it claims PDF/A-2a and has files inside'; return 1; }
    echo '     claims PDF/A-2a, and has no file inside'
    return 0
  fi
  root=$(root_of "$1") || { echo 'none of the roots is its board’s'; return 1; }
  sources=("$root/directions/"*.yaml)
  case "$(basename "$1")" in
    *-report-*)
      report=$(basename "$1" .pdf | sed -E 's/^.*-report-//; s/-accessible-reading$//')
      sources+=("$root/directions/reports/form.yaml" "$root/directions/reports/$report.yaml")
      ;;
    *)
      year=$(basename "$1" | grep -oE '(directions|funding|letter)-[0-9]{4}-[0-9]{2}' | grep -oE '[0-9]{4}-[0-9]{2}$')
      plan=$(value plan "$root/directions/$year/pack.yaml")
      sources+=("$root/directions/$year/"*.yaml "$root/directions/plans/$plan.yaml")
      ;;
  esac
  for file in "${sources[@]}"; do
    name=${file#"$root/directions/"}
    cmp "$file" "$work/files/${name//\//-}" || return 1
    rm "$work/files/${name//\//-}"
  done
  [ -z "$(ls -A "$work/files")" ] || { echo "more is inside than its sources: $(ls "$work/files")"; return 1; }
  name=$root/directions
  echo "     ${#sources[@]} files are identical to those in ${name#"$project/"}"
}

each pdf check
