<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="vi_VN" sourcelanguage="en">
<context>
    <name>Citizen</name>
    <message>
        <source>Home</source>
        <translation>Màn hình chính</translation>
    </message>
    <message>
        <source>Finished</source>
        <translation>Hoàn tất</translation>
    </message>
    <message>
        <source>Step %1/%2</source>
        <translation>Bước %1/%2</translation>
    </message>
    <message>
        <source>Tools</source>
        <translation>Công cụ</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Quay lại</translation>
    </message>
    <message>
        <source>Large text</source>
        <translation>Chữ lớn</translation>
    </message>
    <message>
        <source>Please touch</source>
        <translation>Xin mời chọn</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Trợ giúp</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>Cỡ chữ</translation>
    </message>
    <message>
        <source>Contrast</source>
        <translation>Tương phản</translation>
    </message>
    <message>
        <source>Check before you hand in</source>
        <translation>Kiểm tra trước khi nộp</translation>
    </message>
    <message>
        <source>Touch Change if something is not right. Part %1 of %2.</source>
        <translation>Chạm Sửa nếu có điều chưa đúng. Phần %1/%2.</translation>
    </message>
    <message>
        <source>Touch Change if something is not right.</source>
        <translation>Chạm Sửa nếu có điều chưa đúng.</translation>
    </message>
    <message>
        <source>The center is taking in old records. Please wait a little: your application is kept and is handed in by itself.</source>
        <translation>Trung tâm đang nhập hồ sơ cũ. Mời ông/bà chờ một chút: hồ sơ được giữ nguyên và sẽ tự nộp.</translation>
    </message>
    <message>
        <source>Please tick the box to confirm, then hand in.</source>
        <translation>Vui lòng đánh dấu ô cam đoan, rồi nộp hồ sơ.</translation>
    </message>
    <message>
        <source>Previous part</source>
        <translation>Phần trước</translation>
    </message>
    <message>
        <source>See the rest</source>
        <translation>Xem tiếp</translation>
    </message>
    <message>
        <source>Sending…</source>
        <translation>Đang gửi…</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Thử lại</translation>
    </message>
    <message>
        <source>Hand in</source>
        <translation>Nộp hồ sơ</translation>
    </message>
    <message>
        <source>Applicant</source>
        <translation>Người đề nghị</translation>
    </message>
    <message>
        <source>Place of supply</source>
        <translation>Nơi dùng điện</translation>
    </message>
    <message>
        <source>What you need it for</source>
        <translation>Nhu cầu dùng điện</translation>
    </message>
    <message>
        <source>Papers</source>
        <translation>Giấy tờ</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>Có</translation>
    </message>
    <message>
        <source>No</source>
        <translation>Không</translation>
    </message>
    <message numerus="yes">
        <source>%n page(s) added</source>
        <translation>
            <numerusform>Đã có %n trang</numerusform>
        </translation>
    </message>
    <message>
        <source>Later at the counter</source>
        <translation>Bổ sung sau tại quầy</translation>
    </message>
    <message>
        <source>Change %1</source>
        <translation>Sửa %1</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Sửa</translation>
    </message>
    <message>
        <source>The printer is getting ready…</source>
        <translation>Máy in đang chuẩn bị…</translation>
    </message>
    <message>
        <source>Printing your slip…</source>
        <translation>Đang in giấy hẹn…</translation>
    </message>
    <message>
        <source>Please take your slip</source>
        <translation>Mời Quý khách nhận giấy</translation>
    </message>
    <message>
        <source>Dossier code</source>
        <translation>Mã hồ sơ</translation>
    </message>
    <message>
        <source>Result promised for</source>
        <translation>Hẹn trả kết quả</translation>
    </message>
    <message>
        <source>If all papers were there today</source>
        <translation>Nếu hôm nay đủ giấy tờ</translation>
    </message>
    <message>
        <source>by %1 · at your home</source>
        <translation>trước %1 · tại nhà Quý khách</translation>
    </message>
    <message>
        <source>by %1 · at the counter</source>
        <translation>trước %1 · tại quầy</translation>
    </message>
    <message>
        <source>A technician calls before coming.</source>
        <translation>Kỹ thuật viên gọi điện trước khi đến.</translation>
    </message>
    <message>
        <source>Bring your papers to Counter %1: the time begins when they are there.</source>
        <translation>Mời mang giấy tờ đến Quầy&#xa0;số&#xa0;%1: thời hạn tính từ khi đủ giấy.</translation>
    </message>
    <message>
        <source>Code to follow your dossier on a phone</source>
        <translation>Mã để theo dõi hồ sơ trên điện thoại</translation>
    </message>
    <message>
        <source>Scan to follow your dossier on your phone</source>
        <translation>Quét để theo dõi hồ sơ trên điện thoại</translation>
    </message>
    <message>
        <source>Take it from the slot below the screen.</source>
        <translation>Mời Quý khách nhận giấy ở khe bên dưới màn hình.</translation>
    </message>
    <message>
        <source>We have your dossier</source>
        <translation>Đã nhận hồ sơ</translation>
    </message>
    <message>
        <source>Thank you, %1.</source>
        <translation>Cảm ơn Quý khách %1.</translation>
    </message>
    <message>
        <source>Thank you.</source>
        <translation>Cảm ơn Quý khách.</translation>
    </message>
    <message numerus="yes">
        <source>This screen clears in %n second(s)</source>
        <translation>
            <numerusform>Màn hình tự xóa sau %n giây</numerusform>
        </translation>
    </message>
    <message>
        <source>Done, first page</source>
        <translation>Xong, về trang đầu</translation>
    </message>
    <message>
        <source>End without handing in?</source>
        <translation>Kết thúc mà chưa nộp?</translation>
    </message>
    <message>
        <source>What you typed will be erased. Nothing has been sent.</source>
        <translation>Những gì đã nhập sẽ được xóa. Chưa có gì được gửi đi.</translation>
    </message>
    <message>
        <source>No, go on</source>
        <translation>Không, làm tiếp</translation>
    </message>
    <message>
        <source>End and erase my information</source>
        <translation>Kết thúc và xóa thông tin</translation>
    </message>
    <message>
        <source>Very bad</source>
        <translation>Rất không hài lòng</translation>
    </message>
    <message>
        <source>Not good</source>
        <translation>Chưa hài lòng</translation>
    </message>
    <message>
        <source>All right</source>
        <translation>Bình thường</translation>
    </message>
    <message>
        <source>Good</source>
        <translation>Hài lòng</translation>
    </message>
    <message>
        <source>Very good</source>
        <translation>Rất hài lòng</translation>
    </message>
    <message>
        <source>Thank you for telling us.</source>
        <translation>Cảm ơn Quý khách đã góp ý.</translation>
    </message>
    <message>
        <source>How was it today?</source>
        <translation>Quý khách có hài lòng không?</translation>
    </message>
    <message>
        <source>Previous</source>
        <translation>Trang trước</translation>
    </message>
    <message>
        <source>More services</source>
        <translation>Thủ tục khác</translation>
    </message>
    <message>
        <source>OneDoor</source>
        <translation>Một Cửa Điện</translation>
    </message>
    <message>
        <source>End</source>
        <translation>Kết thúc</translation>
    </message>
    <message>
        <source>A person helps you at Counter %1.</source>
        <translation>Có nhân viên giúp Quý khách tại Quầy&#xa0;số&#xa0;%1.</translation>
    </message>
    <message>
        <source>Or call %1, day and night.</source>
        <translation>Hoặc gọi %1, cả ngày lẫn đêm.</translation>
    </message>
    <message>
        <source>Back: the page before. What you typed stays.</source>
        <translation>Quay lại: về trang trước. Những gì đã nhập vẫn còn.</translation>
    </message>
    <message>
        <source>Text size: larger letters. Contrast: white on black.</source>
        <translation>Cỡ chữ: chữ to hơn. Tương phản: chữ trắng trên nền đen.</translation>
    </message>
    <message>
        <source>End: stops and erases what you typed. Nothing is sent before you touch Hand in.</source>
        <translation>Kết thúc: dừng và xóa những gì đã nhập. Chưa có gì được gửi trước khi Quý khách chạm Nộp hồ sơ.</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Làm tiếp</translation>
    </message>
    <message>
        <source>Welcome</source>
        <translation>Xin chào Quý khách</translation>
    </message>
    <message>
        <source>What do you need today?</source>
        <translation>Hôm nay Quý khách cần làm gì?</translation>
    </message>
    <message>
        <source>Choose a service</source>
        <translation>Mời chọn dịch vụ</translation>
    </message>
    <message>
        <source>Electricity services</source>
        <translation>Đăng ký dịch vụ điện</translation>
    </message>
    <message>
        <source>Reports and enquiries</source>
        <translation>Báo tin và tra cứu</translation>
    </message>
    <message>
        <source>Your information is covered</source>
        <translation>Thông tin của Quý khách đang được che</translation>
    </message>
    <message>
        <source>seconds</source>
        <translation>giây</translation>
    </message>
    <message>
        <source>Are you still here?</source>
        <translation>Quý khách còn ở đây không?</translation>
    </message>
    <message>
        <source>To keep your information private, this machine erases what you typed if nobody touches the screen.</source>
        <translation>Để giữ kín thông tin của Quý khách, máy sẽ xóa những gì đã nhập nếu không có ai chạm màn hình.</translation>
    </message>
    <message>
        <source>I am still here, go on</source>
        <translation>Tôi vẫn ở đây, làm tiếp</translation>
    </message>
    <message>
        <source>The printer has just run out of paper</source>
        <translation>Máy in vừa hết giấy</translation>
    </message>
    <message>
        <source>The paper is stuck in the printer</source>
        <translation>Giấy bị kẹt trong máy in</translation>
    </message>
    <message>
        <source>The printer is open</source>
        <translation>Nắp máy in đang mở</translation>
    </message>
    <message>
        <source>The printer does not answer</source>
        <translation>Máy in không trả lời</translation>
    </message>
    <message>
        <source>Your dossier is complete with us. You need not hand it in again.</source>
        <translation>Hồ sơ vẫn được nhận đầy đủ. Quý khách không phải nộp lại.</translation>
    </message>
    <message>
        <source>to follow your dossier yourself</source>
        <translation>để tự tra cứu hồ sơ</translation>
    </message>
    <message>
        <source>Take a picture of this code</source>
        <translation>Chụp ảnh mã này</translation>
    </message>
    <message>
        <source>it is being printed for you there</source>
        <translation>đang in sẵn cho Quý khách</translation>
    </message>
    <message>
        <source>Get your slip at Counter %1</source>
        <translation>Nhận giấy tại Quầy&#xa0;số&#xa0;%1</translation>
    </message>
    <message>
        <source>Your papers</source>
        <translation>Giấy tờ của Quý khách</translation>
    </message>
    <message>
        <source>This machine takes no pictures. Bring these papers to Counter %1; a clerk adds them to your dossier.</source>
        <translation>Máy này không chụp ảnh. Mời mang giấy tờ đến Quầy&#xa0;số&#xa0;%1, nhân viên sẽ thêm vào hồ sơ.</translation>
    </message>
    <message>
        <source>You can hand in now. Your time limit begins when all papers are there.</source>
        <translation>Quý khách có thể nộp ngay. Thời hạn giải quyết tính từ khi đủ giấy tờ.</translation>
    </message>
    <message>
        <source>Papers later at the counter</source>
        <translation>Bổ sung sau tại quầy</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Tiếp tục</translation>
    </message>
    <message>
        <source>Bring to the counter</source>
        <translation>Mang đến quầy</translation>
    </message>
    <message>
        <source>Not required</source>
        <translation>Không bắt buộc</translation>
    </message>
    <message>
        <source>Add sample pages (demo)</source>
        <translation>Thêm trang mẫu (bản thử)</translation>
    </message>
    <message>
        <source>%1 on time or early this month</source>
        <translation>%1 đúng hạn hoặc trước hạn tháng này</translation>
    </message>
    <message>
        <source>%1 dossiers, %2 days on average</source>
        <translation>%1 hồ sơ, trung bình %2 ngày</translation>
    </message>
    <message>
        <source>This month, as of %1</source>
        <translation>Tháng này, cập nhật %1</translation>
    </message>
    <message>
        <source>This month</source>
        <translation>Tháng này</translation>
    </message>
    <message>
        <source>on time or early</source>
        <translation>đúng hạn hoặc trước hạn</translation>
    </message>
    <message>
        <source>dossiers</source>
        <translation>hồ sơ</translation>
    </message>
    <message>
        <source>%1 days</source>
        <translation>%1 ngày</translation>
    </message>
    <message>
        <source>on average</source>
        <translation>trung bình</translation>
    </message>
    <message>
        <source>Nothing has this name. Check the letters, or clear them to see all.</source>
        <translation>Không tìm thấy tên này. Vui lòng kiểm tra lại chữ, hoặc xóa hết để xem tất cả.</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Trang sau</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>Liên hệ</translation>
    </message>
    <message>
        <source>In which province or city?</source>
        <translation>Thuộc tỉnh, thành phố nào?</translation>
    </message>
    <message>
        <source>In which ward or commune?</source>
        <translation>Thuộc phường, xã nào?</translation>
    </message>
    <message>
        <source>House number and street?</source>
        <translation>Số nhà và tên đường?</translation>
    </message>
    <message>
        <source>Type a few letters to find it</source>
        <translation>Gõ vài chữ để tìm</translation>
    </message>
    <message>
        <source>House number, street or hamlet</source>
        <translation>Số nhà, đường phố hoặc thôn xóm</translation>
    </message>
    <message>
        <source>For example: hong gai</source>
        <translation>Ví dụ: hong gai</translation>
    </message>
    <message>
        <source>Type without marks, then choose the word with marks above the keys.</source>
        <translation>Gõ không dấu rồi chọn chữ có dấu ở hàng gợi ý.</translation>
    </message>
    <message>
        <source>Skip</source>
        <translation>Bỏ qua</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Lưu</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n ngày</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s)</source>
        <translation>
            <numerusform>%n giờ</numerusform>
        </translation>
    </message>
    <message>
        <source>day and night</source>
        <translation>cả ngày lẫn đêm</translation>
    </message>
    <message>
        <source>of working time</source>
        <translation>làm việc</translation>
    </message>
    <message>
        <source>to bring along</source>
        <translation>cần mang theo</translation>
    </message>
    <message numerus="yes">
        <source>%n paper(s)</source>
        <translation>
            <numerusform>%n giấy tờ</numerusform>
        </translation>
    </message>
    <message>
        <source>It takes about %1 minutes here, and you get a slip at once.</source>
        <translation>Nộp tại đây khoảng %1 phút, có giấy hẹn ngay.</translation>
    </message>
    <message>
        <source>What you need</source>
        <translation>Quý khách cần có</translation>
    </message>
    <message>
        <source>To receive messages about appointment and result</source>
        <translation>Để nhận tin nhắn hẹn và kết quả</translation>
    </message>
    <message>
        <source>A phone number</source>
        <translation>Số điện thoại</translation>
    </message>
    <message>
        <source>After you hand it in</source>
        <translation>Sau khi nộp</translation>
    </message>
    <message>
        <source>How do you want to begin?</source>
        <translation>Bắt đầu bằng cách nào?</translation>
    </message>
    <message>
        <source>On the keys of this screen</source>
        <translation>Gõ trên màn hình</translation>
    </message>
    <message>
        <source>Type it in</source>
        <translation>Nhập bằng tay</translation>
    </message>
    <message>
        <source>Quick, little to type</source>
        <translation>Nhanh, ít phải nhập</translation>
    </message>
    <message>
        <source>This machine has no card reader yet</source>
        <translation>Máy này chưa có đầu đọc thẻ</translation>
    </message>
    <message>
        <source>Scan the ID card</source>
        <translation>Quét thẻ căn cước</translation>
    </message>
    <message>
        <source>Need help? Go to Counter %1 or touch Help.</source>
        <translation>Cần người giúp? Mời đến Quầy&#xa0;số&#xa0;%1 hoặc chạm Trợ giúp.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Đóng</translation>
    </message>
    <message>
        <source>Close the window</source>
        <translation>Đóng cửa sổ</translation>
    </message>
    <message>
        <source>%1 percent</source>
        <translation>%1 phần trăm</translation>
    </message>
    <message>
        <source>Moves what you touch to the lower part of the screen.</source>
        <translation>Đưa phần cần chạm xuống nửa dưới màn hình.</translation>
    </message>
    <message>
        <source>Within reach from a wheelchair</source>
        <translation>Vừa tầm xe lăn</translation>
    </message>
    <message>
        <source>Track my dossier</source>
        <translation>Tra cứu hồ sơ</translation>
    </message>
    <message>
        <source>Three ways to see how far your dossier is.</source>
        <translation>Ba cách để biết hồ sơ đến đâu.</translation>
    </message>
    <message>
        <source>Point your phone&apos;s camera at the square code on your receipt.</source>
        <translation>Hướng máy ảnh điện thoại vào mã vuông trên giấy hẹn.</translation>
    </message>
    <message>
        <source>With your phone</source>
        <translation>Bằng điện thoại</translation>
    </message>
    <message>
        <source>Go to Counter %1 with your receipt or your identity card.</source>
        <translation>Mang giấy hẹn hoặc thẻ căn cước đến Quầy&#xa0;số&#xa0;%1.</translation>
    </message>
    <message>
        <source>At the counter</source>
        <translation>Tại quầy</translation>
    </message>
    <message>
        <source>Call %1 and say the code on your receipt.</source>
        <translation>Gọi %1 và đọc mã trên giấy hẹn.</translation>
    </message>
    <message>
        <source>By telephone</source>
        <translation>Qua điện thoại</translation>
    </message>
    <message>
        <source>Back to the first page</source>
        <translation>Về trang đầu</translation>
    </message>
    <message>
        <source>Something went wrong on our side</source>
        <translation>Máy của chúng tôi gặp trục trặc</translation>
    </message>
    <message>
        <source>It is not your fault. What you typed has been erased from this screen.</source>
        <translation>Không phải lỗi của Quý khách. Những gì đã nhập đã được xóa khỏi màn hình.</translation>
    </message>
    <message>
        <source>Please go to Counter %1, or begin again here.</source>
        <translation>Mời Quý khách đến Quầy&#xa0;số&#xa0;%1, hoặc làm lại tại đây.</translation>
    </message>
    <message>
        <source>Keyboard</source>
        <translation>Bàn phím</translation>
    </message>
    <message>
        <source>Capital letters</source>
        <translation>Chữ hoa</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Xóa</translation>
    </message>
    <message>
        <source>space</source>
        <translation>dấu cách</translation>
    </message>
    <message>
        <source>Clear all</source>
        <translation>Xóa hết</translation>
    </message>
    <message>
        <source>Keypad</source>
        <translation>Bàn phím số</translation>
    </message>
    <message>
        <source>One moment, please: the services are being opened.</source>
        <translation>Xin Quý khách chờ một lát: các dịch vụ đang được mở.</translation>
    </message>
