# 问答：谁能申请、什么时候申请、要什么材料。

deadline = 申请工伤有时间限制吗？
deadline-late = 过了一年也可以交。因为不可抗力、被限制自由、单位或登记的问题耽误的，那段时间可以不算。打劳动关系官司的时间也可以不算。算不算，由工作人员看。
    .case = 已经过了一年
deadline-employer_first = 您单位还有{ $employer_days }天。它不申请也不要紧，您自己在{ $worker_due }前都可以申请。
    .case = 单位还在30天里
deadline-own_year = 您自己在{ $worker_due }前都可以申请，还有{ $worker_days }天。不用等单位，也不用它盖章。
    .case = 单位的30天已经过了
deadline-general = 单位要在30天里申请。单位不申请的，您自己、家里人或者工会，一年以内都可以申请。从受伤那天算起；职业病从诊断那天算起。
