#!/usr/bin/python3
"""Records a PPE call and a whole visit as somebody would who hears the window: by names and actions
alone, and by keys where a list is chosen from. What this cannot name, no officer can.

Usage: record_contacts.py CARE_HOME_PLANNER CHPLAN
Run under `xvfb-run -a dbus-run-session --`. Exit code 0: both are in the file, completed, and hold
what was given.
"""

import os
import sys
import tempfile

from window import (BUTTONS, TODAY, Planner, checked, choose_in, fail, labels, named, open_home,
                    press, pressed, shown, type_in, typed, wait_for, walk)

# What is given in each section of the visit: the question, then its fields by what they are called
# (a button by itself), and how `chplan review show` says it afterwards.
VISIT = [
    [
        ("NUM-01", "Residents living here", [("number", "34")], "34"),
        ("NUM-02", "Staff employed", [("number", "41")], "41"),
    ],
    [
        ("IPC-01", "Single room to isolate", ["Partly"], "Partly"),
        ("IPC-07", "Infection control lead",
         [("name", "P. Sample"), ("role", "Deputy manager"), ("telephone", "01632 960111")],
         "P. Sample, Deputy manager"),
        ("IPC-08", "Staff with infection control training", [("how many", "33")], "33 of 41"),
    ],
    [
        ("CLN-02", "Named clinical lead",
         [("name", "Dr Q. Fictional"), ("organisation", "Sample PCN")], "Dr Q. Fictional"),
        ("CLN-03", "Last weekly round", [("date", "16/11")], "16 November 2026"),
    ],
    [
        ("TST-09", "Spotting and reporting an outbreak", ["Yes"], "Yes"),
        ("VAC-03", "Residents: COVID-19 vaccine",
         [("how many", "26"), ("out of how many", "33")], "26 of 33"),
    ],
    [
        ("PPE-02", "Aprons", [("number in the home", "600"), ("number used", "80")], "600"),
        ("PPE-03", "Gloves (singles)",
         [("number in the home", "9"), ("counted in", "boxes of 100"), ("number used", "220")],
         "900"),
        ("PPE-07", "PPE route now", ["Usual supplier"], "Usual supplier"),
        ("PPE-12", "Masks for an outbreak", ["Not known"], "Not known"),
    ],
]
NOTE = "Room 12 is kept free & was clean"
WHO = "R. Fiction"


def choose(window, entry):
    """From the menus, as from the keyboard."""
    press("menu entry " + entry, lambda: next(
        (node for node in walk(window)
         if node.getRoleName() == "menu item" and node.name == entry), None))


def say_who(window):
    press("answer to who is using this", lambda: named(window, BUTTONS, "That is me"))


def spoken_ratings(window, area):
    return [name for name in labels(window) if name.startswith(area + ": ")]


def next_section(window):
    press("next section", lambda: named(window, BUTTONS, "Next section"))


def not_known_buttons(window):
    """The questions in sight: what has an answer `Not known` to be pressed."""
    return [node for node in walk(window)
            if node.getRoleName() in BUTTONS and node.name == "Not known" and shown(node)]


def all_not_known(window):
    """Presses what has no answer yet. True where nothing is left: an answer may bring other
    questions, or take them away."""
    left = [button for button in not_known_buttons(window) if not checked(button)]
    for button in left:
        pressed(button)
    return not left


class Card:
    """The fields of one question, found by its own name, and anew where they were made anew."""

    def __init__(self, window, label):
        self.window = window
        self.label = label
        self.found = None

    def node(self):
        try:
            if self.found is not None and shown(self.found):
                return self.found
        except Exception:  # it went away
            pass
        self.found = next(node for node in walk(self.window)
                          if node.name == self.label and shown(node)
                          and any(child.name == "Not known" for child in walk(node)))
        return self.found

    def field(self, name):
        return next(node for node in walk(self.node()) if shown(node)
                    and (node.name == name or node.description.startswith(name)))

    def give(self, field):
        """A button by its words, a line or a list by what it is called."""
        if isinstance(field, str):
            press("{} of {}".format(field, self.label),
                  lambda: named(self.node(), BUTTONS, field))
            return
        part, text = field
        name = "{}: {}".format(self.label, part)

        def fill():
            """The list to choose from where it is one."""
            node = self.field(name)
            return node if node.getRoleName() == "combo box" else typed(node, text)

        filled = wait_for(name, fill)
        if filled is not True:
            choose_in(filled, text)


