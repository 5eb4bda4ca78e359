"""The API does what its OpenAPI document says, whatever it is asked: hundreds of made-up requests, bounded in time."""

import time
from contextlib import contextmanager, suppress

import pytest
import schemathesis
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st
from hypothesis.errors import Unsatisfiable
from schemathesis.generation import GenerationMode
from schemathesis.specs.openapi.checks import (
    content_type_conformance,
    response_headers_conformance,
    response_schema_conformance,
    status_code_conformance,
)

from consilience.present.export import FORMATS
from consilience.store.open import open_store
from consilience.web import urls
from tests.present.ferry import WRECK
from tests.web.house import AT_HOME, desk, fill

EXAMPLES = 15  # requests an operation and way of asking
SECONDS = 30.0  # for each way, on a busy machine
CHECKS = [
    schemathesis.checks.not_a_server_error,
    content_type_conformance,
    response_headers_conformance,
    response_schema_conformance,
    status_code_conformance,
]
STEADY = settings(
    max_examples=EXAMPLES,
    deadline=None,
    derandomize=True,
    database=None,
    phases=[Phase.generate],
    suppress_health_check=list(HealthCheck),
)


NAMES = st.sampled_from([known.name for known in FORMATS])
WAYS = [(GenerationMode.POSITIVE, True), (GenerationMode.POSITIVE, False), (GenerationMode.NEGATIVE, True)]
THERE = {  # what is in the store, so that answers are looked at and not only refusals
    "name": "ferry-runs-aground-in-gale-off-hestvik",
    "finding_id": WRECK.findings[0].id,
    "claim_id": WRECK.claims[0].id,
    "report_id": WRECK.reports[0].id,
    "item": 1,
    "judgement_id": "j-1",
}


@contextmanager
def operations_over(store, folder):
    """What can be asked of a desk over a store."""
    with desk(folder, store=fill(store), waiting=10**9) as client:
        client.post(urls.API_INBOX, json={"text": "A text to be read."})
        schema = schemathesis.openapi.from_asgi(urls.API_DOCS, client.app, headers={"host": "localhost"})
        schema.config.base_url = AT_HOME
        yield [found.ok() for found in schema.exclude(path=urls.API_EVENTS).get_all_operations()]  # that never ends
    store.close()


@pytest.fixture(scope="module")
def operations(tmp_path_factory):
    folder = tmp_path_factory.mktemp("desk")
    with operations_over(open_store(folder / "schema.db"), folder) as found:
        yield found


@pytest.mark.parametrize(("mode", "there"), WAYS)
def test_it_answers_as_described(operations, mode, there):
    assert asked(operations, mode, there=there) > (20 if there and mode is GenerationMode.POSITIVE else 0)


def test_it_does_over_postgresql_too(postgres, tmp_path):
    with operations_over(open_store(postgres.database()), tmp_path) as operations:
        assert asked(operations, GenerationMode.POSITIVE, there=False) > 0


def asked(operations, mode, *, there):
    """How many questions were answered with what was asked for; none was answered otherwise than described."""
    began, answered = time.monotonic(), 0
    for operation in operations:

        @STEADY
        @given(case=operation.as_strategy(generation_mode=mode), format=NAMES)
        def ask(case, format):
            nonlocal answered
            if there:
                known = THERE | {"format": format}
                case.path_parameters = {name: known[name] for name in case.path_parameters or {}}
            answered += case.call_and_validate(checks=CHECKS).status_code == 200

        with suppress(Unsatisfiable):  # nothing can be asked wrongly where nothing can be said
            if time.monotonic() - began < SECONDS:
                ask()
    return answered
