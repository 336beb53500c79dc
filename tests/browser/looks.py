"""What every view must keep to: fits the narrowest phone, can be tapped, can be read aloud, says words and not ids."""

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page

AXE = Axe()
RULES = {
    "runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
    "resultTypes": ["violations"],
}
SIZES = ((390, 844), (320, 640))
SMALLEST = 44

_SMALL = """least => [...document.querySelectorAll('a, button, input, select, textarea, summary')].map((one) => {
  const target = one.matches('input[type=checkbox], input[type=radio]') ? one.closest('label') : one;
  const box = target.getBoundingClientRect();
  const shown = target.checkVisibility({ visibilityProperty: true }) && !target.closest('.skip') && box.width > 1;
  return shown && (box.width < least - 0.5 || box.height < least - 0.5)
    ? `${target.className || target.tagName} ${Math.round(box.width)}x${Math.round(box.height)}` : null;
}).filter(Boolean)"""
_IDS = """() => {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const found = [];
  while (walker.nextNode()) {
    const text = walker.currentNode.data.trim();
    if (/^[a-z]+([-._][a-z0-9_]+)+$|undefined|\\[object|NaN|\\{\\w+\\}/.test(text)) found.push(text);
  }
  return found;
}"""
_DRAWN = "() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))"
_OVER = "() => document.documentElement.scrollWidth - innerWidth"
_CUT = """() => [...document.querySelectorAll('.button, .tool, .fact-value, .box-value')]
  // What is folded away has the widths of its last drawing.
  .filter((one) => one.checkVisibility() && one.scrollWidth > one.clientWidth + 2)
  .filter((one) => getComputedStyle(one).display !== 'inline')
  .map((one) => one.textContent)"""


def check_view(page: Page, name: str) -> None:
    """Everything at once."""
    check_axe(page, name)
    check_fit(page, name)


def check_fit(page: Page, name: str) -> None:
    """Words, and room for them in both letter sizes and on both widths; leaves the page as it was."""
    page.evaluate(_DRAWN)
    assert not (ids := page.evaluate(_IDS)), f"{name}: ids in place of words: {ids}"
    was_large = page.evaluate("document.documentElement.classList.contains('large')")
    for large in (False, True):
        page.evaluate("large => document.documentElement.classList.toggle('large', large)", large)
        for width, height in SIZES:
            page.set_viewport_size({"width": width, "height": height})
            # A busy machine measures the old width otherwise.
            page.wait_for_function("width => innerWidth === width", arg=width)
            page.evaluate(_DRAWN)
            place = f"{name} at {width}{' in large letters' if large else ''}"
            assert page.evaluate(_OVER) <= 0, f"{place}: scrolls sideways"
            assert not (cut := page.evaluate(_CUT)), f"{place}: cut off: {cut}"
            assert not (small := page.evaluate(_SMALL, SMALLEST)), f"{place}: too small to tap: {small}"
    page.evaluate("large => document.documentElement.classList.toggle('large', large)", was_large)
    page.set_viewport_size({"width": SIZES[0][0], "height": SIZES[0][1]})


def check_axe(page: Page, name: str) -> None:
    """No finding of axe, contrast included."""
    if not page.evaluate("'axe' in window"):
        page.evaluate(AXE.axe_script)
    found = page.evaluate("rules => axe.run(rules)", RULES)["violations"]
    told = [(one["id"], [node["html"][:120] for node in one["nodes"][:3]]) for one in found]
    assert told == [], f"{name}: {told}"
