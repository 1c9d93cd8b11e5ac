#!/usr/bin/env bash
# Proves that every PDF conforms to PDF/UA-1 (accessibility) and to what it claims of PDF/A (archiving), 3a with its source inside or
# 2a without, by veraPDF. It is fetched once from Maven Central into $DIRECTIONS_TOOLS_HOME, by default a folder in the user's cache.
set -uo pipefail
source "$(dirname "$0")/need.bash"
need java default-jre-headless
need mvn maven
version=1.30.2
cache=${DIRECTIONS_TOOLS_HOME:-${XDG_CACHE_HOME:-$HOME/.cache}/directions-tools}/verapdf/$version

if [ ! -f "$cache/complete" ]; then
  mkdir -p "$cache/lib"
  cat > "$cache/pom.xml" <<POM
<project xmlns="http://maven.apache.org/POM/4.0.0">
  <modelVersion>4.0.0</modelVersion>
  <groupId>conformance</groupId>
  <artifactId>conformance</artifactId>
  <version>1</version>
  <dependencies>
    <dependency>
      <groupId>org.verapdf.apps</groupId>
      <artifactId>cli</artifactId>
      <version>$version</version>
    </dependency>
  </dependencies>
</project>
POM
  if ! mvn -q -B -f "$cache/pom.xml" org.apache.maven.plugins:maven-dependency-plugin:3.6.1:copy-dependencies -DoutputDirectory=lib >"$cache/mvn.log" 2>&1; then
    cat "$cache/mvn.log" >&2
    cannot 'veraPDF could not be fetched from Maven Central'
  fi
  touch "$cache/complete"
fi

# The metadata of a PDF/A are never compressed.
claim() {
  local part conformance
  part=$(grep -aoE '<pdfaid:part>[^<]*' "$1" | tail -n 1)
  conformance=$(grep -aoE '<pdfaid:conformance>[^<]*' "$1" | tail -n 1)
  case "${part##*>}${conformance##*>}" in
    2A) echo 2a ;;
    3A) echo 3a ;;
    *) echo 'no part of PDF/A that packs have' ;;
  esac
}

# One run of Java for all files and standards, each file by those it claims; it ends before the better of the two compilers would pay.
said=$(shopt -s nullglob && java -XX:TieredStopAtLevel=1 -XX:+UseSerialGC -cp "$cache/lib/*" org.verapdf.apps.GreenfieldCliWrapper --format text -v "$packs"/*.pdf 2>&1)

conforms() {
  local flavour
  flavour=$(claim "$1")
  echo "     claims ua1, $flavour"
  grep -qxF "PASS $1 ua1" <<<"$said" && grep -qxF "PASS $1 $flavour" <<<"$said"
}

each pdf conforms || { grep -v '^PASS' <<<"$said" | head -n 60; exit 1; }
