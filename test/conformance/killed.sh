#!/usr/bin/env bash
# Proves that a run killed at a system call of its writing leaves nothing that the next command does not complete or put back.
set -uo pipefail
source "$(dirname "$0")/need.bash"
need strace strace

npm run --silent torture -- kills 24
