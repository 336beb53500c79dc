# 一条是一项事实的短名；.choice_… 是可选值的说法；supplier-… 是还能由谁提供。

applicant-relation = 申请人和受伤职工的关系
    .choice_self = 本人
    .choice_spouse = 配偶
    .choice_parent = 父母
    .choice_child = 子女
    .choice_sibling = 兄弟姐妹
    .choice_grandparent = 祖父母、外祖父母
    .choice_grandchild = 孙子女、外孙子女
    .choice_other_kin = 其他亲属
    .choice_union = 工会
    .choice_employer = 用人单位
    .choice_agent = 代理人
    .choice_other = 其他

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
    .choice_ignores = 不理会
    .choice_refuses_pay = 不肯出钱
    .choice_refuses_apply = 不肯申请
    .choice_denies_relation = 不承认是职工
    .choice_denies_injury = 不承认受伤
    .choice_underpays = 给得少
    .choice_delays = 一直拖
    .choice_conceals = 隐瞒
    .choice_obstructs = 阻拦
    .choice_forces_resign = 逼着辞职
    .choice_forces_discharge = 逼着出院
    .choice_private_settlement = 想私下了结
    .choice_cooperates = 配合
    .choice_unreachable = 联系不上

employer-status = 单位的情况
    .choice_operating = 正常经营
    .choice_bankrupt = 破产
    .choice_closing = 正在关闭
    .choice_deregistered = 已注销
    .choice_acquired = 被合并或转让
    .choice_unregistered = 没有登记

employer-has_applied = 单位申请了吗
    .choice_true = 申请了
    .choice_false = 没申请

employer-pays_medical = 单位出医药费吗
    .choice_true = 出了
    .choice_false = 没出

employment-insured = 交了工伤保险吗
    .choice_true = 交了
    .choice_false = 没交

employment-contract = 签了劳动合同吗
    .choice_true = 签了
    .choice_false = 没签

employment-ended = 已经离开单位了吗
    .choice_true = 离开了
    .choice_false = 还在

employment-form = 用工方式
    .choice_direct = 单位直接招的
    .choice_dispatch = 劳务派遣
    .choice_subcontract = 跟着包工头干
    .choice_affiliated = 挂靠
    .choice_project = 工程项目上干
    .choice_platform = 平台接单
    .choice_over_age = 到了退休年龄还在干
    .choice_intern = 实习
    .choice_part_time = 兼职、小时工
    .choice_civil_servant = 公务员
    .choice_informal = 打零工

region-insured = 参保的地方

region-accident = 干活的地方

accident-date = 受伤日期

accident-time = 受伤时间
    .choice_dawn = 凌晨
    .choice_morning = 上午
    .choice_noon = 中午
    .choice_afternoon = 下午
    .choice_evening = 傍晚或晚上
    .choice_night = 夜里

accident-place = 受伤地点

accident-cause = 受伤原因

accident-narrative = 受伤经过

accident-witnesses = 在场的人

accident-casualties = 伤亡人数

accident-vehicle = 交通工具

accident-in_work_time = 在上班时间受伤
    .choice_true = 是
    .choice_false = 不是

accident-in_workplace = 在干活的地方受伤
    .choice_true = 是
    .choice_false = 不是

accident-work_related = 因为干活受伤
    .choice_true = 是
    .choice_false = 不是

accident-preparatory = 在做上班前后的准备或收尾
    .choice_true = 是
    .choice_false = 不是

accident-violence = 因为工作被人伤害
    .choice_true = 是
    .choice_false = 不是

accident-business_trip = 单位派出去办事
    .choice_true = 是
    .choice_false = 不是

accident-commuting = 在上下班路上
    .choice_true = 是
    .choice_false = 不是

accident-traffic = 是交通事故
    .choice_true = 是
    .choice_false = 不是

accident-traffic_liability = 交警认定的本人责任
    .choice_own_none = 没有责任
    .choice_own_minor = 次要责任
    .choice_own_equal = 同等责任
    .choice_own_main = 主要责任
    .choice_own_full = 全部责任
    .choice_undetermined = 没有定责任

accident-overtime = 在加班
    .choice_true = 是
    .choice_false = 不是

accident-organised_activity = 在参加单位的活动
    .choice_true = 是
    .choice_false = 不是

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
    .choice_true = 是
    .choice_false = 不是

illness-name = 得的什么病

illness-first_diagnosis_at = 医院第一次诊断的时间

death-occurred = 人已去世
    .choice_true = 是
    .choice_false = 不是

death-at = 去世时间

death-within_48h = 48小时内去世
    .choice_true = 是
    .choice_false = 不是

rescue-public_interest = 在救人或抢险
    .choice_true = 是
    .choice_false = 不是

veteran-certificate = 有残疾军人证
    .choice_true = 有
    .choice_false = 没有

exclusion-crime = 有关机关认定是故意犯罪造成
    .choice_true = 是
    .choice_false = 不是

exclusion-alcohol = 是喝醉酒造成的
    .choice_true = 是
    .choice_false = 不是

exclusion-drugs = 是吸毒造成的
    .choice_true = 是
    .choice_false = 不是

exclusion-self_harm = 是自己有意造成的
    .choice_true = 是
    .choice_false = 不是

limit-exclusion_cause = 一年内没能申请的原因
    .choice_none = 都不是
    .choice_force_majeure = 遇到天灾等没办法的事
    .choice_liberty_restricted = 被限制了人身自由
    .choice_employer_cause = 因为单位拖着或骗着
    .choice_registration_fault = 申请过，但部门没登记好
    .choice_labour_dispute = 在打劳动关系的仲裁或官司

recognition-status = 工伤认定办到哪一步
    .choice_none = 没申请
    .choice_applied = 申请了
    .choice_pending = 正在办
    .choice_done = 已认定
    .choice_denied = 没认定

recognition-date = 认定决定的日期

appraisal-status = 劳动能力鉴定办到哪一步
    .choice_none = 没申请
    .choice_applied = 申请了
    .choice_pending = 正在办
    .choice_done = 有结论了

appraisal-grade = 伤残等级

supplier-employer = 用人单位
supplier-insurance_agency = 社保经办机构
supplier-hospital = 医院
supplier-market_register = 市场监管部门的登记
supplier-identity_register = 公安的身份登记
supplier-household_register = 户籍、婚姻登记
supplier-police = 公安
supplier-traffic_police = 交警
supplier-court = 法院
supplier-authority = 人社部门
supplier-emergency_authority = 应急管理部门
supplier-disease_register = 职业病诊断机构
supplier-civil_affairs = 民政部门
supplier-veterans_affairs = 退役军人事务部门
supplier-appraisal_committee = 劳动能力鉴定委员会