</context>
<context>
    <name>Counter</name>
    <message>
        <source>Add a file …</source>
        <translation>Thêm tệp …</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Hủy</translation>
    </message>
    <message>
        <source>This dossier is finished; its slips can be printed again.</source>
        <translation>Hồ sơ đã kết thúc; vẫn có thể in lại các giấy tờ.</translation>
    </message>
    <message>
        <source>Accept and print</source>
        <translation>Tiếp nhận và in giấy hẹn</translation>
    </message>
    <message>
        <source>Transfer to team</source>
        <translation>Chuyển đội</translation>
    </message>
    <message>
        <source>Ask for more</source>
        <translation>Yêu cầu bổ sung</translation>
    </message>
    <message>
        <source>Take the supplement</source>
        <translation>Nhận bổ sung</translation>
    </message>
    <message>
        <source>Hand over</source>
        <translation>Trả kết quả</translation>
    </message>
    <message>
        <source>Refuse</source>
        <translation>Từ chối</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Dừng giải quyết</translation>
    </message>
    <message>
        <source>Ask for payment</source>
        <translation>Yêu cầu nộp phí</translation>
    </message>
    <message>
        <source>Payment received</source>
        <translation>Đã thu phí</translation>
    </message>
    <message>
        <source>Let the clock run</source>
        <translation>Tiếp tục tính giờ</translation>
    </message>
    <message>
        <source>Pause the clock</source>
        <translation>Tạm dừng tính giờ</translation>
    </message>
    <message>
        <source>Write a note</source>
        <translation>Ghi chú</translation>
    </message>
    <message>
        <source>I take this on</source>
        <translation>Tôi xử lý hồ sơ này</translation>
    </message>
    <message>
        <source>Correct</source>
        <translation>Sửa</translation>
    </message>
    <message>
        <source>New appointment</source>
        <translation>Hẹn lại</translation>
    </message>
    <message>
        <source>Work is done</source>
        <translation>Đã làm xong</translation>
    </message>
    <message>
        <source>Applicant withdraws</source>
        <translation>Người dân rút hồ sơ</translation>
    </message>
    <message>
        <source>Only a new dossier can be accepted.</source>
        <translation>Chỉ tiếp nhận được hồ sơ mới nộp.</translation>
    </message>
    <message>
        <source>Opens once the dossier is accepted and its clock runs.</source>
        <translation>Mở khi hồ sơ đã được tiếp nhận và đang tính giờ.</translation>
    </message>
    <message>
        <source>Opens while the dossier is being worked on.</source>
        <translation>Mở khi hồ sơ đang được giải quyết.</translation>
    </message>
    <message>
        <source>Opens once the work is reported done.</source>
        <translation>Mở khi có báo cáo đã làm xong.</translation>
    </message>
    <message>
        <source>Only before the work has begun.</source>
        <translation>Chỉ từ chối được trước khi bắt đầu làm.</translation>
    </message>
    <message>
        <source>Opens once the dossier is accepted.</source>
        <translation>Mở khi hồ sơ đã được tiếp nhận.</translation>
    </message>
    <message>
        <source>Nothing can be added any more.</source>
        <translation>Không thể ghi thêm nữa.</translation>
    </message>
    <message>
        <source>The dossier&apos;s state does not allow this.</source>
        <translation>Trạng thái hồ sơ không cho phép việc này.</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>có</translation>
    </message>
    <message>
        <source>no</source>
        <translation>không</translation>
    </message>
    <message>
        <source>ID number</source>
        <translation>Căn cước</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Điện thoại</translation>
    </message>
    <message>
        <source>Place of supply</source>
        <translation>Nơi dùng điện</translation>
    </message>
    <message>
        <source>Wanted</source>
        <translation>Nhu cầu</translation>
    </message>
    <message>
        <source>due {date}</source>
        <translation>hẹn {date}</translation>
    </message>
    <message>
        <source>Name not readable here</source>
        <translation>Không đọc được tên ở máy này</translation>
    </message>
    <message>
        <source>{time} left</source>
        <translation>còn {time}</translation>
    </message>
    <message>
        <source>Photo of the survey</source>
        <translation>Ảnh khảo sát</translation>
    </message>
    <message>
        <source>Photo of the work</source>
        <translation>Ảnh hoàn thành</translation>
    </message>
    <message>
        <source>{n} page</source>
        <translation>{n} trang</translation>
    </message>
    <message>
        <source>{n} pages</source>
        <translation>{n} trang</translation>
    </message>
    <message>
        <source>none</source>
        <translation>chưa có</translation>
    </message>
    <message>
        <source>complete</source>
        <translation>đủ</translation>
    </message>
    <message>
        <source>missing: {papers}</source>
        <translation>thiếu: {papers}</translation>
    </message>
    <message>
        <source>Two stations worked on this dossier apart; some of it no longer counts.</source>
        <translation>Hai máy trạm đã xử lý hồ sơ này khi mất kết nối; một phần không còn hiệu lực.</translation>
    </message>
    <message>
        <source>{clerk} works on this dossier.</source>
        <translation>{clerk} đang xử lý hồ sơ này.</translation>
    </message>
    <message>
        <source>Applicant</source>
        <translation>Người đề nghị</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>Liên hệ</translation>
    </message>
    <message>
        <source>What is wanted</source>
        <translation>Nhu cầu</translation>
    </message>
    <message>
        <source>{n} working day</source>
        <translation>{n} ngày làm việc</translation>
    </message>
    <message>
        <source>{n} working hour</source>
        <translation>{n} giờ làm việc</translation>
    </message>
    <message>
        <source>{n} hour</source>
        <translation>{n} giờ</translation>
    </message>
    <message>
        <source>{n} working days</source>
        <translation>{n} ngày làm việc</translation>
    </message>
    <message>
        <source>{n} working hours</source>
        <translation>{n} giờ làm việc</translation>
    </message>
    <message>
        <source>{n} hours</source>
        <translation>{n} giờ</translation>
    </message>
    <message>
        <source>How this appointment came about</source>
        <translation>Vì sao hẹn vào lúc này</translation>
    </message>
    <message>
        <source>All answers</source>
        <translation>Mọi thông tin đã khai</translation>
    </message>
    <message>
        <source>Choose</source>
        <translation>Chọn</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>Có</translation>
    </message>
    <message>
        <source>No</source>
        <translation>Không</translation>
    </message>
    <message>
        <source>House number, street, hamlet</source>
        <translation>Số nhà, đường, thôn</translation>
    </message>
    <message>
        <source>Ward or commune</source>
        <translation>Phường, xã</translation>
    </message>
    <message>
        <source>Province or city</source>
        <translation>Tỉnh, thành phố</translation>
    </message>
    <message>
        <source>(if any)</source>
        <translation>(nếu có)</translation>
    </message>
    <message>
        <source>no longer counts</source>
        <translation>không còn hiệu lực</translation>
    </message>
    <message>
        <source>now</source>
        <translation>nay</translation>
    </message>
    <message>
        <source>Waits to be accepted</source>
        <translation>Chờ tiếp nhận</translation>
    </message>
    <message>
        <source>Waits to be transferred</source>
        <translation>Chờ chuyển đội</translation>
    </message>
    <message>
        <source>Waits for the applicant&apos;s papers</source>
        <translation>Chờ khách bổ sung giấy tờ</translation>
    </message>
    <message>
        <source>Waits for the payment</source>
        <translation>Chờ nộp phí</translation>
    </message>
    <message>
        <source>The clock rests</source>
        <translation>Đang tạm dừng tính giờ</translation>
    </message>
    <message>
        <source>Work on site</source>
        <translation>Khảo sát, thi công tại hiện trường</translation>
    </message>
    <message>
        <source>Work on site goes on</source>
        <translation>Đang làm tại hiện trường</translation>
    </message>
    <message>
        <source>Result handed over</source>
        <translation>Trả kết quả</translation>
    </message>
    <message>
        <source>Procedure</source>
        <translation>Thủ tục</translation>
    </message>
    <message>
        <source>Correct the answers</source>
        <translation>Sửa thông tin đã khai</translation>
    </message>
    <message>
        <source>New application</source>
        <translation>Nhận hồ sơ</translation>
    </message>
    <message>
        <source>Write the reason: it cannot be left out.</source>
        <translation>Vui lòng ghi lý do: không được để trống.</translation>
    </message>
    <message>
        <source>One answer is not right yet.</source>
        <translation>Còn một thông tin chưa đúng.</translation>
    </message>
    <message>
        <source>{n} answers are not right yet.</source>
        <translation>Còn {n} thông tin chưa đúng.</translation>
    </message>
    <message>
        <source>What was typed is not filed yet. To throw it away, leave once more.</source>
        <translation>Nội dung đã nhập chưa được nộp. Muốn bỏ đi, hãy thoát lần nữa.</translation>
    </message>
    <message>
        <source>Cancel (Esc)</source>
        <translation>Hủy (Esc)</translation>
    </message>
    <message>
        <source>Save the correction</source>
        <translation>Lưu nội dung sửa</translation>
    </message>
    <message>
        <source>Papers</source>
        <translation>Giấy tờ</translation>
    </message>
    <message>
        <source>Hand in and print</source>
        <translation>Nộp và in phiếu</translation>
    </message>
    <message>
        <source>Why it is corrected</source>
        <translation>Lý do sửa</translation>
    </message>
    <message>
        <source>Result within {time} of acceptance</source>
        <translation>Trả kết quả trong {time} kể từ khi tiếp nhận</translation>
    </message>
    <message>
        <source>required</source>
        <translation>bắt buộc</translation>
    </message>
    <message>
        <source>if any</source>
        <translation>nếu có</translation>
    </message>
    <message>
        <source>Inbox</source>
        <translation>Hồ sơ đến</translation>
    </message>
    <message>
        <source>Supplements</source>
        <translation>Chờ bổ sung</translation>
    </message>
    <message>
        <source>Payments</source>
        <translation>Chờ thanh toán</translation>
    </message>
    <message>
        <source>To transfer</source>
        <translation>Chờ chuyển đội</translation>
    </message>
    <message>
        <source>In the field</source>
        <translation>Tại hiện trường</translation>
    </message>
    <message>
        <source>Due soon</source>
        <translation>Sắp đến hạn</translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation>Quá hạn</translation>
    </message>
    <message>
        <source>To apologise</source>
        <translation>Cần xin lỗi</translation>
    </message>
    <message>
        <source>To look at</source>
        <translation>Cần xem lại</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Mới nộp</translation>
    </message>
    <message>
        <source>Accepted</source>
        <translation>Đã tiếp nhận</translation>
    </message>
    <message>
        <source>Supplement</source>
        <translation>Chờ bổ sung</translation>
    </message>
    <message>
        <source>Payment</source>
        <translation>Chờ nộp phí</translation>
    </message>
    <message>
        <source>On hold</source>
        <translation>Tạm dừng</translation>
    </message>
    <message>
        <source>With team</source>
        <translation>Đã chuyển đội</translation>
    </message>
    <message>
        <source>In the works</source>
        <translation>Đang thi công</translation>
    </message>
    <message>
        <source>To hand over</source>
        <translation>Chờ trả</translation>
    </message>
    <message>
        <source>Handed over</source>
        <translation>Đã trả</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>Từ chối</translation>
    </message>
    <message>
        <source>Withdrawn</source>
        <translation>Đã rút</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>Đã dừng</translation>
    </message>
    <message>
        <source>Kiosk</source>
        <translation>Kiosk</translation>
    </message>
    <message>
        <source>Counter</source>
        <translation>Quầy</translation>
    </message>
    <message>
        <source>Online</source>
        <translation>Trực tuyến</translation>
    </message>
    <message>
        <source>Post</source>
        <translation>Bưu chính</translation>
    </message>
    <message>
        <source>handed in at the kiosk</source>
        <translation>nộp tại kiosk</translation>
    </message>
    <message>
        <source>handed in at the counter</source>
        <translation>nộp tại quầy</translation>
    </message>
    <message>
        <source>handed in online</source>
        <translation>nộp trực tuyến</translation>
    </message>
    <message>
        <source>handed in by post</source>
        <translation>nộp qua bưu chính</translation>
    </message>
    <message>
        <source>Handed in</source>
        <translation>Nộp hồ sơ</translation>
    </message>
    <message>
        <source>Corrected</source>
        <translation>Đã sửa thông tin</translation>
    </message>
    <message>
        <source>Taken on by a clerk</source>
        <translation>Cán bộ nhận xử lý</translation>
    </message>
    <message>
        <source>Supplement asked for</source>
        <translation>Yêu cầu bổ sung</translation>
    </message>
    <message>
        <source>Supplement handed in</source>
        <translation>Đã bổ sung</translation>
    </message>
    <message>
        <source>Payment asked for</source>
        <translation>Yêu cầu nộp phí</translation>
    </message>
    <message>
        <source>Paid</source>
        <translation>Đã nộp phí</translation>
    </message>
    <message>
        <source>Clock paused</source>
        <translation>Tạm dừng tính giờ</translation>
    </message>
    <message>
        <source>Clock runs again</source>
        <translation>Tiếp tục tính giờ</translation>
    </message>
    <message>
        <source>Withdrawn by the applicant</source>
        <translation>Người dân rút hồ sơ</translation>
    </message>
    <message>
        <source>Transferred to the team</source>
        <translation>Chuyển đội hiện trường</translation>
    </message>
    <message>
        <source>Taken by the team</source>
        <translation>Đội đã nhận</translation>
    </message>
    <message>
        <source>Surveyed on site</source>
        <translation>Đã khảo sát hiện trường</translation>
    </message>
    <message>
        <source>Handed back by the team</source>
        <translation>Đội trả lại</translation>
    </message>
    <message>
        <source>Work completed</source>
        <translation>Đã làm xong</translation>
    </message>
    <message>
        <source>Slip printed</source>
        <translation>Đã in giấy</translation>
    </message>
    <message>
        <source>Rated by the applicant</source>
        <translation>Người dân đánh giá</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Ghi chú</translation>
    </message>
    <message>
        <source>Personal data erased</source>
        <translation>Đã xóa dữ liệu cá nhân</translation>
    </message>
    <message>
        <source>Submission ticket</source>
        <translation>Phiếu nộp hồ sơ</translation>
    </message>
    <message>
        <source>Receipt with the appointment</source>
        <translation>Giấy tiếp nhận và hẹn trả kết quả</translation>
    </message>
    <message>
        <source>Request for supplement</source>
        <translation>Phiếu yêu cầu bổ sung</translation>
    </message>
    <message>
        <source>Refusal</source>
        <translation>Phiếu từ chối</translation>
    </message>
    <message>
        <source>Apology and new appointment</source>
        <translation>Phiếu xin lỗi và hẹn lại</translation>
    </message>
    <message>
        <source>Stop notice</source>
        <translation>Thông báo dừng giải quyết</translation>
    </message>
    <message>
        <source>Process-control slip</source>
        <translation>Phiếu kiểm soát quá trình</translation>
    </message>
    <message>
        <source>The list is being read …</source>
        <translation>Đang đọc danh sách …</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Tra cứu</translation>
    </message>
    <message>
        <source>the first {n} of {total}</source>
        <translation>{n} hồ sơ đầu trong {total}</translation>
    </message>
    <message>
        <source>No dossiers</source>
        <translation>Không có hồ sơ</translation>
    </message>
    <message>
        <source>Scan a slip, or type a code, name, phone or address, then Enter.</source>
        <translation>Quét giấy hẹn, hoặc nhập mã, tên, số điện thoại hay địa chỉ rồi nhấn Enter.</translation>
    </message>
    <message>
        <source>Nothing was found for “{text}”.</source>
        <translation>Không tìm thấy hồ sơ nào cho “{text}”.</translation>
    </message>
    <message>
        <source>Figures of the counter</source>
        <translation>Thống kê quầy</translation>
    </message>
    <message>
        <source>Open dossiers by procedure</source>
        <translation>Hồ sơ đang xử lý theo thủ tục</translation>
    </message>
    <message>
        <source>Open dossiers by state</source>
        <translation>Hồ sơ đang xử lý theo trạng thái</translation>
    </message>
    <message>
        <source>{n} slips wait</source>
        <translation>{n} giấy đang chờ in</translation>
    </message>
    <message>
        <source>nothing waits</source>
        <translation>không có giấy chờ in</translation>
    </message>
    <message>
        <source>Printers and paper</source>
        <translation>Máy in và giấy</translation>
    </message>
    <message>
        <source>No printer is set up here; slips are kept as PDF until there is one.</source>
        <translation>Quầy này chưa có máy in; giấy tờ được lưu dạng PDF cho đến khi có.</translation>
    </message>
    <message>
        <source>Explain the appointment</source>
        <translation>Giải thích giấy hẹn</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Diễn biến</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>Xem tất cả</translation>
    </message>
    <message>
        <source>The chosen dossier</source>
        <translation>Hồ sơ đang chọn</translation>
    </message>
    <message>
        <source>Time left</source>
        <translation>Thời gian còn lại</translation>
    </message>
    <message>
        <source>Print the slip (Ctrl+P)</source>
        <translation>In giấy (Ctrl+P)</translation>
    </message>
    <message>
        <source>More that can be done</source>
        <translation>Việc khác</translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation>Đóng (Esc)</translation>
    </message>
    <message>
        <source>Page before</source>
        <translation>Trang trước</translation>
    </message>
    <message>
        <source>Next page</source>
        <translation>Trang sau</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Đóng</translation>
    </message>
    <message>
        <source>The page is being opened …</source>
        <translation>Đang mở trang …</translation>
    </message>
    <message>
        <source>This page cannot be shown here: {file}</source>
        <translation>Không hiển thị được trang này: {file}</translation>
    </message>
    <message>
        <source>The clock pauses until the papers come. A slip with your words is printed.</source>
        <translation>Đồng hồ tạm dừng cho đến khi có giấy tờ. Phiếu in đúng lời quý vị ghi.</translation>
    </message>
    <message>
        <source>What is missing</source>
        <translation>Giấy tờ còn thiếu</translation>
    </message>
    <message>
        <source>What the applicant should bring or mend, and why</source>
        <translation>Người dân cần bổ sung hoặc sửa gì, vì sao</translation>
    </message>
    <message>
        <source>Ask and print</source>
        <translation>Yêu cầu và in phiếu</translation>
    </message>
    <message>
        <source>The dossier of {name} ends here. This cannot be undone.</source>
        <translation>Hồ sơ của {name} kết thúc tại đây. Không thể hoàn tác.</translation>
    </message>
    <message>
        <source>Why it is refused; this is printed for the applicant</source>
        <translation>Lý do từ chối; được in cho người dân</translation>
    </message>
    <message>
        <source>Refuse and print</source>
        <translation>Từ chối và in phiếu</translation>
    </message>
    <message>
        <source>Work on the dossier of {name} ends. This cannot be undone.</source>
        <translation>Việc giải quyết hồ sơ của {name} dừng lại. Không thể hoàn tác.</translation>
    </message>
    <message>
        <source>Why it is stopped; this is printed for the applicant</source>
        <translation>Lý do dừng; được in cho người dân</translation>
    </message>
    <message>
        <source>Stop and print</source>
        <translation>Dừng và in thông báo</translation>
    </message>
    <message>
        <source>The dossier of {name} ends at the applicant&apos;s wish.</source>
        <translation>Hồ sơ của {name} kết thúc theo ý người dân.</translation>
    </message>
    <message>
        <source>The applicant&apos;s reason</source>
        <translation>Lý do của người dân</translation>
    </message>
    <message>
        <source>Withdraw</source>
        <translation>Rút hồ sơ</translation>
    </message>
    <message>
        <source>Choose a team.</source>
        <translation>Vui lòng chọn một đội.</translation>
    </message>
    <message>
        <source>This center has no team yet; an administrator adds teams in the settings.</source>
        <translation>Trung tâm chưa có đội nào; quản trị viên thêm đội trong cấu hình.</translation>
    </message>
    <message>
        <source>The team gets the dossier at once. Only the team can hand it back.</source>
        <translation>Đội nhận được hồ sơ ngay. Chỉ đội mới trả lại được.</translation>
    </message>
    <message>
        <source>Team</source>
        <translation>Đội</translation>
    </message>
    <message>
        <source>Transfer</source>
        <translation>Chuyển</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Lưu</translation>
    </message>
    <message>
        <source>The result goes to the applicant and the dossier is closed.</source>
        <translation>Kết quả được trao cho người dân và hồ sơ khép lại.</translation>
    </message>
    <message>
        <source>Who receives it</source>
        <translation>Người nhận kết quả</translation>
    </message>
    <message>
        <source>The clock pauses until the payment comes.</source>
        <translation>Đồng hồ tạm dừng cho đến khi nộp phí.</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>Số tiền</translation>
    </message>
    <message>
        <source>Write an amount in figures.</source>
        <translation>Vui lòng ghi số tiền bằng chữ số.</translation>
    </message>
    <message>
        <source>What it is for</source>
        <translation>Nội dung thu</translation>
    </message>
    <message>
        <source>The clock runs on from now.</source>
        <translation>Đồng hồ chạy tiếp từ bây giờ.</translation>
    </message>
    <message>
        <source>Number of the payment receipt</source>
        <translation>Số biên lai</translation>
    </message>
    <message>
        <source>The clock pauses until you let it run again.</source>
        <translation>Đồng hồ tạm dừng cho đến khi quý vị cho chạy tiếp.</translation>
    </message>
    <message>
        <source>A slip with an apology is printed. On time is still judged by the first promise.</source>
        <translation>Phiếu xin lỗi được in. Đúng hạn vẫn tính theo lần hẹn đầu.</translation>
    </message>
    <message>
        <source>Write a day and an hour to come, such as 30/11/2026 16:00.</source>
        <translation>Vui lòng ghi ngày giờ sắp tới, ví dụ 30/11/2026 16:00.</translation>
    </message>
    <message>
        <source>Why it takes longer; this is printed for the applicant</source>
        <translation>Lý do kéo dài; được in cho người dân</translation>
    </message>
    <message>
        <source>Save and print</source>
        <translation>Lưu và in</translation>
    </message>
    <message>
        <source>The clock stops now.</source>
        <translation>Đồng hồ dừng lại ngay.</translation>
    </message>
    <message>
        <source>What was done</source>
        <translation>Đã làm gì</translation>
    </message>
    <message>
        <source>The result was handed over at once</source>
        <translation>Đã trả kết quả ngay</translation>
    </message>
    <message>
        <source>Take</source>
        <translation>Nhận</translation>
    </message>
    <message>
        <source>Write the note.</source>
        <translation>Vui lòng ghi nội dung.</translation>
    </message>
    <message>
        <source>the applicant&apos;s own works</source>
        <translation>khách tự thi công phần của mình</translation>
    </message>
    <message>
        <source>another agency</source>
        <translation>cơ quan khác</translation>
    </message>
    <message>
        <source>force majeure</source>
        <translation>bất khả kháng</translation>
    </message>
    <message>
        <source>Waiting for</source>
        <translation>Đang chờ</translation>
    </message>
    <message>
        <source>Which agency</source>
        <translation>Cơ quan nào</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Lý do</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Tất cả</translation>
    </message>
    <message>
        <source>Due today</source>
        <translation>Đến hạn hôm nay</translation>
    </message>
    <message>
        <source>From the kiosk</source>
        <translation>Từ kiosk</translation>
    </message>
    <message>
        <source>Newest first</source>
        <translation>Mới nhất trước</translation>
    </message>
    <message>
        <source>Oldest first</source>
        <translation>Cũ nhất trước</translation>
    </message>
    <message>
        <source>Due first</source>
        <translation>Đến hạn trước</translation>
    </message>
    <message>
        <source>By name</source>
        <translation>Theo tên</translation>
    </message>
    <message>
        <source>{n} dossier</source>
        <translation>{n} hồ sơ</translation>
    </message>
    <message>
        <source>{n} dossiers</source>
        <translation>{n} hồ sơ</translation>
    </message>
    <message>
        <source>{n} to settle today</source>
        <translation>{n} cần xử lý hôm nay</translation>
    </message>
    <message>
        <source>Open dossiers</source>
        <translation>Hồ sơ đang xử lý</translation>
    </message>
    <message>
        <source>at this center</source>
        <translation>tại trung tâm này</translation>
    </message>
    <message>
        <source>Handed in today</source>
        <translation>Nộp hôm nay</translation>
    </message>
    <message>
        <source>{n} at the kiosk</source>
        <translation>{n} tại kiosk</translation>
    </message>
    <message>
        <source>before the day ends</source>
        <translation>trong hôm nay</translation>
    </message>
    <message>
        <source>settle these first</source>
        <translation>cần xử lý trước</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>Tạm dừng</translation>
    </message>
    <message>
        <source>waiting for someone else</source>
        <translation>đang chờ bên khác</translation>
    </message>
    <message>
        <source>The catalogue is still being read; try again in a moment.</source>
        <translation>Đang đọc danh mục thủ tục; vui lòng thử lại sau giây lát.</translation>
    </message>
    <message>
        <source>{code} is filed</source>
        <translation>Đã nhận hồ sơ {code}</translation>
    </message>
    <message>
        <source>Nothing was changed.</source>
        <translation>Chưa sửa gì.</translation>
    </message>
    <message>
        <source>not started</source>
        <translation>chưa tính giờ</translation>
    </message>
    <message>
        <source>never started</source>
        <translation>không tính giờ</translation>
    </message>
    <message>
        <source>no due</source>
        <translation>chưa có hẹn</translation>
    </message>
    <message>
        <source>today</source>
        <translation>hôm nay</translation>
    </message>
    <message>
        <source>{n} day</source>
        <translation>{n} ngày</translation>
    </message>
    <message>
        <source>{n} days</source>
        <translation>{n} ngày</translation>
    </message>
    <message>
        <source>overdue today</source>
        <translation>quá hạn hôm nay</translation>
    </message>
    <message>
        <source>{n} day late</source>
        <translation>quá {n} ngày</translation>
    </message>
    <message>
        <source>{n} days late</source>
        <translation>quá {n} ngày</translation>
    </message>
    <message>
        <source>done, late</source>
        <translation>xong, đã quá hạn</translation>
    </message>
    <message>
        <source>done in time</source>
        <translation>xong trong hạn</translation>
    </message>
    <message>
        <source>{n} min</source>
        <translation>{n} phút</translation>
    </message>
    <message>
        <source>{n} h</source>
        <translation>{n} giờ</translation>
    </message>
    <message>
        <source>paused today</source>
        <translation>dừng hôm nay</translation>
    </message>
    <message>
        <source>paused {n} day</source>
        <translation>dừng {n} ngày</translation>
    </message>
    <message>
        <source>paused {n} days</source>
        <translation>dừng {n} ngày</translation>
    </message>
    <message>
        <source>to accept</source>
        <translation>chờ tiếp nhận</translation>
    </message>
    <message>
        <source>Choose a dossier in the list to see it here.</source>
        <translation>Chọn một hồ sơ trong danh sách để xem tại đây.</translation>
    </message>
    <message>
        <source>Statistics</source>
        <translation>Thống kê quầy</translation>
    </message>
    <message>
        <source>Printers, paper</source>
        <translation>Máy in và giấy</translation>
    </message>
    <message>
        <source>Nothing needs attention.</source>
        <translation>Không có việc cần chú ý.</translation>
    </message>
    <message>
        <source>OneDoor – counter</source>
        <translation>Một Cửa Điện – quầy</translation>
    </message>
    <message>
        <source>Scan a QR, or type a code, name or phone number</source>
        <translation>Quét mã QR hoặc nhập mã hồ sơ, tên, số điện thoại</translation>
    </message>
    <message>
        <source>Search (F3)</source>
        <translation>Tra cứu (F3)</translation>
    </message>
    <message>
        <source>All procedures</source>
        <translation>Mọi thủ tục</translation>
    </message>
    <message>
        <source>Take an application at the counter (F2)</source>
        <translation>Nhận hồ sơ tại quầy (F2)</translation>
    </message>
    <message>
        <source>↑ ↓ choose · Enter opens · Ctrl+P prints the slip</source>
        <translation>↑ ↓ chọn · Enter mở · Ctrl+P in giấy hẹn</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>Thứ tự</translation>
    </message>
    <message>
        <source>Dossiers</source>
        <translation>Hồ sơ</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Mã hồ sơ</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Trạng thái</translation>
    </message>
