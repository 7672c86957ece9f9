#!/usr/bin/env python3
"""Time the summaries of many homes in one PDF, against LibreOffice making a PDF of the same content.

The content is the web page that `chplan` writes of the same homes. Both PDFs are searched for the
name of every home, so that neither left anything out. Each is timed as a whole process, in turn.

    measure_paper.py build-release/bin/chplan
    measure_paper.py build-release/bin/chplan --homes 20 --rounds 1
"""

import argparse
import json
import os
import pathlib
import statistics
import subprocess
import sys
import tempfile

from timed import run


def missing_names(pdf, names):
    text = subprocess.run(["pdftotext", "-raw", pdf, "-"], capture_output=True, text=True,
                          check=True).stdout
    words = " ".join(text.split())
    return [name for name in names if " ".join(name.split()) not in words]


def pages(pdf):
    told = subprocess.run(["pdfinfo", pdf], capture_output=True, text=True, check=True).stdout
    return int(told.split("Pages:")[1].split()[0])


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("chplan")
    parser.add_argument("--homes", type=int, default=160)
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--office", default="soffice")
    arguments = parser.parse_args()
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        environment = dict(os.environ, HOME=name, XDG_RUNTIME_DIR=name, XDG_DATA_HOME=name,
                           QT_QPA_PLATFORM="offscreen")
        planner = folder / "demo.planner"
        chplan = [arguments.chplan, "--today", "2026-11-23", "--json", "--db", planner]
        run(chplan + ["demo", "--homes", str(arguments.homes), "--years", "1", "--seed", "1",
                      "--until", "2026-11-22"], environment)
        report = chplan + ["report", "home-summary", "--all", "--to"]
        page, ours, theirs = folder / "all.html", folder / "all.pdf", folder / "office" / "all.pdf"
        run(report + [page], environment)
        names = [home["name"] for home in json.loads(run(chplan + ["homes"], environment)[1])["homes"]]
        office = [arguments.office, f"-env:UserInstallation=file://{folder}/profile", "--headless",
                  "--convert-to", "pdf", "--outdir", theirs.parent]
        # Its first start makes a profile.
        small = folder / "small.html"
        small.write_text("<p>One line</p>")
        run(office + [small], environment)
        own, other = [], []
        for _ in range(arguments.rounds):
            ours.unlink(missing_ok=True)
            own.append(run(report + [ours], environment)[0])
            theirs.unlink(missing_ok=True)
            other.append(run(office + [page], environment)[0])
        for pdf in (ours, theirs):
            if missing := missing_names(pdf, names):
                sys.exit(f"{pdf} says nothing of {len(missing)} homes: {missing[:3]}")
        wall, processor = (statistics.median(each[i] for each in own)
                           for i in ("wall", "processor"))
        office_wall, office_processor = (statistics.median(each[i] for each in other)
                                         for i in ("wall", "processor"))
        print(f"{len(names)} summaries in one PDF, from the planner file: {wall:.2f} s, processor "
              f"{processor:.2f} s, {pages(ours)} pages, {ours.stat().st_size / 1e6:.1f} MB")
        print(f"LibreOffice of the same content as HTML ({page.stat().st_size / 1e6:.1f} MB): "
              f"{office_wall:.2f} s, processor {office_processor:.2f} s, {pages(theirs)} pages")
        print(f"times faster: {office_wall / wall:.1f} by the clock, "
              f"{office_processor / processor:.1f} of processor time (wanted 5)")


if __name__ == "__main__":
    main()
