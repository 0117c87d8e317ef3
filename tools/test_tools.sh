#!/bin/sh
# Installs, from Debian's packages, what some tests need beyond Python: a
# PostgreSQL server, Chromium, fonts that hold the scripts of the texts, and a C
# compiler with the headers of Python, for the compiled form of the engine.
# Installs nothing where all of it is there.
set -eu

fail() {
    printf '%s\n' "$@" >&2
    exit 1
}

wanted=
ls /usr/lib/postgresql/*/bin/initdb >/dev/null 2>&1 || command -v initdb >/dev/null 2>&1 ||
    wanted="$wanted postgresql"
command -v chromium >/dev/null 2>&1 || command -v chromium-browser >/dev/null 2>&1 ||
    command -v google-chrome >/dev/null 2>&1 || wanted="$wanted chromium"
command -v cc >/dev/null 2>&1 || command -v gcc >/dev/null 2>&1 || wanted="$wanted gcc"
"${PYTHON:-python3}" -c '
import os, sys, sysconfig
sys.exit(not os.path.isfile(os.path.join(sysconfig.get_path("include"), "Python.h")))
' || wanted="$wanted python3-dev"
if command -v dpkg-query >/dev/null 2>&1; then
    for font in fonts-dejavu-core fonts-noto-core; do
        dpkg-query --show --showformat='${db:Status-Status}' "$font" 2>/dev/null |
            grep -qx installed || wanted="$wanted $font"
    done
fi
if [ -z "$wanted" ]; then
    echo "The test tools are here: PostgreSQL, Chromium, a C compiler and fonts."
    exit 0
fi

command -v apt-get >/dev/null 2>&1 || fail \
    "Not here:$wanted." \
    "This target knows Debian's packages only; install these by your system's own means."
as_root=
if [ "$(id -u)" -ne 0 ]; then
    command -v sudo >/dev/null 2>&1 || fail "Run this as root: apt-get install$wanted"
    as_root=sudo
fi
echo "Installing$wanted"
export DEBIAN_FRONTEND=noninteractive
$as_root apt-get update -qq
# shellcheck disable=SC2086 # the list is meant to fall apart into words
$as_root apt-get install -y -qq --no-install-recommends $wanted
