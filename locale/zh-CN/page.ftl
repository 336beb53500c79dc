# 手机页面第一次打开就要的词。其余的在 page-later。

brand = 一窗
title = 一窗 · 工伤认定
page-title = { $page } · { $brand }
opening = 正在打开，请稍等。
no-start = 页面没能打开。请检查网络，再打开一次。
no-script = 这个页面要开启 JavaScript 才能用。
skip = 跳到正文
tools = 工具
large = 大字
other-language = EN
mine = 我的
person = 找人
more = 其他
loading = 正在打开…
back = 返回
yes = 是
no = 不是
list-comma = 、
try-again = 再试一次
no-page = 这一页没打开
hotline = 拨打 12333
not-official = 这是自动程序，不是工作人员，也不作决定。
to-a-person = 找人帮忙

# 网络和出错
pace-slow = 网络有点慢，正在努力。
pace-very-slow = 网络很慢。您说的都在手机里，不会丢。
pace-offline = 没有网络。您可以接着说，连上后自动发出去。
note-changed = 内容刚刚有变化，已换成最新的。
note-elsewhere = 刚刚有新的内容，已换成最新的。
error-unknown = 没有办成，请再试一次。
error-link = 没连上，请检查网络，再试一次。
error-sign-in-again = 登录过期了，请重新登录。填过的都还在。

# 第一页
home-title = 上班受了伤，从这里申请
home-lead = 说说发生了什么。缺什么只问什么，申请表自动填好。
home-lost = 之前的内容要登录才能找回。
story-label = 发生了什么？
story-example = 比如：昨天下午三点多，在工地二楼从脚手架摔下来，左小腿骨折
story-hint = 说清什么时候、在哪儿、怎么伤的就行。可以用键盘上的话筒说。
story-empty = 请先写一句发生了什么。
who = 谁来办？不选也可以
role-worker = 我受了伤
role-relative = 替家人办
role-employer = 单位来办
how-many = 几个人受伤？
hurt-one = 一个人
hurt-several = 好几个人
hurt-one-hint = 替他填申请表，交上去。
hurt-several-hint = 先报告事故，再给每个人申请。事故只写一遍。
step-tell = 说经过，不用先登录
step-check = 看一遍填好的申请表
step-sign = 登录签名，交上去
begin = 开始
go-track = 查办理进度
go-questions = 只想问一问

# 对话
counter = 还可以写 { $n } 个字
counter-over = 多了 { $n } 个字，请删一些
recap = 已经记下的
undo-said = 撤回刚才的
confirm-said = 对，都没错
basis = 依据：
sources = 依据：
read-question = 念这个问题
read-always = 念给我听
read-always-on = 好的，后面的问题都念给您听。
read-item = { $label }，{ $value }。

# 各种回答
time-dawn = 凌晨
time-morning = 上午
time-noon = 中午
time-afternoon = 下午
time-evening = 晚上
time-night = 深夜
state-proposed = 待您确认
state-disputed = 说法不一
state-declined = 先不填
state-parked = 先收着
state-unknown = 还没填
state-not-applicable = 用不上

# 登录
sign-in = 登录
