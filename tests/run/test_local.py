"""Work on this machine, in one process or in several."""

import signal
from dataclasses import replace

import pytest

from consilience.run.local import Reader, deaf_to_interrupts, each
from tests.factory import report


@pytest.mark.parametrize(("reports", "processes"), [(0, 1), (1, 1), (39, 1), (10_000, None)])
def test_a_small_pile_is_not_worth_a_second_process(reports, processes):
    chosen = Reader().processes_for(reports)
    assert chosen == processes or (processes is None and chosen >= 1)
    assert Reader(processes=3).processes_for(reports) == 3


def test_only_what_is_started_there_is_deaf_to_interrupts():
    with deaf_to_interrupts():
        assert signal.SIGINT in signal.pthread_sigmask(signal.SIG_BLOCK, ())
    assert signal.SIGINT not in signal.pthread_sigmask(signal.SIG_BLOCK, ())


class Shelf(dict):
    """Parses in memory; it counts how often one is put where one was."""

    again = 0

    def paragraphs(self, keys):
        return {key: self[key] for key in keys if key in self}

    def keep_paragraphs(self, parses):
        self.again += sum(key in self for key in parses)
        self.update(parses)


def test_what_several_reports_have_is_parsed_once_also_by_several_processes(reader):
    prints = [
        report(f"Number {n} went first.\n\nThen all went home.\n\nNobody was hurt.", uri=str(n)) for n in range(12)
    ]
    shelf = Shelf()

    found = list(each(prints, replace(reader, processes=2), shelf))

    assert [reading.report_id for reading in found] == [one.id for one in prints]
    assert (len(shelf), shelf.again) == (14, 0)
