"""Tells whose a line is where a paper names two sides, above one another or side by side (甲方乙方、付款收款)."""

from collections.abc import Mapping

from uploads.labels import Form, Mark


def side_of(form: Form, mark: Mark, heads: Mapping[str, str]) -> str | None:
    """The side whose head stands last before a label, or above it in its column; `heads`: label to side."""
    named = [
        (form.sheet.piece_at(head.start), head, side) for label, side in heads.items() for head in form.labelled(label)
    ]
    before = [each for each in named if each[1].start <= mark.start]
    if not before:
        return None
    nearest = max(before, key=lambda each: each[1].start)
    level = [each for each in named if each[0].row == nearest[0].row]
    piece = form.sheet.piece_at(mark.start)
    if len({side for _, _, side in level}) == 1 or piece.row == nearest[0].row:
        return nearest[2]
    # Sides beside each other: the column tells, not the order.
    return min(level, key=lambda each: abs(each[0].line.box[0] - piece.line.box[0]))[2]
