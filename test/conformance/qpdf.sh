#!/usr/bin/env bash
# Proves that every PDF is sound in its syntax: qpdf finds neither errors nor warnings.
set -uo pipefail
source "$(dirname "$0")/need.bash"
need qpdf qpdf

check() {
  local said
  said=$(qpdf --check "$1" 2>&1) || { echo "$said"; return 1; }
}

each pdf check
