#!/usr/bin/env python3
"""Time the import of a national directory, against programs that only read the same file.

Three measurements, each with its peer in turn; the inputs are made first, in a temporary folder:

- the weekly CSV with the homes of one authority kept, and with all of them kept, journal included,
  against sqlite3 importing the rows as they stand (`.import`);
- the monthly ODS of 122 columns, against `unzip -p FILE content.xml | xmllint --stream --noout -`,
  which reads the same XML and keeps nothing; and the most memory that the import took.

Every import begins with an empty planner file and is asked afterwards how many homes it holds.

    measure_import.py build-release/bin/chplan
    measure_import.py build-release/bin/chplan --rows 5000 --homes 1300 --rounds 1
"""

import argparse
import json
import os
import pathlib
import shutil
import statistics
import subprocess
import sys
import tempfile

from timed import run

GENERATOR = pathlib.Path(__file__).with_name("generate_directory.py")
DAY = "2026-11-23"


def most_memory(command, environment):
    """The most memory a command took, in MB: asked of a child that starts nothing else."""
    told = subprocess.run(
        [sys.executable, "-c",
         "import resource, subprocess, sys\n"
         "subprocess.run(sys.argv[1:], check=True, stdout=subprocess.DEVNULL)\n"
         "print(resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss)", *map(str, command)],
        env=environment, capture_output=True, text=True, check=True).stdout
    return int(told) / 1024


class Imports:
    """Imports of one file into planner files that are empty each time."""

    def __init__(self, chplan, folder, environment, file, *options):
        self.planner = folder / "import.planner"
        self.environment = environment
        self.chplan = [chplan, "--today", DAY, "--json", "--db", self.planner]
        self.command = self.chplan + ["import", "directory", file, *options]

    def begin(self):
        for suffix in ("", "-wal", "-shm"):
            pathlib.Path(f"{self.planner}{suffix}").unlink(missing_ok=True)
        run(self.chplan + ["init", "--council", "Testshire"], self.environment)

    def once(self):
        self.begin()
        took, said = run(self.command, self.environment)
        held = json.loads(run(self.chplan + ["homes"], self.environment)[1])["homes"]
        if not held or len(held) != json.loads(said)["added"]:
            sys.exit(f"{len(held)} homes are in the file: {said}")
        self.added = len(held)
        return took

    def memory(self):
        self.begin()
        return most_memory(self.command, self.environment)


def median(rounds, what):
    return statistics.median(each[what] for each in rounds)


def compare(name, ours, other, peer, rounds, wanted):
    own, theirs = [], []
    for _ in range(rounds):
        own.append(ours())
        theirs.append(other())
    wall, other_wall = median(own, "wall"), median(theirs, "wall")
    processor, other_processor = median(own, "processor"), median(theirs, "processor")
    print(f"{name}: {wall:.2f} s, processor {processor:.2f} s; {peer}: {other_wall:.2f} s, "
          f"processor {other_processor:.2f} s; ratio {wall / other_wall:.2f} by the clock, "
          f"{processor / other_processor:.2f} of processor time (wanted: {wanted})", flush=True)


def generate(environment, *arguments):
    run([sys.executable, GENERATOR, *map(str, arguments)], environment)


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("chplan")
    parser.add_argument("--rows", type=int, default=57000)
    parser.add_argument("--homes", type=int, default=14887)
    parser.add_argument("--authorities", type=int, default=150)
    parser.add_argument("--rounds", type=int, default=5)
    arguments = parser.parse_args()
    for peer in ("sqlite3", "unzip", "xmllint"):
        if not shutil.which(peer):
            sys.exit(f"{peer} is not installed.")
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        environment = dict(os.environ, HOME=name, XDG_RUNTIME_DIR=name, XDG_DATA_HOME=name)
        weekly, monthly, bare = folder / "weekly.csv", folder / "monthly.ods", folder / "bare.db"
        size = (arguments.rows, arguments.homes, arguments.authorities)
        generate(environment, "weekly", *size, weekly)
        generate(environment, "monthly", *size, monthly)

        def bare_import():
            bare.unlink(missing_ok=True)
            return run(["sqlite3", bare, ".mode csv", f".import {weekly} rows"], environment)[0]

        def bare_reading():
            return run(["sh", "-c", 'unzip -p "$1" content.xml | xmllint --stream --noout --huge -',
                        "sh", monthly], environment)[0]

        everything = Imports(arguments.chplan, folder, environment, weekly)
        everything.once()
        authority = json.loads(run(everything.chplan + ["homes"], environment)[1])[
            "homes"][0]["authority"]
        one = Imports(arguments.chplan, folder, environment, weekly, "--authority", authority)
        sheet = Imports(arguments.chplan, folder, environment, monthly, "--authority", authority)
        compare("CSV, one authority", one.once, bare_import, "sqlite3 .import", arguments.rounds,
                "at most 1")
        compare("CSV, all homes", everything.once, bare_import, "sqlite3 .import",
                arguments.rounds, "at most 3")
        compare("ODS, one authority", sheet.once, bare_reading, "unzip | xmllint",
                arguments.rounds, "about 1")
        print(f"{arguments.rows} rows; {one.added} homes of one authority, {everything.added} in "
              f"all; the most memory: CSV with all homes {everything.memory():.0f} MB, ODS "
              f"{sheet.memory():.0f} MB")


if __name__ == "__main__":
    main()
