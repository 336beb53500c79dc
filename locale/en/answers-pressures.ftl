# Answers: no contract, settlements, no work given, subcontracting, no licence, concealment, new owners.

no_contract = No contract: can I apply?
no_contract-employer = No contract does not bar recognition: a working relationship in fact counts, and you still apply within 30 days. A registered unit has to sign one: beyond a month double wages are due from the second. If you only took on the work without a licence, see first who gave it to you, and ask 12348.
    .case = The employer asks
no_contract-general = You can apply without a contract: a working relationship in fact counts. Transfers of wages, a badge, attendance, work clothes, a work chat, colleagues: all prove it. If the paper says “service”, what counts is whether the unit directed your work.

settlement = My employer wants to settle privately. May I?
settlement-employer = A private settlement does not replace recognition: you still have to apply within 30 days, and the worker may within a year. Only after recognition and grading is it known what is due. A clearly unfair settlement may be set aside later.
    .case = The employer asks
settlement-signed = Having signed, you may still apply within the year. If it was by fraud or pressure, or plainly unfair, arbitrators or a court can set it aside. Keep the paper and transfers and ask 12348, the sooner the better.
    .case = Already signed
settlement-death = A private settlement does not stop the family from applying within a year. A death from work brings a funeral grant, a pension and a death grant, all by set rates. Before signing check with 12333, and look for words that nothing more is asked.
    .case = The person has died
settlement-general = A private settlement does not stop you from applying within the year. Only with the grade is it known which items the law gives and how much. Before signing ask 12333, and look for words that you ask for nothing more.

subcontract = Hurt working for a labour contractor: who is liable?
subcontract-general = If a unit passed work to a contractor without standing, that unit bears the liability for those he hired; with affiliation, the unit whose name was lent. Apply without a contract: tell which site, who led you, whose job it was.

unregistered = Hurt at an unregistered workplace: what now?
unregistered-general = An unregistered workplace owes a lump sum no lower than work-injury benefits; so does one that used a child. If you cannot agree on the sum, go to labour arbitration. The local committee grades; the workplace pays for it.

conceals = The employer hushes it up. What now?
conceals-general = What the employer does not report you can apply for yourself, within a year. Tell the doctor truly where it happened, so that the records are right. Anybody may report breaches to the office, which keeps the name secret.

kept_from_work = I am given no work, or other work for less pay. What now?
kept_from_work-general = While you are off work for treatment pay stays the same. With grade 5 or 6 the employer has to find suitable work or pay a monthly allowance. With a grade you may not be dismissed for being unable to do the old job. Labour arbitration is open.

successor = The company was merged or sold: who is liable?
successor-general = After a merger, split or sale the successor bears the liability. With a new owner or name it is the same unit as before. What the fund owes is not affected.

deregistered = The employer is gone. Can I still apply?
deregistered-general = Apply all the same, within the year. If it was registered when you were hurt, recognition is open; if insured, what the fund owes is not affected. Hand in transfers, a badge, colleagues' words; the office sees which way it goes.

boss_gone = The boss or foreman is gone. What now?
boss_gone-general = You can apply without anybody's consent. Tell which site it was and which unit gave out the work; the office looks into who is liable. Keep the bills: once recognised, what nobody pays may be advanced by the fund. For wages owed, go to labour inspection.
