# 一条是一个问题；.why 说为什么问，.voice 是念出来的话，.hint 是例子。

applicant-relation = 您和受伤的人是什么关系？
    .why = 职工本人、家人、工会和单位都能申请，要填的内容不一样。
    .voice = 请问，是您自己受伤了，还是替别人办？

accident-commuting = 您说的受伤，是在上下班的路上吗？
    .why = 路上受伤和上班时受伤，看的条件不一样。
    .voice = 受伤是在上班或者下班的路上吗？

accident-business_trip = 当时是单位派出去办事吗？
    .why = 出差在外受伤，有单独的规定。
    .voice = 当时是不是单位派出去办事？

accident-violence = 是因为工作被人打伤的吗？
    .why = 因为做工作被人伤害，有单独的规定。
    .voice = 是因为工作上的事，被人打伤的吗？

accident-preparatory = 当时是在做上班前的准备或下班后的收尾吗？
    .why = 上班前后在单位做准备、做收尾，有单独的规定。
    .voice = 当时是在做上班前的准备，或者下班后的收尾吗？

illness-sudden = 当时是突然发病吗？
    .why = 上班时突然发病，看的条件和受伤不一样。
    .voice = 当时是突然发病吗？

disease-name = 诊断的职业病叫什么名字？
    .why = 职业病从诊断那天起算时间，要按证明上的名字填。
    .voice = 诊断书上写的职业病，叫什么名字？

rescue-public_interest = 当时是在救人或抢险吗？
    .why = 为公共利益受伤，有单独的规定。
    .voice = 当时是在救人，或者抢险吗？

veteran-certificate = 您有残疾军人证吗？
    .why = 当兵时的旧伤在单位又犯了，有单独的规定。
    .voice = 请问您有残疾军人证吗？

employment-form = 您是怎么给这家单位干活的？
    .why = 干活的方式不同，由哪家单位负责也不同。
    .voice = 您是怎么给这家单位干活的？

accident-date = 是哪一天受伤的？
    .why = 申请的期限从受伤那天算起。
    .voice = 请说一下，是哪一天受伤的？
    .hint = 比如：昨天，或者11月8日

accident-time = 大概几点受伤的？
    .why = 要看受伤的时候是不是工作时间。
    .voice = 受伤的时候，大概是几点？
    .hint = 说不准也行，比如：下午三点多

accident-place = 在什么地方受伤的？
    .why = 申请表要写清地点，也要看是不是工作的地方。
    .voice = 是在什么地方受伤的？
    .hint = 比如：工地二楼，或者三号车间

accident-cause = 是怎么受伤的？
    .why = 申请表要写受伤的原因。
    .voice = 请说一说，是怎么受伤的？
    .hint = 比如：从架子上摔下来

accident-in_work_time = 受伤的时候，是在上班吗？
    .why = 上班时间里受伤，是这类工伤的一个条件。加班也算。
    .voice = 受伤的时候，是在上班吗？加班也算上班。

accident-in_workplace = 受伤的地方，是干活的地方吗？
    .why = 在干活的地方受伤，是这类工伤的一个条件。
    .voice = 受伤的地方，是不是干活的地方？

accident-work_at_all = 这次受伤，和工作有关吗？
    .why = 和工作有关的，我帮您往工伤这边问。别的事，另有地方管。
    .voice = 这次受伤，和工作有关吗？
    .hint = 上班、出差、单位的活动都算。上下班路上的，请说一声

accident-work_related = 是因为干活受伤的吗？
    .why = 因为工作受伤，是这类工伤的一个条件。
    .voice = 是因为干活受伤的吗？
    .hint = 做本职、做派的活、上厕所喝水都可以说“是”

injury-parts = 伤到了身体哪里？
    .why = 伤在哪里要写进申请表，以后做鉴定也看它。
    .voice = 伤到了身体的哪个地方？左边还是右边？
    .hint = 比如：左小腿。几处都可以说

exclusion-alcohol = 这次受伤，是喝醉酒造成的吗？
    .why = 您提到过喝酒，所以核对一句。喝过酒和喝醉造成受伤不是一回事。
    .voice = 您提到过喝酒。这次受伤，是喝醉酒造成的吗？