</context>
<context>
    <name>Entrance</name>
    <message>
        <source>OneDoor – log in</source>
        <translation>OneDoor – đăng nhập</translation>
    </message>
    <message>
        <source>Log in</source>
        <translation>Đăng nhập</translation>
    </message>
    <message>
        <source>Login</source>
        <translation>Tên đăng nhập</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Mật khẩu</translation>
    </message>
</context>
<context>
    <name>Launcher</name>
    <message>
        <source>OneDoor</source>
        <translation>Một Cửa Điện</translation>
    </message>
    <message>
        <source>What would you like to open?</source>
        <translation>Quý vị muốn mở gì?</translation>
    </message>
    <message>
        <source>Close OneDoor</source>
        <translation>Đóng Một Cửa Điện</translation>
    </message>
    <message>
        <source>Kiosk</source>
        <translation>Kiosk tự phục vụ</translation>
    </message>
    <message>
        <source>Citizens apply at the touchscreen and take a receipt with the appointment.</source>
        <translation>Người dân nộp hồ sơ trên màn hình cảm ứng và nhận giấy hẹn.</translation>
    </message>
    <message>
        <source>Counter</source>
        <translation>Quầy tiếp nhận</translation>
    </message>
    <message>
        <source>Clerks accept dossiers, transfer them to field teams and hand over results.</source>
        <translation>Nhân viên tiếp nhận hồ sơ, chuyển đội hiện trường và trả kết quả.</translation>
    </message>
    <message>
        <source>Reports</source>
        <translation>Báo cáo quản lý</translation>
    </message>
    <message>
        <source>Managers see the month in figures and print the report.</source>
        <translation>Quản lý xem số liệu tháng và in báo cáo.</translation>
    </message>
    <message>
        <source>Field team</source>
        <translation>Đội hiện trường</translation>
    </message>
    <message>
        <source>Teams take their dossiers and report the work, in a browser or on a phone.</source>
        <translation>Đội nhận hồ sơ và báo kết quả, trên trình duyệt hoặc điện thoại.</translation>
    </message>
    <message>
        <source>It is open already, in a window of its own.</source>
        <translation>Màn hình này đang mở trong cửa sổ riêng.</translation>
    </message>
    <message>
        <source>The team page is on the hub of this center.</source>
        <translation>Trang của đội nằm trên máy chủ của trung tâm.</translation>
    </message>
    <message>
        <source>The hub is still starting. Please try again in a moment.</source>
        <translation>Máy chủ đang khởi động. Vui lòng thử lại sau giây lát.</translation>
    </message>
    <message>
        <source>Open this page in a browser: {page}</source>
        <translation>Mở trang này trong trình duyệt: {page}</translation>
    </message>
    <message>
        <source>Log in as {login} with the password {password}.</source>
        <translation>Đăng nhập bằng {login}, mật khẩu {password}.</translation>
    </message>
