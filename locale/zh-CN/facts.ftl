# 一条是一项事实的短名；属性是可选值的说法；supplier-… 是还能由谁提供。

applicant-relation = 申请人和职工的关系
    .self = 本人
    .spouse = 配偶
    .parent = 父母
    .child = 子女
    .sibling = 兄弟姐妹
    .grandparent = 祖父母、外祖父母
    .grandchild = 孙子女、外孙子女
    .other_kin = 其他亲属
    .union = 工会
    .employer = 用人单位
    .agent = 代理人
    .other = 其他

applicant-name = 申请人姓名

applicant-phone = 申请人电话

worker-name = 职工姓名

worker-id_number = 身份证号

worker-phone = 职工电话

worker-address = 职工住址

worker-age = 年龄

worker-occupation = 岗位或工种

worker-industry = 行业

worker-tenure = 干了多久

worker-work_start_on = 参加工作时间

worker-monthly_wage = 每月工资

employer-name = 单位全称

employer-credit_code = 统一社会信用代码

employer-address = 单位地址

employer-phone = 单位电话

employer-attitude = 单位的态度
    .ignores = 不理会
    .refuses_pay = 不肯出钱
    .refuses_apply = 不肯申请
    .denies_relation = 不承认是职工
    .denies_injury = 不承认受伤
    .underpays = 给得少
    .delays = 一直拖
    .conceals = 隐瞒
    .obstructs = 阻拦
    .forces_resign = 逼着辞职
    .forces_discharge = 逼着出院
    .private_settlement = 想私下了结
    .cooperates = 配合
    .unreachable = 联系不上

employer-status = 单位的情况
    .operating = 正常经营
    .bankrupt = 破产
    .closing = 正在关闭
    .deregistered = 已注销
    .acquired = 被合并或转让
    .unregistered = 没有登记

employer-has_applied = 单位申请了吗
    .yes = 申请了
    .no = 没申请

employer-pays_medical = 单位出医药费吗
    .yes = 出了
    .no = 没出

employment-insured = 交了工伤保险吗
    .yes = 交了
    .no = 没交

employment-contract = 签了劳动合同吗
    .yes = 签了
    .no = 没签

employment-ended = 已经离开单位了吗
    .yes = 离开了
    .no = 还在

employment-form = 用工方式
    .direct = 单位直接招的
    .dispatch = 劳务派遣
    .subcontract = 跟着包工头干
    .affiliated = 挂靠
    .project = 工程项目上干
    .platform = 平台接单
    .over_age = 到了退休年龄还在干
    .intern = 实习
    .part_time = 兼职、小时工
    .civil_servant = 公务员
    .informal = 打零工

region-insured = 参保的地方

region-accident = 干活的地方

accident-date = 事发日期

accident-time = 事发时间

accident-place = 事发地点

accident-cause = 事发原因

accident-narrative = 事情经过

accident-witnesses = 在场的人

accident-casualties = 伤亡人数

accident-vehicle = 交通工具

accident-in_work_time = 在上班时间
    .yes = 是
    .no = 不是

accident-in_workplace = 在干活的地方
    .yes = 是
    .no = 不是

accident-work_related = 因为干活
    .yes = 是
    .no = 不是

accident-preparatory = 在做上班前后的准备或收尾
    .yes = 是
    .no = 不是

accident-violence = 因为工作被人伤害
    .yes = 是
    .no = 不是

accident-business_trip = 单位派出去办事
    .yes = 是
    .no = 不是

accident-commuting = 在上下班路上
    .yes = 是
    .no = 不是

accident-traffic = 是交通事故
    .yes = 是
    .no = 不是

accident-traffic_liability = 交警认定的本人责任
    .own_none = 没有责任
    .own_minor = 次要责任
    .own_equal = 同等责任
    .own_main = 主要责任
    .own_full = 全部责任
    .undetermined = 没有定责任

accident-overtime = 在加班
    .yes = 是
    .no = 不是

accident-organised_activity = 在参加单位的活动
    .yes = 是
    .no = 不是

injury-parts = 受伤的部位

injury-kinds = 受了什么伤

diagnosis-hospital = 看伤的医院

diagnosis-date = 诊断日期

diagnosis-result = 诊断结论

treatment-kind = 怎么治的

treatment-hospital_days = 住院天数

treatment-cost = 医药费

disease-name = 职业病名称

disease-post = 接触危害的岗位

disease-exposure_from = 开始接触危害的时间

disease-exposure_to = 不再接触危害的时间

disease-certificate_date = 职业病证明的日期

illness-sudden = 突然发病
    .yes = 是
    .no = 不是

illness-name = 得的什么病

illness-first_diagnosis_at = 医院第一次诊断的时间

death-occurred = 人已去世
    .yes = 是
    .no = 不是

death-at = 去世时间

death-within_48h = 48小时内去世
    .yes = 是
    .no = 不是

rescue-public_interest = 在救人或抢险
    .yes = 是
    .no = 不是

veteran-certificate = 有残疾军人证
    .yes = 有
    .no = 没有

exclusion-crime = 有关机关认定是故意犯罪造成
    .yes = 是
    .no = 不是

exclusion-alcohol = 是喝醉酒造成的
    .yes = 是
    .no = 不是

exclusion-drugs = 是吸毒造成的
    .yes = 是
    .no = 不是

exclusion-self_harm = 是自己有意造成的
    .yes = 是
    .no = 不是

limit-exclusion_cause = 一年内没能申请的原因
    .none = 都不是
    .force_majeure = 遇到天灾等没办法的事
    .liberty_restricted = 被限制了人身自由
    .employer_cause = 因为单位拖着或骗着
    .registration_fault = 申请过，但部门没登记好
    .labour_dispute = 在打劳动关系的仲裁或官司

recognition-status = 工伤认定办到哪一步
    .none = 没申请
    .applied = 申请了
    .pending = 正在办
    .done = 已认定
    .denied = 没认定

recognition-date = 认定决定的日期

appraisal-status = 劳动能力鉴定办到哪一步
    .none = 没申请
    .applied = 申请了
    .pending = 正在办
    .done = 有结论了

appraisal-grade = 伤残等级

worker-sex = 性别

worker-birth_date = 出生日期
