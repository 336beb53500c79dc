"""The parts of the body in the words of every region (人体部位)."""

from flows.intake.vocabulary import table

PARTS = table("""
    手指头 大拇手指 手指 手拇指 大拇指 拇指 大拇哥 食指 二拇指 中指 无名指 小拇指 小手指 小指头 小指 尾指 指头
    指尖 指甲盖 指甲 指骨 指节 四指 环指 掌骨 手掌 手心 手背 手面 手腕子 手腕 腕骨 腕关节 腕部 手臂 手肘
    胳膊肘 胳膊 膀子 臂膀 上臂 前臂 小臂 大臂 手骨 手部 虎口 尺骨 桡骨 尺桡骨 肱骨 肘关节 肘部 肘 手 肩膀 肩胛骨
    肩胛 肩关节 肩部 肩 锁骨 腋下 大脚趾 脚趾头 脚趾 足趾 小脚趾 脚拇趾 大拇趾 拇趾 趾骨 跖骨 脚后跟 脚跟骨
    脚跟 跟骨 足跟 脚踝 踝关节 踝骨 踝部 踝 脚腕子 脚腕 脚脖子 脚背 脚面 脚掌 脚板 脚底 脚心 脚侧面 脚部 足部
    脚骨 双足 脚 跗骨 距骨 螺丝骨 螺丝拐 小腿肚 小腿 大腿根 大腿 腿腕 腿部 腿骨 腿 膝盖骨 膝盖 膝关节 膝部 膝
    波棱盖 磕膝盖 髌骨 半月板 交叉韧带 韧带 跟腱 肌腱 腓骨 胫骨 胫腓骨 股骨颈 股骨头 股骨 髋骨 髋臼 髋关节
    髋部 胯骨 胯 腘绳肌 腘窝 迎面骨 脚杆 手杆 孤拐 克膝头 磕膝头 倒拐子 头部 头顶 头皮 脑袋 脑壳 后脑勺 后脑 脑门
    颅骨 头骨 颅脑 脑部 大脑 脑(?=震荡|挫|外伤|损伤|受损) 头 额头 额骨 太阳穴 脸部 面部 脸 眼角膜 眼睛 眼球 眼眶 眼皮 眼 视网膜 角膜 鼻骨
    鼻梁 鼻子 耳朵 耳膜 鼓膜 嘴巴 嘴唇 嘴 门牙 牙齿 牙 舌头 下巴 下颌骨 上颌骨 颌骨 颧骨 牙床 脖子 颈椎 颈部
    脊椎 脊柱 脊髓 胸椎 腰椎 椎体 腰椎间盘 椎间盘 横突骨 横突 尾巴骨 尾椎骨 尾椎 尾骨 骶骨 骶尾骨 腰部 老腰
    腰杆 腰子 腰 后背 背部 脊梁骨 脊梁 胸部 胸口 胸骨 胸腔 肋骨 肋巴骨 肋排 腹部 肚子 肚皮 骨盆 盆骨 耻骨 坐骨
    臀部 屁股 会阴 阴囊 睾丸 尿道 生殖器 肛肠 肛门 脾脏 脾 肝脏 肾脏 左肾 右肾 肺部 肺叶 肠子 小肠 胰腺 胃部
    心脏 膀胱 内脏 腓总神经 坐骨神经 尺神经 桡神经 臂丛神经 正中神经 面神经 神经 肝 肺 肾 胃 上肢 下肢 四肢
    双腿 舌 唇 面颊 脸颊 下肢 肢体 眼眶骨 上嘴唇 后颈 后脖子 肩头 耳廓 手筋 脚筋 大筋 大胯 胯部 大胯骨
    膊头 膝盖半月板 手指尖 食指尖 (?<=[我他她的])背(?=$|上|[，。、；]) (?<=[左右双])臂
""")
"""Parts of the body as people name them, dialect words among them."""
# 腿骨折 is a broken 腿, not a folded 腿骨; 锁骨折 can only be a 锁骨.
NAMED = "|".join(
    f"{part}(?![折裂])" if part.endswith("骨") and part[:-1] in PARTS else part
    for part in sorted(PARTS, key=len, reverse=True)
)
"""The same as a regex alternation, longest first."""
_ALONE = table("手 脚 腿 腰 胯 膝 肘 踝")
LIMB = (
    "(?:"
    + "|".join(sorted((part for part in PARTS if len(part) > 1 and part[0] != "("), key=len, reverse=True))
    + "|(?<!椅子)(?<!桌子)(?<!凳子)(?<![裤对选新老水扒打助帮分联转接歌骑舵杀凶扳把椅桌床凳镜山墙门车])(?:" + "|".join(_ALONE) + "))"
)
"""A part that is told so plainly that what befalls it needs no verb of a list."""
