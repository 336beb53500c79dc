# 登录

guest = 访客
citizen = 已登录

# 这个手机号九十天没有登录过，可能已经换了主人。
number-rested = 这个号码很久没用了。以前的案子，请带身份证到窗口找回。

# 短信正文
sms-code = 验证码 { $code }，{ $minutes } 分钟内有效。不要告诉任何人。
