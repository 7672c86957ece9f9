#!/usr/bin/python3
"""Finds a home and reads its four ratings as a screen reader would: by names and actions alone.

Usage: read_home.py CARE_HOME_PLANNER CHPLAN
Run under `xvfb-run -a dbus-run-session --`. Exit code 0: everything had its name.
"""

import json
import os
import subprocess
import sys
import tempfile
import time

SECONDS = 60
TODAY = "2026-11-20"
BUS_LAUNCHERS = ("/usr/libexec/at-spi-bus-launcher", "/usr/lib/at-spi2-core/at-spi-bus-launcher")


def fail(message):
    print("FAILED: " + message)
    sys.exit(1)


def wait_for(what, look):
    """What `look` finds, as soon as it finds something."""
    end = time.monotonic() + SECONDS
    while time.monotonic() < end:
        try:
            found = look()
        except Exception as problem:  # objects come and go while a window is built
            found = None
            print("  ({}: {})".format(what, problem))
        if found:
            return found
        time.sleep(0.1)
    fail("there is no " + what)


def walk(node):
    """Every object below one, but not the cells of a list: there may be thousands of homes."""
    import pyatspi

    yield node
    if node.getRole() in (pyatspi.ROLE_TABLE, pyatspi.ROLE_TREE_TABLE):
        return
    for number in range(node.childCount):
        child = node.getChildAtIndex(number)
        if child is not None:
            yield from walk(child)


def shown(node):
    import pyatspi

    return node.getState().contains(pyatspi.STATE_SHOWING)


def named(root, role, name):
    for node in walk(root):
        if node.getRoleName() == role and node.name == name and shown(node):
            return node
    return None


def press(node):
    action = node.queryAction()
    for number in range(action.nActions):
        if action.getName(number).lower() in ("press", "click"):
            action.doAction(number)
            return
    fail("{!r} cannot be pressed".format(node.name))


def application(name):
    import pyatspi

    for node in pyatspi.Registry.getDesktop(0):
        if node is not None and node.name == name:
            return node
    return None


def read_home(home):
    window = wait_for("application", lambda: application("care-home-planner"))
    filter_box = wait_for("filter", lambda: named(window, "text", "Filter homes"))
    filter_box.queryEditableText().setTextContents(home["name"])
    wait_for("sentence that says what is shown",
             lambda: any(" of " in node.name and home["name"] in node.name
                         for node in walk(window) if node.getRoleName() == "label"))
    press(wait_for("button to open the home", lambda: named(window, "push button", "Open home")
                   or named(window, "button", "Open home")))
    wait_for("page of the home", lambda: named(window, "label", home["name"]))
    areas = {
        "Infection prevention and control": "ipc",
        "Clinical support": "clinical",
        "Vaccination and outbreak testing": "testing",
        "PPE and equipment": "ppe",
    }
    labels = [node.name for node in walk(window) if node.getRoleName() == "label" and shown(node)]
    words = {"green": "Green", "amber": "Amber", "red": "Red", "grey": "Not known",
             "blue": "28 days or more"}
    for area, key in areas.items():
        said = [name for name in labels if name.startswith(area + ": ")]
        if len(said) != 1:
            fail("the rating of {!r} is said {} times".format(area, len(said)))
        expected = words[home["ratings"][key]]
        if not said[0].startswith("{}: {}".format(area, expected)):
            fail("{!r} should be {}".format(said[0], expected))
        print(said[0])


def main():
    planner, chplan = sys.argv[1:3]
    with tempfile.TemporaryDirectory() as folder:
        os.environ["XDG_RUNTIME_DIR"] = os.path.join(folder, "runtime")
        os.mkdir(os.environ["XDG_RUNTIME_DIR"], 0o700)
        os.environ["HOME"] = folder
        for variable in ("XDG_DATA_HOME", "XDG_CONFIG_HOME"):
            os.environ.pop(variable, None)
        path = os.path.join(folder, "sample.planner")
        make = [chplan, "--db", path, "--today", TODAY, "--json"]
        subprocess.run(make + ["demo", "--homes", "20", "--years", "1", "--seed", "1"], check=True,
                       stdout=subprocess.DEVNULL, env={**os.environ, "QT_QPA_PLATFORM": "offscreen"})
        homes = json.loads(subprocess.run(make + ["homes"], check=True,
                                          stdout=subprocess.PIPE).stdout)["homes"]
        launcher = next((path for path in BUS_LAUNCHERS if os.path.exists(path)), None)
        if launcher is None:
            fail("at-spi-bus-launcher is not installed")
        bus = subprocess.Popen([launcher, "--launch-immediately"])
        window = subprocess.Popen(
            [planner, "--today", TODAY, path],
            env={**os.environ, "QT_QPA_PLATFORM": "xcb", "QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1"})
        try:
            # The more colours a home has, the less can be right by chance.
            read_home(max(homes, key=lambda home: len(set(home["ratings"].values()))))
        finally:
            for process in (window, bus):
                process.terminate()
                process.wait()


main()
