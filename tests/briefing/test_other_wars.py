"""A corpus of several wars: without a profile named, articles about another war are left out of the briefing and listed."""

from corpora import ARTICLES, write_corpus
from tollbook.briefing.facts import build_facts
from tollbook.briefing.settings import Settings
from tollbook.briefing.work import derive

STRANGER = (
    "post-1",
    "Dvir Post",
    "2025-02-12",
    "Strike on Rafah kills nine",
    "An Israeli strike on Rafah killed nine people in Gaza on Tuesday, the Hamas-run health ministry said. "
    "Israel said it had hit Hamas fighters.",
)


def _derived(tmp_path, articles, **settings):
    return derive(Settings(corpus=str(write_corpus(tmp_path, articles)), **settings))


def test_articles_about_another_war_are_left_out_and_listed(tmp_path):
    work = _derived(tmp_path, [*ARTICLES, STRANGER])
    assert work.profile.id == "russia-ukraine"
    assert {claim.doc_id for claim in work.claims} == {"gazette-1", "lantern-1", "lantern-2"}
    [row] = work.corpus.exclusions
    assert (row.item, row.effect) == ("post-1", "left_out")
    assert "Israel" in row.reason
    assert build_facts(work)["numbers"]["scope.wars.wars"]["value"] == 1


def test_articles_without_a_claim_have_no_say_in_which_war_it_is(tmp_path):
    peaceful = [
        (
            f"fair-{i}",
            "Dvir Post",
            "2025-02-12",
            "Fair opens",
            f"The fair of hall {i} opened on Monday. Bakers sold bread.",
        )
        for i in range(9)
    ]
    work = _derived(tmp_path, [STRANGER, *peaceful])
    assert work.profile.id == "israel-gaza"
    assert {claim.doc_id for claim in work.claims} == {"post-1"}


def test_with_a_profile_named_every_article_is_read_by_it(tmp_path):
    work = _derived(tmp_path, [*ARTICLES, STRANGER], profile="russia-ukraine")
    assert len(work.documents) == len(ARTICLES) + 1
    assert not work.corpus.exclusions


def test_article_that_defeats_the_reader_is_left_out_and_listed(tmp_path, monkeypatch):
    from tollbook.claims import corpus, find_claims

    def read(document, profile):
        if document.doc_id == "lantern-1":
            raise ValueError("no day at all")
        return find_claims(document, profile)

    monkeypatch.setattr(corpus, "find_claims", read)
    work = _derived(tmp_path, ARTICLES)
    assert "lantern-1" not in {document.doc_id for document in work.documents}
    [row] = work.corpus.exclusions
    assert (row.item, row.stage, row.effect) == ("lantern-1", "claims", "left_out")
    assert "no day at all" in row.reason


def test_articles_in_another_language_are_counted_where_the_scope_is_told(tmp_path):
    foreign = ("berg-1", "Bergblatt", "2025-02-12", "Brücke gesperrt", "Der Rat tagte auf dem Berg. " * 12)
    work = _derived(tmp_path, [*ARTICLES, foreign])
    facts = build_facts(work)
    assert facts["numbers"]["scope.foreign.foreign"]["value"] == 1
    assert "Bergblatt" not in facts["blocks"]["outlets"]["columns"]
