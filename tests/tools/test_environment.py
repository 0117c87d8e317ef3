"""tools/environment.sh: what it makes, when it does nothing, and what it names as missing.

The Python it is given here is a script that says what it was asked, so that
nothing is installed and any version can be played.
"""

import os
import shutil
import subprocess
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent.parent

# Refuses the question that holds $LACKS; makes a copy of itself for `-m venv`.
STAND_IN = """#!/bin/sh
printf '%s\\n' "$*" >>calls
case "$*" in
    --version) echo "Python 3.8.1" ;;
    *"${LACKS:-nothing is lacking}"*) exit 1 ;;
    "-m venv"*) mkdir -p .venv/bin && cp "$0" .venv/bin/python ;;
    *"print(sys.version)"*) echo "3.11 or so" ;;
esac
"""


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A checkout in a path with spaces: the script, two lists, and the Python to be used."""
    folder = tmp_path / "a folder with spaces"
    folder.mkdir()
    for name in ("requirements.txt", "requirements-dev.txt"):
        shutil.copy(ROOT / name, folder)
    (folder / "python").write_text(STAND_IN)
    (folder / "python").chmod(0o755)
    return folder


def run(project: Path, requirements: str = "requirements.txt", **environment: str):
    """Run the script in the project; gives what it said and the calls it made of Python."""
    (project / "calls").write_text("")
    done = subprocess.run(
        ["sh", str(ROOT / "tools/environment.sh"), requirements],
        cwd=project,
        env={"PATH": os.environ["PATH"], "PYTHON": str(project / "python"), **environment},
        capture_output=True,
        text=True,
        check=False,
    )
    return done, (project / "calls").read_text()


def test_the_first_run_makes_the_environment_and_installs(project: Path) -> None:
    done, calls = run(project)
    assert done.returncode == 0, done.stderr
    assert "-m venv --clear .venv" in calls
    assert "-m pip install --quiet --disable-pip-version-check -r requirements.txt" in calls


def test_the_second_run_installs_nothing(project: Path) -> None:
    run(project)
    done, calls = run(project)
    assert done.returncode == 0
    assert done.stdout == ""
    assert "pip" not in calls


def test_the_longer_list_serves_for_the_shorter_but_not_the_other_way(project: Path) -> None:
    run(project, "requirements.txt")
    _, calls = run(project, "requirements-dev.txt")
    assert "-r requirements-dev.txt" in calls
    assert "-m venv" not in calls
    _, calls = run(project, "requirements.txt")
    assert "pip" not in calls


def test_a_changed_list_is_installed_anew(project: Path) -> None:
    run(project)
    with (project / "requirements.txt").open("a") as file:
        file.write("another==1.0\n")
    _, calls = run(project)
    assert "-m pip install" in calls


def test_an_installation_that_failed_is_tried_again(project: Path) -> None:
    done, _ = run(project, LACKS="pip install")
    assert done.returncode == 1
    assert "Installing failed" in done.stderr
    _, calls = run(project)
    assert "-m pip install" in calls


@pytest.mark.parametrize(
    ("lacking", "named"),
    [
        ("sys.version_info < (3, 11))", "Python 3.8.1 is too old"),
        ("ensurepip", "apt install python3-venv"),
    ],
)
def test_what_is_missing_is_named_with_its_remedy(project: Path, lacking: str, named: str) -> None:
    done, calls = run(project, LACKS=lacking)
    assert done.returncode == 1
    assert named in done.stderr
    assert "-m venv" not in calls


def test_no_python_at_all_is_named(project: Path) -> None:
    done, _ = run(project, PYTHON="no-such-python")
    assert done.returncode == 1
    assert "There is no no-such-python here" in done.stderr