exclusion-drugs = 这次受伤，是吸毒造成的吗？
    .why = 您的话里提到了，所以核对一句。要以医院或公安的材料为准。
    .voice = 这次受伤，是吸毒造成的吗？

exclusion-self_harm = 这次受伤，是自己有意造成的吗？
    .why = 您的话里提到了，所以核对一句。要以医院或公安的材料为准。
    .voice = 这次受伤，是自己有意造成的吗？

exclusion-crime = 有没有公安或法院说，受伤是故意犯罪造成的？
    .why = 您的话里提到了，所以核对一句。只看有关机关的文书。
    .voice = 有没有公安或者法院说，受伤是故意犯罪造成的？

worker-name_self = 您叫什么名字？
    .why = 申请表要写受伤职工的姓名。
    .voice = 请问您叫什么名字？
    .hint = 和身份证上一样

worker-name = 受伤的人叫什么名字？
    .why = 申请表要写受伤职工的姓名。
    .voice = 请问受伤的人叫什么名字？
    .hint = 和身份证上一样

worker-id_number_self = 您的身份证号是多少？
    .why = 用它核对您本人和参保记录，不用再交身份证明。
    .voice = 请说一下您的身份证号。
    .hint = 18位，最后一位可能是X

worker-id_number = 受伤的人身份证号是多少？
    .why = 用它核对本人和参保记录，不用再交身份证明。
    .voice = 请说一下受伤的人的身份证号。
    .hint = 18位，最后一位可能是X

worker-phone_self = 您的手机号是多少？
    .why = 事情办到哪一步，我们会打电话或发短信告诉您。
    .voice = 请说一下您的手机号。

worker-phone = 受伤的人手机号是多少？
    .why = 工作人员要向受伤的人了解情况、告诉结果。
    .voice = 请说一下受伤的人的手机号。

worker-address_self = 您住在哪里？
    .why = 申请表要写住址，通知和决定也往这里寄。
    .voice = 请说一下您现在住在哪里，说到门牌号。
    .hint = 写到门牌号，能收到信就行

worker-address = 受伤的人住在哪里？
    .why = 申请表要写住址，通知和决定也往这里寄。
    .voice = 请说一下受伤的人住在哪里，说到门牌号。
    .hint = 写到门牌号，能收到信就行

applicant-name_employer = 单位由谁来办这件事？
    .why = 申请表要写经办人，有事好联系。
    .voice = 请说一下，单位的经办人叫什么名字？

applicant-name = 您叫什么名字？
    .why = 您来申请，申请表要写您的姓名。
    .voice = 请问您叫什么名字？
    .hint = 和身份证上一样

applicant-phone = 您的电话是多少？
    .why = 事情办到哪一步，我们会告诉您。
    .voice = 请说一下您的电话。

employer-name_employer = 贵单位的全称是什么？
    .why = 申请表和决定书都要写单位全称。
    .voice = 请说一下贵单位的全称。
    .hint = 和营业执照上一样

employer-name = 在哪家单位上班？
    .why = 申请表要写单位，参保记录也按单位去查。
    .voice = 请说一下，在哪家单位上班？
    .hint = 尽量写全称，合同、工资条、工牌上会有

employer-credit_code = 贵单位的统一社会信用代码是多少？
    .why = 用它查登记和参保信息，不用再交营业执照。
    .voice = 请说一下单位的统一社会信用代码。
    .hint = 18位，在营业执照上

employer-address_employer = 贵单位的地址在哪里？
    .why = 申请表要写单位地址，通知也往这里送。
    .voice = 请说一下单位的地址。

employer-address = 单位在什么地方？
    .why = 没有参保记录时，由单位所在地来办。
    .voice = 请说一下，单位在什么地方？
    .hint = 写平时干活的地方也行

employer-phone_employer = 贵单位的联系电话是多少？
    .why = 申请表要写单位电话。
    .voice = 请说一下单位的联系电话。

employer-phone = 单位的电话是多少？
    .why = 工作人员要找单位了解情况，请单位拿出证据。
    .voice = 请说一下单位的电话，老板或工头的也行。
    .hint = 老板、工头、人事的电话都行

