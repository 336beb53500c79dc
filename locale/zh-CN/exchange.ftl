# 登记信息：查了什么、查到什么、请本人核对的话。

register-population = 人口登记
register-enrolment = 参保登记
register-project = 工程项目参保登记
register-market = 市场主体登记
result-asked = 正在查
result-found = 查到了
result-not-found = 没有查到
result-mismatch = 对不上
result-share-down = 那边暂时连不上

confirm-batch = 登记信息里是这样写的，对吗？
confirm-batch-why = 这几条是从登记信息里查到的，要您点头才算数。不对的，点一下就能改。
confirm-mixed = 这几条这样写，对吗？
confirm-mixed-why = 有的是您话里的，有的是登记信息里的。不对的，点一下就能改。
confirm-rival = “{ $fact }”跟登记信息里的不一样，用哪个？
confirm-rival-why = 两种说法我都留着，您选一个写进申请表。
confirm-late = “{ $fact }”在登记信息里查到了，对吗？
confirm-late-why = 您先前没填这一项。现在查到了，请您看一眼。
reask-contradiction = 登记信息里有这一项，所以请您看一眼。
reask-postponed = 这是您刚才说“以后再答”的。
reask-dependency_changed = 前面的回答改过，所以再请您看一眼。
