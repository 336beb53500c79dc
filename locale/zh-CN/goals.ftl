# 一条是一件要弄清的事；用来回答“问这些做什么”。

ground = 看属于哪种情形
clock = 算清申请的期限
form = 填好申请表
form_employer = 填好申请表的单位栏
jurisdiction = 找到由哪里来办
employer_reach = 联系到单位
materials = 知道要交哪些材料
standing = 弄清由谁来申请
accident = 写清时间、地点和经过
injury = 写清伤在哪里
death = 写清时间
disease = 写清职业病的情况
form_diagnosis = 填好诊断的时间
form_diagnosis_paper = 交上诊断证明
form_worker_phone = 填好联系电话
form_applicant_phone = 填好申请人的电话
liable_unit = 弄清由哪家单位负责
incident = 写清事故的经过
incident_place = 找到由哪里来办
