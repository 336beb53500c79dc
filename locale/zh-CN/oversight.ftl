# 谁看过我的案子，为什么看。

action-read_case = 打开了您的案子
action-read_document = 看了您的一份材料
action-track = 用编号查了进度
purpose-handling = 办理您的案子
role-window = 窗口
role-investigator = 调查
role-reviewer = 审核
role-signer = 签发
role-lca_office = 劳动能力鉴定
role-expert = 鉴定专家
role-agency = 社保经办
role-inspector = 监察
role-admin = 系统管理
role-visitor = 有编号和验证码的人
role-staff = 工作人员