def answer(window, questions):
    for _, label, fields, _ in questions:
        card = Card(window, label)
        for field in fields:
            card.give(field)


def complete(window):
    press("complete", lambda: named(window, BUTTONS, "Complete"))
    wait_for("words that it is completed", lambda: any(
        name.startswith("This contact is completed") for name in labels(window)))


def answers_of(planner, home):
    """What is known today by this contact, by the id of the question."""
    found = planner.command("review", "show", home["location_id"])
    if not found["complete"]:
        fail("the contact is not completed in the file")
    return {each["id"]: each for each in found["answers"] if each["as_at"] == TODAY}


def record_call(window, planner, home):
    choose(window, "Start a PPE call")
    wait_for("page of the contact", lambda: named(window, BUTTONS, "Complete"))
    wait_for("questions", lambda: not_known_buttons(window))
    wait_for("answer to every question", lambda: all_not_known(window))
    complete(window)
    known = answers_of(planner, home)
    if not known:
        fail("nothing of the PPE call is in the file")
    print("PPE call: {} answers".format(len(known)))


def hear_the_colour(window):
    """A label that is heard again says another name."""
    area = "Infection prevention and control"
    card = Card(window, "Single room to isolate")
    card.give("No")
    worst = wait_for("rating of " + area, lambda: spoken_ratings(window, area))
    card.give("Yes")
    wait_for("another name for the rating of " + area,
             lambda: spoken_ratings(window, area) not in ([], worst))
    print("{} -> {}".format(worst[0], spoken_ratings(window, area)[0]))


def record_visit(window, planner, home):
    choose(window, "Start a visit")
    wait_for("page of the contact", lambda: named(window, BUTTONS, "Complete"))
    choose(window, "All questions, not only those due")
    type_in("field for whom one met", lambda: named(window, "text", "Spoke to"), WHO)
    answer(window, VISIT[0])
    next_section(window)
    hear_the_colour(window)
    answer(window, VISIT[1])
    note = "Note for the plan, Single room to isolate"
    type_in(note, lambda: named(window, "text", note), NOTE)
    for section in VISIT[2:]:
        next_section(window)
        answer(window, section)
    complete(window)
    compare(planner, home)


def compare(planner, home):
    known = answers_of(planner, home)
    given = 0
    for section in VISIT:
        for question, label, fields, said in section:
            kept = known.get(question)
            if kept is None or not kept["answer"].startswith(said):
                fail("{}, {}: {!r} should begin with {!r}".format(
                    question, label, kept and kept["answer"], said))
            given += 1
    if known["IPC-01"]["comment"] != NOTE:
        fail("the note says {!r}".format(known["IPC-01"]["comment"]))
    paper = os.path.join(planner.folder, "summary.html")
    planner.command("report", "home-summary", "--home", home["location_id"], "--to", paper)
    with open(paper, encoding="utf-8") as page:
        if WHO not in page.read():
            fail("the summary does not name {}".format(WHO))
    print("Visit: {} answers and a note, as they were given".format(given))


def main():
    with tempfile.TemporaryDirectory() as folder:
        planner = Planner(sys.argv[1], sys.argv[2], folder)
        # Two homes: of two answers on one day either may count.
        called, visited = planner.command("homes")["homes"][3:5]
        with planner as window:
            say_who(window)
            open_home(window, called)
            before = spoken_ratings(window, "PPE and equipment")
            record_call(window, planner, called)
            after = spoken_ratings(window, "PPE and equipment")
            if not after or before == after:
                fail("the rating of PPE is still said as {!r}".format(after))
            print("{} -> {}".format(before, after))
            choose(window, "Homes")
            open_home(window, visited)
            record_visit(window, planner, visited)
        found = planner.command("check")
        if not found["ok"]:
            fail(str(found["problems"]))


main()