worker-occupation_self = 您在单位做什么工作？
    .why = 申请表要写岗位，也用来看受伤和工作的关系。
    .voice = 您在单位做什么工作？
    .hint = 比如：木工、焊工、保洁

worker-occupation = 受伤的人在单位做什么工作？
    .why = 申请表要写岗位，也用来看受伤和工作的关系。
    .voice = 受伤的人在单位做什么工作？
    .hint = 比如：木工、焊工、保洁

worker-work_start_on_self = 您从什么时候开始在这里上班？
    .why = 申请表要写参加工作的时间。
    .voice = 您从什么时候开始在这里上班？
    .hint = 记不清哪天，说到年和月也行

worker-work_start_on = 他从什么时候开始在这里上班？
    .why = 申请表要写参加工作的时间。
    .voice = 受伤的人，从什么时候开始在这里上班？
    .hint = 记不清哪天，说到年和月也行

diagnosis-paper = 请拍一张医院的诊断证明。
    .why = 申请要交诊断证明。拍一张，医院和伤情就不用写了。
    .voice = 请拍一张医院的诊断证明。手边没有也不要紧，说一声就行。
    .hint = 没有也能先交，点下面的原因就行

diagnosis-date = 医院是哪一天看的伤？
    .why = 申请表要写第一次诊断的日期。
    .voice = 医院第一次看伤，是哪一天？
    .hint = 比如：受伤当天，或者第二天

accident-narrative = 请把受伤的经过说一遍。
    .why = 申请表要写经过，用您自己的话就行。
    .voice = 请把受伤的经过说一遍，慢慢说就行。
    .hint = 几点、在哪、在干什么活、怎么伤的

employment-insured_employer = 受伤前，单位给他交工伤保险了吗？
    .why = 交了由参保的地方办；没交也可以申请。
    .voice = 受伤之前，单位给他交工伤保险了吗？

employment-insured = 单位交工伤保险了吗？
    .why = 交了由参保的地方办；没交也可以申请。
    .voice = 单位给交工伤保险了吗？说不清也没关系。

region-insured = 工伤保险交在哪个城市？
    .why = 由交工伤保险的地方来办。
    .voice = 工伤保险是在哪个城市交的？
    .hint = 说到城市和区县，比如：杭州市余杭区

region-accident = 在哪个城市干活？
    .why = 没有参保记录时，由干活的地方来办。
    .voice = 请说一下，是在哪个城市、哪个区县干活？
    .hint = 说到城市和区县，比如：成都市武侯区

employment-contract = 和单位签劳动合同了吗？
    .why = 没有参保记录时，要证明在这家单位干活。没签也能用别的证明。
    .voice = 和单位签劳动合同了吗？没签也没关系。

limit-exclusion_cause = 这一年多没能申请，是因为下面哪种情况？
    .why = 有些耽误的时间可以不算进去，由工作人员来看。
    .voice = 这一年多没能申请，是什么原因？听完再选。

accident-traffic = 是路上出的交通事故吗？
    .why = 路上受伤，要看是不是交通事故。自己骑车摔倒也算。
    .voice = 是路上的交通事故吗？自己骑车摔倒也算。

accident-traffic_liability = 交警说您负什么责任？
    .why = 不是您负主要责任的，才合这一条。没有结论也能申请。
    .voice = 交警的认定书上，说您负什么责任？
    .hint = 还没出结论，就选“以后再答”

disease-certificate_date = 职业病是哪一天诊断的？
    .why = 职业病的申请期限，从诊断那天算起。
    .voice = 职业病诊断证明上，写的是哪一天？
    .hint = 照诊断证明书上的日期填

disease-post = 您在哪个岗位上接触的？
    .why = 申请表要写接触有害物的岗位。
    .voice = 您是在哪个岗位上接触有害物的？
    .hint = 比如：打钻、喷漆、电焊

disease-exposure_from = 从什么时候开始接触的？
    .why = 申请表要写接触的时间。
    .voice = 您从什么时候开始接触的？
    .hint = 记不清日子，说年份就行

disease-exposure_to = 到什么时候不再接触的？
    .why = 申请表要写接触的时间。
    .voice = 您到什么时候不再接触的？
    .hint = 还在那里干，就点“没有这一项”

