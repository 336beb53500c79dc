"""What is answered first is heard as people say it, and the many sayings that only sound like it are not."""

import pytest

from flows.intake.troubles import (
    DANGER,
    DESPAIR,
    OWN_DEATH,
    RESCUE,
    THREAT,
    THREATENED,
    is_grave,
    trouble_in,
    without_troubles,
)

SAID = {
    DESPAIR: """
        我不想活了|这日子活不下去了|真想死|死了算了|活着没意思|腿没了，活着还有啥用|我就死在他们厂门口|再不赔我就从楼上跳下去
        |孩子他爸走了，我也想跟着去|我想自杀|活着真累|死给老板看|我想跳楼|不给钱我就喝农药|撑不下去了|我真的撑不下去了|一了百了
        |我要带着孩子一起死|不想拖累家里人|生不如死|我绝望了|我快崩溃了|没有活路了|想死了|大不了跳楼|我去喝农药算了|天天加班我坚持不下去了|天天睡不着觉|走投无路了|我一个人带两个娃咋活
        |他走了我也想跟他一起走|我想随他去了|我想跟他一块去|没有他我不活了|我也走了算了|活着没劲|没了她我怎么活|他走了，我也不活了|想陪他走|我想随她而去
        |我想陪孩子一起走|老公没了，我也想走|我真想跟着儿子走|他走了我也走了算了
    """,
    OWN_DEATH: "我要是死了，家里能拿多少钱|如果我死了能赔多少|我死在工地上能赔多少钱|哪天我不在了孩子怎么办",
    DANGER: "我站在楼顶上|我现在在天台上坐着|已经喝了农药|我爬到塔吊上了|遗书都写好了",
    THREAT: """
        他再不给钱我就去他家弄死他|我要杀了老板|我跟老板拼了|老子一定砍死那个包工头|不给钱我就放火烧了厂子|我要跟他们同归于尽
        |大家都别想活|我恨不得杀了他|再不赔钱我就炸了公司
    """,
    THREATENED: "老板找人威胁我|他们说要弄死我|我被包工头威胁了|他们扬言要打我",
    RESCUE: """
        我儿子还在ICU，抢救超过48小时还算吗|医生说没希望了，要不要放弃抢救|抢救两天了还要不要治|48小时还没过，人还在重症|要不要拔管
        |呼吸机要不要停|放弃治疗还能认工伤吗|昏迷五天了，超过48小时怎么办|脑死亡了要不要拔管|拉回家还算工伤吗|插着管，撑过48小时是不是就不算了
        |我爸在医院还没醒，如果人没了能赔多少|人快不行了，赔多少|要是今晚走了算不算工亡|医生说撑不过今晚，要是走了怎么算
        |撑过两天还算工伤吗|是不是48小时内死了才赔|抢救时间怎么算|什么叫48小时|再拖几个小时就超过48小时了|我拔了氧气管算什么
        |家里没钱治了，想放弃
    """,
}
ONLY_SOUNDS_SO = """
    累死我了|儿子跳楼了 厂里说是他自己想不开|笑死我了|想死你了|想死我了|热死了|气死我了|疼死了|老公被车撞死了|他不想活了自杀的|我不想干活了|同事跳楼了|跳楼价
    |工友从楼上跳下去摔伤了|他跳下去救人受伤了|我从车上跳下来崴了脚|我在架子上跳下去的时候崴脚|爬上车，跳下去崴了脚|老公跳河救人
    |我误喝了农药中毒了|他喝农药了|我爸在车间被机器打死|他被人砍了|上班被人捅了一刀|烧伤了手|他们不给我申请|老板威胁我要开除我|老板威胁我不许告
    |抢救三天没救过来，还算吗|住院二十天了|治疗花了三万|24小时内报警|我现在站在厂门口|我坐在架子上干活|爬到楼顶修水管摔下来
    |我站在楼顶上干活的时候摔了|给窗台刷漆，站在窗台上滑下来|我要告老板|老板不管我死活|厂里着火烧了我的手|跟同事打架|我杀猪的时候割了手
    |我炸油条烫伤了|他把我打断了两根肋骨|治疗多久能好|ICU一天一万多谁出|昏迷了三天醒了，能评几级|我要去烧锅炉|我要收拾东西走人
    |我快撑不住了这根柱子倒了|钢板撑不住塌了|我扛不住那袋水泥摔了|我要跟着他去外地干活|抢救了50个小时走的，算不算|疼得睡不着|生活费怎么算|上班晕倒，48小时内死亡，算工伤吗|医药费48小时内要交吗|连续上班48小时晕倒了|拖了三天才去医院，还算工伤吗|我要是走了，补偿还有吗|如果员工死了单位赔多少|我跟着老公一起去了工地|老公跟着包工头走了
    |我跟他一起走到工地|陪他去医院|我想陪他去医院|他走了我也辞职|下班了我也走了算了|老板不给钱，我也走了算了|厂里不行，他走了我也走|我跟他一起走的|随他去吧|他不活了
    |没有他我办不了|想和他一起去窗口|我要跟他一起去上班|下班我跟他一起走，路上被撞|我想跟他一起去鉴定可以吗|工友走了我也想走
    |我爸去世了，是不是48小时内死了才赔|我爸走了，48小时怎么算
"""


def rows(text: str) -> list[str]:
    """The sayings of a table."""
    return [each.strip() for each in text.split("|")]


@pytest.mark.parametrize(("kind", "text"), [(kind, each) for kind, texts in SAID.items() for each in rows(texts)])
def test_trouble_is_heard(kind: str, text: str) -> None:
    """In anger, in tiredness, about oneself, others, a child at hand, or somebody in intensive care."""
    assert trouble_in(text) == kind


@pytest.mark.parametrize("text", rows(ONLY_SOUNDS_SO))
def test_what_only_sounds_like_it_is_a_story(text: str) -> None:
    """Hyperbole, other people's acts and accidents of the day call nobody to the phone."""
    assert trouble_in(text) is None


def test_the_gravest_comes_first() -> None:
    """Who stands on a roof and threatens is in danger; who despairs and threatens despairs."""
    assert trouble_in("我站在楼顶上，不给钱我就跳下去") == DANGER
    assert trouble_in("我不想活了，我要跟老板同归于尽") == DESPAIR


def test_what_was_said_in_the_worst_hour_is_blanked() -> None:
    """The other clauses stay where they stand, so that what is read of them has its place."""
    text = "昨天在工地摔断了腿，我不想活了，老板不管"
    calm = without_troubles(text)
    assert len(calm) == len(text)
    assert calm == "昨天在工地摔断了腿，我    ，老板不管"
    assert without_troubles("他们说要弄死我，打断了我的腿") == "他们说要弄死我，打断了我的腿"
    assert without_troubles("还在ICU抢救，要不要放弃") == "还在ICU抢救，要不要放弃"


@pytest.mark.parametrize(
    ("text", "grave"),
    [
        ("我爸还在重症监护室", True), ("腿截肢了", True), ("人昏迷不醒", True), ("下半身没知觉", True), ("整条胳膊绞断了", True),
        ("双眼看不见了", True), ("手指断了一截", False), ("左腿骨折", False), ("腰扭伤了", False), ("装假肢的钱谁出", False),
    ],
)  # fmt: skip
def test_a_grave_harm_is_told_from_others(text: str, grave: bool) -> None:
    """Coma, intensive care, a lost limb, paralysis, sight; a broken bone is hard enough, but no such thing."""
    assert is_grave(text) is grave
