#!/bin/sh
# publish.sh SITE DESTINATION: copies a built site in the order that never leaves a reader between two versions: files whose
# names carry a digest, then everything else, the service worker last. DESTINATION is a folder, or host:folder for rsync.
set -eu

site=${1:?usage: publish.sh SITE DESTINATION}
destination=${2:?usage: publish.sh SITE DESTINATION}
[ -f "$site/_headers" ] || { echo "publish.sh: $site is no built site: run cargo xtask build" >&2; exit 1; }

case $destination in
*:*)
    rsync --archive --exclude='*/' --include='*-[0-9a-f]*[0-9a-f].*' --exclude='*' "$site/" "$destination/"
    rsync --archive --exclude='/sw.js*' "$site/" "$destination/"
    rsync --archive "$site/" "$destination/"
    ;;
*)
    mkdir -p "$destination"
    # A file is written beside its place, then moved there: nobody reads half of one.
    put() {
        mkdir -p "$destination/$(dirname "$1")"
        cp -p "$site/$1" "$destination/$1.new"
        mv -f "$destination/$1.new" "$destination/$1"
    }
    cd_site() { (cd "$site" && find . -type f "$@" | sed 's|^\./||' | sort); }
    cd_site -maxdepth 1 -name '*-[0-9a-f]*[0-9a-f].*' | while IFS= read -r file; do put "$file"; done
    cd_site ! -path './sw.js*' | while IFS= read -r file; do put "$file"; done
    cd_site -path './sw.js*' | while IFS= read -r file; do put "$file"; done
    ;;
esac
