# 每张照片给人看的话。先是四个词，只看已经存好的状态。

progress-sending = 正在发
progress-received = 收到了
progress-reading = 正在看
progress-done = 看好了
progress-retake = 请重拍
progress-kept = 收好了
progress-slow = 收到了，比平时慢。照片很安全，不用再传。

# 照片哪里不好，怎么拍才好。一种问题一句话。

problem-blurry = 有点糊。拿稳手机，点一下字的地方，再拍一张。
problem-dark = 太暗了。到亮一点的地方，再拍一张。
problem-glare = 有反光，字看不清。换个角度，避开灯光再拍。
problem-cut-off = 边上没拍全。拿远一点，把四个角都拍进来。
problem-too-small = 图太小，字认不出来。请用原图，或者重新拍一张。
problem-tilted = 拍歪了。手机和纸放平，从正上方拍。
asked-once = 拍不好也没关系，我们就用这一张。
unread = 机器认不出上面的字。照片收好了，工作人员会看。
partly = 只看到了一部分。要是后面还有，请再拍一张。

# 打不开的文件，一种原因一句话，说清楚怎么办。

refused-empty = 这个文件是空的。请重新选一张照片。
refused-unsupported-type = 这种文件我们打不开。请直接拍照，或者选手机里的照片。
refused-not-as-claimed = 文件的内容和名字对不上。请选原来的照片，或者重新拍。
refused-broken = 这个文件坏了，打不开。请重新拍一张。
refused-cut-short = 这个文件没传全。请再传一次，或者重新拍。
refused-too-many-pixels = 这张图太大了，打不开。请用手机直接拍一张。
refused-too-many-pages = 页数太多了。请把要紧的几页分开传。
refused-too-heavy = 这个文件打不开。请用手机直接拍一张。
refused-locked = 这份文件有密码。请去掉密码再传，或者拍成照片。

# 这是什么材料。

better-kind = 这张看起来是{ $kind }。要改过来吗？

# 材料上的一栏。有对应问题的，用问题里的说法；这里只写别的。

field-admitted = 入院日期
field-age = 年龄
field-amount = 金额
field-authority = 开具的单位
field-badge-no = 工号
field-born = 出生日期
field-cause = 死亡原因
field-certificate-no = 证明编号
field-conclusion = 结论
field-date = 日期
field-decision-no = 文书编号
field-developer = 建设单位
field-discharged = 出院日期
field-document-no = 编号
field-ends-on = 合同到期日
field-established = 成立日期
field-ethnicity = 民族
field-general-contractor = 施工单位
field-gross = 应发工资
field-month = 月份
field-net = 实发工资
field-partner = 聊天对方
field-party-1 = 当事人一
field-party-2 = 当事人二
field-party-3 = 当事人三
field-payee = 收款人
field-payer = 付款人
field-project = 工程名称
field-purpose = 转账说明
field-reported-on = 报警日期
field-reporter = 报警人
field-representative = 法定代表人
field-self-care = 生活自理
field-sex = 性别
field-time = 时间
field-valid-from = 有效期从
field-valid-until = 有效期到
field-words = 聊天内容
field-worker-name = 职工姓名
