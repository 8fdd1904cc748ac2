"""Colours are told apart without colour vision and in grey, and a figure's bytes do not change."""

import itertools

import matplotlib as mpl
import numpy as np
import pytest
from tollbook.briefing import style
from tollbook.records import CATEGORIES, SOURCE_TYPES

# Machado, Oliveira and Fernandes 2009, severity 1.0, on linear RGB.
VISION = {
    "full": [[1, 0, 0], [0, 1, 0], [0, 0, 1]],
    "deuteranopia": [
        [0.367322, 0.860646, -0.227968],
        [0.280085, 0.672501, 0.047413],
        [-0.011820, 0.042940, 0.968881],
    ],
    "protanopia": [
        [0.152286, 1.052583, -0.204868],
        [0.114503, 0.786281, 0.099216],
        [-0.003882, -0.048116, 1.051998],
    ],
    "tritanopia": [
        [1.255528, -0.076749, -0.178779],
        [-0.078411, 0.930809, 0.147602],
        [0.004733, 0.691367, 0.303900],
    ],
}
LUMINANCE = np.array([0.2126, 0.7152, 0.0722])
XYZ = np.array([[0.4124, 0.3576, 0.1805], LUMINANCE, [0.0193, 0.1192, 0.9505]])


def linear(colour: str) -> np.ndarray:
    channels = np.array([int(colour[i : i + 2], 16) for i in (1, 3, 5)]) / 255
    return np.where(channels <= 0.04045, channels / 12.92, ((channels + 0.055) / 1.055) ** 2.4)


def lab(rgb: np.ndarray) -> np.ndarray:
    ratio = XYZ @ np.clip(rgb, 0, 1) / np.array([0.9505, 1, 1.089])
    f = np.where(ratio > 0.008856, np.cbrt(ratio), 7.787 * ratio + 16 / 116)
    return np.array([116 * f[1] - 16, 500 * (f[0] - f[1]), 200 * (f[1] - f[2])])


def contrast(one: str, other: str) -> float:
    light, dark = sorted((float(linear(c) @ LUMINANCE) for c in (one, other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def test_every_category_and_source_type_has_its_look():
    assert set(style.CATEGORY_COLOURS) == set(style.CATEGORY_INKS) == set(CATEGORIES)
    assert set(style.SOURCE_MARKERS) == set(style.SOURCE_LABELS) == set(SOURCE_TYPES)
    assert len(set(style.SOURCE_MARKERS.values())) == len(SOURCE_TYPES)


@pytest.mark.parametrize("vision", VISION)
def test_categories_are_told_apart_with_every_kind_of_colour_vision(vision):
    seen = {name: lab(np.array(VISION[vision]) @ linear(c)) for name, c in style.CATEGORY_COLOURS.items()}
    for one, other in itertools.combinations(seen, 2):
        assert np.linalg.norm(seen[one] - seen[other]) > 18, (one, other)


def test_categories_are_told_apart_in_grey():
    lightness = sorted(lab(linear(c))[0] for c in style.CATEGORY_COLOURS.values())
    assert min(np.diff(lightness)) > 6


@pytest.mark.parametrize(
    "ink", [style.INK, style.MUTED, style.ACCENT, style.WARNING, *style.CATEGORY_INKS.values()]
)
def test_text_colours_can_be_read_on_white(ink):
    assert contrast(ink, style.PAPER) >= 4.5


@style.drawn
def a_figure(name: str = "a $name$"):
    figure = style.new_figure()
    axes = figure.subplots()
    axes.plot([1, 2], [10_000, 20_000], marker=style.SOURCE_MARKERS["research"])
    axes.yaxis.set_major_formatter(style.thousands)
    axes.set_title(style.plain(name))
    style.label_directly(axes, 2, 20_000, name)
    return figure


def test_the_same_figure_gives_the_same_bytes():
    one, other = style.svg(a_figure()), style.svg(a_figure())
    assert one == other
    assert "<svg" in one and "dc:date" not in one


def test_the_readers_own_matplotlib_settings_come_back():
    before = mpl.rcParams["axes.grid"], mpl.rcParams["svg.hashsalt"]
    style.svg(a_figure())
    assert (mpl.rcParams["axes.grid"], mpl.rcParams["svg.hashsalt"]) == before


def test_markup_in_a_name_is_text_in_the_figure():
    assert "<script" not in style.svg(a_figure("<script>alert(1)</script> $\\frac{1}{$"))


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("Outlet\u202egnp.exe\nB\x00", "Outlet gnp.exe B"),
        ("x" * 10_000, "x" * 59 + "…"),
        ("Курьер 新聞", "Курьер \ufffd\ufffd"),
    ],
)
def test_a_text_in_a_figure_is_short_plain_and_drawable(text, shown):
    assert style.plain(text) == shown
