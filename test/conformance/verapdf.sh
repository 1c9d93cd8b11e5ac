#!/usr/bin/env bash
# Proves that every PDF conforms to PDF/UA-1 (accessibility) and PDF/A-3a (archiving), by veraPDF. It is fetched once from Maven
# Central into $DIRECTIONS_TOOLS_HOME, by default a folder in the user's cache.
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

# One run of Java for each standard: starting it takes longer than the check.
failed=0
for profile in ua1 3a; do
  said=$(java -cp "$cache/lib/*" org.verapdf.apps.GreenfieldCliWrapper --flavour "$profile" --format text -v "$packs"/*.pdf 2>&1)
  conforms() { grep -qF "PASS $1" <<<"$said"; }
  echo "$profile:"
  each pdf conforms || { failed=1; grep -v '^PASS' <<<"$said" | head -n 60; }
done
exit $failed
