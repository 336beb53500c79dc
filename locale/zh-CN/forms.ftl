# 官方表格的标题和栏目。

recognition = 工伤认定申请表
recognition-request = 申请认定工伤。
recognition-statement = 以上都是我说的实际情况，我看过了，愿意负责。
recognition-applicant = 申请人
recognition-worker = 受伤职工
recognition-employer = 用人单位
recognition-accident = 受伤经过
recognition-injury = 伤情和诊断
value-male = 男
value-female = 女
supplied-insurance_agency = 由社保经办机构提供
supplied-market_register = 由登记部门提供
supplied-hospital = 由医院提供
gap = 还没填
gap-unknown = 您说不清楚，工作人员会去查
gap-cannot_obtain = 您拿不到，工作人员会帮忙
gap-not_applicable = 您说没有这一项
gap-ask_other_party = 由工作人员去问另一方
gap-later = 您说以后再填
recognition-disease = 职业病
disclosure = 交上去不会马上通知单位。受理以后，人社部门请单位说明情况时，单位会看到下面这些。电话、住址、身份证号不给单位看。
story = { $date }{ $time }，在{ $place }，{ $cause }。
story-hurt = { $date }{ $time }，在{ $place }，{ $cause }，伤到{ $parts }。
