# Answers about this window itself.

window_voice = Typing is hard for me: may I speak?
window_voice-general = Yes. Tap the box and use the microphone of your keyboard; the phone turns speech into text. You may also tap choices, take photographs, or let family fill it in. The Measures say the procedure is to be fair, open and simple.

window_name = Why do you need my name and ID number?
window_name-general = The form has to say who was hurt and how to reach you. By law an office uses these only within its duties, no more than it needs, and tells you what for. Just to ask, no name is needed.

window_mend = I filled something in wrong: how do I change it?
window_mend-general = You can. Tap what was noted to change it, or tap Undo. Or just say “no, it was …”. Before you file, every entry can be looked at and changed in the form.

window_cost = Does this cost anything?
window_cost-general = Asking here, filling in the form and filing cost nothing. The Measures say the procedure is to be fair, open and simple. If somebody wants money first, do not pay; ask 12333.
