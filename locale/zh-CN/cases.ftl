# 案件进度的词：地区、状态、下一步、能做的事、经过、救济。

region-330100 = 浙江省杭州市
region-510100 = 四川省成都市
authority-330100 = 杭州市人力资源和社会保障局
authority-510100 = 成都市人力资源和社会保障局
authority-unknown = 还不能确定由哪里办
authority-unchecked = 具体由市里还是区县办，工作人员会核对。

why-insured_place = 工伤保险交在这里，由这里办。
why-insured_place_unknown = 还不知道工伤保险交在哪里，先在这里收下。
why-production_place = 没交工伤保险，由干活的地方办。
why-insurance_unknown = 还不知道交没交工伤保险，先看干活的地方。
why-production_place_unknown = 还不知道单位在什么地方。
why-place_not_served = 没认出这个地方，或者还没接进来。可以打12333问。
whom-employer = 可以问单位
whom-insurance_agency = 工作人员会向社保经办机构查
whom-hotline = 可以打12333问

stage-intake = 填申请
stage-review = 审材料
stage-decision = 调查和决定
stage-delivery = 送决定
stage-closed = 办完了

state-draft = 还没提交
state-reported = 已报告事故
state-submitted = 已收到申请
state-supplement_required = 需要补材料
state-supplement_received = 补的材料已收到
state-accepted = 已受理
state-suspended = 暂停中
state-recognized = 已认定工伤
state-deemed = 已视同工伤
state-not_recognized = 没有认定工伤
state-served = 决定已送到
state-not_accepted = 没有受理
state-withdrawn = 已撤回

move-applicant = 等申请人办
move-employer = 等单位办
move-authority = 等工作人员办
move-other_body = 等别的机关的结论
move-nobody = 没有要办的事

next-draft = 说完以后，看一遍申请表，签名提交。
next-reported = 请给每位受伤的人交一份申请，报告里的内容不用再填。
next-reported-other = 单位报告了事故。
next-submitted = 工作人员在看材料，缺什么会一次告诉您。
next-submitted-other = 对方提出了申请，工作人员在看材料。
next-supplement_required = 请按通知补交材料。
next-supplement_required-other = 工作人员在等申请人补材料。
next-supplement_received = 工作人员在看补交的材料。
next-supplement_received-other = 工作人员在看补交的材料。
next-accepted = 工作人员在核实情况，核实完作出决定。
next-accepted-other = 已受理，工作人员会向您了解情况。
next-evidence_requested = 请在期限内把证据交给工作人员。
next-evidence_requested-other = 工作人员在等单位拿证据，期限一到就接着办。
next-suspended = 在等别的机关的结论，等到了接着办。
next-suspended-other = 在等别的机关的结论，等到了接着办。
next-recognized = 决定已作出，正在送给您。
next-recognized-other = 决定已作出，正在送给您。
next-deemed = 决定已作出，正在送给您。
next-deemed-other = 决定已作出，正在送给您。
next-not_recognized = 决定已作出，正在送给您。
next-not_recognized-other = 决定已作出，正在送给您。
next-served = 决定已送到。不服可以申请复议或起诉。
next-served-other = 决定已送到。不服可以申请复议或起诉。
next-not_accepted = 没有受理。不服可以申请复议或起诉。期限没过，还可以再申请。
next-not_accepted-other = 这次申请没有受理。
next-withdrawn = 申请已撤回。期限没过，还可以再申请。
next-withdrawn-other = 申请人撤回了申请。

action-submit = 提交申请
action-supplement = 补交材料
action-withdraw = 撤回申请
action-apply_again = 再次申请
action-statement = 说说单位的意见
action-reconsideration = 申请行政复议
action-message = 给工作人员留言

event-reported = 单位报告了事故
event-submitted = 提交了申请
event-joined = 为这件事交了申请，同一件事合在一起办
event-supplement_requested = 告知了要补的材料
event-supplement_received = 收到了补交的材料
event-accepted = 受理了申请
event-not_accepted = 决定不受理
event-evidence_requested = 通知单位拿出证据
event-evidence_received = 收到了单位的证据
event-suspended = 暂停办理
event-resumed = 接着办理
event-decided = 作出了决定
event-served = 送到了决定
event-withdrawn = 撤回了申请

role-worker = 职工本人
role-relative = 职工亲属
role-union = 工会
role-agent = 代理人
role-employer = 用人单位
role-office = 工作人员

track-ordinary = 一般办理
track-simple = 简易办理
track-green = 优先办理

remedy-reconsideration = 申请行政复议
remedy-reconsideration_silence = 到期没有答复，可以申请行政复议
remedy-court = 向法院起诉
body-same_level_government = 作决定的部门所在的本级人民政府
body-court = 人民法院

# 当地自己答应的更短期限；法定期限照样显示在旁边。
promised = 当地承诺：{ $period }
# 不登录查进度时，只说姓。
masked-name = { $family }某
