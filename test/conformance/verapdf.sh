#!/bin/sh
# Checks PDFs against PDF/UA-1 and PDF/A-3a with veraPDF: sh test/conformance/verapdf.sh out/*.pdf
# Fetches veraPDF from Maven Central once, into $VERAPDF_CACHE or .cache/verapdf. Exit code: 0 all pass, 1 a failure, 2 could not check.
set -u
version=1.30.2
cache=${VERAPDF_CACHE:-.cache/verapdf}/$version

if [ $# -eq 0 ]; then
  echo "usage: verapdf.sh FILE.pdf ..." >&2
  exit 2
fi
for tool in java mvn; do
  if ! command -v "$tool" >/dev/null 2>&1; then
    echo "NOT CHECKED against PDF/UA-1 and PDF/A-3a: $tool is not installed" >&2
    exit 2
  fi
done

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
    echo "NOT CHECKED against PDF/UA-1 and PDF/A-3a: veraPDF could not be fetched" >&2
    exit 2
  fi
  touch "$cache/complete"
fi

failed=0
for profile in ua1 3a; do
  java -cp "$cache/lib/*" org.verapdf.apps.GreenfieldCliWrapper --flavour "$profile" --format text -v "$@" || failed=1
done
exit $failed
