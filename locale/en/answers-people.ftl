# Answers: over-age, platform, interns, dispatch, day labour, households, civil servants, part-time.

over_age = Past retirement age: is it still a work injury?
over_age-general = There is no upper age. From 1 July 2026 employers must insure people past retirement age, and their injuries are recognised, appraised and paid as prescribed. For earlier ones rules differ by place: ask 12333.

child_worker = What if somebody under 16 is hurt at work?
child_worker-general = Somebody under 16 is a child worker. The employer that used the child pays a lump sum, no lower than work-injury benefits. If you cannot agree on it, labour arbitration is open. The local appraisal committee sets the grade, at the employer's cost. Keep the medical records, photos of the work and chats.

child_age = What is paid to a child of fifteen hurt at work?
child_age-general = Somebody under 16 is a child worker. The employer that used the child pays a lump sum, no lower than work-injury benefits. If you cannot agree on it, labour arbitration is open. The local appraisal committee sets the grade, at the employer's cost. Keep the medical records, photos of the work and chats.

platform = Hurt while delivering or driving for a platform: what now?
platform-hit_by_rider = If a rider or hired car hit you, it depends on what you were doing. On the way to or from work and not mainly at fault, you may apply. What the other side pays does not bar it; only treatment it has paid is not paid again.
    .case = Hit by a rider or hired car
platform-general = Harm on a platform's order generally goes by occupational-harm protection, not as a work injury. Report it in the app; keep the order, time, place and records; the office confirms. With a labour contract you may apply as a work injury.

intern = An intern or student hurt at work: is it a work injury?
intern-zhejiang = Zhejiang has a trial of insuring interns for work injuries. If the unit insured, it goes by that; if not, ask the unit and the school and look at the agreement. Hand it in; staff see which way it goes.
    .case = In Zhejiang
intern-sichuan = In Sichuan units may insure interns for work injuries. If insured, it goes by that; if not, ask the unit and the school and look at the agreement. After graduation you apply like everybody else.
    .case = In Sichuan
intern-general = For students sent by their school rules differ; in some places units may insure interns. If not, look at the agreement and the internship insurance; a unit or school at fault owes. Whoever is on the staff already goes by work injury. Keep the bills, and ask 12333.

dispatch = Dispatched to another unit and hurt there: who is liable?
dispatch-general = With dispatch, the dispatching company applies and is liable; the unit you worked at must help. With secondment, your own unit. If they do not apply, you may within a year; name both.

day_labour = Day and casual labour: is it a work injury?
day_labour-general = Casual and daily work is looked at like any other. Hurt in working for a unit or a licensed boss, you may apply, contract or insurance or not. For a private household it is a civil claim.

several = Several jobs: which employer is liable?
several-general = With several employers each has to insure you; the one where you were hurt is liable. Part-time and hourly work may be applied for just the same.

public_servant = Civil servants, public institutions, village cadres: which rules?
public_servant-village = For village cadres it depends on whose worker they are and whether they are insured; practice differs. If insured, apply. If not, ask 12333 and the township about other protection.
    .case = Village and community cadres
public_servant-general = Staff of public institutions apply under the regulation like everybody else. For civil servants and those treated like them their own unit pays; the way differs by place: ask 12333 first.

self_employed = Working for a one-man business: is it a work injury?
self_employed-general = Those employed by a one-man business may apply like anybody else. If the owner did not insure, the owner pays. Without a licence the owner owes a lump sum no lower than work-injury benefits.

foreigner = Can foreigners apply?
foreigner-general = The regulation speaks of the workers of a unit and does not ask where they are from. A passport or residence permit will do. Papers differ by place: ask 12333, and hand in the application meanwhile.

abroad = Hurt far from home: where does it go?
abroad-general = Neither where you are registered nor where it happened counts, but where you are insured; if not, where the unit runs its business. Back home you can hand it in here; the office may have others look into it.
volunteer = I was hurt as a volunteer: is it a work injury?
volunteer-general = Who volunteers on their own account is usually outside work-injury insurance. First ask the organiser whether it insured you and whether it has to pay. If your employer sent you, you can apply all the same. Harm in disaster relief or in saving what belongs to all counts as a work injury, and you can apply. Keep records, notices and photos, and ask 12348.
platform_contract = I deliver and have a labour contract: is it a work injury?
platform_contract-general = With a labour contract you can apply as any worker: the firm you signed with within 30 days, you within a year. Who takes orders on a platform without one usually has the occupational-injury scheme. If unsure, report to both, keep the contract, the orders and the records, and ask 12333.
