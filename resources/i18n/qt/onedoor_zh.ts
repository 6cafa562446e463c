<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>Citizen</name>
    <message>
        <source>Home</source>
        <translation>首页</translation>
    </message>
    <message>
        <source>Finished</source>
        <translation>已完成</translation>
    </message>
    <message>
        <source>Step %1/%2</source>
        <translation>第 %1/%2 步</translation>
    </message>
    <message>
        <source>Tools</source>
        <translation>工具</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>Large text</source>
        <translation>大字号</translation>
    </message>
    <message>
        <source>Please touch</source>
        <translation>请触摸选择</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>帮助</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>字号</translation>
    </message>
    <message>
        <source>Contrast</source>
        <translation>对比度</translation>
    </message>
    <message>
        <source>Check before you hand in</source>
        <translation>提交前请核对</translation>
    </message>
    <message>
        <source>Touch Change if something is not right. Part %1 of %2.</source>
        <translation>如有不对，请点“修改”。第 %1 部分，共 %2 部分。</translation>
    </message>
    <message>
        <source>Touch Change if something is not right.</source>
        <translation>如有不对，请点“修改”。</translation>
    </message>
    <message>
        <source>The center is taking in old records. Please wait a little: your application is kept and is handed in by itself.</source>
        <translation>中心正在导入历史数据。请稍候：您的申请已保留，稍后会自动提交。</translation>
    </message>
    <message>
        <source>Please tick the box to confirm, then hand in.</source>
        <translation>请先勾选承诺，再提交。</translation>
    </message>
    <message>
        <source>Previous part</source>
        <translation>上一部分</translation>
    </message>
    <message>
        <source>See the rest</source>
        <translation>继续查看</translation>
    </message>
    <message>
        <source>Sending…</source>
        <translation>正在提交…</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>Hand in</source>
        <translation>提交申请</translation>
    </message>
    <message>
        <source>Applicant</source>
        <translation>申请人</translation>
    </message>
    <message>
        <source>Place of supply</source>
        <translation>用电地点</translation>
    </message>
    <message>
        <source>What you need it for</source>
        <translation>用电需求</translation>
    </message>
    <message>
        <source>Papers</source>
        <translation>材料</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>是</translation>
    </message>
    <message>
        <source>No</source>
        <translation>否</translation>
    </message>
    <message numerus="yes">
        <source>%n page(s) added</source>
        <translation>
            <numerusform>已添加 %n 页</numerusform>
        </translation>
    </message>
    <message>
        <source>Later at the counter</source>
        <translation>稍后到柜台补交</translation>
    </message>
    <message>
        <source>Change %1</source>
        <translation>修改%1</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>修改</translation>
    </message>
    <message>
        <source>The printer is getting ready…</source>
        <translation>打印机正在准备…</translation>
    </message>
    <message>
        <source>Printing your slip…</source>
        <translation>正在打印回执…</translation>
    </message>
    <message>
        <source>Please take your slip</source>
        <translation>请取走回执</translation>
    </message>
    <message>
        <source>Dossier code</source>
        <translation>申请编号</translation>
    </message>
    <message>
        <source>Result promised for</source>
        <translation>承诺办结时间</translation>
    </message>
    <message>
        <source>If all papers were there today</source>
        <translation>若今天材料齐全</translation>
    </message>
    <message>
        <source>by %1 · at your home</source>
        <translation>%1 前 · 上门办理</translation>
    </message>
    <message>
        <source>by %1 · at the counter</source>
        <translation>%1 前 · 柜台领取</translation>
    </message>
    <message>
        <source>A technician calls before coming.</source>
        <translation>技术人员上门前会先打电话。</translation>
    </message>
    <message>
        <source>Bring your papers to Counter %1: the time begins when they are there.</source>
        <translation>请将材料交到 %1 号柜台，材料齐全后开始计时。</translation>
    </message>
    <message>
        <source>Code to follow your dossier on a phone</source>
        <translation>手机查询进度的二维码</translation>
    </message>
    <message>
        <source>Scan to follow your dossier on your phone</source>
        <translation>扫码用手机查询进度</translation>
    </message>
    <message>
        <source>Take it from the slot below the screen.</source>
        <translation>请在屏幕下方出纸口取走。</translation>
    </message>
    <message>
        <source>We have your dossier</source>
        <translation>申请已收到</translation>
    </message>
    <message>
        <source>Thank you, %1.</source>
        <translation>谢谢您，%1。</translation>
    </message>
    <message>
        <source>Thank you.</source>
        <translation>谢谢您。</translation>
    </message>
    <message numerus="yes">
        <source>This screen clears in %n second(s)</source>
        <translation>
            <numerusform>屏幕将在 %n 秒后清除</numerusform>
        </translation>
    </message>
    <message>
        <source>Done, first page</source>
        <translation>完成，回首页</translation>
    </message>
    <message>
        <source>End without handing in?</source>
        <translation>尚未提交，要结束吗？</translation>
    </message>
    <message>
        <source>What you typed will be erased. Nothing has been sent.</source>
        <translation>已输入的内容将被清除，尚未提交任何内容。</translation>
    </message>
    <message>
        <source>No, go on</source>
        <translation>不，继续办理</translation>
    </message>
    <message>
        <source>End and erase my information</source>
        <translation>结束并清除信息</translation>
    </message>
    <message>
        <source>Very bad</source>
        <translation>很不满意</translation>
    </message>
    <message>
        <source>Not good</source>
        <translation>不满意</translation>
    </message>
    <message>
        <source>All right</source>
        <translation>一般</translation>
    </message>
    <message>
        <source>Good</source>
        <translation>满意</translation>
    </message>
    <message>
        <source>Very good</source>
        <translation>很满意</translation>
    </message>
    <message>
        <source>Thank you for telling us.</source>
        <translation>感谢您的评价。</translation>
    </message>
    <message>
        <source>How was it today?</source>
        <translation>您对本次服务满意吗？</translation>
    </message>
    <message>
        <source>Previous</source>
        <translation>上一页</translation>
    </message>
    <message>
        <source>More services</source>
        <translation>更多业务</translation>
    </message>
    <message>
        <source>OneDoor</source>
        <translation>一门电</translation>
    </message>
    <message>
        <source>End</source>
        <translation>结束</translation>
    </message>
    <message>
        <source>A person helps you at Counter %1.</source>
        <translation>%1 号柜台有工作人员帮助您。</translation>
    </message>
    <message>
        <source>Or call %1, day and night.</source>
        <translation>或随时拨打 %1。</translation>
    </message>
    <message>
        <source>Back: the page before. What you typed stays.</source>
        <translation>返回：回到上一页，已输入的内容会保留。</translation>
    </message>
    <message>
        <source>Text size: larger letters. Contrast: white on black.</source>
        <translation>字号：放大文字。对比度：黑底白字。</translation>
    </message>
    <message>
        <source>End: stops and erases what you typed. Nothing is sent before you touch Hand in.</source>
        <translation>结束：停止并清除已输入内容。点“提交申请”之前不会提交任何内容。</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>继续</translation>
    </message>
    <message>
        <source>Welcome</source>
        <translation>您好，欢迎</translation>
    </message>
    <message>
        <source>What do you need today?</source>
        <translation>请问今天要办理什么？</translation>
    </message>
    <message>
        <source>Choose a service</source>
        <translation>请选择服务</translation>
    </message>
    <message>
        <source>Electricity services</source>
        <translation>办理用电业务</translation>
    </message>
    <message>
        <source>Reports and enquiries</source>
        <translation>报修与查询</translation>
    </message>
    <message>
        <source>Your information is covered</source>
        <translation>您的信息已遮挡</translation>
    </message>
    <message>
        <source>seconds</source>
        <translation>秒</translation>
    </message>
    <message>
        <source>Are you still here?</source>
        <translation>您还在吗？</translation>
    </message>
    <message>
        <source>To keep your information private, this machine erases what you typed if nobody touches the screen.</source>
        <translation>为保护您的隐私，若无人触摸屏幕，本机将清除已输入的内容。</translation>
    </message>
    <message>
        <source>I am still here, go on</source>
        <translation>我还在，继续办理</translation>
    </message>
    <message>
        <source>The printer has just run out of paper</source>
        <translation>打印机刚刚缺纸</translation>
    </message>
    <message>
        <source>The paper is stuck in the printer</source>
        <translation>打印机卡纸</translation>
    </message>
    <message>
        <source>The printer is open</source>
        <translation>打印机盖子未关</translation>
    </message>
    <message>
        <source>The printer does not answer</source>
        <translation>打印机没有响应</translation>
    </message>
    <message>
        <source>Your dossier is complete with us. You need not hand it in again.</source>
        <translation>申请已完整收到，无需重新提交。</translation>
    </message>
    <message>
        <source>to follow your dossier yourself</source>
        <translation>可自行查询进度</translation>
    </message>
    <message>
        <source>Take a picture of this code</source>
        <translation>请拍下此二维码</translation>
    </message>
    <message>
        <source>it is being printed for you there</source>
        <translation>柜台正在为您打印</translation>
    </message>
    <message>
        <source>Get your slip at Counter %1</source>
        <translation>请到 %1 号柜台取回执</translation>
    </message>
    <message>
        <source>Your papers</source>
        <translation>您的材料</translation>
    </message>
    <message>
        <source>This machine takes no pictures. Bring these papers to Counter %1; a clerk adds them to your dossier.</source>
        <translation>本机不能拍照。请将材料带到 %1 号柜台，由工作人员添加到申请中。</translation>
    </message>
    <message>
        <source>You can hand in now. Your time limit begins when all papers are there.</source>
        <translation>您现在即可提交，办理时限从材料齐全时开始计算。</translation>
    </message>
    <message>
        <source>Papers later at the counter</source>
        <translation>稍后到柜台补交</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>继续</translation>
    </message>
    <message>
        <source>Bring to the counter</source>
        <translation>请带到柜台</translation>
    </message>
    <message>
        <source>Not required</source>
        <translation>非必需</translation>
    </message>
    <message>
        <source>Add sample pages (demo)</source>
        <translation>添加示例页（演示）</translation>
    </message>
    <message>
        <source>%1 on time or early this month</source>
        <translation>本月 %1 按时或提前办结</translation>
    </message>
    <message>
        <source>%1 dossiers, %2 days on average</source>
        <translation>%1 件申请，平均 %2 个工作日</translation>
    </message>
    <message>
        <source>This month, as of %1</source>
        <translation>本月，更新于 %1</translation>
    </message>
    <message>
        <source>This month</source>
        <translation>本月</translation>
    </message>
    <message>
        <source>on time or early</source>
        <translation>按时或提前办结</translation>
    </message>
    <message>
        <source>dossiers</source>
        <translation>件申请</translation>
    </message>
    <message>
        <source>%1 days</source>
        <translation>%1 天</translation>
    </message>
    <message>
        <source>on average</source>
        <translation>平均</translation>
    </message>
    <message>
        <source>Nothing has this name. Check the letters, or clear them to see all.</source>
        <translation>没有找到。请检查输入，或清除后查看全部。</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>下一页</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>联系方式</translation>
    </message>
    <message>
        <source>In which province or city?</source>
        <translation>在哪个省（市）？</translation>
    </message>
    <message>
        <source>In which ward or commune?</source>
        <translation>在哪个坊（乡）？</translation>
    </message>
    <message>
        <source>House number and street?</source>
        <translation>门牌号和街道？</translation>
    </message>
    <message>
        <source>Type a few letters to find it</source>
        <translation>输入几个字母查找</translation>
    </message>
    <message>
        <source>House number, street or hamlet</source>
        <translation>门牌号、街道或村</translation>
    </message>
    <message>
        <source>For example: hong gai</source>
        <translation>例如：hong gai</translation>
    </message>
    <message>
        <source>Type without marks, then choose the word with marks above the keys.</source>
        <translation>可不打声调，再在按键上方选择带声调的词。</translation>
    </message>
    <message>
        <source>Skip</source>
        <translation>跳过</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n 天</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s)</source>
        <translation>
            <numerusform>%n 小时</numerusform>
        </translation>
    </message>
    <message>
        <source>day and night</source>
        <translation>全天计算</translation>
    </message>
    <message>
        <source>of working time</source>
        <translation>工作日</translation>
    </message>
    <message>
        <source>to bring along</source>
        <translation>需携带</translation>
    </message>
    <message numerus="yes">
        <source>%n paper(s)</source>
        <translation>
            <numerusform>%n 份材料</numerusform>
        </translation>
    </message>
    <message>
        <source>It takes about %1 minutes here, and you get a slip at once.</source>
        <translation>在此办理约 %1 分钟，当场取得回执。</translation>
    </message>
    <message>
        <source>What you need</source>
        <translation>您需要准备</translation>
    </message>
    <message>
        <source>To receive messages about appointment and result</source>
        <translation>用于接收预约和结果通知</translation>
    </message>
    <message>
        <source>A phone number</source>
        <translation>电话号码</translation>
    </message>
    <message>
        <source>After you hand it in</source>
        <translation>提交之后</translation>
    </message>
    <message>
        <source>How do you want to begin?</source>
        <translation>请选择开始方式</translation>
    </message>
    <message>
        <source>On the keys of this screen</source>
        <translation>在屏幕上输入</translation>
    </message>
    <message>
        <source>Type it in</source>
        <translation>手工输入</translation>
    </message>
    <message>
        <source>Quick, little to type</source>
        <translation>快捷，少输入</translation>
    </message>
    <message>
        <source>This machine has no card reader yet</source>
        <translation>本机暂无读卡器</translation>
    </message>
    <message>
        <source>Scan the ID card</source>
        <translation>扫描身份证件</translation>
    </message>
    <message>
        <source>Need help? Go to Counter %1 or touch Help.</source>
        <translation>需要帮助？请到 %1 号柜台或点“帮助”。</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Close the window</source>
        <translation>关闭窗口</translation>
    </message>
    <message>
        <source>%1 percent</source>
        <translation>%1%</translation>
    </message>
    <message>
        <source>Moves what you touch to the lower part of the screen.</source>
        <translation>将操作区域移到屏幕下方。</translation>
    </message>
    <message>
        <source>Within reach from a wheelchair</source>
        <translation>轮椅模式</translation>
    </message>
    <message>
        <source>Track my dossier</source>
        <translation>查询我的申请</translation>
    </message>
    <message>
        <source>Three ways to see how far your dossier is.</source>
        <translation>三种方式查询办理进度。</translation>
    </message>
    <message>
        <source>Point your phone&apos;s camera at the square code on your receipt.</source>
        <translation>用手机相机对准回执上的二维码。</translation>
    </message>
    <message>
        <source>With your phone</source>
        <translation>用手机</translation>
    </message>
    <message>
        <source>Go to Counter %1 with your receipt or your identity card.</source>
        <translation>携带回执或身份证件到 %1 号柜台。</translation>
    </message>
    <message>
        <source>At the counter</source>
        <translation>在柜台</translation>
    </message>
    <message>
        <source>Call %1 and say the code on your receipt.</source>
        <translation>拨打 %1 并报出回执上的编号。</translation>
    </message>
    <message>
        <source>By telephone</source>
        <translation>电话查询</translation>
    </message>
    <message>
        <source>Back to the first page</source>
        <translation>回首页</translation>
    </message>
    <message>
        <source>Something went wrong on our side</source>
        <translation>我们的设备出了问题</translation>
    </message>
    <message>
        <source>It is not your fault. What you typed has been erased from this screen.</source>
        <translation>这不是您的问题。屏幕上已输入的内容已清除。</translation>
    </message>
    <message>
        <source>Please go to Counter %1, or begin again here.</source>
        <translation>请到 %1 号柜台，或在此重新开始。</translation>
    </message>
    <message>
        <source>Keyboard</source>
        <translation>键盘</translation>
    </message>
    <message>
        <source>Capital letters</source>
        <translation>大写</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>space</source>
        <translation>空格</translation>
    </message>
    <message>
        <source>Clear all</source>
        <translation>全部清除</translation>
    </message>
    <message>
        <source>Keypad</source>
        <translation>数字键盘</translation>
    </message>
    <message>
        <source>One moment, please: the services are being opened.</source>
        <translation>请稍候：服务正在打开。</translation>
    </message>
