# Answers: on the way to or from work.

detour = Is a detour still on the way home?
detour-noon = Going out to eat or home to rest at noon and back may be applied for as the way to work, if time and route are reasonable. It has to be a traffic accident not mainly your own fault. Have the police find on fault, and keep attendance and the route; the office decides.
    .case = At noon
detour-general = Daily things on the way such as shopping or fetching children count, if time and route are reasonable. So does going to the home of parents, spouse or children. Holiday visits and private business generally do not. After a traffic accident have the police find on fault.

off_time = Late for work, or leaving early: is it still the way to work?
off_time-own_fall = Being late or leaving early breaks house rules and does not by itself bar recognition. A fall while riding may be a traffic accident: motorbikes, e-bikes and bicycles are vehicles. Have the police find on fault; if it was not mainly yours you may apply. Report it now if you have not.
    .case = A fall while riding
off_time-general = Being late or leaving early breaks house rules and does not by itself bar recognition. It counts whether it was the way to work at a reasonable time and route, a traffic accident, and not mainly one's own fault. Have the police find on fault; the office decides, and you may apply.

no_finding = No police finding on fault: can I apply?
no_finding-general = You can apply. Without a finding on fault the office has to look into it and then decide. If the accident itself cannot be shown, it is as a rule not recognised: report it now if you have not, and keep cameras and witnesses. A private agreement does not stand in for a finding.

unlicensed = No licence, or through a red light: can it be recognised?
unlicensed-general = Driving without a licence or through a red light does not by itself bar recognition; it bears on the fault that the police find. What counts in the end is whether it was mainly one's own. With a finding that it was not, you may apply.

gate = At the gate: at work or on the way?
gate-liability = Once recognised, no shares of blame are set: the fund pays most, or the employer if not insured. If not recognised, the employer owes only for fault of its own. Inside the gate it is looked at as harm at work; on the road it has to be a traffic accident not mainly one's own fault.
    .case = How far the employer is liable
gate-general = Within what the employer manages, it is looked at as harm at work: around working time, and for the work. Outside, as the way to work: a traffic accident, and not mainly one's own fault. Show the spot on photos.

on_trip = Hurt at a meal, in the hotel or sightseeing on a trip: is it a work injury?
on_trip-general = Sightseeing or seeing friends on a trip is as a rule not recognised. Eating, lodging and travelling belong to a trip; whether the harm counts as from work depends on how it was, and the office decides. Keep the itinerary and bills.

posted_abroad = Posted abroad and hurt there: what now?
posted_abroad-general = It depends on the law there. If it requires work-injury insurance, you join that one and the one at home pauses. If you cannot join there, the one at home goes on, and you apply at home. Keep the posting and the records from there.

main_fault = Mainly my own fault on the way to work: what is left?
main_fault-death = With main or full fault of one's own on the way, recognition is as a rule refused, and work-injury benefits with it. If you see the fault otherwise, ask the police soon about a review. If the person had pension insurance, family gets its funeral grant and pension. What the other side owes you may still claim: 12348.
    .case = Somebody has died
main_fault-general = With main or full fault of one's own on the way, recognition is as a rule refused, and work-injury benefits with it. If you see the fault otherwise, ask the police soon about a review. Health insurance pays treatment; claim what the other side owes, ask the employer for sick pay, and 12348.

on_the_way = Hurt on the way to or from work: is it a work injury?
on_the_way-fault = A traffic accident on the way to or from work is recognised only if it was not mainly one's own fault; with main or full fault found it is as a rule not. If you see it otherwise, ask the police how to have it reviewed. Use medical or other insurance for treatment first.
    .case = Commuting, mainly one's own fault
on_the_way-equal = A traffic accident on the way that was not mainly one's own fault can be recognised. Equal fault is not main; you may apply. Bring the police finding and tell when you set out and which way. The office decides.
    .case = Commuting, equal fault
on_the_way-clear = A traffic accident on the way that was not mainly one's own fault can be recognised. No fault and minor fault are not main. Bring the finding; route and time have to be reasonable. What the other side pays does not bar it; only treatment it has paid is not paid again.
    .case = Commuting, not mainly one's own fault
on_the_way-why = On the way, three things commonly stand in the way: no recognition yet; the police found you mainly at fault; or the other side has paid that bill. Being hit by a bicycle or e-bike counts like any other. Apply with the police paper; once recognised, what nobody has paid is for the fund or the employer.
    .case = On the way: why it is not paid
on_the_way-time = No number of minutes is fixed: time and route have to be reasonable, and shopping on the way is allowed. It also has to be a traffic accident, not mainly your own fault; e-bikes and bicycles are vehicles. Have the police find on fault. The office decides; you may apply.
    .case = On the way: within what time
on_the_way-walking = Slipping or tripping on foot on the way, with no vehicle involved, is no traffic accident and is as a rule not recognised. A fall inside the gate, or on an errand for the employer, may be applied for. If in doubt hand it in; the office decides. Use the medical insurance for treatment first.
    .case = A fall on foot on the way
on_the_way-passenger = Falls and accidents in a bus, works bus or underground on the way may be applied for; it must not be mainly your own fault, and a passenger as a rule has none. Have the driver, the station or the police give you a paper, and keep tickets and payments. What the other side pays does not bar it.
    .case = As a passenger on the way
on_the_way-own_fall = Motorbikes, e-bikes and bicycles are vehicles, and a fall of one's own may be a traffic accident too. What counts is whether it was mainly your own fault: have the police find on it, and report now if you have not. Keep photos of holes or things on the road. With full fault found it is as a rule not recognised.
    .case = A fall while riding on the way
on_the_way-hit = The police finding decides: with no, minor or equal fault you may apply; mainly or fully at fault it is as a rule not recognised. It is the same if the other side rode an e-bike or bicycle. What it pays does not bar you; only treatment it has paid is not paid again.
    .case = A crash on the way
on_the_way-general = On the way to or from work two things count: whether it was a traffic accident, and whether it was mainly your own fault. E-bikes and bicycles are vehicles, and a fall of one's own may count; have the police find on fault. Underground, ferry and train are the same. Tripping on foot is as a rule not recognised.
police_paper = The police paper is not out: do I wait for it?
police_paper-general = You need not wait for it to apply. Hand in the application first and supply the police paper when it comes. The employer's 30 days and your own year go on running meanwhile; only the department's time to decide stops. Photograph the receipt and the number of the accident.
police_review = I disagree with the blame the police found: what can I do?
police_review-general = Ask the traffic police at once how to apply for a review; the time is short. Hand in videos and witnesses. On the way to or from work the injury is recognised only if the main blame is not yours; hit while working or on an errand, that blame does not count. You may apply for recognition meanwhile.
