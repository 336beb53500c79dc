"""A small invented flow: asking a library for a reader's card."""

from flows.engine.bundles import Bundle
from tests.flows.engine.talk import make_bundle

CARD = """
[fact."reader.name"]
kind = "text"
risk = "B"
suppliers = ["register"]
law = [["Library Rules", "1"]]

[fact."reader.age"]
kind = "integer"
risk = "A"
min = 0
max = 120

[fact."reader.interests"]
kind = "texts"

[fact."reader.joined"]
kind = "partial_date"
past = true

[fact."guardian.name"]
kind = "text"
when = "reader.child"

[fact."guardian.phone"]
kind = "phone"
risk = "C"
when = "reader.child and known(guardian.name)"

[fact."home.in_town"]
kind = "boolean"
risk = "A"

[fact."home.street"]
kind = "text"
risk = "C"
when = "home.in_town"

[fact."deposit.paid"]
kind = "boolean"
when = "not home.in_town"

[fact."lost.card"]
kind = "boolean"

[fact."favourite.book"]
kind = "text"

[rule."reader.child"]
is = "reader.age < 14"

[rule."card.allowed"]
is = "home.in_town or deposit.paid"

[rule."card.returning"]
is = "known(lost.card) and lost.card"

[rule."card.old"]
is = "days_since(reader.joined) > 365"

[goal.card]
priority = 10
serves = "outcome"
settles = ["card.allowed", "card.returning"]
law = [["Library Rules", "2"]]

[goal.form]
priority = 20
serves = "document"
fills = ["reader.name", "reader.age", "guardian.name", "guardian.phone", "home.street"]

[goal.renewal]
priority = 30
serves = "clock"
settles = ["card.old"]
when = "env.role == 'returning'"

[goal.shelf]
priority = 30
serves = "document"
fills = ["reader.interests"]

[ask.name]
fills = ["reader.name"]
widget = "text"
declines = ["unknown", "later"]
section = "reader"
order = 10
law = [["Library Rules", "3"]]

[ask."name.child"]
fills = ["reader.name"]
widget = "text"
declines = ["unknown"]
section = "reader"
order = 5
when = "env.role == 'guardian'"

[ask.age]
fills = ["reader.age"]
widget = "number"
declines = ["unknown", "later"]
section = "reader"
order = 20

[ask.guardian]
fills = ["guardian.name", "guardian.phone"]
widget = "text"
declines = ["unknown", "ask_other_party"]
section = "reader"
order = 30

[ask.town]
fills = ["home.in_town"]
widget = "choice"
declines = ["unknown", "later"]
section = "home"
order = 40

[ask.street]
fills = ["home.street"]
widget = "text"
declines = ["unknown", "later"]
section = "home"
order = 50

[ask.deposit]
fills = ["deposit.paid"]
widget = "choice"
declines = ["unknown", "later"]
section = "home"
order = 60

[ask.lost]
fills = ["lost.card"]
widget = "choice"
declines = ["unknown", "later"]
section = "card"
order = 70

[ask.joined]
fills = ["reader.joined"]
widget = "date"
declines = ["unknown", "later"]
section = "card"
order = 80

[ask.interests]
fills = ["reader.interests"]
widget = "text"
declines = ["unknown", "later"]
section = "card"
order = 90

[document.proof_of_address]
need = "required"
when = "home.in_town"
proves = ["home.street"]
law = [["Library Rules", "4"]]

[ground.resident]
order = 10
likely = "known(home.in_town) and home.in_town"
met = "home.in_town"
excluded = "card.returning"
law = [["Library Rules", "5"]]

[ground.guest]
order = 20
likely = "known(deposit.paid)"
met = "deposit.paid and reader.age >= 14"
law = [["Library Rules", "6"]]

[limit.renewal]
starts = "reader.joined"
length = 1
unit = "year"
bound = "reader"
law = [["Library Rules", "7"]]

[form.card]
title = "card-form"
law = [["Library Rules", "8"]]
[[form.card.sections]]
id = "reader"
fields = [{ fact = "reader.name", required = true }, { fact = "reader.age" }]

[policy.A]
document_fair = "single"
document_low = "ask"

[policy.B]
document_fair = "single"

[policy.C]
document_fair = "batch"
"""

BUNDLE = make_bundle(CARD)


def card_with(street_when: str) -> Bundle:
    """The same flow with another condition for asking the street."""
    before = '[fact."home.street"]\nkind = "text"\nrisk = "C"\nwhen = '
    return make_bundle(CARD.replace(f'{before}"home.in_town"', f'{before}"{street_when}"'))