illness-first_diagnosis_at = 送到医院，第一次诊断是什么时候？
    .why = 送过医院的，要写清这个时间，照病历上的写。
    .voice = 送到医院以后，第一次诊断是什么时候？没送过也没关系。
    .hint = 照病历上的时间写，不急
    .none = 没送医院

death-at = 人是什么时候走的？
    .why = 申请表要写这个时间，照证明上的写就行。
    .voice = 请问人是什么时候走的？不急，照证明上的说就行。
    .hint = 照证明上的写。手边没有，说个大概也行

# 换个说法：人已去世（家属来说）
applicant-relation_death = 您是他的什么人？
    .why = 家人、工会和单位都能申请，要填的内容不一样。
    .voice = 请问您是他的什么人？
accident-date_death = 出事是哪一天？
    .why = 申请的期限从那天算起。
    .voice = 请问出事是哪一天？不急，慢慢说。
    .hint = 记不准，说个大概也行
accident-time_death = 出事大概是几点？
    .why = 要看是不是工作时间。
    .voice = 出事的时候，大概是几点？
    .hint = 说不准也行，比如：下午三点多
accident-place_death = 出事是在什么地方？
    .voice = 出事是在什么地方？
    .hint = 比如：车间，或者工地
accident-cause_death = 事情是怎么发生的？
    .why = 申请表要写发生的经过。
    .voice = 请说一说，事情是怎么发生的？
    .hint = 知道多少，说多少
accident-in_work_time_death = 出事的时候，他在上班吗？
    .why = 上班时间里出事，是要看的一个条件。加班也算。
    .voice = 出事的时候，他是在上班吗？加班也算上班。
accident-in_workplace_death = 出事的地方，是他干活的地方吗？
    .why = 在干活的地方出事，是要看的一个条件。
    .voice = 出事的地方，是不是他干活的地方？
accident-work_related_death = 出事和他干的活有关吗？
    .why = 和工作有关，是要看的一个条件。
    .voice = 出事和他干的活有关吗？
    .hint = 做本职、做派的活，都可以说“是”
worker-name_death = 您的亲人叫什么名字？
    .why = 申请表要写职工的姓名。
    .voice = 请问您的亲人叫什么名字？
worker-id_number_death = 亲人的身份证号是多少？
    .voice = 请问亲人的身份证号是多少？手边没有，可以先不填。
worker-address_death = 亲人生前住在哪里？
    .why = 申请表要写住址。
    .voice = 请问亲人生前住在哪里？
worker-occupation_death = 亲人在单位做什么工作？
    .why = 申请表要写岗位，也用来看事情和工作的关系。
    .voice = 亲人在单位做的是什么工作？
worker-work_start_on_death = 亲人是什么时候去那里上班的？
    .voice = 亲人是什么时候开始在那里上班的？
diagnosis-paper_death = 医院给过诊断证明的，手边有就拍一张。
    .why = 送过医院的，要有医院的证明。手边没有，工作人员可以找医院要。
    .voice = 医院给过诊断证明的，手边有就拍一张。没有也不要紧，不急。
diagnosis-date_death = 送过医院的，是哪一天送去的？
    .why = 送过医院的，申请表要写这一天。没送过的，不用写。
    .voice = 送过医院的，是哪一天送去的？没送过也没关系。
    .hint = 记不准，说个大概也行
    .none = 没送医院
employment-insured_death = 单位给他交工伤保险了吗？
    .voice = 单位给他交工伤保险了吗？不知道也没关系。

# 换个说法：人已去世（单位来说）
accident-date_loss = 事故是哪一天？
    .why = 申请的期限从那天算起。
    .voice = 事故是哪一天？
diagnosis-paper_loss = 医院给过诊断证明的，请拍一张。
    .why = 送过医院的，要有医院的证明。手边没有，工作人员可以找医院要。
    .voice = 医院给过诊断证明的，请拍一张。没有也能申请。
diagnosis-date_loss = 送过医院的，是哪一天送去的？
    .why = 送过医院的，申请表要写这一天。没送过的，不用写。
    .voice = 送过医院的，是哪一天送去的？
    .none = 没送医院
