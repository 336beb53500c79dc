"""A shelf of invented topics, so that what a page shows does not hang on what is written today."""

from pathlib import Path

from api.bundles import BundleShelf
from flows.cases.knowledge import Knowledge, parse

LOCALE = Path(__file__).resolve().parents[3] / "locale"
REAL = BundleShelf.read()
TOPICS = {
    "applying": """
[deadline]
intents = ["deadline"]
order = 1
law = [["工伤保险条例", "第十七条第一款"], ["工伤保险条例", "第十七条第二款"]]
certainty = "V"
checked = "2026-11-25"

[[deadline.answer]]
id = "late"
when = "clock.late"
certainty = "D"
law = [["工伤保险条例", "第十七条第二款"]]

[[deadline.answer]]
id = "own_year"
figures = ["worker_due", "worker_days"]

[[deadline.answer]]
id = "hangzhou"
provinces = ["330000"]
law = [["浙江省工伤保险条例", "第十三条"]]
checked = "2026-11-20"

[[deadline.answer]]
id = "general"

[who]
intents = ["deadline", "how_to_apply"]
order = 3
law = [["工伤保险条例", "第十七条"]]
certainty = "v"
checked = "2026-11-25"

[[who.answer]]
id = "general"

[papers]
intents = ["documents"]
order = 2
leads = ["estimate", "letters"]
law = [["工伤保险条例", "第十八条"]]
certainty = "M"
checked = "2026-11-25"

[[papers.answer]]
id = "general"
""",
    "money": """
[anything]
intents = ["*"]
cues = ["钱"]
order = 0
law = [["工伤保险条例", "第三十条"]]
certainty = "V"
checked = "2026-11-25"

[[anything.answer]]
id = "general"
""",
}
WORDS = {
    "zh-CN": {
        "answers-applying": """
deadline = 有时间限制吗？
deadline-late = 过了一年也可以交。
    .case = 过了一年
deadline-own_year = 您在{ $worker_due }前都可以申请，还有{ $worker_days }天。
    .case = 还在一年里
deadline-hangzhou = 在浙江，单位的费用算到申请那天。
    .case = 浙江
deadline-general = 一年以内。<b>&
who = 谁能申请？
who-general = 本人、家里人、工会和单位。
papers = 要什么材料？
papers-general = 申请表和诊断证明。
""",
        "answers-money": """
anything = 钱的事
anything-general = 看是哪一笔。
""",
        "knowledge": (LOCALE / "zh-CN" / "knowledge.ftl").read_text("utf-8") + "\nsubject-money = 钱\n",
    }
}


def make_shelf() -> BundleShelf:
    """The real definitions with the invented topics."""
    known = Knowledge(parse(TOPICS), REAL.current)
    return BundleShelf(REAL.current, REAL.regions, REAL.workdays, REAL.readings, known)


def make_locale(folder: Path) -> Path:
    """The words for them, in Chinese alone; what else is said is the service's own."""
    folder.mkdir(parents=True)
    for path in (LOCALE / "zh-CN").glob("*.ftl"):
        if not path.name.startswith("answers-"):
            (folder / path.name).write_text(path.read_text("utf-8"), "utf-8")
    for area, text in WORDS["zh-CN"].items():
        (folder / f"{area}.ftl").write_text(text, "utf-8")
    return folder.parent