</context>
<context>
    <name>Counter</name>
    <message>
        <source>Add a file …</source>
        <translation>添加文件…</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>This dossier is finished; its slips can be printed again.</source>
        <translation>此申请已办结；仍可重新打印单据。</translation>
    </message>
    <message>
        <source>Accept and print</source>
        <translation>受理并打印</translation>
    </message>
    <message>
        <source>Transfer to team</source>
        <translation>派工给班组</translation>
    </message>
    <message>
        <source>Ask for more</source>
        <translation>要求补正</translation>
    </message>
    <message>
        <source>Take the supplement</source>
        <translation>接收补正材料</translation>
    </message>
    <message>
        <source>Hand over</source>
        <translation>交付结果</translation>
    </message>
    <message>
        <source>Refuse</source>
        <translation>不予受理</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>终止办理</translation>
    </message>
    <message>
        <source>Ask for payment</source>
        <translation>通知缴费</translation>
    </message>
    <message>
        <source>Payment received</source>
        <translation>已收费</translation>
    </message>
    <message>
        <source>Let the clock run</source>
        <translation>恢复计时</translation>
    </message>
    <message>
        <source>Pause the clock</source>
        <translation>暂停计时</translation>
    </message>
    <message>
        <source>Write a note</source>
        <translation>写备注</translation>
    </message>
    <message>
        <source>I take this on</source>
        <translation>由我办理</translation>
    </message>
    <message>
        <source>Correct</source>
        <translation>更正</translation>
    </message>
    <message>
        <source>New appointment</source>
        <translation>重新约期</translation>
    </message>
    <message>
        <source>Work is done</source>
        <translation>已办完</translation>
    </message>
    <message>
        <source>Applicant withdraws</source>
        <translation>申请人撤回</translation>
    </message>
    <message>
        <source>Only a new dossier can be accepted.</source>
        <translation>只能受理新提交的申请。</translation>
    </message>
    <message>
        <source>Opens once the dossier is accepted and its clock runs.</source>
        <translation>申请受理并开始计时后可用。</translation>
    </message>
    <message>
        <source>Opens while the dossier is being worked on.</source>
        <translation>申请办理期间可用。</translation>
    </message>
    <message>
        <source>Opens once the work is reported done.</source>
        <translation>报告办完后可用。</translation>
    </message>
    <message>
        <source>Only before the work has begun.</source>
        <translation>仅在开始办理之前可用。</translation>
    </message>
    <message>
        <source>Opens once the dossier is accepted.</source>
        <translation>申请受理后可用。</translation>
    </message>
    <message>
        <source>Nothing can be added any more.</source>
        <translation>不能再添加内容。</translation>
    </message>
    <message>
        <source>The dossier&apos;s state does not allow this.</source>
        <translation>申请当前状态不允许此操作。</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>是</translation>
    </message>
    <message>
        <source>no</source>
        <translation>否</translation>
    </message>
    <message>
        <source>ID number</source>
        <translation>证件号码</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>电话</translation>
    </message>
    <message>
        <source>Place of supply</source>
        <translation>用电地点</translation>
    </message>
    <message>
        <source>Wanted</source>
        <translation>需求</translation>
    </message>
    <message>
        <source>due {date}</source>
        <translation>约定 {date}</translation>
    </message>
    <message>
        <source>Name not readable here</source>
        <translation>本机无法读取姓名</translation>
    </message>
    <message>
        <source>{time} left</source>
        <translation>剩余 {time}</translation>
    </message>
    <message>
        <source>Photo of the survey</source>
        <translation>勘查照片</translation>
    </message>
    <message>
        <source>Photo of the work</source>
        <translation>完工照片</translation>
    </message>
    <message>
        <source>{n} page</source>
        <translation>{n} 页</translation>
    </message>
    <message>
        <source>{n} pages</source>
        <translation>{n} 页</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>complete</source>
        <translation>齐全</translation>
    </message>
    <message>
        <source>missing: {papers}</source>
        <translation>缺：{papers}</translation>
    </message>
    <message>
        <source>Two stations worked on this dossier apart; some of it no longer counts.</source>
        <translation>两个站点曾在断网时各自办理此申请；其中一部分已不再有效。</translation>
    </message>
    <message>
        <source>{clerk} works on this dossier.</source>
        <translation>{clerk} 正在办理此件。</translation>
    </message>
    <message>
        <source>Applicant</source>
        <translation>申请人</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>联系方式</translation>
    </message>
    <message>
        <source>What is wanted</source>
        <translation>需求</translation>
    </message>
    <message>
        <source>{n} working day</source>
        <translation>{n} 个工作日</translation>
    </message>
    <message>
        <source>{n} working hour</source>
        <translation>{n} 个工作小时</translation>
    </message>
    <message>
        <source>{n} hour</source>
        <translation>{n} 小时</translation>
    </message>
    <message>
        <source>{n} working days</source>
        <translation>{n} 个工作日</translation>
    </message>
    <message>
        <source>{n} working hours</source>
        <translation>{n} 个工作小时</translation>
    </message>
    <message>
        <source>{n} hours</source>
        <translation>{n} 小时</translation>
    </message>
    <message>
        <source>How this appointment came about</source>
        <translation>此约期如何得出</translation>
    </message>
    <message>
        <source>All answers</source>
        <translation>全部填写内容</translation>
    </message>
    <message>
        <source>Choose</source>
        <translation>请选择</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>是</translation>
    </message>
    <message>
        <source>No</source>
        <translation>否</translation>
    </message>
    <message>
        <source>House number, street, hamlet</source>
        <translation>门牌号、街道、村</translation>
    </message>
    <message>
        <source>Ward or commune</source>
        <translation>坊、社</translation>
    </message>
    <message>
        <source>Province or city</source>
        <translation>省、市</translation>
    </message>
    <message>
        <source>(if any)</source>
        <translation>（如有）</translation>
    </message>
    <message>
        <source>no longer counts</source>
        <translation>不再有效</translation>
    </message>
    <message>
        <source>now</source>
        <translation>现在</translation>
    </message>
    <message>
        <source>Waits to be accepted</source>
        <translation>等待受理</translation>
    </message>
    <message>
        <source>Waits to be transferred</source>
        <translation>等待派工</translation>
    </message>
    <message>
        <source>Waits for the applicant&apos;s papers</source>
        <translation>等待申请人补交材料</translation>
    </message>
    <message>
        <source>Waits for the payment</source>
        <translation>等待缴费</translation>
    </message>
    <message>
        <source>The clock rests</source>
        <translation>计时暂停中</translation>
    </message>
    <message>
        <source>Work on site</source>
        <translation>现场勘查与施工</translation>
    </message>
    <message>
        <source>Work on site goes on</source>
        <translation>现场办理中</translation>
    </message>
    <message>
        <source>Result handed over</source>
        <translation>交付结果</translation>
    </message>
    <message>
        <source>Procedure</source>
        <translation>事项</translation>
    </message>
    <message>
        <source>Correct the answers</source>
        <translation>更正填写内容</translation>
    </message>
    <message>
        <source>New application</source>
        <translation>收件</translation>
    </message>
    <message>
        <source>Write the reason: it cannot be left out.</source>
        <translation>请写明理由：此项必填。</translation>
    </message>
    <message>
        <source>One answer is not right yet.</source>
        <translation>还有一项填写不正确。</translation>
    </message>
    <message>
        <source>{n} answers are not right yet.</source>
        <translation>还有 {n} 项填写不正确。</translation>
    </message>
    <message>
        <source>What was typed is not filed yet. To throw it away, leave once more.</source>
        <translation>已输入的内容尚未提交。如要放弃，请再次退出。</translation>
    </message>
    <message>
        <source>Cancel (Esc)</source>
        <translation>取消 (Esc)</translation>
    </message>
    <message>
        <source>Save the correction</source>
        <translation>保存更正</translation>
    </message>
    <message>
        <source>Papers</source>
        <translation>材料</translation>
    </message>
    <message>
        <source>Hand in and print</source>
        <translation>提交并打印</translation>
    </message>
    <message>
        <source>Why it is corrected</source>
        <translation>更正理由</translation>
    </message>
    <message>
        <source>Result within {time} of acceptance</source>
        <translation>受理后 {time} 内出结果</translation>
    </message>
    <message>
        <source>required</source>
        <translation>必交</translation>
    </message>
    <message>
        <source>if any</source>
        <translation>如有</translation>
    </message>
    <message>
        <source>Inbox</source>
        <translation>收件箱</translation>
    </message>
    <message>
        <source>Supplements</source>
        <translation>待补正</translation>
    </message>
    <message>
        <source>Payments</source>
        <translation>待缴费</translation>
    </message>
    <message>
        <source>To transfer</source>
        <translation>待派工</translation>
    </message>
    <message>
        <source>In the field</source>
        <translation>现场办理</translation>
    </message>
    <message>
        <source>Due soon</source>
        <translation>即将到期</translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation>已逾期</translation>
    </message>
    <message>
        <source>To apologise</source>
        <translation>需致歉</translation>
    </message>
    <message>
        <source>To look at</source>
        <translation>待核查</translation>
    </message>
    <message>
        <source>New</source>
        <translation>新提交</translation>
    </message>
    <message>
        <source>Accepted</source>
        <translation>已受理</translation>
    </message>
    <message>
        <source>Supplement</source>
        <translation>待补正</translation>
    </message>
    <message>
        <source>Payment</source>
        <translation>待缴费</translation>
    </message>
    <message>
        <source>On hold</source>
        <translation>暂停</translation>
    </message>
    <message>
        <source>With team</source>
        <translation>已派工</translation>
    </message>
    <message>
        <source>In the works</source>
        <translation>施工中</translation>
    </message>
    <message>
        <source>To hand over</source>
        <translation>待交付</translation>
    </message>
    <message>
        <source>Handed over</source>
        <translation>已交付</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>不予受理</translation>
    </message>
    <message>
        <source>Withdrawn</source>
        <translation>已撤回</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>已终止</translation>
    </message>
    <message>
        <source>Kiosk</source>
        <translation>自助机</translation>
    </message>
    <message>
        <source>Counter</source>
        <translation>柜台</translation>
    </message>
    <message>
        <source>Online</source>
        <translation>网上</translation>
    </message>
    <message>
        <source>Post</source>
        <translation>邮寄</translation>
    </message>
    <message>
        <source>handed in at the kiosk</source>
        <translation>在自助机提交</translation>
    </message>
    <message>
        <source>handed in at the counter</source>
        <translation>在柜台提交</translation>
    </message>
    <message>
        <source>handed in online</source>
        <translation>网上提交</translation>
    </message>
    <message>
        <source>handed in by post</source>
        <translation>邮寄提交</translation>
    </message>
    <message>
        <source>Handed in</source>
        <translation>提交</translation>
    </message>
    <message>
        <source>Corrected</source>
        <translation>已更正</translation>
    </message>
    <message>
        <source>Taken on by a clerk</source>
        <translation>办事员接办</translation>
    </message>
    <message>
        <source>Supplement asked for</source>
        <translation>要求补正</translation>
    </message>
    <message>
        <source>Supplement handed in</source>
        <translation>已补正</translation>
    </message>
    <message>
        <source>Payment asked for</source>
        <translation>通知缴费</translation>
    </message>
    <message>
        <source>Paid</source>
        <translation>已缴费</translation>
    </message>
    <message>
        <source>Clock paused</source>
        <translation>计时暂停</translation>
    </message>
    <message>
        <source>Clock runs again</source>
        <translation>恢复计时</translation>
    </message>
    <message>
        <source>Withdrawn by the applicant</source>
        <translation>申请人撤回</translation>
    </message>
    <message>
        <source>Transferred to the team</source>
        <translation>已派工给班组</translation>
    </message>
    <message>
        <source>Taken by the team</source>
        <translation>班组已接单</translation>
    </message>
    <message>
        <source>Surveyed on site</source>
        <translation>已现场勘查</translation>
    </message>
    <message>
        <source>Handed back by the team</source>
        <translation>班组退回</translation>
    </message>
    <message>
        <source>Work completed</source>
        <translation>已完工</translation>
    </message>
    <message>
        <source>Slip printed</source>
        <translation>已打印单据</translation>
    </message>
    <message>
        <source>Rated by the applicant</source>
        <translation>申请人已评价</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Personal data erased</source>
        <translation>个人数据已删除</translation>
    </message>
    <message>
        <source>Submission ticket</source>
        <translation>提交凭条</translation>
    </message>
    <message>
        <source>Receipt with the appointment</source>
        <translation>受理回执与约期</translation>
    </message>
    <message>
        <source>Request for supplement</source>
        <translation>补正通知</translation>
    </message>
    <message>
        <source>Refusal</source>
        <translation>不予受理通知</translation>
    </message>
    <message>
        <source>Apology and new appointment</source>
        <translation>致歉与重新约期</translation>
    </message>
    <message>
        <source>Stop notice</source>
        <translation>终止办理通知</translation>
    </message>
    <message>
        <source>Process-control slip</source>
        <translation>流程控制单</translation>
    </message>
    <message>
        <source>The list is being read …</source>
        <translation>正在读取列表…</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>查询</translation>
    </message>
    <message>
        <source>the first {n} of {total}</source>
        <translation>前 {n} 件，共 {total} 件</translation>
    </message>
    <message>
        <source>No dossiers</source>
        <translation>没有申请</translation>
    </message>
    <message>
        <source>Scan a slip, or type a code, name, phone or address, then Enter.</source>
        <translation>请扫描回执，或输入编号、姓名、电话或地址，然后按 Enter。</translation>
    </message>
    <message>
        <source>Nothing was found for “{text}”.</source>
        <translation>未找到与“{text}”相符的申请。</translation>
    </message>
    <message>
        <source>Figures of the counter</source>
        <translation>柜台统计</translation>
    </message>
    <message>
        <source>Open dossiers by procedure</source>
        <translation>按事项统计在办申请</translation>
    </message>
    <message>
        <source>Open dossiers by state</source>
        <translation>按状态统计在办申请</translation>
    </message>
    <message>
        <source>{n} slips wait</source>
        <translation>{n} 张单据待打印</translation>
    </message>
    <message>
        <source>nothing waits</source>
        <translation>没有待打印单据</translation>
    </message>
    <message>
        <source>Printers and paper</source>
        <translation>打印机与纸张</translation>
    </message>
    <message>
        <source>No printer is set up here; slips are kept as PDF until there is one.</source>
        <translation>本柜台尚未设置打印机；在此之前单据以 PDF 保存。</translation>
    </message>
    <message>
        <source>Explain the appointment</source>
        <translation>说明约期</translation>
    </message>
    <message>
        <source>History</source>
        <translation>办理经过</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>查看全部</translation>
    </message>
    <message>
        <source>The chosen dossier</source>
        <translation>所选申请</translation>
    </message>
    <message>
        <source>Time left</source>
        <translation>剩余时间</translation>
    </message>
    <message>
        <source>Print the slip (Ctrl+P)</source>
        <translation>打印单据 (Ctrl+P)</translation>
    </message>
    <message>
        <source>More that can be done</source>
        <translation>更多操作</translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation>关闭 (Esc)</translation>
    </message>
    <message>
        <source>Page before</source>
        <translation>上一页</translation>
    </message>
    <message>
        <source>Next page</source>
        <translation>下一页</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>The page is being opened …</source>
        <translation>正在打开页面…</translation>
    </message>
    <message>
        <source>This page cannot be shown here: {file}</source>
        <translation>此页无法在此显示：{file}</translation>
    </message>
    <message>
        <source>The clock pauses until the papers come. A slip with your words is printed.</source>
        <translation>在材料补齐前暂停计时。通知单将按您所写内容打印。</translation>
    </message>
    <message>
        <source>What is missing</source>
        <translation>所缺材料</translation>
    </message>
    <message>
        <source>What the applicant should bring or mend, and why</source>
        <translation>申请人需要补交或更正什么，为什么</translation>
    </message>
    <message>
        <source>Ask and print</source>
        <translation>通知并打印</translation>
    </message>
    <message>
        <source>The dossier of {name} ends here. This cannot be undone.</source>
        <translation>{name} 的申请将就此结束。此操作无法撤销。</translation>
    </message>
    <message>
        <source>Why it is refused; this is printed for the applicant</source>
        <translation>不予受理的理由；将打印给申请人</translation>
    </message>
    <message>
        <source>Refuse and print</source>
        <translation>不予受理并打印</translation>
    </message>
    <message>
        <source>Work on the dossier of {name} ends. This cannot be undone.</source>
        <translation>{name} 的申请将终止办理。此操作无法撤销。</translation>
    </message>
    <message>
        <source>Why it is stopped; this is printed for the applicant</source>
        <translation>终止的理由；将打印给申请人</translation>
    </message>
    <message>
        <source>Stop and print</source>
        <translation>终止并打印</translation>
    </message>
    <message>
        <source>The dossier of {name} ends at the applicant&apos;s wish.</source>
        <translation>应申请人要求，{name} 的申请将结束。</translation>
    </message>
    <message>
        <source>The applicant&apos;s reason</source>
        <translation>申请人的理由</translation>
    </message>
    <message>
        <source>Withdraw</source>
        <translation>撤回</translation>
    </message>
    <message>
        <source>Choose a team.</source>
        <translation>请选择班组。</translation>
    </message>
    <message>
        <source>This center has no team yet; an administrator adds teams in the settings.</source>
        <translation>本中心尚无班组；请管理员在设置中添加。</translation>
    </message>
    <message>
        <source>The team gets the dossier at once. Only the team can hand it back.</source>
        <translation>班组会立即收到申请。只有班组才能退回。</translation>
    </message>
    <message>
        <source>Team</source>
        <translation>班组</translation>
    </message>
    <message>
        <source>Transfer</source>
        <translation>派工</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>The result goes to the applicant and the dossier is closed.</source>
        <translation>结果交付申请人，申请办结。</translation>
    </message>
    <message>
        <source>Who receives it</source>
        <translation>领取人</translation>
    </message>
    <message>
        <source>The clock pauses until the payment comes.</source>
        <translation>在缴费前暂停计时。</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>金额</translation>
    </message>
    <message>
        <source>Write an amount in figures.</source>
        <translation>请用数字写出金额。</translation>
    </message>
    <message>
        <source>What it is for</source>
        <translation>收费内容</translation>
    </message>
    <message>
        <source>The clock runs on from now.</source>
        <translation>从现在起继续计时。</translation>
    </message>
    <message>
        <source>Number of the payment receipt</source>
        <translation>收据号码</translation>
    </message>
    <message>
        <source>The clock pauses until you let it run again.</source>
        <translation>计时暂停，直到您恢复为止。</translation>
    </message>
    <message>
        <source>A slip with an apology is printed. On time is still judged by the first promise.</source>
        <translation>将打印致歉单。是否按时仍以首次约期为准。</translation>
    </message>
    <message>
        <source>Write a day and an hour to come, such as 30/11/2026 16:00.</source>
        <translation>请写将来的日期和时间，例如 30/11/2026 16:00。</translation>
    </message>
    <message>
        <source>Why it takes longer; this is printed for the applicant</source>
        <translation>延期的理由；将打印给申请人</translation>
    </message>
    <message>
        <source>Save and print</source>
        <translation>保存并打印</translation>
    </message>
    <message>
        <source>The clock stops now.</source>
        <translation>计时现在停止。</translation>
    </message>
    <message>
        <source>What was done</source>
        <translation>办理内容</translation>
    </message>
    <message>
        <source>The result was handed over at once</source>
        <translation>结果已当场交付</translation>
    </message>
    <message>
        <source>Take</source>
        <translation>接收</translation>
    </message>
    <message>
        <source>Write the note.</source>
        <translation>请写备注内容。</translation>
    </message>
    <message>
        <source>the applicant&apos;s own works</source>
        <translation>申请人自行施工</translation>
    </message>
    <message>
        <source>another agency</source>
        <translation>其他机关</translation>
    </message>
    <message>
        <source>force majeure</source>
        <translation>不可抗力</translation>
    </message>
    <message>
        <source>Waiting for</source>
        <translation>等待</translation>
    </message>
    <message>
        <source>Which agency</source>
        <translation>哪个机关</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>理由</translation>
    </message>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Due today</source>
        <translation>今天到期</translation>
    </message>
    <message>
        <source>From the kiosk</source>
        <translation>来自自助机</translation>
    </message>
    <message>
        <source>Newest first</source>
        <translation>最新在前</translation>
    </message>
    <message>
        <source>Oldest first</source>
        <translation>最早在前</translation>
    </message>
    <message>
        <source>Due first</source>
        <translation>先到期在前</translation>
    </message>
    <message>
        <source>By name</source>
        <translation>按姓名</translation>
    </message>
    <message>
        <source>{n} dossier</source>
        <translation>{n} 件</translation>
    </message>
    <message>
        <source>{n} dossiers</source>
        <translation>{n} 件</translation>
    </message>
    <message>
        <source>{n} to settle today</source>
        <translation>{n} 件今天须办结</translation>
    </message>
    <message>
        <source>Open dossiers</source>
        <translation>在办申请</translation>
    </message>
    <message>
        <source>at this center</source>
        <translation>在本中心</translation>
    </message>
    <message>
        <source>Handed in today</source>
        <translation>今日提交</translation>
    </message>
    <message>
        <source>{n} at the kiosk</source>
        <translation>自助机 {n} 件</translation>
    </message>
    <message>
        <source>before the day ends</source>
        <translation>今日之内</translation>
    </message>
    <message>
        <source>settle these first</source>
        <translation>请优先办理</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>暂停</translation>
    </message>
    <message>
        <source>waiting for someone else</source>
        <translation>等待他方</translation>
    </message>
    <message>
        <source>The catalogue is still being read; try again in a moment.</source>
        <translation>正在读取事项目录；请稍后再试。</translation>
    </message>
    <message>
        <source>{code} is filed</source>
        <translation>{code} 已收件</translation>
    </message>
    <message>
        <source>Nothing was changed.</source>
        <translation>没有任何更改。</translation>
    </message>
    <message>
        <source>not started</source>
        <translation>未计时</translation>
    </message>
    <message>
        <source>never started</source>
        <translation>从未计时</translation>
    </message>
    <message>
        <source>no due</source>
        <translation>无约期</translation>
    </message>
    <message>
        <source>today</source>
        <translation>今天</translation>
    </message>
    <message>
        <source>{n} day</source>
        <translation>{n} 天</translation>
    </message>
    <message>
        <source>{n} days</source>
        <translation>{n} 天</translation>
    </message>
    <message>
        <source>overdue today</source>
        <translation>今日逾期</translation>
    </message>
    <message>
        <source>{n} day late</source>
        <translation>逾期 {n} 天</translation>
    </message>
    <message>
        <source>{n} days late</source>
        <translation>逾期 {n} 天</translation>
    </message>
    <message>
        <source>done, late</source>
        <translation>已完成，逾期</translation>
    </message>
    <message>
        <source>done in time</source>
        <translation>按期完成</translation>
    </message>
    <message>
        <source>{n} min</source>
        <translation>{n} 分钟</translation>
    </message>
    <message>
        <source>{n} h</source>
        <translation>{n} 小时</translation>
    </message>
    <message>
        <source>paused today</source>
        <translation>今天起暂停</translation>
    </message>
    <message>
        <source>paused {n} day</source>
        <translation>已暂停 {n} 天</translation>
    </message>
    <message>
        <source>paused {n} days</source>
        <translation>已暂停 {n} 天</translation>
    </message>
    <message>
        <source>to accept</source>
        <translation>待受理</translation>
    </message>
    <message>
        <source>Choose a dossier in the list to see it here.</source>
        <translation>请在列表中选择申请，在此查看。</translation>
    </message>
    <message>
        <source>Statistics</source>
        <translation>柜台统计</translation>
    </message>
    <message>
        <source>Printers, paper</source>
        <translation>打印机与纸张</translation>
    </message>
    <message>
        <source>Nothing needs attention.</source>
        <translation>没有需要关注的事项。</translation>
    </message>
    <message>
        <source>OneDoor – counter</source>
        <translation>一门电 – 柜台</translation>
    </message>
    <message>
        <source>Scan a QR, or type a code, name or phone number</source>
        <translation>扫描二维码，或输入编号、姓名、电话</translation>
    </message>
    <message>
        <source>Search (F3)</source>
        <translation>查询 (F3)</translation>
    </message>
    <message>
        <source>All procedures</source>
        <translation>所有事项</translation>
    </message>
    <message>
        <source>Take an application at the counter (F2)</source>
        <translation>在柜台收件 (F2)</translation>
    </message>
    <message>
        <source>↑ ↓ choose · Enter opens · Ctrl+P prints the slip</source>
        <translation>↑ ↓ 选择 · Enter 打开 · Ctrl+P 打印回执</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>排序</translation>
    </message>
    <message>
        <source>Dossiers</source>
        <translation>申请</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
