#!/bin/sh
# Makes a Java runtime with what Vankien needs of it, by the jlink of a JDK 21 or newer: runtime.sh FOLDER
set -eu

target=$1
jlink=
for home in "${JAVA_HOME:-/nonexistent}" /usr/lib/jvm/* /opt/java/* /Library/Java/JavaVirtualMachines/*/Contents/Home; do
    if [ -x "$home/bin/jlink" ]; then
        version=$("$home/bin/jlink" --version 2>/dev/null || true)
        version=${version%%[!0-9]*}
        if [ -n "$version" ] && [ "$version" -ge 21 ]; then
            jlink=$home/bin/jlink
            break
        fi
    fi
done
if [ -z "$jlink" ]; then
    echo "runtime.sh: found no jlink of a JDK 21 or newer: set JAVA_HOME" >&2
    exit 1
fi
rm -rf "$target"
# java.desktop: the readers of PDF and Word files; jdk.charsets: old encodings; jdk.crypto.ec: keys of certificates.
exec "$jlink" \
    --add-modules java.base,java.compiler,java.desktop,java.instrument,java.logging,java.management,java.naming,java.net.http,java.scripting,java.security.jgss,java.sql,java.xml,java.xml.crypto,jdk.charsets,jdk.crypto.ec,jdk.incubator.vector,jdk.localedata,jdk.management,jdk.unsupported,jdk.zipfs \
    --include-locales en,vi --strip-debug --no-header-files --no-man-pages --compress zip-6 --output "$target"
