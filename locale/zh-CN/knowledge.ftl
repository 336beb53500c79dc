# 关于问答的话：怎么来的、有多准、找谁问。

answer-gone = 这一条后来改过了。您再问一次，我按现在的说。
sure-original = 对着法规原文写的。
sure-copy = 对着转载的条文写的，还没对过原文。
sure-memory = 还没对过原文，用之前请打12333问准。
sure-reading = 法规没有明写，这是我们的理解。用之前请打12333问准。
checked = { $day }核对过。
