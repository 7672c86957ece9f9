#!/usr/bin/python3
"""Finds a home and reads its four ratings as a screen reader would: by names and actions alone.

Usage: read_home.py CARE_HOME_PLANNER CHPLAN
Run under `xvfb-run -a dbus-run-session --`. Exit code 0: everything had its name.
"""

import sys
import tempfile

from window import Planner, fail, labels, open_home

WORDS = {"green": "Green", "amber": "Amber", "red": "Red", "grey": "Not known",
         "blue": "28 days or more"}
AREAS = {
    "Infection prevention and control": "ipc",
    "Clinical support": "clinical",
    "Vaccination and outbreak testing": "testing",
    "PPE and equipment": "ppe",
}


def read_ratings(window, home):
    spoken = labels(window)
    for area, key in AREAS.items():
        said = [name for name in spoken if name.startswith(area + ": ")]
        if len(said) != 1:
            fail("the rating of {!r} is said {} times".format(area, len(said)))
        expected = WORDS[home["ratings"][key]]
        if not said[0].startswith("{}: {}".format(area, expected)):
            fail("{!r} should be {}".format(said[0], expected))
        print(said[0])


def main():
    with tempfile.TemporaryDirectory() as folder:
        planner = Planner(sys.argv[1], sys.argv[2], folder)
        # The more colours a home has, the less can be right by chance.
        home = max(planner.command("homes")["homes"],
                   key=lambda each: len(set(each["ratings"].values())))
        with planner as window:
            open_home(window, home)
            read_ratings(window, home)


main()
