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
# One script for all there is to see: each word to the browser costs more than what it looks at.
_LOOK = """async ({ width, least }) => {
  const drawn = () => new Promise((done) => requestAnimationFrame(done));
  // A busy machine measures the old width otherwise.
  for (let frame = 0; innerWidth !== width && frame < 500; frame += 1) await drawn();
  await drawn();
  await drawn();
  const over = document.documentElement.scrollWidth - innerWidth;
  const cut = [...document.querySelectorAll('.button, .tool, .fact-value, .box-value')]
    // What is folded away has the widths of its last drawing.
    .filter((one) => one.checkVisibility() && one.scrollWidth > one.clientWidth + 2)
    .filter((one) => getComputedStyle(one).display !== 'inline')
    .map((one) => one.textContent);
  const small = [...document.querySelectorAll('a, button, input, select, textarea, summary')].map((one) => {
    const target = one.matches('input[type=checkbox], input[type=radio]') ? one.closest('label') : one;
    const box = target.getBoundingClientRect();
    const shown = target.checkVisibility({ visibilityProperty: true }) && !target.closest('.skip') && box.width > 1;
    return shown && (box.width < least - 0.5 || box.height < least - 0.5)
      ? `${target.className || target.tagName} ${Math.round(box.width)}x${Math.round(box.height)}` : null;
  }).filter(Boolean);
  return { over, cut, small };
}"""


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
            seen = page.evaluate(_LOOK, {"width": width, "least": SMALLEST})
            place = f"{name} at {width}{' in large letters' if large else ''}"
            assert seen["over"] <= 0, f"{place}: scrolls sideways"
            assert not seen["cut"], f"{place}: cut off: {seen['cut']}"
            assert not seen["small"], f"{place}: too small to tap: {seen['small']}"
    page.evaluate("large => document.documentElement.classList.toggle('large', large)", was_large)
    page.set_viewport_size({"width": SIZES[0][0], "height": SIZES[0][1]})


def check_axe(page: Page, name: str) -> None:
    """No finding of axe, contrast included."""
    if not page.evaluate("'axe' in window"):
        page.evaluate(AXE.axe_script)
    found = page.evaluate("rules => axe.run(rules)", RULES)["violations"]
    told = [(one["id"], [node["html"][:120] for node in one["nodes"][:3]]) for one in found]
    assert told == [], f"{name}: {told}"