</context>
<context>
    <name>Entrance</name>
    <message>
        <source>OneDoor – log in</source>
        <translation>OneDoor – 登录</translation>
    </message>
    <message>
        <source>Log in</source>
        <translation>登录</translation>
    </message>
    <message>
        <source>Login</source>
        <translation>登录名</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>密码</translation>
    </message>
</context>
<context>
    <name>Launcher</name>
    <message>
        <source>OneDoor</source>
        <translation>一门电</translation>
    </message>
    <message>
        <source>What would you like to open?</source>
        <translation>您想打开什么？</translation>
    </message>
    <message>
        <source>Close OneDoor</source>
        <translation>关闭一门电</translation>
    </message>
    <message>
        <source>Kiosk</source>
        <translation>自助机</translation>
    </message>
    <message>
        <source>Citizens apply at the touchscreen and take a receipt with the appointment.</source>
        <translation>居民在触摸屏上申请，并领取约期回执。</translation>
    </message>
    <message>
        <source>Counter</source>
        <translation>柜台</translation>
    </message>
    <message>
        <source>Clerks accept dossiers, transfer them to field teams and hand over results.</source>
        <translation>办事员受理申请、派工给班组并交付结果。</translation>
    </message>
    <message>
        <source>Reports</source>
        <translation>管理报表</translation>
    </message>
    <message>
        <source>Managers see the month in figures and print the report.</source>
        <translation>主管查看当月数据并打印报表。</translation>
    </message>
    <message>
        <source>Field team</source>
        <translation>现场班组</translation>
    </message>
    <message>
        <source>Teams take their dossiers and report the work, in a browser or on a phone.</source>
        <translation>班组在浏览器或手机上接单并报告办理情况。</translation>
    </message>
    <message>
        <source>It is open already, in a window of its own.</source>
        <translation>该界面已在单独的窗口中打开。</translation>
    </message>
    <message>
        <source>The team page is on the hub of this center.</source>
        <translation>班组页面在中心服务器上。</translation>
    </message>
    <message>
        <source>The hub is still starting. Please try again in a moment.</source>
        <translation>中心服务器正在启动，请稍后再试。</translation>
    </message>
    <message>
        <source>Open this page in a browser: {page}</source>
        <translation>请在浏览器中打开：{page}</translation>
    </message>
    <message>
        <source>Log in as {login} with the password {password}.</source>
        <translation>请用 {login} 登录，密码 {password}。</translation>
    </message>
