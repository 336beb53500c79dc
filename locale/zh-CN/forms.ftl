# 官方表格的标题和栏目。

recognition = 工伤认定申请表
recognition-statement = 以上我都看过了。我说的都是实际情况，愿意负责。
unconfirmed = 这几条您还没点过头，多半是登记信息里的。对的不用管，签了名就算您看过了；不对的，点一下就能改。
recognition-applicant = 申请人
recognition-worker = 职工
recognition-employer = 用人单位
recognition-accident = 事发经过
recognition-injury = 伤情和诊断
value-male = 男
value-female = 女
recognition-disease = 职业病
disclosure = 交上去不会马上通知单位。受理以后，人社部门请单位说明情况时，单位会看到下面这些。电话、住址、身份证号不给单位看。
story = { $date }{ $time }，在{ $place }，{ $cause }。
story-hurt = { $date }{ $time }，在{ $place }，{ $cause }，伤到{ $parts }。
