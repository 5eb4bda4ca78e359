"""Writes the list of GUM's texts: whoever hands on what was made of them names their authors.

python -m tools.train_names.texts DATA > docs/training-texts.md
"""

from __future__ import annotations

import sys
from pathlib import Path

from tools.train_names.sets import lines

HEAD = """\
# Texts of GUM that the recogniser learned from

Written by `tools/train_names`; the [data card](data-card.md) says what was made of them. The labels are those of GUM,
the Georgetown University Multilayer corpus (A. Zeldes and the GUM annotators, gucorpling.org/gum), CC BY 4.0. Text and
labels were changed: reduced to names, cut into pieces of a few sentences, partly written in other letters.

| text | title | author | from | licence |
|---|---|---|---|---|"""


def main(data: Path) -> None:
    """Prints the list."""
    print(HEAD)
    for line in lines(data, "gum", "train"):
        cells = (line["id"].removeprefix("GUM_"), line["title"], line["author"], line["url"], line["licence"])
        print("|", " | ".join(" ".join(str(cell).split()).replace("|", "\\|") for cell in cells), "|")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
