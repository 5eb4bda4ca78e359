"""Work on this machine, in one process or in several."""

import signal

import pytest

from consilience.run.local import Reader, deaf_to_interrupts


@pytest.mark.parametrize(("reports", "processes"), [(0, 1), (1, 1), (39, 1), (10_000, None)])
def test_a_small_pile_is_not_worth_a_second_process(reports, processes):
    chosen = Reader().processes_for(reports)
    assert chosen == processes or (processes is None and chosen >= 1)
    assert Reader(processes=3).processes_for(reports) == 3


def test_only_what_is_started_there_is_deaf_to_interrupts():
    with deaf_to_interrupts():
        assert signal.SIGINT in signal.pthread_sigmask(signal.SIG_BLOCK, ())
    assert signal.SIGINT not in signal.pthread_sigmask(signal.SIG_BLOCK, ())
