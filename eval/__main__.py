"""`python -m eval DATA --scorers SCORERS`: score the program, and hold it to its floors."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from eval import floors
from eval.measure import Measured, measure, measure_own
from eval.sets import OWN_SETS, SETS, DataSet, OwnSet


def arguments() -> argparse.Namespace:
    """The command line."""
    parser = argparse.ArgumentParser(prog="python -m eval", description=__doc__)
    parser.add_argument("data", type=Path, help="the folder of labelled data")
    parser.add_argument("--scorers", type=Path, required=True, help="the folder of the scorers")
    parser.add_argument(
        "--only", nargs="+", metavar="NAME", choices=[s.name for s in (*SETS, *OWN_SETS)], help="some of the sets"
    )
    parser.add_argument("--keep", type=Path, help="leave the predictions in this folder")
    parser.add_argument("--raise", dest="raise_", action="store_true", help="keep better numbers as the new floors")
    parser.add_argument("--lower", metavar="WHY", help="keep these numbers as the floors even where they are worse")
    return parser.parse_args()


def row(found: Measured, held: dict[str, float]) -> str:
    """One data set's numbers as a line of a table, with the floors beside them."""
    cells = [
        f"{name} {value:.3f}" + (f" (floor {held[name]:.3f})" if name in held and held[name] != value else "")
        for name, value in found.values.items()
    ]
    return f"| {found.name} | {' · '.join(cells)} | {found.seconds:.0f} s |"


def is_asked_for(data_set: DataSet | OwnSet, only: list[str] | None) -> bool:
    """Is a set one of those named, or of those that are measured where none is?"""
    return data_set.name in only if only else not (isinstance(data_set, OwnSet) and data_set.on_request)


def is_there(data_set: DataSet | OwnSet, data: Path) -> bool:
    """Do the folders exist that a set is measured on?"""
    folders = (data_set.folder,) if isinstance(data_set, DataSet) else data_set.folders
    return all((data / folder).is_dir() for folder in folders)


def measured(data_set: DataSet | OwnSet, args: argparse.Namespace) -> Measured:
    """The numbers of one set."""
    if isinstance(data_set, OwnSet):
        return measure_own(data_set, data=args.data, keep=args.keep)
    return measure(data_set, data=args.data, scorers=args.scorers, keep=args.keep)


def main() -> int:
    """Measures, prints a table, and returns 1 where a number fell below its floor."""
    args = arguments()
    if not args.data.is_dir():
        print(f"There is no folder {args.data}: nothing to measure on, so nothing is measured.", file=sys.stderr)
        return 0
    if args.keep:
        args.keep.mkdir(parents=True, exist_ok=True)
    held = floors.load()
    fallen: list[floors.Fall] = []
    print("| set | numbers | time |\n|---|---|---|")
    for data_set in (*SETS, *OWN_SETS):
        if not is_asked_for(data_set, args.only) or not is_there(data_set, args.data):
            continue
        found = measured(data_set, args)
        print(row(found, held.get(found.name, {})), flush=True)
        fallen += [] if args.lower else floors.falls(found.name, found.values, held)
        if args.lower:
            held = floors.lowered(found.name, found.values, held)
        elif args.raise_:
            held = floors.raised(found.name, found.values, held)
    if args.raise_ or args.lower:
        floors.save(held)
    if args.lower:
        with Path(__file__).with_name("LOWERED.md").open("a") as record:
            record.write(f"- {', '.join(args.only or ['all sets'])}: {args.lower}\n")
    for fall in fallen:
        print(f"fell: {fall}", file=sys.stderr)
    return 1 if fallen else 0


if __name__ == "__main__":
    sys.exit(main())
