"""Hears the word that was meant behind slips of speech typing, sign for sign, so that offsets stay true (同音错字)."""

import re
import unicodedata

_TRADITIONAL = """
    週周 禮礼 個个 過过 點点 號号 時时 間间 後后 車车 廠厂 員员 傷伤 斷断 壓压 腳脚 頭头 頸颈 臉脸 壞坏 關关
    節节 單单 雙双 醫医 診诊 療疗 險险 錢钱 賠赔 償偿 認认 鑑鉴 鉆钻 電电 燒烧 燙烫 觸触 樓楼 滾滚 們们 見见
    說说 為为 會会 與与 從从 來来 對对 開开 門门 處处 還还 沒没 無无 機机 師师 長长 條条 經经 紀纪 場场 東东
    兩两 幾几 歲岁 級级 雲云 區区 縣县 爾尔 陽阳 漢汉 華华 榮荣 慶庆 億亿 萬万 當当 發发 動动 務务 勞劳 損损
    護护 補补 報报 賬账 請请 問问 應应 該该 讓让 嗎吗 騎骑 軌轨 運运 輸输 鋼钢 鐵铁 鍋锅 爐炉 塵尘 聾聋 職职
    業业 礦矿 喺在 畀给 俾给 唔不 佢他 咗了 嘅的 嚟来 咧了
"""
"""Traditional forms, and the small words of Cantonese that are written with a sign of their own."""
_MARKS = {"．": ".", "：": ":", "／": "/", "－": "-", "—": "-", "\u3000": " "}
_FOLDED = str.maketrans(
    dict(_TRADITIONAL.split())
    | {chr(code): chr(code - 0xFEE0) for code in range(0xFF10, 0xFF5B) if chr(code).isalnum()}
    | _MARKS
)

