"""References are read in one spelling only, and hostile ones are told so."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from documents.references import MAX_LENGTH, BadReference, Reference, symbol_slug

SLUGS = st.from_regex(r"[a-z0-9]{1,8}(-[a-z0-9]{1,8}){0,4}", fullmatch=True)


@pytest.mark.parametrize(
    ("written", "parts"),
    [
        ("oic-jk/2024-09-25", ("oic-jk", "2024-09-25", None, None, None)),
        ("oic-jk/2024-09-25.fr@2;op16.iv", ("oic-jk", "2024-09-25", "fr", 2, "op16.iv")),
        ("oic-jk/2022-03-22-b@1", ("oic-jk", "2022-03-22-b", None, 1, None)),
        ("unga-other/a-res-79-1.ar;c12", ("unga-other", "a-res-79-1", "ar", None, "c12")),
        ("oic-jk/latest.fr", ("oic-jk", "latest", "fr", None, None)),
    ],
)
def test_parts(written: str, parts: tuple[object, ...]) -> None:
    reference = Reference.parse(written)
    assert (
        reference.series,
        reference.key,
        reference.language,
        reference.number,
        reference.clause,
    ) == parts
    assert str(reference) == written


@pytest.mark.parametrize(
    "written",
    [
        "",
        "oic-jk",
        "oic-jk/",
        "/2024-09-25",
        "OIC-JK/2024-09-25",
        "oic-jk/2024-09-25 ",
        "oic-jk/2024-09-25\n",
        "oic-jk/2024--25",
        "oic-jk/2024-09-25@0",
        "oic-jk/2024-09-25@01",
        "oic-jk/2024-09-25@1234567",
        "oic-jk/2024-09-25@٢",
        "oic-jk/２０２４",
        "oic-jk/2024-09-25.french",
        "oic-jk/2024-09-25;",
        "oic-jk/2024-09-25;op16..iv",
        "oic-jk/../../etc",
        "oic-jk/<script>",
        "oic-jk/2024\0",
        "oic-jk/\ud800",
        "oic-jk/latest@2",
        "a/" + "b" * 81,
        "a/" + "b-" * 200_000,
    ],
)
def test_refused_with_a_short_message_that_shows_how(written: str) -> None:
    with pytest.raises(BadReference) as refused:
        Reference.parse(written)
    message = str(refused.value)
    assert len(message) < 600
    message.encode("ascii")


@given(
    SLUGS,
    SLUGS,
    st.none() | st.from_regex(r"[a-z]{2,3}", fullmatch=True),
    st.none() | st.integers(1, 999_999),
    st.none() | st.sampled_from(["pp3", "op8", "op16.iv", "c12"]),
)
def test_what_is_written_is_read_again(
    series: str, key: str, language: str | None, number: int | None, clause: str | None
) -> None:
    reference = Reference(series, key, language, number, clause)
    assert Reference.parse(str(reference)) == reference


def test_the_longest_reference_is_read() -> None:
    longest = Reference("s" * 80, "k" * 80, "fra", 999_999, "c" * 80)
    assert len(str(longest)) == MAX_LENGTH
    assert Reference.parse(str(longest)) == longest


def test_parts_that_no_reference_can_hold_are_refused() -> None:
    with pytest.raises(BadReference):
        Reference("oic-jk", "2024-09-25", number=0)
    with pytest.raises(BadReference):
        Reference("oic-jk", "2024-09-25.fr")


@pytest.mark.parametrize(
    ("symbol", "slug"),
    [
        ("S/RES/2797 (2025)", "s-res-2797-2025"),
        ("OIC/CFM-49/2023/POL/RES.№ 1", "oic-cfm-49-2023-pol-res-no-1"),
        ("Résolution 12", "resolution-12"),
        ("١٢", ""),
    ],
)
def test_a_symbol_as_a_key(symbol: str, slug: str) -> None:
    assert symbol_slug(symbol) == slug


def test_within_its_series() -> None:
    assert Reference.parse("oic-jk/2024-09-25.fr@2;op3").text_part == "2024-09-25.fr@2"
