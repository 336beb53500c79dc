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
settlement-unsigned = Do not hurry to sign. Without a grade nobody knows which items the law gives and how much. If you are not healed or the plate is still in, it can wait until the grade is out. Settling does not stop you from applying, within one year. Ask 12333 before signing, and look for “no further claims”.
    .case = Pressed to sign before grading

subcontract = Hurt working for a labour contractor: who is liable?
subcontract-general = If a unit passed work to a contractor without standing, that unit bears the liability for those he hired; with affiliation, the unit whose name was lent. Apply without a contract: tell which site, who led you, whose job it was.

unregistered = Hurt at an unregistered workplace: what now?
unregistered-general = An unregistered workplace owes a lump sum no lower than work-injury benefits; so does one that used a child. If you cannot agree on the sum, go to labour arbitration. The local committee grades; the workplace pays for it.

conceals = The employer hushes it up. What now?
conceals-general = What the employer does not report you can apply for yourself, within a year. Tell the doctor truly where it happened, so that the records are right. Anybody may report breaches to the office, which keeps the name secret.

kept_from_work = I am given no work, or other work for less pay. What now?
kept_from_work-general = While you are off work healing, wages and benefits stay as they were. At grades 5 and 6 the employer must arrange suitable work, or else pay a monthly allowance. Once graded, you cannot be dismissed for not managing the old job. If you cannot agree, go to labour arbitration.
kept_from_work-middle = At grade { $grade } the employer must arrange suitable work. If it cannot, it pays { $grade_percent }% of your own wage each month and goes on insuring you. It cannot dismiss you for not managing the old job. If the work is unsuitable or the cut has no reason: labour arbitration within a year, free.
    .case = Grade 5 or 6
kept_from_work-graded = Once graded, the leave wages stop and you are paid for the work you do. A new post or a lower wage changes the contract and needs your agreement. The employer cannot dismiss you for not managing the old job. If it cuts the wage without your agreement: labour arbitration within a year, free.
    .case = Graded

successor = The company was merged or sold: who is liable?
successor-general = After a merger, split or sale the successor bears the liability. With a new owner or name it is the same unit as before. What the fund owes is not affected.

deregistered = The employer is gone. Can I still apply?
deregistered-general = Apply all the same, within the year. If it was registered when you were hurt, recognition is open; if insured, what the fund owes is not affected. Hand in transfers, a badge, colleagues' words; the office sees which way it goes.

boss_gone = The boss or foreman is gone. What now?
boss_gone-general = You can apply without anybody's consent. Tell which site it was and which unit gave out the work; the office looks into who is liable. Keep the bills: once recognised, what nobody pays may be advanced by the fund. For wages owed, go to labour inspection.
named_otherwise = I signed a cooperation agreement or was registered as self-employed: is it a work injury?
named_otherwise-general = The name of the paper does not matter; what counts is how it was done: who gave the work, who kept the hours, who paid. If a unit directed your work you can apply without a labour contract, and the department looks into it. Keep rosters, attendance, chats about the work and bank records. If unclear, hand it in.
