# 一条是一件要弄清的事；用来回答“问这些做什么”。

ground = 看属于哪种情形
clock = 算清申请的期限
form = 填好申请表
form_employer = 填好申请表的单位栏
jurisdiction = 找到由哪里来办
employer_reach = 联系到单位
materials = 知道要交哪些材料
