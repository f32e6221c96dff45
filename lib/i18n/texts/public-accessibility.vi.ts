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
    'Máy đánh giá có nút chữ to, nút tương phản cao và nút “Đơn giản” (mặt to, ít chữ); điện thoại cũng có cách xem ấy. Mọi trang phóng to được đến 400 %.',
  'public.accessibility.ways.aloud':
    'Máy đánh giá và điện thoại đọc to từng câu và từng mức: bằng lời thu sẵn nếu ngôn ngữ ấy có, nếu không thì bằng giọng của thiết bị; thiết bị không có giọng nào thì không hiện nút nghe. Chạm một cái là im ngay.',
  'public.accessibility.ways.languages':
    'Tỉnh thêm được ngôn ngữ cho phần đánh giá, cả chữ lẫn lời thu sẵn. Bản chưa được người nói tiếng ấy duyệt thì có ghi rõ.',
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
    'Nghe đọc bằng giọng của thiết bị mới thử trong trình duyệt, chưa thử trên nhiều máy thật.',
  'public.accessibility.untried.recordings': 'Chưa có lời thu sẵn nào, kể cả tiếng Việt.',
  'public.accessibility.given':
    'Ngoài tiếng Việt và tiếng Anh, phần đánh giá đang có: {names}. Chúng tôi không tự dịch.',
  'public.accessibility.given.unreviewed': '{name} (chưa được duyệt)',
  'public.accessibility.untried.languages':
    'Mới có tiếng Việt và tiếng Anh. Hệ thống nhận được bản Ê Đê, M’nông hay Gia Rai, nhưng chưa có bản nào do người nói tiếng ấy soạn, và chúng tôi không tự dịch.',

  'public.accessibility.criteria.title': 'Từng tiêu chí',
  'public.accessibility.criteria.text':
    '“Công cụ” là công cụ kiểm tra tự động axe, chạy ở mọi bước của các lượt dùng thử tự động, không có ngoại lệ nào được bỏ qua: trên máy tính, điện thoại và máy đánh giá, chiều ngang 320 điểm (bằng phóng to 400 %), màn hình tối, màu bắt buộc, hai thứ tiếng. “Dùng thử” là lượt dùng tự động có lời kiểm tra riêng cho điều ấy. “Nhìn” là xem ảnh màn hình. “Đọc mã” là xem cách xây dựng.',
  'public.accessibility.table': 'Các tiêu chí WCAG 2.2 mức A và AA',
  'public.accessibility.column.criterion': 'Tiêu chí',
  'public.accessibility.column.status': 'Kết quả',
  'public.accessibility.column.checked': 'Kiểm tra bằng',
  'public.accessibility.status.met': 'đạt',
  'public.accessibility.status.partly': 'đạt một phần',
  'public.accessibility.status.none': 'không có nội dung này',
  'public.accessibility.by.machine': 'công cụ',
  'public.accessibility.by.journey': 'dùng thử',
  'public.accessibility.by.eye': 'nhìn',
  'public.accessibility.by.code': 'đọc mã',

  'public.accessibility.note.pdf':
    'Áp phích và phiếu giấy dạng PDF không có thẻ cho trình đọc màn hình; chúng để in, và mọi câu hỏi đều có ở trang điện thoại.',
  'public.accessibility.note.recordings':
    'Lời thu sẵn chỉ đọc đúng những chữ đang hiện trên màn hình, nên chữ chính là bản thay thế.',
  'public.accessibility.note.tables':
    'Bảng nhiều cột cuộn ngang trong khung riêng, như tiêu chí cho phép; phần còn lại không cuộn ngang.',
  'public.accessibility.note.time':
    'Máy hỏi rồi đợi ít nhất 20 giây, gia hạn không giới hạn; trang điện thoại không hạn giờ. Màn hình cảm ơn thì tự đóng sau 8 giây không ai chạm, cuộn hay chuyển tiêu điểm, và phiên đăng nhập của người quản lý hết hạn mà không báo trước.',
  'public.accessibility.note.comments':
    'Ý kiến của người dân được ghi ngôn ngữ của bộ câu hỏi đã dùng; ai viết bằng tiếng khác thì hệ thống không nhận ra.',
  'public.accessibility.note.advance':
    'Chạm vào một mặt là máy sang câu sau; màn hình đầu nói trước điều đó, bàn phím thì không tự sang, và luôn có nút quay lại.',
  'public.accessibility.note.pin':
    'Đăng nhập dùng được trình quản lý mật khẩu và dán được; mã PIN của cán bộ trên máy đánh giá thì phải nhớ hoặc chép. Người dân không phải đăng nhập.',

  'public.accessibility.tell.title': 'Gặp chỗ khó dùng',
  'public.accessibility.tell.text':
    'Xin nói với cán bộ tại quầy, hoặc viết vào ô ý kiến của phiếu: người phụ trách nơi ấy đọc được. Cán bộ luôn có thể đưa phiếu giấy hoặc nhập giúp.',

  // Tên của WCAG 2.2, do chúng tôi dịch.
  'public.accessibility.name.1-1-1': 'Nội dung không phải chữ',
  'public.accessibility.name.1-2-1': 'Chỉ tiếng hoặc chỉ hình',
  'public.accessibility.name.1-2-2': 'Phụ đề (ghi sẵn)',
  'public.accessibility.name.1-2-3': 'Lời tả hoặc bản thay thế',
  'public.accessibility.name.1-2-4': 'Phụ đề (trực tiếp)',
  'public.accessibility.name.1-2-5': 'Lời tả (ghi sẵn)',
  'public.accessibility.name.1-3-1': 'Thông tin và quan hệ',
  'public.accessibility.name.1-3-2': 'Thứ tự có nghĩa',
  'public.accessibility.name.1-3-3': 'Đặc điểm cảm nhận',
  'public.accessibility.name.1-3-4': 'Hướng màn hình',
  'public.accessibility.name.1-3-5': 'Nhận ra mục đích ô nhập',
  'public.accessibility.name.1-4-1': 'Không chỉ dùng màu',
  'public.accessibility.name.1-4-2': 'Tắt được tiếng',
  'public.accessibility.name.1-4-3': 'Tương phản của chữ',
  'public.accessibility.name.1-4-4': 'Phóng to chữ',
  'public.accessibility.name.1-4-5': 'Ảnh chụp chữ',
  'public.accessibility.name.1-4-10': 'Xếp lại nội dung',
  'public.accessibility.name.1-4-11': 'Tương phản ngoài chữ',
  'public.accessibility.name.1-4-12': 'Giãn cách chữ',
  'public.accessibility.name.1-4-13': 'Nội dung khi trỏ hoặc chọn',
  'public.accessibility.name.2-1-1': 'Bàn phím',
  'public.accessibility.name.2-1-2': 'Không kẹt bàn phím',
  'public.accessibility.name.2-1-4': 'Phím tắt một ký tự',
  'public.accessibility.name.2-2-1': 'Chỉnh được thời gian',
  'public.accessibility.name.2-2-2': 'Tạm dừng, dừng, ẩn',
  'public.accessibility.name.2-3-1': 'Chớp không quá ba lần',
  'public.accessibility.name.2-4-1': 'Bỏ qua phần lặp lại',
  'public.accessibility.name.2-4-2': 'Tên trang',
  'public.accessibility.name.2-4-3': 'Thứ tự chọn',
  'public.accessibility.name.2-4-4': 'Mục đích của liên kết',
  'public.accessibility.name.2-4-5': 'Nhiều lối tới',
  'public.accessibility.name.2-4-6': 'Tiêu đề và nhãn',
  'public.accessibility.name.2-4-7': 'Thấy ô đang chọn',
  'public.accessibility.name.2-4-11': 'Ô đang chọn không bị che',
  'public.accessibility.name.2-5-1': 'Cử chỉ con trỏ',
  'public.accessibility.name.2-5-2': 'Hủy được thao tác trỏ',
  'public.accessibility.name.2-5-3': 'Nhãn nằm trong tên',
  'public.accessibility.name.2-5-4': 'Điều khiển bằng chuyển động',
  'public.accessibility.name.2-5-7': 'Kéo thả',
  'public.accessibility.name.2-5-8': 'Cỡ của chỗ chạm',
  'public.accessibility.name.3-1-1': 'Ngôn ngữ của trang',
  'public.accessibility.name.3-1-2': 'Ngôn ngữ của từng phần',
  'public.accessibility.name.3-2-1': 'Khi được chọn',
  'public.accessibility.name.3-2-2': 'Khi nhập',
  'public.accessibility.name.3-2-3': 'Điều hướng nhất quán',
  'public.accessibility.name.3-2-4': 'Tên gọi nhất quán',
  'public.accessibility.name.3-2-6': 'Trợ giúp nhất quán',
  'public.accessibility.name.3-3-1': 'Chỉ ra lỗi',
  'public.accessibility.name.3-3-2': 'Nhãn hoặc hướng dẫn',
  'public.accessibility.name.3-3-3': 'Gợi ý sửa lỗi',
  'public.accessibility.name.3-3-4': 'Ngừa lỗi',
  'public.accessibility.name.3-3-7': 'Không bắt nhập lại',
  'public.accessibility.name.3-3-8': 'Đăng nhập dễ tiếp cận',
  'public.accessibility.name.4-1-2': 'Tên, vai trò, giá trị',
  'public.accessibility.name.4-1-3': 'Thông báo trạng thái',
};
