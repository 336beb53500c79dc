"""Reads what it is that somebody does not know: the thing asked, everything, or something else (不知道什么)."""

import re
from functools import cache

from flows.intake.vocabulary import either, spaced, table

_UNKNOWN = spaced("""
    不(?:太|是很|大|怎么|很)?(?:清楚|知道|晓得|确定|记得|了解|懂|明白)|记不(?:太)?(?:清楚?|得|住)
    |说不(?:太)?(?:清楚?|上来|好|准)|忘(?:了|记了?)?|搞不清楚?|弄不清楚?|拿不准|没印象|想不起来?|不知|晓不得|唔知
""")
_CLAUSE = re.compile(r"[，,。.；;！!~\s]+")
# Words around a bare 不知道 that name nothing.
_EMPTY = table("""
    我 我们 俺 咱 咱们 他 她 它 他们 自己 本人 家里人 大家 谁 谁也 都 全 全都 也 真 真的 实在 现在 目前 暂时 还 还是
    就 又 很 太 有点 可能 好像 完全 根本 一点 一点儿 一点也 一下 反正 本来 一时 已经 到底 究竟 具体 准确 详细 确切
    这 这个 这些 这事 这件事 这条 这项 这几 这几个 这几条 这几项 这几样 这一条 这方面 那 那个 那些 哪个 哪些 上面 上面的
    那天 那时 那时候 当时 哪 什么 怎么 是什么 是 的 了 着 过 得 吧 啊 呀 哦 呢 嘛 哈 诶 哎 唉 嗯 呃 噢 啦 谢谢 抱歉 对不起 不好意思 问题 答案
    时间久了 时间太久 时间长了 太久了 年纪大了 文化低 你 你们 您 跟 说 问我 问的 有 没有 有没有 是不是 算不算 没 事 事情
""")
_THE_EMPLOYER = "公司 单位 厂 厂里 厂子 工厂 店 店里 老板 工头 包工头 人事 领导 他们"
_WHEN = "时间 日期 日子 哪天 哪一天 哪日 几号 几月 几月几号 哪年 哪一年 哪个月 什么时候 何时 当天 号 天 年 月 日"
_CLOCK = "时间 几点 几点钟 几分 钟头 什么时候 点 上午 下午 白天 晚上 时候 当时"
_EVENT = "受伤 出事 事故 出事故 伤 摔 发生 当时 事 事情"
_WORK = "上班 工作 干活 做工 加班"
_NAMED = tuple((tuple(ends.split()), table(words)) for ends, words in (
    ("employer.name", f"{_THE_EMPLOYER} 名字 名称 全称 全名 叫 叫啥 注册"),
    ("employer.address", f"{_THE_EMPLOYER} 地址 在哪 哪里 位置 注册"),
    (".phone", "电话 电话号码 手机 手机号 手机号码 号码 联系方式"),
    ("employer.phone", _THE_EMPLOYER),
    ("employer.credit_code", f"{_THE_EMPLOYER} 信用代码 统一社会信用代码 代码 营业执照 执照"),
    ("employer.attitude employer.status", f"{_THE_EMPLOYER} 态度 想法 情况 认不认 承认 承认不承认 还在不在 在不在"),
    ("employer.has_applied", f"{_THE_EMPLOYER} 报 报没报 申请 申请没申请 上报 工伤 认定 给 帮 我 去 过"),
    ("employer.pays_medical", f"{_THE_EMPLOYER} 医药费 医疗费 药费 费用 钱 谁 出 付 垫 垫付 给"),
    ("employment.insured", f"{_THE_EMPLOYER} 保险 社保 工伤保险 五险 五险一金 参保 交 交没交 买 买没买 上 上没上 给"),
    ("employment.contract employment.form", f"{_THE_EMPLOYER} 合同 劳动合同 签 签没签 算 用工 派遣 跟 和"),
    ("employment.ended", f"{_THE_EMPLOYER} 离职 辞退 开除 解除 合同 劳动关系 关系 被 算"),
    ("worker.work_start_on worker.tenure", f"{_WHEN} 入职 进厂 来 干 多久 几年 做 从 开始 工龄"),
    (".name", "名字 姓名 姓 全名 叫"),
    ("worker.address", "地址 住 住哪 住址 在哪 哪里"),
    ("worker.id_number", "身份证 身份证号 身份证号码 号码 号"),
    ("worker.age", "年龄 岁 岁数 多大 几岁 多少岁"),
    ("worker.occupation worker.industry disease.post", "工种 岗位 职业 工作 行业 干 做 干什么 做什么 活 算"),
    ("worker.monthly_wage", "工资 月工资 一个月 每个月 每月 平均 钱 多少 多少钱 收入 挣 发 月薪 拿"),
    ("applicant.relation", "关系 申请人 职工"),
    ("region.insured", "参保 参保地 社保 保险 交 在哪 在哪里 哪 哪里 哪儿 地方 城市 哪个城市"),
    ("region.accident", f"{_EVENT} 在哪 在哪里 哪里 地方 城市 哪个城市 哪个区 地区"),
    ("accident.date", f"{_WHEN} {_EVENT}"),
    ("accident.time", f"{_CLOCK} {_EVENT}"),
    ("accident.place", f"{_EVENT} 地点 地方 位置 在哪 在哪里 哪里 哪儿 哪"),
    ("accident.cause accident.narrative", f"{_EVENT} 经过 原因 过程 情况 回事 怎么回事 怎么伤的 怎么摔的 为什么 搞"),
    ("accident.witnesses", "谁 看见 看到 在场 证人 人 名字 旁边 有人 有没有人"),
    ("accident.in_work_time", f"{_EVENT} {_WORK} 时间 上班时间 工作时间 算 在 时候 在不在 属于"),
    ("accident.in_workplace", f"{_EVENT} {_WORK} 地方 在 算 场所 范围 工作场所 在不在 属于"),
    ("accident.work_related accident.preparatory accident.business_trip accident.overtime",
     f"{_EVENT} {_WORK} 因为 原因 算 出差 属于"),
    ("accident.commuting accident.traffic accident.organised_activity", f"{_EVENT} {_WORK} 路上 上下班 下班 交通事故 算 活动 属于"),
    ("accident.traffic_liability", "责任 认定书 责任认定书 交警 认定 认定结果 谁 定 全责 主责 次责 多少 怎么定 划分"),
    ("injury.parts injury.kinds", "伤 伤哪 伤到哪 哪里 部位 哪个部位 骨头 断 骨折 名称 严重"),
    ("diagnosis.hospital", "医院 哪家 哪家医院 名字 全称 叫"),
    ("diagnosis.result", "诊断 结果 诊断结果 医生 写 说 病 名字 伤"),
    ("diagnosis.date illness.first_diagnosis_at recognition.date disease.certificate_date",
     f"{_WHEN} {_CLOCK} 诊断 确诊 看病 送到医院 认定 决定 证明 下来 出"),
    ("disease.exposure_from disease.exposure_to", f"{_WHEN} 接触 粉尘 干 从 到 开始"),
    ("disease.name illness.name illness.sudden", "病 病名 名字 叫 名称 突发 得 诊断"),
    ("treatment.kind", "治疗 怎么治 治 医生 手术 用"),
    ("treatment.hospital_days", "住 住院 几天 多少天 天 多久"),
    ("treatment.cost", "钱 花 多少 多少钱 费用 医药费 医疗费 一共 总共"),
    ("death.at death.occurred death.within_48h", f"{_WHEN} {_CLOCK} 走 去世 死 死亡 没了 超过 超没超过 48 小时 48小时 多久"),
    ("exclusion.alcohol exclusion.drugs exclusion.self_harm exclusion.crime", "酒 喝酒 喝没喝酒 喝 毒 吸毒 故意 犯罪 算"),
    ("recognition.status appraisal.status appraisal.grade", "认定 工伤认定 鉴定 结果 级 几级 等级 出来 下来 出 做 办"),
    ("accident.casualties", "几个人 多少人 人 几个 伤 死"),
    ("accident.vehicle", "车 什么车 车牌"),
))  # fmt: skip


