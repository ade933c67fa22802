#!/bin/sh
# caddy.sh SITE FOLDER [PATH]: compresses a built site, publishes it into FOLDER (below PATH, the path it was built with), and
# prints the configuration that serves it.
set -eu

here=$(dirname "$0")
site=${1:?usage: caddy.sh SITE FOLDER [PATH]}
folder=${2:?usage: caddy.sh SITE FOLDER [PATH]}
passavant=${PASSAVANT:-"$here/../target/debug/passavant"}

"$passavant" compress "$site" >&2
"$here/publish.sh" "$site" "$folder${3:-}"
"$passavant" host caddy "$site" | sed "s|root \* /srv/passavant|root * $folder|"
