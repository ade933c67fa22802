#!/bin/sh
# publish.sh SITE DESTINATION: copies a built site in the order that never leaves a reader between two versions: files whose
# names carry a digest, then everything else, the service worker last. DESTINATION is a folder, or host:folder for rsync.
set -eu

site=${1:?usage: publish.sh SITE DESTINATION}
destination=${2:?usage: publish.sh SITE DESTINATION}
[ -f "$site/_headers" ] || { echo "publish.sh: $site is no built site: run cargo xtask build" >&2; exit 1; }

case $destination in
*:*)
    rsync --archive --include='/lots/' --include='/lots/**' --exclude='*/' --include='*-[0-9a-f]*[0-9a-f].*' --exclude='*' "$site/" "$destination/"
    rsync --archive --exclude='/sw.js*' "$site/" "$destination/"
    rsync --archive "$site/" "$destination/"
    ;;
*)
    mkdir -p "$destination"
    destination=$(cd "$destination" && pwd)
    # tar takes away the file of before and writes the new one in its place: whoever is reading the old one goes on.
    put() { (cd "$site" && tar -cf - "$@") | (cd "$destination" && tar -xpf -); }
    (cd "$site" && find . -maxdepth 1 -type f -name '*-[0-9a-f]*[0-9a-f].*') | while IFS= read -r file; do put "$file"; done
    [ ! -d "$site/lots" ] || put ./lots
    put --exclude='./sw.js*' .
    (cd "$site" && find . -maxdepth 1 -type f -name 'sw.js*') | while IFS= read -r file; do put "$file"; done
    ;;
esac
