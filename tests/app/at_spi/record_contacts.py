#!/usr/bin/python3
"""Records a PPE call and a whole visit as somebody would who hears the window: by names and actions
alone. What this cannot name, no officer can.

Usage: record_contacts.py CARE_HOME_PLANNER CHPLAN
Run under `xvfb-run -a dbus-run-session --`. Exit code 0: both are in the file and completed.
"""

import sys
import tempfile

from window import (BUTTONS, Planner, fail, labels, named, open_home, press, wait_for,
                    walk)


def start(window, kind):
    """From the menus, as from the keyboard."""
    press(wait_for("menu entry " + kind, lambda: next(
        (node for node in walk(window)
         if node.getRoleName() == "menu item" and node.name == kind), None)))


def say_who(window):
    press(wait_for("answer to who is using this",
                   lambda: named(window, BUTTONS, "That is me")))


def spoken_rating(window, area):
    return next((name for name in labels(window) if name.startswith(area + ": ")), None)


def answer_not_known(window, label):
    """The same answer for every kind of question, by the question's own name."""
    card = wait_for("question " + label, lambda: next(
        (node for node in walk(window) if node.name == label
         and any(child.name == "Not known" for child in walk(node))), None))
    press(wait_for("Not known of " + label, lambda: next(
        (node for node in walk(card)
         if node.name.endswith("Not known") and node.getRoleName() in BUTTONS), None)))


def next_section(window):
    press(wait_for("next section", lambda: named(window, BUTTONS, "Next section")))


def cards(window):
    """The questions in sight: what has an answer `Not known` to be pressed."""
    found = []
    for node in walk(window):
        if node.getRoleName() in BUTTONS and node.name.endswith("Not known"):
            found.append(node)
    return found


def record(window, planner, home, menu, kind):
    start(window, menu)
    wait_for("page of the contact", lambda: named(window, BUTTONS, "Complete"))
    sections = 0
    while True:
        wait_for("questions", lambda: cards(window))
        for button in cards(window):
            press(button)
        sections += 1
        before = [node.name for node in cards(window)]
        next_section(window)
        if sections == 5 or [node.name for node in cards(window)] == before:
            break
    press(wait_for("complete", lambda: named(window, BUTTONS, "Complete")))
    wait_for("words that it is completed", lambda: any(
        name.startswith("This contact is completed") for name in labels(window)))
    shown = planner.command("review", "show", home["location_id"])
    known = [answer for answer in shown["answers"] if answer["as_at"] == "2026-11-20"]
    if not known:
        fail("nothing of the {} is in the file".format(kind))
    print("{}: {} answers".format(kind, len(known)))


def main():
    with tempfile.TemporaryDirectory() as folder:
        planner = Planner(sys.argv[1], sys.argv[2], folder)
        home = planner.command("homes")["homes"][3]
        with planner as window:
            say_who(window)
            open_home(window, home)
            before = spoken_rating(window, "PPE and equipment")
            record(window, planner, home, "Start a PPE call", "PPE call")
            after = spoken_rating(window, "PPE and equipment")
            if before == after or after is None:
                fail("the rating of PPE is still said as {!r}".format(after))
            print("{} -> {}".format(before, after))
            press(wait_for("way back", lambda: named(window, BUTTONS, "Back")))
            record(window, planner, home, "Start a visit", "Visit")
        found = planner.command("check")
        if not found["ok"]:
            fail(str(found["problems"]))


main()