</context>
<context>
    <name>Manager</name>
    <message>
        <source>No dossiers were settled in this month</source>
        <translation>Tháng này chưa giải quyết hồ sơ nào</translation>
    </message>
    <message>
        <source>Settled by unit</source>
        <translation>Giải quyết theo đơn vị</translation>
    </message>
    <message>
        <source>Ahead</source>
        <translation>Trước hạn</translation>
    </message>
    <message>
        <source>On time</source>
        <translation>Đúng hạn</translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation>Quá hạn</translation>
    </message>
    <message>
        <source>target {share}</source>
        <translation>mục tiêu {share}</translation>
    </message>
    <message>
        <source>No dossiers were settled in these months</source>
        <translation>Các tháng này chưa giải quyết hồ sơ nào</translation>
    </message>
    <message>
        <source>Share ahead or on time, 12 months</source>
        <translation>Tỷ lệ đúng và trước hạn, 12 tháng</translation>
    </message>
    <message>
        <source>Close {month}</source>
        <translation>Chốt {month}</translation>
    </message>
    <message>
        <source>The table and the list of dossiers behind it are frozen and signed with your name. What comes to light later stands beside them, never in the old numbers.</source>
        <translation>Bảng số liệu và danh sách hồ sơ đi kèm được khóa và ghi tên quý vị. Điều phát hiện sau này đứng bên cạnh, không bao giờ đổi số cũ.</translation>
    </message>
    <message>
        <source>Reason, if a station has not been heard since the month ended</source>
        <translation>Lý do, nếu có máy trạm chưa gửi số liệu từ khi hết tháng</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Hủy</translation>
    </message>
    <message>
        <source>Close the month</source>
        <translation>Chốt tháng</translation>
    </message>
    <message>
        <source>Unit · procedure</source>
        <translation>Đơn vị · thủ tục</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>Tiếp nhận</translation>
    </message>
    <message>
        <source>Settled</source>
        <translation>Đã giải quyết</translation>
    </message>
    <message>
        <source>Settled</source>
        <comment>column</comment>
        <translation>Giải quyết</translation>
    </message>
    <message>
        <source>% overdue</source>
        <translation>% quá hạn</translation>
    </message>
    <message>
        <source>Mean days</source>
        <translation>TB ngày</translation>
    </message>
    <message>
        <source>Figures by unit and procedure</source>
        <translation>Số liệu theo đơn vị và thủ tục</translation>
    </message>
    <message>
        <source>All units</source>
        <translation>Toàn công ty</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>In</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>Xem trước</translation>
    </message>
    <message>
        <source>Close month</source>
        <translation>Chốt tháng</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Đơn vị</translation>
    </message>
    <message>
        <source>Month before (Alt+Left)</source>
        <translation>Tháng trước (Alt+Trái)</translation>
    </message>
    <message>
        <source>Next month (Alt+Right)</source>
        <translation>Tháng sau (Alt+Phải)</translation>
    </message>
    <message>
        <source>Print the report (Ctrl+P)</source>
        <translation>In báo cáo (Ctrl+P)</translation>
    </message>
    <message>
        <source>Save the report as PDF (Ctrl+S)</source>
        <translation>Lưu báo cáo dạng PDF (Ctrl+S)</translation>
    </message>
    <message>
        <source>Save the figures for Excel (Ctrl+E)</source>
        <translation>Lưu số liệu cho Excel (Ctrl+E)</translation>
    </message>
    <message>
        <source>Closed {at}</source>
        <translation>Đã chốt {at}</translation>
    </message>
    <message>
        <source>provisional until {day}</source>
        <translation>tạm tính đến {day}</translation>
    </message>
    <message>
        <source>By unit, {month}</source>
        <translation>Theo đơn vị, {month}</translation>
    </message>
    <message>
        <source>Overdue dossiers, {month}</source>
        <translation>Hồ sơ quá hạn, {month}</translation>
    </message>
    <message>
        <source>No dossier of this month is overdue.</source>
        <translation>Tháng này không có hồ sơ quá hạn.</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Mã hồ sơ</translation>
    </message>
    <message>
        <source>Procedure</source>
        <translation>Thủ tục</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>Hẹn trả</translation>
    </message>
    <message>
        <source>Settled on</source>
        <translation>Giải quyết lúc</translation>
    </message>
    <message>
        <source>still open</source>
        <translation>chưa giải quyết</translation>
    </message>
    <message>
        <source>Users</source>
        <translation>Người dùng</translation>
    </message>
    <message>
        <source>Login</source>
        <translation>Tên đăng nhập</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Họ tên</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Vai trò</translation>
    </message>
    <message>
        <source>This center has no accounts yet: whoever stands before a screen may work at it. The first account is an administrator&apos;s; make it on this machine with the command:</source>
        <translation>Trung tâm chưa có tài khoản: ai đứng trước màn hình cũng làm việc được. Tài khoản đầu tiên là của quản trị viên; hãy tạo trên máy này bằng lệnh:</translation>
    </message>
    <message>
        <source>Only field teams have accounts: whoever stands before a screen of the center may work at it. Make an administrator&apos;s account on this machine with the command:</source>
        <translation>Chỉ các đội hiện trường có tài khoản: ai đứng trước màn hình của trung tâm cũng làm việc được. Hãy tạo tài khoản quản trị viên trên máy này bằng lệnh:</translation>
    </message>
    <message>
        <source>These people log in at the center&apos;s screens, and field teams at their page. An administrator adds another one with the command:</source>
        <translation>Những người này đăng nhập vào các màn hình của trung tâm, các đội hiện trường vào trang của đội. Quản trị viên thêm tài khoản bằng lệnh:</translation>
    </message>
    <message>
        <source>Clerk</source>
        <translation>Nhân viên tiếp nhận</translation>
    </message>
    <message>
        <source>Manager</source>
        <translation>Quản lý</translation>
    </message>
    <message>
        <source>Administrator</source>
        <translation>Quản trị viên</translation>
    </message>
    <message>
        <source>Field team</source>
        <translation>Đội hiện trường</translation>
    </message>
    <message>
        <source>An administrator changes these in the settings file of the center.</source>
        <translation>Quản trị viên thay đổi trong tệp cấu hình của trung tâm.</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Cấu hình</translation>
    </message>
    <message>
        <source>Setting</source>
        <translation>Mục</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Giá trị</translation>
    </message>
    <message>
        <source>Code of the center</source>
        <translation>Mã trung tâm</translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation>Múi giờ</translation>
    </message>
    <message>
        <source>Units</source>
        <translation>Đơn vị giải quyết</translation>
    </message>
    <message>
        <source>Field teams</source>
        <translation>Đội hiện trường</translation>
    </message>
    <message>
        <source>Hotline</source>
        <translation>Đường dây nóng</translation>
    </message>
    <message>
        <source>Satisfaction, {month}</source>
        <translation>Mức độ hài lòng, {month}</translation>
    </message>
    <message>
        <source>Nobody has rated the service in this month yet.</source>
        <translation>Tháng này chưa có ai đánh giá.</translation>
    </message>
    <message>
        <source>Scores from 1 to 5, given by applicants at the kiosk or on the tracking page.</source>
        <translation>Điểm từ 1 đến 5, do người dân chấm tại kiosk hoặc trên trang tra cứu.</translation>
    </message>
    <message>
        <source>not rated</source>
        <translation>chưa có đánh giá</translation>
    </message>
    <message>
        <source>{mean} of 5 ({n} ratings)</source>
        <translation>{mean} trên 5 ({n} lượt)</translation>
    </message>
    <message>
        <source>The page is being set …</source>
        <translation>Đang dựng trang in …</translation>
    </message>
    <message>
        <source>Page {n} / {of}</source>
        <translation>Trang {n} / {of}</translation>
    </message>
    <message>
        <source>Print preview</source>
        <translation>Xem trước trang in</translation>
    </message>
    <message>
        <source>A4 landscape</source>
        <translation>A4 ngang</translation>
    </message>
    <message>
        <source>Needs attention</source>
        <translation>Cần chú ý</translation>
    </message>
    <message>
        <source>Print the report</source>
        <translation>In báo cáo tháng</translation>
    </message>
    <message>
        <source>Page before</source>
        <translation>Trang trước</translation>
    </message>
    <message>
        <source>Next page</source>
        <translation>Trang sau</translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation>Đóng (Esc)</translation>
    </message>
    <message>
        <source>working days</source>
        <translation>ngày làm việc</translation>
    </message>
    <message>
        <source>{n} from before</source>
        <translation>{n} từ kỳ trước</translation>
    </message>
    <message>
        <source>{n} still open</source>
        <translation>còn {n} đang xử lý</translation>
    </message>
    <message>
        <source>Ahead of time</source>
        <translation>Trước hạn</translation>
    </message>
    <message>
        <source>Mean time</source>
        <translation>Thời gian trung bình</translation>
    </message>
    <message>
        <source>No dossiers in this month</source>
        <translation>Tháng này không có hồ sơ</translation>
    </message>
    <message>
        <source>{n} unit has nothing overdue</source>
        <translation>{n} đơn vị không có hồ sơ quá hạn</translation>
    </message>
    <message>
        <source>{n} units have nothing overdue</source>
        <translation>{n} đơn vị không có hồ sơ quá hạn</translation>
    </message>
    <message>
        <source>{n} settled late: {procedure}.</source>
        <translation>{n} hồ sơ quá hạn, đều là {procedure}.</translation>
    </message>
    <message>
        <source>{n} settled late, {m} of them {procedure}.</source>
        <translation>{n} hồ sơ quá hạn, trong đó {m} là {procedure}.</translation>
    </message>
    <message>
        <source>{n} still open past the due.</source>
        <translation>{n} hồ sơ chưa xong đã quá hạn.</translation>
    </message>
    <message>
        <source>The figures are being counted …</source>
        <translation>Đang tính số liệu …</translation>
    </message>
    <message>
        <source>not assigned</source>
        <translation>chưa phân công</translation>
    </message>
    <message>
        <source>Figures closed at {at}</source>
        <translation>Số liệu chốt lúc {at}</translation>
    </message>
    <message>
        <source>Figures of {at}</source>
        <translation>Số liệu lúc {at}</translation>
    </message>
    <message>
        <source>Time counts in working days, less the time spent waiting for the applicant</source>
        <translation>Hạn tính theo ngày làm việc, trừ thời gian chờ khách bổ sung</translation>
    </message>
    <message>
        <source>Overview</source>
        <translation>Tổng quan</translation>
    </message>
    <message>
        <source>Monthly report</source>
        <translation>Báo cáo tháng</translation>
    </message>
    <message>
        <source>By unit</source>
        <translation>Theo đơn vị</translation>
    </message>
    <message>
        <source>Satisfaction</source>
        <translation>Mức độ hài lòng</translation>
    </message>
    <message>
        <source>Nothing needs attention.</source>
        <translation>Không có việc cần chú ý.</translation>
    </message>
    <message>
        <source>Save the report</source>
        <translation>Lưu báo cáo</translation>
    </message>
    <message>
        <source>Saved as {file}</source>
        <translation>Đã lưu thành {file}</translation>
    </message>
    <message>
        <source>Closed; the hash begins with {hash}</source>
        <translation>Đã chốt; mã băm bắt đầu bằng {hash}</translation>
    </message>
    <message>
        <source>OneDoor – reports</source>
        <translation>Một Cửa Điện – báo cáo</translation>
    </message>
    <message>
        <source>Reports for management</source>
        <translation>Báo cáo quản lý</translation>
    </message>
    <message>
        <source>Report on handled dossiers</source>
        <translation>Báo cáo giải quyết hồ sơ</translation>
    </message>
</context>
<context>
    <name>Widgets</name>
    <message>
        <source>OneDoor</source>
        <translation>Một Cửa Điện</translation>
    </message>
    <message>
        <source>Close this window</source>
        <translation>Đóng cửa sổ này</translation>
    </message>
    <message>
        <source>What needs attention</source>
        <translation>Việc cần chú ý</translation>
    </message>
    <message>
        <source>{name}: language and close</source>
        <translation>{name}: ngôn ngữ và đóng</translation>
    </message>
</context>
</TS>
