# 登记信息：查了什么、查到什么。

register-population = 人口登记
register-enrolment = 参保登记
register-project = 工程项目参保登记
register-market = 市场主体登记
result-asked = 正在查
result-found = 查到了
result-not-found = 没有查到
result-mismatch = 对不上
result-share-down = 那边暂时连不上
