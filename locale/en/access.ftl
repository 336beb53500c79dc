# Signing in

guest = Guest
citizen = Signed in

# Nobody has signed in with this phone number for ninety days; it may have a new owner.
number-rested = This number was not used for a long time. To find earlier cases, bring your ID card to the window.

# Text message
sms-code = Your code is { $code }, good for { $minutes } minutes. Tell it to nobody.
