export const publicAccessibility = {
  'public.accessibility.link': 'Ai cũng dùng được',
  'public.accessibility.title': 'Ai cũng dùng được: tuyên bố về khả năng tiếp cận',
  'public.accessibility.description':
    'Từng tiêu chí WCAG 2.2 mức A và AA: đạt hay chưa, đã kiểm tra bằng cách nào, và những gì chưa thử được.',
  'public.accessibility.lead':
    'Người già, người khuyết tật, người ít đọc chữ và người vội đều phải đánh giá được. Trang này nói rõ chỗ nào đã làm được và chỗ nào chưa.',
  'public.accessibility.summary':
    'Chúng tôi đối chiếu với {all} tiêu chí mức A và AA của WCAG 2.2: {met} tiêu chí đạt, {partly} tiêu chí đạt một phần, {none} tiêu chí nói về những thứ không có ở đây (chẳng hạn phim ảnh).',
  'public.accessibility.statedOn':
    'Đối chiếu lần cuối ngày {day}, cho máy đánh giá, trang điện thoại, trang công khai và trang quản lý. Đây là tự đánh giá, chưa có bên độc lập xác nhận.',

  'public.accessibility.ways.title': 'Những lối để trả lời',
  'public.accessibility.ways.script':
    'Trang điện thoại chạy được trên máy cũ và mạng yếu, không cần JavaScript, không cần cài đặt.',
  'public.accessibility.ways.size':
    'Máy đánh giá có nút chữ to và nút tương phản cao; mọi trang phóng to được đến 400 %.',
  'public.accessibility.ways.time':
    'Không ai bị giục: máy chỉ hỏi có còn người ở đó không, và ở lại bao nhiêu lần cũng được.',
  'public.accessibility.ways.help':
    'Người đi cùng hoặc cán bộ có thể nhập giúp. Phiếu nhập giúp được ghi dấu và mặc định không tính vào điểm.',
  'public.accessibility.ways.paper': 'Nơi phục vụ in được phiếu giấy khổ A4 bằng hai thứ tiếng.',

  'public.accessibility.wrong.title': 'Chỗ chưa đạt trọn vẹn',
  'public.accessibility.untried.title': 'Những gì chưa có hoặc chưa thử',
  'public.accessibility.untried.people':
    'Chưa có người khuyết tật nào được mời dùng thử. Kiểm tra tự động chỉ tìm ra một phần các trở ngại.',
  'public.accessibility.untried.readers':
    'Tên, vai trò, thứ tự và lời thông báo mà trình đọc màn hình nhận được đã được kiểm tra trong trình duyệt, nhưng chưa nghe thử bằng TalkBack, VoiceOver hay NVDA với giọng tiếng Việt.',
  'public.accessibility.untried.aloud':
    'Chưa có đọc thành tiếng, và chưa có chế độ đơn giản ít chữ.',
  'public.accessibility.untried.languages':
    'Mới có tiếng Việt và tiếng Anh. Chưa có bản tiếng Ê Đê, M’nông hay Gia Rai do người nói tiếng ấy soạn.',

  'public.accessibility.criteria.title': 'Từng tiêu chí',
  'public.accessibility.criteria.text':
    '“Máy dò” là công cụ axe, chạy ở mọi bước của các lượt dùng thử tự động, không có ngoại lệ nào được bỏ qua: trên máy tính, điện thoại và máy đánh giá, chiều ngang 320 điểm (bằng phóng to 400 %), màn hình tối, màu bắt buộc, hai thứ tiếng. “Dùng thử” là lượt dùng tự động có lời kiểm tra riêng cho điều ấy. “Nhìn” là xem ảnh màn hình. “Đọc mã” là xem cách xây dựng.',
  'public.accessibility.table': 'Các tiêu chí WCAG 2.2 mức A và AA',
  'public.accessibility.column.criterion': 'Tiêu chí',
  'public.accessibility.column.status': 'Kết quả',
  'public.accessibility.column.checked': 'Kiểm tra bằng',
  'public.accessibility.status.met': 'đạt',
  'public.accessibility.status.partly': 'đạt một phần',
  'public.accessibility.status.none': 'không có nội dung này',
  'public.accessibility.by.machine': 'máy dò',
  'public.accessibility.by.journey': 'dùng thử',
  'public.accessibility.by.eye': 'nhìn',
  'public.accessibility.by.code': 'đọc mã',

  'public.accessibility.note.pdf':
    'Áp phích và phiếu giấy dạng PDF không có thẻ cho trình đọc màn hình; chúng để in, và mọi câu hỏi đều có ở trang điện thoại.',
  'public.accessibility.note.tables':
    'Bảng nhiều cột cuộn ngang trong khung riêng, như tiêu chí cho phép; phần còn lại không cuộn ngang.',
  'public.accessibility.note.time':
    'Máy hỏi rồi đợi ít nhất 20 giây, gia hạn không giới hạn; trang điện thoại không hạn giờ.',
  'public.accessibility.note.comments':
    'Ý kiến của người dân được ghi ngôn ngữ của bộ câu hỏi đã dùng; ai viết bằng tiếng khác thì hệ thống không nhận ra.',
  'public.accessibility.note.advance':
    'Máy đánh giá sang câu sau khi chọn xong một mặt; màn hình nói trước điều đó bằng thanh bước, và luôn có nút quay lại.',
  'public.accessibility.note.pin':
    'Đăng nhập dùng được trình quản lý mật khẩu và dán được; mã PIN của cán bộ trên máy đánh giá thì phải nhớ hoặc chép. Người dân không phải đăng nhập.',

  'public.accessibility.tell.title': 'Gặp chỗ khó dùng',
  'public.accessibility.tell.text':
    'Xin nói với cán bộ tại quầy, hoặc viết vào ô ý kiến của phiếu: người phụ trách nơi ấy đọc được. Cán bộ luôn có thể đưa phiếu giấy hoặc nhập giúp.',
};
