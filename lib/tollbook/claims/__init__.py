"""One document becomes claims, slot by slot as in the codebook.

The way of a document: `passages` finds the sentences worth reading, `syntax` makes them tokens and noun phrases, with
`numbers`, `harm` words and `parties` found first. `links` joins each number to its harm word by a rule of `constructions`,
unless `refusals` says why it is no figure of the harmed; what was read of a sentence is a `Reading` (`readings`).
`assemble` then asks each slot of its layer: `population`, `sides` (who was harmed), `periods` and `timing` over `dates`
(when), `attribution` and `sources` (who says so). `discourse` is what a reader carries on; `find` puts the layers together,
`sentences` sentence by sentence. `explain` tells the words and rules behind each claim; `rules.yml` what each rule means.
"""

from .find import extract_claims, find_claims

__all__ = ["extract_claims", "find_claims"]
