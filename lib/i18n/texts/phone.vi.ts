export const phone = {
  'phone.title': 'Đánh giá dịch vụ – {place}',
  'phone.title.faulty': 'Lỗi: {title}',
  'phone.heading': 'Ông/bà thấy việc phục vụ ở đây thế nào?',
  'phone.heading.full': 'Phiếu đánh giá đầy đủ',
  'phone.intro':
    'Chừng một phút. Chỉ câu ghi “cần trả lời” là phải chọn, các câu khác có thể để trống.',
  'phone.intro.full':
    'Ông/bà hài lòng đến mức nào với từng điều dưới đây? Chừng năm phút; chỉ câu ghi “cần trả lời” là phải chọn, các câu khác có thể để trống.',
  'phone.look.simple': 'Hình mặt lớn, ít chữ',
  'phone.look.usual': 'Đủ chữ',
  'phone.listen': 'Nghe đọc câu này',
  'phone.language': 'Ngôn ngữ',
  'phone.assisted.mark': 'Người trợ giúp nhập',
  'phone.assisted.note':
    'Xin đọc từng câu cho người dân nghe và chọn đúng theo ý họ, không gợi ý. Phiếu này được đánh dấu là có người trợ giúp và tính riêng.',
  'phone.assisted.promise': 'Phiếu không ghi tên người dân, cũng không ghi tên người trợ giúp.',
  'phone.reasons.when': 'Chỉ cần chọn khi ông/bà không hài lòng ở câu trên.',
  'phone.dossier.title': 'Mã hồ sơ (không bắt buộc)',
  'phone.dossier.hint':
    'In trên giấy hẹn, ví dụ H15.45.12-260314-0042. Mã chỉ dùng để tìm ra những phiếu trùng của cùng một hồ sơ và được lưu dưới dạng đã khóa.',
  'phone.problem.title': 'Chưa gửi được. Xin ông/bà xem lại:',
  'phone.problem.page':
    'Trang này không còn nguyên vẹn. Xin ông/bà xem lại các câu rồi bấm gửi lần nữa.',
  'phone.problem.trap':
    'Máy chủ chưa nhận ra người gửi là người thật. Các câu trả lời vẫn còn nguyên: xin ông/bà bấm gửi lần nữa.',
  'phone.trap': 'Xin để trống ô này',
  'phone.away.title': 'Chưa lưu được đánh giá',
  'phone.away.text':
    'Hệ thống đang tạm gián đoạn. Các câu trả lời vẫn còn nguyên bên dưới: xin ông/bà chờ vài giây rồi bấm “Gửi lại”.',
  'phone.away.send': 'Gửi lại',
  'phone.to-full': 'Góp ý kỹ hơn với phiếu đầy đủ ({count} câu)',
  'phone.to-assisted': 'Nhập giúp người khác',
  'phone.to-own': 'Tự trả lời, không có người trợ giúp',
  'phone.receipt.title': 'Đã nhận đánh giá',
  'phone.receipt.thanks': 'Ý kiến của ông/bà giúp nơi này phục vụ bà con tốt hơn.',
  'phone.receipt.when': 'Nhận lúc {time} ngày {day}',
  'phone.receipt.place': 'Xem kết quả đánh giá của nơi này',
  'phone.receipt.close': 'Ông/bà có thể đóng trang này.',
  'phone.receipt.unknown': 'Không tìm thấy phiếu này',
  'phone.receipt.unknown.text':
    'Địa chỉ có thể bị thiếu ký tự. Nếu chưa chắc đã gửi, ông/bà có thể gửi một phiếu mới.',
  'phone.receipt.away': 'Chưa xem được phiếu',
  'phone.receipt.away.text':
    'Hệ thống đang tạm gián đoạn. Xin ông/bà tải lại trang này sau ít phút.',
  'phone.conflict.title': 'Phiếu này đã được nhận',
  'phone.conflict.text':
    'Đánh giá gửi lần đầu đã được lưu và giữ nguyên, nên thay đổi vừa rồi không được ghi. Muốn nói thêm, ông/bà có thể gửi một phiếu mới.',
  'phone.start-new': 'Gửi một phiếu mới',
  'phone.code.title': 'Nhập mã của quầy',
  'phone.code.text':
    'Mã có năm ký tự, in dưới hình vuông (mã QR) trên tờ dán ở quầy hoặc trên giấy hẹn.',
  'phone.code.welcome': 'Mỗi quầy có một mã riêng, nhập mã để mở đúng phiếu của quầy.',
  'phone.code.label': 'Mã quầy hoặc trung tâm',
  'phone.code.open': 'Mở phiếu',
  'phone.code.unknown': 'Không có nơi nào mang mã “{code}”',
  'phone.code.unknown.text': 'Xin ông/bà xem lại mã trên tờ dán ở quầy rồi nhập lại.',
  'phone.not-found.title': 'Không có trang này',
  'phone.not-found.text': 'Xin ông/bà quét lại mã QR ở quầy, hoặc nhập mã in bên dưới hình đó.',
  'phone.too-large.title': 'Phiếu quá dài',
  'phone.too-large.text': 'Xin ông/bà bấm nút quay lại, viết góp ý ngắn hơn rồi gửi lại.',
  'phone.garbled.title': 'Không đọc được phiếu',
  'phone.garbled.text':
    'Nội dung bị sai lệch trên đường gửi và chưa được lưu. Xin ông/bà bấm nút quay lại rồi gửi lần nữa.',
  'phone.method.title': 'Trang này chỉ để xem và gửi phiếu',
  'phone.method.text': 'Xin ông/bà mở lại bằng mã QR ở quầy.',
  'phone.closed.title': 'Hệ thống đang tạm gián đoạn',
  'phone.closed.text': 'Xin ông/bà tải lại trang này sau ít phút. Chưa có gì bị mất.',
} as const;
