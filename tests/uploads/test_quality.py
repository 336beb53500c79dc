"""A page is judged while it can still be taken again: faults are told, and careful photographs are left in peace."""

import cv2
import msgspec
import numpy as np
import pytest

from tests.uploads.scenes import Scene, photograph
from uploads.examination import examine
from uploads.findings import Quality
from uploads.quality import LEAST_SHARPNESS, quality_of, sharpness_of

HIGH = 1344
GOOD = Scene(table="dark")


def judged(scene: Scene) -> tuple[str, ...]:
    """What is found to stand against a photograph."""
    packed = cv2.imencode(".jpg", photograph(scene, HIGH)[:, :, ::-1], [cv2.IMWRITE_JPEG_QUALITY, 90])[1]
    return examine(packed.tobytes()).pages[0].quality.problems


@pytest.mark.parametrize(
    "scene",
    [
        pytest.param(GOOD, id="page"),
        pytest.param(Scene(paper="form", seed=2, turn=-7, lean=0.1, shade=0.35, blur=1.2), id="form-in-shade"),
        pytest.param(Scene(paper="card", seed=3, table="cloth", fill=0.6, turn=6, noise=6), id="card-at-dusk"),
        pytest.param(Scene(paper="receipt", seed=4, table="light", light=0.6), id="pale-receipt"),
        pytest.param(Scene(paper="screen", table="none", blur=0, noise=0, light=1, shade=0), id="screenshot"),
        pytest.param(Scene(paper="form", table="none", blur=0.3, light=1, shade=0), id="scan"),
        pytest.param(Scene(fill=1.25, seed=5), id="closer-than-the-page"),
    ],
)
def test_a_careful_photograph_is_left_in_peace(scene: Scene) -> None:
    """Every alarm costs somebody with one good hand another photograph."""
    assert judged(scene) == ()


@pytest.mark.parametrize(
    ("change", "expected"),
    [
        pytest.param({"blur": 5.0}, ("blurry",), id="out-of-focus"),
        pytest.param({"motion": 36}, ("blurry",), id="moved"),
        pytest.param({"light": 0.2}, ("dark",), id="by-night"),
        pytest.param({"glare": 0.35, "light": 0.8}, ("glare",), id="under-a-lamp"),
        pytest.param({"shift": 0.32, "fill": 0.85}, ("cut_off",), id="half-outside"),
        pytest.param({"lean": 0.55, "fill": 0.8, "turn": 0.5}, ("tilted",), id="from-the-side"),
    ],
)
def test_a_fault_is_told(change: dict[str, float], expected: tuple[str, ...]) -> None:
    """The same page with one fault gets the word for that fault and for no other."""
    assert judged(msgspec.structs.replace(GOOD, **change)) == expected


def test_too_few_pixels_are_told_alone() -> None:
    """What is too small to read is too small to judge, and one advice is enough."""
    dot = np.zeros((11, 65, 3), np.uint8)
    assert quality_of(dot, dot, None, 0) == Quality(("too_small",))
    assert not quality_of(dot, dot, None, 0).ok


def test_lines_that_fall_too_steeply_are_told() -> None:
    """What could not be levelled is asked for again."""
    page = photograph(Scene(table="none"), 800)
    assert quality_of(page, page, None, 30.0).problems == ("tilted",)
    assert quality_of(page, page, None, 12.0).ok


def test_sharpness_falls_with_blur_and_not_with_paleness() -> None:
    """Pale print counts like black, noise for nothing, and each step of blur for less."""
    plain = Scene(table="none", noise=0, shade=0, blur=0.4)

    def sharpness(**change: float) -> float:
        seen = photograph(msgspec.structs.replace(plain, **change), 1008)
        return sharpness_of(cv2.cvtColor(seen, cv2.COLOR_RGB2GRAY))

    steps = [sharpness(blur=blur) for blur in (0.4, 2.0, 3.0, 5.0)]
    assert steps == sorted(steps, reverse=True)
    assert steps[0] > 2 * LEAST_SHARPNESS > LEAST_SHARPNESS > steps[-1]
    assert sharpness(light=0.5) == pytest.approx(steps[0], rel=0.25)
    assert sharpness(noise=6) > 2 * LEAST_SHARPNESS
    assert sharpness_of(np.full((500, 500), 255, np.uint8)) == 1


def test_what_is_sharp_in_one_place_is_in_focus() -> None:
    """A label before a blurred yard can be read: the camera looked at what somebody meant."""
    yard = cv2.GaussianBlur(photograph(Scene(seed=6, table="none"), 1008), (0, 0), 6)
    label = photograph(Scene(seed=7, table="none"), 1008)
    assert "blurry" in quality_of(yard, yard, None, 0).problems
    high, wide = (edge // 2 for edge in label.shape[:2])
    yard[:high, :wide] = label[:high, :wide]
    assert "blurry" not in quality_of(yard, yard, None, 0).problems


def test_a_sky_is_no_reflection() -> None:
    """A photograph of a site has white spots with soft rims and no paper around them."""
    across = np.linspace(0, 1, 900)[None, :, None] * np.ones((1200, 1, 3))
    sky = np.clip(120 + 330 * np.exp(-(((across - 0.5) * 4) ** 2)), 0, 255).astype(np.uint8)
    sky[500:] = (70, 60, 50)
    assert "glare" not in quality_of(sky, sky, None, 0).problems
