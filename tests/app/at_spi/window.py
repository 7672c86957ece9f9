"""The window as a screen reader meets it: found by names, used by actions. Shared by the tests here."""

import os
import subprocess
import sys
import time

SECONDS = 60
TODAY = "2026-11-20"
BUS_LAUNCHERS = ("/usr/libexec/at-spi-bus-launcher", "/usr/lib/at-spi2-core/at-spi-bus-launcher")
DOWN, ENTER = 0xFF54, 0xFF0D  # keysyms
BUTTONS = ("push button", "button", "toggle button", "radio button", "check box")


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


def checked(node):
    import pyatspi

    return node.getState().contains(pyatspi.STATE_CHECKED)


def named(root, role, name):
    """The object of this role and name that is shown; `role` may be several."""
    roles = (role,) if isinstance(role, str) else role
    for node in walk(root):
        if node.name == name and node.getRoleName() in roles and shown(node):
            return node
    return None


def pressed(node):
    """Presses an object; False where there is none."""
    if node is None:
        return False
    action = node.queryAction()
    for number in range(action.nActions):
        if action.getName(number).lower() in ("press", "click", "toggle", "check"):
            return action.doAction(number)
    fail("{!r} cannot be pressed".format(node.name))


def press(what, look):
    """Presses what `look` finds. Found again where it went away before it was pressed: pages that
    change are made anew."""
    wait_for(what, lambda: pressed(look()))


def typed(node, text):
    """Puts a text into a field and leaves it, as Tab would; False where there is no field."""
    return node is not None and node.queryEditableText().setTextContents(text)


def type_in(what, look, text):
    """Types into the field that `look` finds, found again where it went away."""
    wait_for(what, lambda: typed(look(), text))


def choose_in(combo, choice):
    """Chooses in a list as somebody does who hears it: opens it, and goes down key by key."""
    import pyatspi

    items = [node for node in walk(combo) if node.getRoleName() == "list item"]
    names = [item.name for item in items]
    if choice not in names:
        fail("{!r} has no {!r} but {}".format(combo.description, choice, names))
    press("list of " + combo.description, lambda: combo)
    wait_for("list of " + combo.description, lambda: shown(items[0]))
    for _ in range(names.index(choice) - names.index(combo.name)):
        pyatspi.Registry.generateKeyboardEvent(DOWN, None, pyatspi.KEY_SYM)
    pyatspi.Registry.generateKeyboardEvent(ENTER, None, pyatspi.KEY_SYM)
    wait_for("choice of " + choice, lambda: combo.name == choice)


def labels(root):
    return [node.name for node in walk(root) if node.getRoleName() == "label" and shown(node)]


def application(name):
    import pyatspi

    for node in pyatspi.Registry.getDesktop(0):
        if node is not None and node.name == name:
            return node
    return None


class Planner:
    """The program on a demonstration of 20 homes, with the bus it speaks on."""

    def __init__(self, planner, chplan, folder):
        self.planner = planner
        self.chplan = chplan
        self.folder = folder
        os.environ["XDG_RUNTIME_DIR"] = os.path.join(folder, "runtime")
        os.mkdir(os.environ["XDG_RUNTIME_DIR"], 0o700)
        os.environ["HOME"] = folder
        for variable in ("XDG_DATA_HOME", "XDG_CONFIG_HOME"):
            os.environ.pop(variable, None)
        self.path = os.path.join(folder, "sample.planner")
        self.command("demo", "--homes", "20", "--years", "1", "--seed", "1")

    def command(self, *words):
        """What chplan prints with --json."""
        import json

        done = subprocess.run(
            [self.chplan, "--db", self.path, "--today", TODAY, "--json"] + list(words), check=True,
            stdout=subprocess.PIPE, env={**os.environ, "QT_QPA_PLATFORM": "offscreen"})
        return json.loads(done.stdout)

    def __enter__(self):
        launcher = next((path for path in BUS_LAUNCHERS if os.path.exists(path)), None)
        if launcher is None:
            fail("at-spi-bus-launcher is not installed")
        self.bus = subprocess.Popen([launcher, "--launch-immediately"])
        self.window = subprocess.Popen(
            [self.planner, "--today", TODAY, self.path],
            env={**os.environ, "QT_QPA_PLATFORM": "xcb", "QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1"})
        return wait_for("application", lambda: application("care-home-planner"))

    def __exit__(self, *_):
        for process in (self.window, self.bus):
            process.terminate()
            process.wait()


def open_home(window, home):
    """Finds a home by its name and opens it."""
    type_in("filter", lambda: named(window, "text", "Filter homes"), home["name"])
    wait_for("sentence that says what is shown",
             lambda: any(" of " in name and home["name"] in name for name in labels(window)))
    press("button to open the home", lambda: named(window, BUTTONS, "Open home"))
    wait_for("page of the home", lambda: named(window, "label", home["name"]))
