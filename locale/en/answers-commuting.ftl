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
