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
        <source>later at the counter</source>
        <translation>bổ sung sau tại quầy</translation>
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
        <source>It takes about %1 minutes here. You see the result at once.</source>
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
</context>
</TS>
