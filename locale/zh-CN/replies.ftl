# 对话里系统说的话。

heard = 我都记下来了。您先好好治伤，其余的慢慢来。
not-read = 这句我没看明白。您说说什么时候、在哪儿、怎么伤的就行。
not-read-answer = 这个回答我没看明白，换个说法再试试。点“不知道”也可以。
other-script = 您说的话我原样记下了。我现在只看得懂中文，请点选下面的答案，或者打12333找人帮忙。
ask-a-person = 您问的事，我现在还答不全，怕说错了误您的事。可以打12333问，电话费按市话算。我们先把申请填好。
set-aside = 有些回答现在用不上了，我先替您收着。要是又用得上，会请您再看一眼。
nothing-to-undo = 没有可以撤回的了。
submitted = 申请交上去了，编号{ $case_no }。

refused-future-date = 这个日子还没到，请再看看日期。
refused-impossible-date = 没有这一天，请再看看日期。
refused-check-digit = 号码好像有一位不对，请照着证件再看一遍。
refused-not-an-id-number = 身份证号是18位，请照着证件再看一遍。
refused-not-a-phone = 这不像电话号码，请再看看。
refused-out-of-range = 这个数不太对，请再看看。
refused-too-long = 太长了，请说短一点。
refused-wrong-type = 这个回答我没看明白，换个说法再试试。
refused-not-a-choice = 请在下面点选一个。
refused-not-a-time = 几点钟我没看明白，比如“下午三点”。
refused-empty = 还没写内容。
refused-not-money = 多少钱我没看明白，比如“6500元”。
refused-not-a-region = 这个地方我不认识，请写到市。
refused-offset-missing = 时间我没看明白，请再说一遍。
refused-wrong-length = 太多了，请挑要紧的说。

confirm-batch = 我这样理解，对吗？
confirm-batch-why = 这几条是从您的话里推出来的，要您点头才算数。不对的，点一下就能改。
confirm-rival = “{ $fact }”您前后说得不一样，用哪个？
confirm-rival-why = 两种说法我都留着，您选一个写进申请表。
confirm-returned = “{ $fact }”又用得上了，还是这样吗？
confirm-returned-why = 您之前说过，后来用不上就收起来了。现在又需要，请您再看一眼。

reask-contradiction = 前后说法不一样，所以再问一次。
reask-dependency_changed = 前面的回答改过，所以再请您看一眼。
reask-postponed = 这是您刚才说“以后再答”的。

next-review = 问完了。请看看申请表，没错就签字交上去。
next-authority = 现在轮到人社部门了。您等通知就行。

yes = 是
no = 不是
list-joint = 、
day-part-dawn = 凌晨
day-part-morning = 上午
day-part-noon = 中午
day-part-afternoon = 下午
day-part-evening = 晚上
day-part-night = 深夜
date-y = { $year }年
date-ym = { $year }年{ $month }月
date-ymd = { $year }年{ $month }月{ $day }日
date-yd = { $year }年，{ $day }日
date-m = { $month }月
date-md = { $month }月{ $day }日
date-d = { $day }日
casualties = 死亡{ $deaths }人，重伤{ $serious }人，受伤{ $injured }人

source-utterance = 您说的
source-answer = 您填的
source-inferred = 从您的话里推的
source-account = 您登录用的
source-register = 登记信息里的
source-document = 照片里读的
source-carried = 上一步里的
source-undo = 您填的
source-derived = 按身份证号算的
source-supplied = 办理时由人社部门从登记信息里补
source-declined = 您说先不填
source-none = 还没填

why-not-asked = “{ $fact }”不会主动问您。您说了，就写进申请里。
if-declined = 不答也能交，不影响申请的日期。缺的部分由工作人员核实。
supplier-employer = 单位
supplier-worker = 本人
supplier-insurance-agency = 社保经办机构
supplier-appraisal-committee = 劳动能力鉴定委员会
supplier-authority = 人社部门
supplier-civil-affairs = 民政部门
supplier-court = 法院
supplier-disease-register = 职业病报告系统
supplier-emergency-authority = 应急管理部门
supplier-hospital = 医院
supplier-household-register = 公安户籍
supplier-identity-register = 公安身份信息
supplier-market-register = 市场监管登记
supplier-police = 公安
supplier-traffic-police = 交警
supplier-veterans-affairs = 退役军人事务部门
