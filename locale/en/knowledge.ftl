# About the answers: where they come from, how sure we are, whom to ask.

answer-gone = This has been rewritten since. Ask again and you get what holds now.
sure-original = Written with the text of the law at hand.
sure-copy = Written from a copy of the provision; not yet compared with the original.
sure-memory = Not yet compared with the original. Ask at 12333 before you rely on it.
sure-reading = The law does not say this in so many words; it is how we read it. Ask at 12333 before you rely on it.
checked = Checked on { $day }.
