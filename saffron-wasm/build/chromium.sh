#!/usr/bin/env bash
# The browser of the tests: Debian's, where there is none yet.
set -euo pipefail

command -v chromium >/dev/null && exit

as_root() {
    if [ "$(id -u)" = 0 ]; then "$@"; else sudo "$@"; fi
}

as_root apt-get update -q
as_root apt-get install -q -y --no-install-recommends chromium
