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
        <source>later at the counter</source>
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
        <translation>打印机刚好缺纸</translation>
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
        <source>It takes about %1 minutes here. You see the result at once.</source>
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
</context>
</TS>
