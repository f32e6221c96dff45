/** Whole sentences; a name in braces is filled in by compose-comment.ts. */

export const waiting = [
  'Chờ lâu quá, hơn {minutes} phút mới tới lượt.',
  'Tôi đến từ 7 giờ rưỡi mà gần 10 giờ mới được gọi.',
  'Chỉ mở một quầy trong khi rất đông người chờ.',
  'Lấy số rồi nhưng vẫn có người chen vào trước.',
  'Sáng thứ Hai đông quá, đứng chờ mỏi cả chân.',
  'Đi từ {home} ra đây rồi lại phải hẹn hôm khác vì hết số.',
  'Máy lấy số bị hỏng, không biết ai trước ai sau.',
  'Hệ thống bị lỗi, cả buổi sáng không nộp được.',
  'Mất cả buổi làm chỉ để nộp một tờ giấy.',
  'Chờ {minutes} phút mà không ai cho biết lý do.',
  'Gần trưa cán bộ nói nghỉ, chiều quay lại, nhà tôi thì xa.',
  'Người già phải đứng chờ lâu, rất vất vả.',
  'Số người chờ thì nhiều mà cán bộ thì ít.',
  'Gọi số lộn xộn, tôi ngồi chờ mà bị bỏ qua lượt.',
  'Chờ ký giấy vì lãnh đạo đi họp, phải quay lại lần thứ {times}.',
  'Mạng rớt liên tục nên dồn lại rất đông.',
] as const;

export const room = [
  'Phòng chờ chật, không đủ ghế ngồi.',
  'Nóng quá, chỉ có một cái quạt.',
  'Nhà vệ sinh không sạch.',
  'Không có chỗ để xe, phải gửi ngoài đường.',
  'Máy tính cho dân dùng bị hỏng mấy tuần nay chưa sửa.',
  'Trụ sở ở xa, từ {home} đi mất cả tiếng.',
  'Trời mưa nước tạt vào chỗ ngồi chờ.',
  'Không có lối lên cho xe lăn.',
  'Bảng chỉ dẫn khó thấy, tôi đi nhầm mấy phòng.',
  'Bàn viết ít, phải kê lên đùi mà viết.',
] as const;

export const land = [
  'Hồ sơ đất trễ hẹn hơn {days} ngày mà không có giấy xin lỗi.',
  'Làm sổ đỏ đi lại {times} lần vẫn chưa xong.',
  'Tách thửa mà hẹn hết lần này đến lần khác.',
  'Chờ đo đạc đất hơn một tháng chưa thấy ai xuống.',
  'Hồ sơ đất đai chậm, hỏi thì nói đang chờ thuế.',
  'Từ khi sáp nhập, giấy tờ đất cũ không tìm thấy, bắt dân chờ.',
  'Giấy hẹn ghi một đằng, trả kết quả một nẻo.',
  'Sang tên đất cho con mà mỗi lần đến lại đòi thêm một loại giấy.',
  'Đất nhà tôi ở {home} đo sai diện tích, xin chỉnh sửa mãi chưa được.',
  'Nộp hồ sơ đất từ tháng trước, tra cứu trên mạng vẫn báo đang xử lý.',
  'Thủ tục về đất quá rắc rối, người dân không hiểu nổi.',
  'Chuyển mục đích đất mà chờ quá thời hạn ghi trên phiếu.',
  'Mong đẩy nhanh hồ sơ đất, gia đình đang cần vay vốn ngân hàng.',
  'Văn phòng đất đai và {place} chỉ qua chỉ lại, dân không biết hỏi ai.',
] as const;

