"""The page and the situation file of the shipped example, in a form that is reviewed as a diff.

`make golden` writes them anew, after a change that is meant to show.
"""

import re
from contextlib import chdir
from pathlib import Path

import consilience
from consilience.present import render_page

HERE = Path(__file__).parent
ROOT = HERE.parents[1]
FONT = re.compile(r"data:font/woff2;base64,[A-Za-z0-9+/=]+")


def made() -> dict[str, str]:
    """{file name: content}: a tag a line, and the typefaces left out."""
    with chdir(ROOT):  # a report's id depends on its address, which must not depend on where the project lies
        situation = consilience.read("examples/gale")
    page = FONT.sub("data:font/woff2;base64,…", render_page(situation))
    return {"gale.json": situation.to_json().decode(), "gale.html": page.replace("><", ">\n<")}


if __name__ == "__main__":
    for name, content in made().items():
        (HERE / name).write_text(content, encoding="utf-8")
