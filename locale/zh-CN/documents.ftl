# 一条是一种材料；.reason 说为什么要，.others 是由谁提供。

diagnosis_certificate = 医院的诊断证明
    .reason = 证明伤在哪里、医院哪天看的。
discharge_summary = 出院小结
    .reason = 住过院的，能补充说明伤情。
medical_record = 病历
    .reason = 能补充说明看伤的时间和伤情。
labour_contract = 劳动合同
    .reason = 证明您在这家单位上班。交一样就行。
pay_record = 工资条
    .reason = 证明您在这家单位上班。交一样就行。
transfer_record = 发工资的转账记录
    .reason = 证明您在这家单位上班。交一样就行。
work_badge = 工牌、工作证或工作服照片
    .reason = 证明您在这家单位上班。交一样就行。
attendance = 打卡、考勤记录
    .reason = 证明您在这家单位上班。交一样就行。
chat_screenshot = 派活、谈工资的聊天记录
    .reason = 证明您在这家单位上班。交一样就行。
witness_statement = 工友写的情况说明
    .reason = 证明您在这家单位上班。一个人写也可以。
scene_photo = 现场照片
    .reason = 能说明在哪里、怎么受的伤。没有也不要紧。
id_card_front = 身份证照片
    .reason = 说不出号码时，拍一张就行。
mandate = 授权委托书
    .reason = 替别人来办，要有本人的委托。
kinship_proof = 亲属关系
    .reason = 工作人员向户籍、婚姻登记核对，不用您交。
identity_record = 身份信息
    .reason = 工作人员自己核对，不用您交。
enrolment_proof = 参保记录
    .reason = 工作人员向社保经办机构查，不用您交。
business_licence = 营业执照
    .reason = 工作人员向登记部门查，不用您交。


disease_certificate = 职业病诊断证明书
    .reason = 证明是什么职业病。有效的证明，不再另外调查。
traffic_liability = 交通事故认定书
    .reason = 说明您负什么责任。交警只给了事故证明，也收。
police_report = 公安的证明或报警回执
    .reason = 说明当时发生了什么。别的部门的证明也行。
veteran_certificate = 残疾军人证
    .reason = 证明旧伤是当兵时留下的。
death_certificate = 死亡证明
    .reason = 工作人员向卫生和公安核对。手里有，也可以拍。
investigation_record = 出差通知、订单或车票
    .reason = 能说明是单位派您出去的。没有也不要紧。
site_notice_board = 工地大门的告示牌照片
    .reason = 牌子上写着施工单位，能证明您在这里干活。

# 只在收到的照片里出现的种类
id_card_back = 身份证背面
recognition_decision = 认定工伤决定书
appraisal_conclusion = 鉴定结论书
invoice = 发票
audio_recording = 录音
video_recording = 录像
other = 照片
