"""Compile the modules named into a folder, in a process and a working directory of their own.

python mypyc_build.py FOLDER OPTIMIZATION MODULE.py …
"""

import sys

from mypyc.build import mypycify
from setuptools import Distribution
from setuptools.command.build_ext import build_ext


def main(folder: str, optimization: str, *modules: str) -> None:
    """Build the extensions; raises SystemExit where types or C do not hold."""
    # No configuration but this: what stands above the folder is for other checks.
    extensions = mypycify(["--config-file=", *modules], opt_level=optimization)
    for extension in extensions:
        # Nothing but the modules' own openings is called from outside.
        extension.extra_compile_args.append("-fvisibility=hidden")
    command = build_ext(Distribution({"name": "engine", "ext_modules": extensions}))
    command.build_lib = folder
    command.ensure_finalized()
    command.run()


if __name__ == "__main__":
    main(*sys.argv[1:])