</context>
<context>
    <name>Manager</name>
    <message>
        <source>No dossiers were settled in this month</source>
        <translation>本月没有办结的申请</translation>
    </message>
    <message>
        <source>Settled by unit</source>
        <translation>各单位办结情况</translation>
    </message>
    <message>
        <source>Ahead</source>
        <translation>提前</translation>
    </message>
    <message>
        <source>On time</source>
        <translation>按时</translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation>逾期</translation>
    </message>
    <message>
        <source>target {share}</source>
        <translation>目标 {share}</translation>
    </message>
    <message>
        <source>No dossiers were settled in these months</source>
        <translation>这些月份没有办结的申请</translation>
    </message>
    <message>
        <source>Share ahead or on time, 12 months</source>
        <translation>按时及提前率，12 个月</translation>
    </message>
    <message>
        <source>Close {month}</source>
        <translation>结账：{month}</translation>
    </message>
    <message>
        <source>The table and the list of dossiers behind it are frozen and signed with your name. What comes to light later stands beside them, never in the old numbers.</source>
        <translation>表格及其所依据的申请清单将被冻结，并记录您的姓名。以后发现的情况列在旁边，绝不改动旧数字。</translation>
    </message>
    <message>
        <source>Reason, if a station has not been heard since the month ended</source>
        <translation>理由（若有站点在月末后仍未上报）</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Close the month</source>
        <translation>月度结账</translation>
    </message>
    <message>
        <source>Unit · procedure</source>
        <translation>单位 · 事项</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>受理</translation>
    </message>
    <message>
        <source>Settled</source>
        <translation>已办结</translation>
    </message>
    <message>
        <source>Settled</source>
        <comment>column</comment>
        <translation>已办结</translation>
    </message>
    <message>
        <source>% overdue</source>
        <translation>逾期率</translation>
    </message>
    <message>
        <source>Mean days</source>
        <translation>平均天数</translation>
    </message>
    <message>
        <source>Figures by unit and procedure</source>
        <translation>按单位和事项的数据</translation>
    </message>
    <message>
        <source>All units</source>
        <translation>全部单位</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>打印</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>预览</translation>
    </message>
    <message>
        <source>Close month</source>
        <translation>月结</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>单位</translation>
    </message>
    <message>
        <source>Month before (Alt+Left)</source>
        <translation>上个月 (Alt+左)</translation>
    </message>
    <message>
        <source>Next month (Alt+Right)</source>
        <translation>下个月 (Alt+右)</translation>
    </message>
    <message>
        <source>Print the report (Ctrl+P)</source>
        <translation>打印报表 (Ctrl+P)</translation>
    </message>
    <message>
        <source>Save the report as PDF (Ctrl+S)</source>
        <translation>将报表存为 PDF (Ctrl+S)</translation>
    </message>
    <message>
        <source>Save the figures for Excel (Ctrl+E)</source>
        <translation>将数据存为 Excel (Ctrl+E)</translation>
    </message>
    <message>
        <source>Closed {at}</source>
        <translation>已结账 {at}</translation>
    </message>
    <message>
        <source>provisional until {day}</source>
        <translation>暂计至 {day}</translation>
    </message>
    <message>
        <source>By unit, {month}</source>
        <translation>按单位，{month}</translation>
    </message>
    <message>
        <source>Overdue dossiers, {month}</source>
        <translation>逾期申请，{month}</translation>
    </message>
    <message>
        <source>No dossier of this month is overdue.</source>
        <translation>本月没有逾期申请。</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>Procedure</source>
        <translation>事项</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>约期</translation>
    </message>
    <message>
        <source>Settled on</source>
        <translation>办结时间</translation>
    </message>
    <message>
        <source>still open</source>
        <translation>尚未办结</translation>
    </message>
    <message>
        <source>Users</source>
        <translation>用户</translation>
    </message>
    <message>
        <source>Login</source>
        <translation>登录名</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>角色</translation>
    </message>
    <message>
        <source>This center has no accounts yet: whoever stands before a screen may work at it. The first account is an administrator&apos;s; make it on this machine with the command:</source>
        <translation>本中心尚无账户：站在屏幕前的任何人都可以操作。首个账户应为管理员账户，请在本机用以下命令建立：</translation>
    </message>
    <message>
        <source>Only field teams have accounts: whoever stands before a screen of the center may work at it. Make an administrator&apos;s account on this machine with the command:</source>
        <translation>目前只有外勤班组有账户：站在中心屏幕前的任何人都可以操作。请在本机用以下命令建立管理员账户：</translation>
    </message>
    <message>
        <source>These people log in at the center&apos;s screens, and field teams at their page. An administrator adds another one with the command:</source>
        <translation>以下人员登录中心的各个界面，外勤班组登录班组页面。管理员用以下命令添加账户：</translation>
    </message>
    <message>
        <source>Clerk</source>
        <translation>受理员</translation>
    </message>
    <message>
        <source>Manager</source>
        <translation>主管</translation>
    </message>
    <message>
        <source>Administrator</source>
        <translation>管理员</translation>
    </message>
    <message>
        <source>Field team</source>
        <translation>外勤班组</translation>
    </message>
    <message>
        <source>An administrator changes these in the settings file of the center.</source>
        <translation>由管理员在中心的设置文件中更改。</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>Setting</source>
        <translation>项目</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>值</translation>
    </message>
    <message>
        <source>Code of the center</source>
        <translation>中心代码</translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation>时区</translation>
    </message>
    <message>
        <source>Units</source>
        <translation>办理单位</translation>
    </message>
    <message>
        <source>Field teams</source>
        <translation>外勤班组</translation>
    </message>
    <message>
        <source>Hotline</source>
        <translation>服务热线</translation>
    </message>
    <message>
        <source>Satisfaction, {month}</source>
        <translation>满意度，{month}</translation>
    </message>
    <message>
        <source>Nobody has rated the service in this month yet.</source>
        <translation>本月还没有人评价服务。</translation>
    </message>
    <message>
        <source>Scores from 1 to 5, given by applicants at the kiosk or on the tracking page.</source>
        <translation>由申请人在自助机或查询页面评出的 1 至 5 分。</translation>
    </message>
    <message>
        <source>not rated</source>
        <translation>无评价</translation>
    </message>
    <message>
        <source>{mean} of 5 ({n} ratings)</source>
        <translation>{mean} / 5（{n} 次评价）</translation>
    </message>
    <message>
        <source>The page is being set …</source>
        <translation>正在排版…</translation>
    </message>
    <message>
        <source>Page {n} / {of}</source>
        <translation>第 {n} / {of} 页</translation>
    </message>
    <message>
        <source>Print preview</source>
        <translation>打印预览</translation>
    </message>
    <message>
        <source>A4 landscape</source>
        <translation>A4 横向</translation>
    </message>
    <message>
        <source>Needs attention</source>
        <translation>需要关注</translation>
    </message>
    <message>
        <source>Print the report</source>
        <translation>打印月报</translation>
    </message>
    <message>
        <source>Page before</source>
        <translation>上一页</translation>
    </message>
    <message>
        <source>Next page</source>
        <translation>下一页</translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation>关闭 (Esc)</translation>
    </message>
    <message>
        <source>working days</source>
        <translation>个工作日</translation>
    </message>
    <message>
        <source>{n} from before</source>
        <translation>上期结转 {n} 件</translation>
    </message>
    <message>
        <source>{n} still open</source>
        <translation>尚有 {n} 件在办</translation>
    </message>
    <message>
        <source>Ahead of time</source>
        <translation>提前</translation>
    </message>
    <message>
        <source>Mean time</source>
        <translation>平均用时</translation>
    </message>
    <message>
        <source>No dossiers in this month</source>
        <translation>本月没有申请</translation>
    </message>
    <message>
        <source>{n} unit has nothing overdue</source>
        <translation>{n} 个单位没有逾期申请</translation>
    </message>
    <message>
        <source>{n} units have nothing overdue</source>
        <translation>{n} 个单位没有逾期申请</translation>
    </message>
    <message>
        <source>{n} settled late: {procedure}.</source>
        <translation>{n} 件逾期办结，均为{procedure}。</translation>
    </message>
    <message>
        <source>{n} settled late, {m} of them {procedure}.</source>
        <translation>{n} 件逾期办结，其中 {m} 件为{procedure}。</translation>
    </message>
    <message>
        <source>{n} still open past the due.</source>
        <translation>{n} 件在办且已逾期。</translation>
    </message>
    <message>
        <source>The figures are being counted …</source>
        <translation>正在统计数据…</translation>
    </message>
    <message>
        <source>not assigned</source>
        <translation>未分配</translation>
    </message>
    <message>
        <source>Figures closed at {at}</source>
        <translation>数据结账于 {at}</translation>
    </message>
    <message>
        <source>Figures of {at}</source>
        <translation>数据时间 {at}</translation>
    </message>
    <message>
        <source>Time counts in working days, less the time spent waiting for the applicant</source>
        <translation>时限按工作日计算，扣除等待申请人补正的时间</translation>
    </message>
    <message>
        <source>Overview</source>
        <translation>概览</translation>
    </message>
    <message>
        <source>Monthly report</source>
        <translation>月报</translation>
    </message>
    <message>
        <source>By unit</source>
        <translation>按单位</translation>
    </message>
    <message>
        <source>Satisfaction</source>
        <translation>满意度</translation>
    </message>
    <message>
        <source>Nothing needs attention.</source>
        <translation>没有需要关注的事项。</translation>
    </message>
    <message>
        <source>Save the report</source>
        <translation>保存报表</translation>
    </message>
    <message>
        <source>Saved as {file}</source>
        <translation>已保存为 {file}</translation>
    </message>
    <message>
        <source>Closed; the hash begins with {hash}</source>
        <translation>已结账；哈希值以 {hash} 开头</translation>
    </message>
    <message>
        <source>OneDoor – reports</source>
        <translation>一门电 – 报表</translation>
    </message>
    <message>
        <source>Reports for management</source>
        <translation>管理报表</translation>
    </message>
    <message>
        <source>Report on handled dossiers</source>
        <translation>业务办理报告</translation>
    </message>
</context>
<context>
    <name>Widgets</name>
    <message>
        <source>OneDoor</source>
        <translation>一门电</translation>
    </message>
    <message>
        <source>Close this window</source>
        <translation>关闭此窗口</translation>
    </message>
    <message>
        <source>What needs attention</source>
        <translation>需要关注的事项</translation>
    </message>
    <message>
        <source>{name}: language and close</source>
        <translation>{name}：语言与关闭</translation>
    </message>
</context>
</TS>