# A row: what was meant, then what speech typing makes of it, with as many signs each.
_ROWS = """
    工伤认定 工商认定 工上认定 工伤人定 工商人定
    工伤鉴定 工商鉴定 工伤签定 工伤坚定
    工伤保险 工商保险
    工伤赔 工商赔
    算工伤 算工商
    是工伤 是工商
    报工伤 报工商
    出了工伤 出了工商
    受工伤 受工商
    受了工伤 受了工商
    认工伤 认工商
    工伤事故 工商事故
    工伤期间 工商期间
    工伤待遇 工商待遇
    工伤 工商 公商 公伤 工丧 工殇 宫伤 弓伤
    左手 左守 做手 坐手 左首
    右手 右守 又手 佑手 右首
    双手 双守
    左腿 左推 做腿 坐腿 左褪 左退
    右腿 右推 又腿 右褪 右退
    右大腿 又大腿
    左脚 做脚 坐脚 左角
    右脚 又脚 右角
    右眼 又眼
    左眼 做眼
    手指 守指 首指 手只 手纸
    节手指 借手子
    脚趾头 脚指头
    脚趾 脚指 脚止
    食指 食趾
    拇指 母指 姆指
    手腕 手碗 手晚 手万 守腕
    脚踝 脚怀 脚环 脚裸
    膝盖 膝该 西盖 漆盖 西该
    肋骨 胁骨 勒骨 肋古 肋股
    腰椎 腰锥 腰追 要椎 腰推
    颈椎 颈锥 景椎 颈追
    胸椎 胸锥 胸追
    锁骨 锁古 所骨
    小腿 小推 小褪 小退
    大腿 大推 大褪
    下颌骨 下额骨
    脚跟骨 脚根骨
    骨折 股折 古折 骨拆 骨着 骨哲 骨者 谷折 鼓折 骨则 骨泽 骨择 古则
    骨裂 股裂 古裂
    挨伤 捱伤
    挫伤 挫商 锉伤 挫上
    摔伤 摔商 摔份 率伤 衰伤 甩伤 帅伤
    摔伤了 摔上了
    砸伤了 砸上了
    砸伤 砸商 杂伤 咂伤 咋伤
    压伤了 压上了
    压伤 压商 鸭伤 丫伤
    烧伤了 烧上了
    烫伤了 烫上了
    成伤 承伤
    受伤 受商 收伤 瘦伤
    受伤了 受上了
    负伤 负商
    停工留薪 停工留新 停工留心
    锁骨断 锁骨段
    腿骨断 腿骨段
    手指断 手指段
    指头断 指头段
    肋骨断 肋骨段
    韧带断 韧带段
    胳膊断 胳膊段
    夹断 夹段
    没得 莫得
    绊倒 跘倒
    劳动合同 劳动和同 老动合同 劳动合铜 劳动和铜
    签合同 签和同 签合铜 迁合同
    社保 社报 设保 舍保 社宝 色保 涉保
    保险 宝险 保线
    鉴定 鉴订 见定 兼定 建定
    鉴定伤残 签定伤残
    鉴定等级 坚定等级
    劳动能力鉴定 劳动能力坚定
    伤残鉴定 伤残坚定
    认定 仁定
    认定书 人定书
    赔偿 陪偿 陪尝 赔尝 配偿 赔常 培偿
    赔付 陪付
    赔多少 陪多少
    赔钱 陪钱
    老板 老版 老扳 老细 老班
    包工头 包公头 包工投 包功头
    公司 工司 公斯
    工地 功地
    工地上 公地上
    在工地 在公地 再工地 在工第
    车间 车坚 车见
    住院 主院 住远 住愿 住元 住员
    出院 岀院
    医院 医愿 医元 依院
    手术 手数 首术 手树
    下班路上 下搬路上 下斑路上 下半路上
    上班 上搬 尚班 上般 上斑 上版
    下班 下搬 下般
    加班 加搬
    交警 交井 交敬
    交警认定 交经认定
    电瓶车 电平车 电评车 电凭车
    责任书 责认书
    责任 债任 则任
    全责 全则 全泽 全折
    主责 主则
    重新 从新
    什么 什麽
    怎么 怎麽
    缝针 缝真
    钢筋 钢斤 刚筋
    钢管 刚管 缸管
    脚手架 角手架 脚手加 搅手架 脚手价
    触电 触店
    电击伤 电机伤
    中暑了 中书了
    脑溢血 脑益血
    心肌梗 心机梗
    猝死 粹死
    尘肺 尘废 陈肺 沉肺 尘飞 尘非
    矽肺 矽废 矽费 硒肺
    摔下来 率下来 甩下来 衰下来 摔下莱 帅下来
    摔断 摔段 率断 衰断 甩断 帅断
    摔倒 率倒 衰倒 帅倒
    掉下来 掉下莱
    砸到 杂到 咂到 咋到
    砸断 砸段 杂断 咂断 咋断
    砸中 杂中 咂中
    砸了 咂了
    被砸 被杂 被咂 被咋
    压断 压段 鸭断 押断 丫断
    压到 鸭到 押到 丫到
    被压 被鸭 被丫
    撞伤 装伤 壮伤
    撞到 壮到
    撞倒 壮倒
    烫伤 趟伤 汤伤
    割伤 各伤 隔伤
    割断 各断
    切断 窃断
    扎伤 炸商
    扭伤 牛伤 纽伤
    机器 机气 基器 鸡器
    在车间 再车间
    在厂里 再厂里
    在单位 再单位
    在公司 再公司
    在仓库 再仓库
    在家 再家
    在医院 再医院
    电动车 电动撤 电动扯
    摩托车 摩托撤 摩拖车 磨托车
    三轮车 三轮撤
    自行车 自行撤
    昨天 作天 咋天 昨儿 噚日 琴日 昨填 昨甜
    前天 钱天 前添 前甜
    前天个 前儿个 前个儿
    昨天个 昨儿个 昨个儿
    昨天晚 夜个黑
    在厂里 在厂头
    在工地 在地盘
    屋里 屋头
    今天个 今儿个 今个儿
    早上 早尚
    晚上 晚尚 碗上
    下午 吓午
    上午 尚午
    凌晨 零晨 凌辰
    伤残 伤惨 商残
    抢救 强救 抢就 抢旧
    突发 突法
    去世 去是 去逝 去事
    死亡 死忘 死王
    同等责任 同等则任
    手掌 手张
    肩膀 肩榜 间膀
    脖子 博子 勃子
    眼睛 眼晴 眼精
    还没下来 还么下来
    还没出来 还么出来
    还没有 还么有
    还没给 还么给
    还没好 还么好
    眼失明 眼失眠
    眼睛失明 眼睛失眠 眼晴失眠
    胳膊 胳博 个膊 胳脖
    尾椎 伟椎
    粉碎性 粉碎型 分碎性
    脑震荡 脑振荡
    钢板 刚板
    钢钉 刚钉
    架子 假子
    搅拌机 搅伴机
    冲床 充床
    模具 模据
    叉车 岔车
    塔吊 塔掉
    焊工 汗工
    电焊 电汗 电旱
    保洁 保节
    司机 私机
    临时工 临食工 零时工
    派遣 派谴
    辞退 辞腿 词退
    辞职 词职 辞值
    离职 离值 离直
    拖欠 拖歉
    不承认 不成认
    劳动关系 劳动官系
    出差 出叉 初差
    夜班 业班
    殴打 欧打
    喝酒 喝久
    醉酒 醉久
    自杀 字杀
    心梗 心埂 心更
    脑梗 脑埂 脑更
    脑出血 脑出学
    脑血管 闹血管
    职业病 职业并 职业冰 职业兵
    退休 退修
    回家 回加
    上班路上 上半路上 上斑路上
    出车祸 出车货
    要私了 要四了
    想私了 想四了
    医药费 医要费 依药费 医药非
    仓库 仓裤 苍库
    我老公 我老工
    车撞 车状 车壮
    在路上 再路上
    在宿舍 再宿舍
    在食堂 再食堂
    在工厂 再工厂
    在店里 再店里
    在矿上 再矿上
    在井下 再井下
    在隧道 再隧道
    交通事故 交通是故
    肇事 肇是 照事
    瘫痪 滩痪 瘫换
    昏迷 婚迷
    路上 路尚
"""
_MEANT = {typed: meant for meant, *slips in map(str.split, _ROWS.strip().splitlines()) for typed in slips}
# The same signs are right before these: 做手术, 左手只能, 小推车, 工商局.
_RIGHT_BEFORE = {
    "工商": "局所银户登注执管部联税变信年质行大营查业界那说处罚备吊投举店品量场谈议讨榷城贸人",
    "做手": "术工势续机法袋套表链",
    "手只": "有能是要剩会好",
    "小推": "车",
    "大推": "车",
    "左推": "车",
    "右推": "车",
    "主院": "区长",
    "咋到": "现医这那时哪期最底厂单公",
    "咋伤": "的",
    "咋断": "的",
    "老班": "长",
    "我老工": "人友",
    "车状": "况态",
    "建定": "居点制期额",
}
# And after these: 个体工商, 去工商告他, 到工商查一下 are of the trade office.
_RIGHT_AFTER = {"工商": ("个体", "中国", "国家", "去", "到", "查", "找", "市", "县", "区", "省", "过", "从",
                          "加", "施", "打", "手")}


def _heard_as(typed: str) -> str:
    """The pattern of a slip, with the words around it among which the same signs are no slip."""
    # Looking back only once the signs are there keeps every other place of a message quick.
    after = "".join(f"(?<!{words}{typed})" for words in _RIGHT_AFTER.get(typed, ()))
    return typed + after + (f"(?![{_RIGHT_BEFORE[typed]}])" if typed in _RIGHT_BEFORE else "")


_SLIP = re.compile("|".join(_heard_as(typed) for typed in sorted(_MEANT, key=len, reverse=True)))


def nfc(text: str) -> str:
    """The text as it is stored and as every offset counts it (NFC)."""
    return unicodedata.normalize("NFC", text)


def plain(text: str) -> str:
    """The same number of signs with slips, traditional forms and full-width digits put right (归一化).

    Offsets into the result are offsets into the text.
    """
    folded = nfc(text).translate(_FOLDED)
    return _SLIP.sub(lambda match: _MEANT[match[0]], folded)
