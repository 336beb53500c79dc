"""Tests of telling kinds of documents apart."""

import pytest

from tests.builders import make_id_number
from tests.uploads.kinds import test_diagnosis_certificate, test_id_card_front, test_labour_contract
from tests.uploads.papers import paper
from uploads.classification import kind_of

PAPERS = [
    pytest.param("id_card_front", test_id_card_front.PLAIN, id="id_card_front"),
    pytest.param("diagnosis_certificate", test_diagnosis_certificate.FORM, id="diagnosis_certificate"),
    pytest.param("labour_contract", test_labour_contract.LONG, id="labour_contract"),
]


@pytest.mark.parametrize(("kind", "drawing"), PAPERS)
def test_a_kind_is_told_from_its_print(kind: str, drawing: str) -> None:
    """Title and usual words tell what a paper is."""
    assert kind_of(paper(drawing))[0] == kind


def test_nothing_is_no_kind() -> None:
    """A picture without print is another kind of picture."""
    assert kind_of([]) == ("other", 1.0)