def does_not_know(text: str, fact: str = "") -> bool:
    """Whether words say that the thing asked is unknown; without a fact, only that everything is.

    不知道 alone, or said first, is of whatever was asked; 时间记不清 is of a time, and 不知道老板报了没有 is no
    answer to a question about the place.
    """
    clauses = _clauses(text)
    of_it = [at for at, each in enumerate(clauses) if _UNKNOWN.search(each) and _is_only_of(each, fact)]
    if fact and of_it and (of_it[0] == 0 or any(_names(clauses[at], fact) for at in of_it)):
        return True
    return bool(of_it) and all(_is_only_of(each, fact) for each in clauses)


def names_unknown(text: str, fact: str) -> bool:
    """Whether words name the thing a fact is about, and say that it is unknown: 时间记不清了 (点名说不知道)."""
    return any(_UNKNOWN.search(each) and _names(each, fact) and _is_only_of(each, fact) for each in _clauses(text))


def _clauses(text: str) -> list[str]:
    return [clause for clause in _CLAUSE.split(text) if clause]


@cache
def _words_of(fact: str) -> tuple[str, ...]:
    return tuple(word for ends, words in _NAMED if fact.endswith(ends) for word in words) if fact else ()


@cache
def _beside(fact: str) -> re.Pattern:
    """The words that leave nothing else told: those that name the thing, and those that name nothing."""
    return re.compile(either(_words_of(fact), _EMPTY))


def _is_only_of(clause: str, fact: str) -> bool:
    return not _beside(fact).sub("", _UNKNOWN.sub(" ", clause)).strip()


def _names(clause: str, fact: str) -> bool:
    named = set(_words_of(fact))
    return any(match[0] in named for match in _beside(fact).finditer(_UNKNOWN.sub(" ", clause)))
