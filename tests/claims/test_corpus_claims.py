"""The claims of a whole corpus: one bad text never stops a run, and never vanishes."""

from dataclasses import replace

import pytest
from northern import WAR, article
from tollbook.claims import corpus, find_claims
from tollbook.claims.corpus import claims_of_corpus

TEXTS = ["Shells killed nine people.", "Nobody came.", "Norland lost 40 men."]


def documents(count):
    return [replace(article(TEXTS[i % 3]), doc_id=f"d{i}") for i in range(count)]


@pytest.fixture
def defeated(monkeypatch):
    """A reader that fails on the text without a claim."""

    def read(document, profile):
        if document.text == TEXTS[1]:
            raise IndexError("string index out of range")
        return find_claims(document, profile)

    monkeypatch.setattr(corpus, "find_claims", read)


@pytest.mark.parametrize("count", [3, 120])
def test_text_that_defeats_the_reader_is_listed_and_the_others_are_read(defeated, count):
    found = claims_of_corpus(documents(count), WAR)
    assert len(found.claims) == len(found.documents) == 2 * count // 3
    assert [each.item for each in found.unread] == [f"d{i}" for i in range(1, count, 3)]
    assert {(each.stage, each.effect) for each in found.unread} == {("claims", "left_out")}
    assert "IndexError: string index out of range" in found.unread[0].reason


def test_many_documents_give_what_each_gives_alone_in_the_same_order():
    many = documents(120)
    found = claims_of_corpus(many, WAR)
    assert list(found.claims) == [claim for document in many for claim in find_claims(document, WAR)]
    assert list(found.documents) == many
    assert not found.unread


@pytest.mark.parametrize(
    "text", ["REEDHAM, Oct 17 (Wire) - Shells killed nine people on Monday.", "Nine died on 4 May."]
)
def test_document_without_a_date_is_read(text):
    [claim] = find_claims(replace(article(text), date=None), WAR)
    assert claim.low == 9
