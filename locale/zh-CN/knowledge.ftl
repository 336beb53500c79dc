# 关于问答的话：怎么来的、有多准、找谁问。

answer-gone = 这一条后来改过了。您再问一次，我按现在的说。
sure-original = 对着法规原文写的。
sure-copy = 对着转载的条文写的，还没对过原文。
sure-memory = 还没对过原文，用之前请打12333问准。
sure-reading = 法规没有明写，这是我们的理解。用之前请打12333问准。
checked = { $day }核对过。

# 每个文件一类问题
subject-amounts = 钱怎么算：工资基数、年份、几处伤
subject-applying = 怎么申请，什么时候申请
subject-appraisals = 评几级
subject-benefits = 赔多少，谁来付
subject-circumstances = 怎么受的伤：自己有错、轻伤、休息时
subject-commuting = 上下班路上
subject-deaths = 人不在了，家里人能领什么
subject-doubts = 容易拿不准的：后来才查出、离职了、干私事
subject-eligibility = 算不算工伤
subject-elsewhere = 不走工伤的，去哪里
subject-employers = 单位不认、不管、不给申请
subject-ending = 离职、被辞退、合同到期
subject-filing = 办理中：去哪办、多久、谁来证明
subject-illness = 职业病、突发疾病、旧病
subject-insurance = 工伤保险和别的保险
subject-owed = 要付钱的一方来问
subject-payments = 钱什么时候到
subject-people = 零工、超龄、骑手、实习生
subject-pressures = 没合同、私了、不给安排工作、包工头
subject-remedies = 不服结果，或者单位不付
subject-treatment = 治伤期间：医药费、工资、伙食

# 公开的问答页
brand = 一窗
language = 中文
skip = 跳到正文
tools = 工具
call = 打12333
comma = 、
gap = { "" }
semicolon = ；
basis = 依据：
program = 这是自动程序，不是工作人员，也不作决定。是不是工伤，由人社部门的工作人员定。
answers = 工伤问答
answers-lead = 受了工伤，大家问得多的都在这里。每条都写着依据。
all-questions = 全部问题
situations = 您是哪一种情况？
personal = 这几种情况，要看您自己的日子和数：
personal-go = 说说经过，马上算给您
begin-title = 说说您的情况
begin-hint = 写一句发生了什么，就按您的情况回答，申请表也自动填好。不用先登录。
begin = 说说发生了什么
person = 想问真人
person-hint = 打12333，电话费按市话算。也可以到当地人社局的工伤窗口问，带上身份证就行。
person-call = 拨打 12333
region = 各地规定不一样，您在哪里？
region-none = 先看全国的
region-show = 看这里的
related = 还有人问
gone = 这一页找不到了
gone-hint = 可能改了名字，或者地址没写全。从全部问题里找找看。
search-label = 想问什么？
search-hint = 像平时说话那样写就行。不用写姓名和号码。
search = 问一问
read-on = 看完整的回答
lead-evidence = 看看手边能留下哪些证据
lead-letters = 看看有哪些现成的文书
lead-estimate = 自己算一算
