#!/bin/sh
# Writes the SHA-256 of each archive beside it, as 'sha256sum -c' reads it: checksums.sh FOLDER
set -eu

cd "$1"
for archive in vankien-*.tar.gz vankien-*.zip; do
    [ -f "$archive" ] && sha256sum "$archive" > "$archive.sha256"
done