accident-cause_loss = 事故是怎么发生的？
    .why = 申请表要写事故的原因。
    .voice = 事故是怎么发生的？
worker-name_loss = 职工叫什么名字？
    .why = 申请表要写职工的姓名。
    .voice = 职工叫什么名字？
worker-id_number_loss = 职工的身份证号是多少？
    .voice = 职工的身份证号是多少？
worker-address_loss = 职工住在哪里？
    .voice = 职工住在哪里？
accident-in_work_time_loss = 事发时，职工在上班吗？
    .why = 工作时间里出事，是要看的一个条件。加班也算。
    .voice = 事发时，职工在上班吗？
accident-in_workplace_loss = 事发的地方，是工作的地方吗？
    .why = 在工作的地方出事，是要看的一个条件。
    .voice = 事发的地方，是工作的地方吗？
accident-work_related_loss = 事情和他的工作有关吗？
    .why = 和工作有关，是要看的一个条件。
    .voice = 事情和他的工作有关吗？
    .hint = 做本职、做派的活，都算有关

# 换个说法：突发疾病
accident-date_illness = 是哪一天发病的？
    .why = 申请的期限要看这一天。
    .voice = 请说一下，是哪一天发病的？
    .hint = 比如：昨天，或者11月8日
accident-time_illness = 大概几点发病的？
    .why = 要看发病的时候是不是工作时间。
    .voice = 发病的时候，大概是几点？
accident-place_illness = 在什么地方发病的？
    .voice = 是在什么地方发病的？
    .hint = 比如：车间，或者办公室
accident-cause_illness = 发病前后是什么情况？
    .why = 申请表要写发病的经过。
    .voice = 请说一说，发病前后是什么情况？
    .hint = 比如：值夜班时突然晕倒
accident-in_work_time_illness = 发病的时候，是在上班吗？
    .why = 上班时间里发病，是这一条要看的。加班也算。
    .voice = 发病的时候，是在上班吗？加班也算上班。
accident-in_workplace_illness = 发病的地方，是上班的岗位吗？
    .why = 在工作岗位上发病，是这一条要看的。
    .voice = 发病的地方，是不是上班的岗位？

# 换个说法：被人伤害
accident-cause_violence = 是怎么被伤害的？
    .voice = 请说一说，是怎么被伤害的？
    .hint = 比如：查票时被人推倒
accident-work_related_violence = 是因为做工作才被打的吗？
    .why = 因为做工作受到伤害，是这一条要看的。
    .voice = 是因为做工作上的事，才被打的吗？
    .hint = 私人恩怨不算

# 换个说法：外出办事
accident-work_related_trip = 受伤时，是在办单位的事吗？
    .why = 外出办事时因为工作受伤，是这一条要看的。
    .voice = 受伤的时候，是在办单位的事吗？
    .hint = 路上赶路、等车，也算办事

# 换个说法：跟着包工头干活
employer-name_foreman = 工地是哪家公司的？
    .why = 包工头没资质的，由把活包给他的单位负责。
    .voice = 您干活的工地，是哪家公司的？不知道也没关系。
    .hint = 工地大门的牌子上，写着施工单位
employer-address_foreman = 工地在哪里？
    .why = 用来找到那家单位，也看由哪里来办。
    .voice = 您干活的工地在哪里？
employer-phone_foreman = 包工头或工地的电话是多少？
    .why = 工作人员要用它联系到单位。
    .voice = 包工头或者工地的电话是多少？

# 换个说法：劳务派遣
employer-name_dispatch = 派遣公司叫什么名字？
    .why = 派遣的，由派遣公司申请和负责。
    .voice = 和您签合同的派遣公司，叫什么名字？

accident-narrative_death = 请把事情的经过说一遍。
    .why = 申请表要写经过。时间、地点、在做什么，知道多少说多少。
    .voice = 请把事情的经过说一遍。不急，知道多少说多少。
accident-narrative_loss = 请把事故的经过说一遍。
    .voice = 请把事故的经过说一遍。
accident-narrative_illness = 请把发病的经过说一遍。
    .why = 申请表要写经过。时间、地点、在做什么都要有。
    .voice = 请把发病的经过说一遍。时间、地点、在做什么，都说一说。
