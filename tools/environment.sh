#!/bin/sh
# Makes .venv and installs what REQUIREMENTS (a file name) lists, unless that was
# done before for the same lists and the same Python. sh, because there may be no
# Python yet, or one too old to read anything newer.
#
#   sh tools/environment.sh requirements.txt
set -eu
requirements=$1
python=${PYTHON:-python3}
stamp=".venv/installed-$requirements"
# Every list includes those before it.
lists="requirements.txt requirements-compile.txt requirements-dev.txt requirements-bench.txt"

fail() {
    printf '%s\n' "$@" >&2
    exit 1
}

case " $lists " in
    *" $requirements "*) ;;
    *) fail "$requirements is none of: $lists" ;;
esac

command -v "$python" >/dev/null 2>&1 || fail \
    "There is no $python here. Agreed Language needs Python 3.11 or newer." \
    "On Debian and Ubuntu: apt install python3 python3-venv"

"$python" -c 'import sys; sys.exit(sys.version_info < (3, 11))' || fail \
    "$("$python" --version 2>&1) is too old: Agreed Language needs Python 3.11 or newer." \
    "If there is a newer one under another name: make ${GOAL:-run} PYTHON=python3.12"

# The lists, and the interpreter the environment was made with.
wanted=$(cat requirements*.txt | cksum; "$python" -c 'import sys; print(sys.version)')
if [ -x .venv/bin/python ] && [ -f "$stamp" ] && [ "$(cat "$stamp")" = "$wanted" ]; then
    exit 0
fi

"$python" -c 'import ensurepip, venv' 2>/dev/null || fail \
    "$python cannot make a virtual environment: its venv package is missing." \
    "On Debian and Ubuntu: apt install python3-venv"

if ! .venv/bin/python -c 'import pip, sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null; then
    echo "Making a virtual environment in .venv"
    "$python" -m venv --clear .venv
fi
echo "Installing $requirements"
.venv/bin/python -m pip install --quiet --disable-pip-version-check -r "$requirements" || fail \
    "Installing failed; pip says why above. Run the same command again once that is mended."
for list in $lists; do
    printf '%s\n' "$wanted" >".venv/installed-$list"
    [ "$list" != "$requirements" ] || break
done
