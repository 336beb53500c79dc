"""Takes one field from a form: finds its label, reads the value beside it, and says how sure that is (取栏)."""

import re
from collections.abc import Callable, Iterator, Sequence

import msgspec

from uploads import parties, printed
from uploads.findings import FieldRead
from uploads.labels import Form, Mark, Span
from uploads.layout import around
from uploads.printed import Value

SEEN = "label_seen"
UNLABELLED = 0.85
"""How sure a value is that its shape and place tell, with no label beside it."""
SLIPPED = 0.95
"""How sure a value is whose label was misread."""
TOLD = 0.95
"""How sure a value is that a sentence tells."""
Reading = Callable[[str], Value | None]


def made(
    form: Form, name: str, spans: Sequence[Span], value: object, found: Value | None = None, mark: Mark | None = None,
    *, sure: float | None = None,
) -> FieldRead:
    """A field with its value, read from these spans of the text; unsure where no label told what it is."""
    placed = [form.sheet.placed(*span) for span in spans]
    page = placed[0].page
    checks = [SEEN] if mark is not None and mark.is_exact else []
    if sure is None:
        sure = UNLABELLED if mark is None else 1.0 if mark.is_exact else SLIPPED
    if found is not None:
        checks += [check for check in found.checks if check not in checks]
        sure *= found.sure
    return FieldRead(
        name,
        printed.chinese(value) if isinstance(value, str) else value,
        " ".join(each.raw for each in placed),
        round(min(each.score for each in placed) * sure, 4),
        page,
        around([each.box for each in placed if each.page == page]),
        tuple(checks),
    )


def found_in(
    form: Form, name: str, span: Span, found: Value, mark: Mark | None = None, *, sure: float | None = None
) -> FieldRead:
    """A field whose value was found in the words of a span, where the bounds of cells do not count."""
    at = [offset for offset in range(*span) if form.text[offset] not in "\t\n"]
    return made(form, name, [(at[found.start], at[found.end - 1] + 1)], found.value, found, mark, sure=sure)


def called(name: str, field: FieldRead | None) -> FieldRead | None:
    """The same reading under the name of the field it fills."""
    return None if field is None else msgspec.structs.replace(field, name=name)


def takes(form: Form, name: str, read: Reading) -> Iterator[FieldRead]:
    """What can be read at each label of a field, beside it or else below."""
    found = (value_at(form, name, mark, read) for mark in form.labelled(name))
    return (field for field in found if field is not None)


def value_at(form: Form, name: str, mark: Mark, read: Reading) -> FieldRead | None:
    """What can be read at one label."""
    for span in form.places(mark):
        found = read(form.words(span))
        if found is not None:
            return found_in(form, name, span, found, mark)
    return None


def take(form: Form, name: str, read: Reading) -> FieldRead | None:
    """What is read at the first label of a field that has it."""
    return next(takes(form, name, read), None)


def agreed(fields: Sequence[FieldRead | None]) -> FieldRead | None:
    """The surest reading where all say the same; None where a paper says two things of one field."""
    given = [each for each in fields if each is not None]
    if len({str(each.value) for each in given}) != 1:
        return None
    return max(given, key=lambda each: each.score)


def person(form: Form, name: str) -> FieldRead | None:
    """A person's name beside its labels (姓名); where they name two people it is nobody's."""
    return agreed([person_at(form, name, mark) for mark in form.labelled(name)])


def person_at(form: Form, name: str, mark: Mark) -> FieldRead | None:
    """The name that stands at one label."""
    span = form.of(mark)
    found = None if span is None else parties.person(form.text[span[0] : span[1]], form.sheet.gaps_in(*span))
    return None if found is None else made(form, name, [(span[0], span[0] + found.end)], found.value, found, mark)


def text(form: Form, name: str, *, longest: int = 60, shortest: int = 2, rows: int = 0) -> FieldRead | None:
    """Words beside a label as they stand, with up to so many lines that go on with them (文字栏)."""
    found = (text_at(form, name, mark, longest, shortest, rows) for mark in form.labelled(name))
    return next((field for field in found if field is not None), None)


def text_at(form: Form, name: str, mark: Mark, longest: int, shortest: int, rows: int) -> FieldRead | None:
    """The words that stand at one label."""
    span = form.of(mark)
    spans = [] if span is None else form.wrapped(mark, span, rows) if rows else [span]
    words = "".join(form.words(part) for part in spans)
    return made(form, name, spans, words, None, mark) if shortest <= len(words) <= longest else None


def anywhere(form: Form, name: str, read: Reading) -> FieldRead | None:
    """The first line whose words hold such a value, where its shape alone tells what it is."""
    for piece in form.sheet.pieces:
        found = read(piece.text)
        if found is not None:
            return found_in(form, name, (piece.start, piece.end), found, None)
    return None


def told(form: Form, name: str, pattern: re.Pattern, read: Reading) -> FieldRead | None:
    """What a sentence says, in the first group of the pattern (叙述中的内容)."""
    for match in pattern.finditer(form.prose):
        found = read(match[1])
        if found is not None:
            at = match.start(1)
            moved = Value(found.value, at + found.start, at + found.end, found.sure, found.checks)
            return found_in(form, name, form.whole, moved, sure=TOLD)
    return None


def id_number(form: Form, name: str = "id_number") -> FieldRead | None:
    """An ID number beside its label; without one only where a single true number stands on the paper."""
    if form.labelled(name):
        return agreed(list(takes(form, name, printed.id_number)))
    found = printed.id_number(form.text)
    return None if found is None else made(form, name, [(found.start, found.end)], found.value, found)


def employer(form: Form, name: str) -> FieldRead | None:
    """An employer's name beside its label, with the line it may run on to (单位名称)."""
    found = (employer_at(form, name, mark) for mark in form.labelled(name))
    return next((field for field in found if field is not None), None)


def employer_at(form: Form, name: str, mark: Mark) -> FieldRead | None:
    """The employer's name that stands at one label."""
    span = form.of(mark)
    if span is None:
        return None
    torn = form.wrapped(mark, span, 1, torn=True)
    for spans in (torn, [span]):
        parts = [form.words(part) for part in spans]
        words = "".join(parts)
        if parties.is_employer(words) and (len(parts) == 1 or parties.goes_on(*parts)):
            return made(form, name, spans, words, Value(words, 0, len(words), checks=(parties.KNOWN,)), mark)
    found = parties.employer(form.words(span))
    return found_in(form, name, span, found, mark) if found is not None and found.start == 0 else None


def ordered(earlier: FieldRead | None, later: FieldRead | None) -> tuple[FieldRead | None, FieldRead | None]:
    """Two dates of which one comes first (日期先后): both are given up where they do not."""
    if earlier is None or later is None:
        return earlier, later
    if str(earlier.value) > str(later.value):
        return None, None
    return checked(earlier, "date_order"), checked(later, "date_order")


def checked(field: FieldRead, check: str) -> FieldRead:
    """The same reading with one more check that it passed."""
    return msgspec.structs.replace(field, checks=(*field.checks, check))