export const forms = [
  'Tờ khai khó hiểu, nhiều từ chuyên môn quá.',
  'Mẫu giấy thay đổi mà không báo, tôi phải viết lại từ đầu.',
  'Mỗi người hướng dẫn một kiểu, không biết nghe ai.',
  'Thiếu một tờ mà lần đầu không nói, bắt đi lại {times} lần.',
  'Đã có căn cước gắn chíp mà vẫn đòi bản sao hộ khẩu.',
  'Niêm yết trên bảng là mẫu cũ.',
  'Nộp trực tuyến khó quá, bấm mãi không qua được bước ký.',
  'Bắt nộp trực tuyến trong khi bà con không có điện thoại thông minh.',
  'Không ai hướng dẫn điền tờ khai, tôi điền sai phải làm lại.',
  'Phí thu khác với phí ghi trên bảng, hỏi thì không giải thích.',
  'Yêu cầu photo nhiều bản giống nhau, rất tốn kém.',
  'Tài khoản dịch vụ công báo sai mật khẩu hoài, không ai giúp.',
  'Thủ tục nhiều bước quá, nên bớt giấy tờ.',
  'Trang web báo lỗi lúc tải tệp lên, mất hết thông tin đã nhập.',
] as const;

export const attitude = [
  'Cán bộ trả lời cộc lốc, không nhìn người dân.',
  'Thái độ chưa thân thiện, hỏi lại thì tỏ vẻ khó chịu.',
  'Cán bộ dùng điện thoại riêng trong lúc tôi chờ.',
  'Nói nhanh và nhỏ, tôi hỏi lại thì gắt.',
  'Không hướng dẫn rõ mà chỉ bảo về làm lại.',
  'Đề nghị cán bộ lắng nghe dân nhiều hơn.',
  'Mẹ tôi không biết chữ mà không ai giúp ghi tờ khai.',
  'Người quen đến sau lại được làm trước.',
  'Cán bộ vắng mặt ở quầy khá lâu trong giờ làm việc.',
  'Đến đúng giờ mở cửa mà hơn nửa tiếng sau mới có người.',
  'Giải thích qua loa, về nhà vẫn không biết phải làm gì.',
  'Mong cán bộ nói năng nhẹ nhàng hơn với người già.',
] as const;

export const result = [
  'Giấy trả về ghi sai năm sinh, phải làm lại.',
  'Kết quả sai tên đệm, tôi phải đi thêm một chuyến.',
  'Trễ hẹn {days} ngày không báo trước.',
  'Hẹn hôm nay trả mà đến nơi lại bảo chưa có.',
  'Bản điện tử gửi về không mở được.',
  'Hồ sơ bị trả lại mà không ghi rõ lý do.',
  'Tôi đi {distance} cây số đến lấy kết quả mà chưa ký xong.',
  'Không nhận được tin nhắn báo kết quả như đã hứa.',
  'Hồ sơ trợ cấp của mẹ tôi nộp đã lâu mà chưa thấy tiền.',
  'Kết quả thiếu dấu, ra ngân hàng không nhận.',
] as const;

export const feedback = [
  'Tôi đã góp ý lần trước mà không thấy ai trả lời.',
  'Gọi số đường dây nóng không ai bắt máy.',
  'Hòm thư góp ý để cho có, không biết ai đọc.',
  'Phản ánh trên mạng đã {days} ngày chưa được phản hồi.',
  'Không biết góp ý ở đâu, hỏi thì mỗi người chỉ một nơi.',
  'Kiến nghị của bà con {home} gửi từ lâu chưa thấy giải quyết.',
  'Góp ý xong bị hỏi lại ai viết, tôi thấy ngại.',
  'Có nghe nhưng không thấy sửa.',
] as const;

export const unhappyOpenings = [
  'Đây là lần thứ {times} tôi đến {matter}.',
  'Hôm nay tôi đến {matter}.',
  'Tôi ở {home}, đến {matter}.',
  'Nhà tôi ở {home}, đi {distance} cây số mới tới nơi.',
  'Tôi năm nay ngoài sáu mươi rồi.',
  'Tôi xin góp ý thẳng thắn.',
  'Tôi phải xin nghỉ làm một buổi để đi {matter}.',
] as const;

export const unhappyEndings = [
  'Mong được xem xét.',
  'Đề nghị trung tâm khắc phục.',
  'Mong lần sau tốt hơn.',
  'Xin cảm ơn.',
  'Rất mong được quan tâm giải quyết.',
  'Dân ở xa đi lại rất khổ.',
] as const;
