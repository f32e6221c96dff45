export const publicMethod = {
  'public.method.title': 'Điểm hài lòng được tính thế nào',
  'public.method.description':
    'Cách tính điểm hài lòng theo phương pháp SIPAS, khoảng tin cậy, ngưỡng công bố và nguồn dữ liệu.',
  'public.method.lead':
    'Điểm hài lòng theo phương pháp SIPAS là trung bình của năm yếu tố; mỗi yếu tố là tỷ lệ chấm “Hài lòng” hoặc “Rất hài lòng”. Mọi điểm đều đi kèm số phiếu và khoảng tin cậy.',
  'public.method.version': 'Phiên bản cách tính: {version}.',

  'public.method.asked.title': 'Hỏi những gì',
  'public.method.asked.counter':
    'Phiếu tại quầy có sáu câu: một câu chung và mỗi yếu tố một câu. Người chấm “Không hài lòng” được hỏi thêm điều gì chưa tốt.',
  'public.method.asked.full':
    'Phiếu đầy đủ hỏi 22 tiêu chí của năm yếu tố, rồi câu chung. Hai loại phiếu được tính riêng, không gộp.',
  'public.method.asked.scale':
    'Năm mức: {worst}, {poor}, {neutral}, {good}, {best}. Không ý kiến cũng là một câu trả lời, và không nằm trong mẫu số nào.',
  'public.method.asked.wording.title': 'Lời của 22 tiêu chí chưa được đối chiếu',
  'public.method.asked.wording':
    'Tên năm yếu tố và con số 22 tiêu chí lấy từ văn bản đã công bố. Lời của từng tiêu chí và cách chia 4 + 5 + 6 + 3 + 4 ghi theo trí nhớ của người làm chuyên môn, đến khi có người đối chiếu với Quyết định 2640/QĐ-BNV ngày 10/10/2017.',

  'public.method.score.title': 'Từ phiếu đến điểm',
  'public.method.score.criterion':
    'Điểm một câu = 100 × (số lượt chấm Hài lòng + số lượt chấm Rất hài lòng) / tổng số lượt chấm của câu ấy.',
  'public.method.score.factor': 'Điểm một yếu tố = trung bình cộng điểm các câu của yếu tố ấy.',
  'public.method.score.total':
    'Điểm = trung bình cộng năm yếu tố. Thiếu lượt chấm ở một yếu tố thì chưa có điểm, không bao giờ ghi 0 hay 100 thay vào.',
  'public.method.score.pooled':
    'Điểm gộp (có trong dữ liệu mở) = 100 × mọi lượt chấm từ Hài lòng trở lên / mọi lượt chấm.',
  'public.method.score.overall':
    'Hài lòng nói chung là tỷ lệ của riêng câu hỏi chung, không trộn vào điểm.',
  'public.method.score.rounding': 'Chỉ làm tròn khi hiển thị, đến hai chữ số thập phân.',

  'public.method.example.title': 'Ví dụ: bốn phiếu',
  'public.method.example.caption': 'Bốn phiếu, mỗi yếu tố một câu, mức từ 1 đến 5',
  'public.method.example.answer': 'Phiếu {number}',
  'public.method.example.satisfied': 'Hài lòng / lượt chấm',
  'public.method.example.share': '{satisfied}/{rated}',
  'public.method.example.noOpinion': 'không ý kiến',
  'public.method.example.score': 'Điểm (trung bình năm yếu tố)',
  'public.method.example.result':
    'Điểm là {score}, điểm gộp là {pooled}. Với bốn phiếu, khoảng tin cậy 95 % rộng từ {low} đến {high}: vì thế điểm của vài phiếu không được công bố.',

  'public.method.places.title': 'Từ trung tâm đến xã và tỉnh',
  'public.method.places.weighted':
    'Khi biết số hồ sơ, mỗi trung tâm góp vào điểm chung theo số hồ sơ đã giải quyết trong kỳ. Trung tâm chưa có điểm thì để ngoài, và trang cho biết phần hồ sơ được bao quát.',
  'public.method.places.pooled':
    'Khi chưa biết số hồ sơ, mọi phiếu được gộp làm một. Trang nào cũng nói rõ đang dùng cách nào.',

  'public.method.interval.title': 'Khoảng tin cậy nói gì',
  'public.method.interval.meaning':
    'Nếu hỏi lại nhiều lần theo cùng cách, khoảng 95 trong 100 khoảng như vậy sẽ chứa tỷ lệ thật của những người sẵn lòng trả lời. Càng ít phiếu, khoảng càng rộng.',
  'public.method.interval.formula':
    'Khoảng Wilson 95 %; khi tỷ lệ đúng bằng 0 hoặc 100 % thì dùng khoảng Clopper–Pearson. Với điểm trung bình, khoảng được tính theo số lượt chấm ít nhất trong các phần, nên không bao giờ hẹp quá mức. Điểm có trọng số dùng cỡ mẫu hiệu dụng của Kish.',
  'public.method.interval.compare':
    'Hai nơi hay hai tháng có khoảng chồng lên nhau thì không được gọi là hơn hay kém.',
  'public.method.interval.bias':
    'Khoảng này không nói được về những người không trả lời: phiếu tại quầy là của người tự nguyện, không phải mẫu chọn ngẫu nhiên.',

  'public.method.shown.title': 'Khi nào một con số được công bố',
  'public.method.shown.minimum': 'Ngưỡng',
  'public.method.shown.what': 'Điều được làm',
  'public.method.shown.caption': 'Các ngưỡng đang dùng',
  'public.method.shown.from': 'từ {n} phiếu',
  'public.method.shown.show': 'Nêu điểm, kèm khoảng tin cậy',
  'public.method.shown.compare': 'Tô màu, đem so sánh',
  'public.method.shown.rank': 'Có thể xếp thứ hạng (các trang công khai không xếp hạng)',
  'public.method.shown.cell':
    'Nhóm có từ 1 đến {largest} người không bao giờ được nêu, và con số cùng bảng giúp trừ ra nhóm ấy cũng được che.',

  'public.method.counts.title': 'Phiếu nào được tính',
  'public.method.counts.text':
    'Mọi phiếu đều được lưu, không phiếu nào bị xóa hay sửa. Phiếu được tính vào điểm, trừ khi rơi vào một trong các lý do sau:',
  'public.method.counts.channels':
    'Bốn kênh luôn được đếm riêng: {kiosk}, {phone}, {paper}, {assisted}.',
  'public.method.counts.privacy':
    'Phiếu không hỏi tên, số điện thoại hay giấy tờ. Mã hồ sơ, nếu có, chỉ được giữ dưới dạng mã băm có khóa.',

  'public.method.official.title': 'Khác gì số của Bộ Nội vụ',
  'public.method.official.sample':
    'Điều tra SIPAS của Bộ chọn người dân ngẫu nhiên trong cộng đồng; ở đây là những người tự trả lời tại nơi phục vụ. Hai số không thay thế nhau.',
  'public.method.official.rule':
    'Công thức chính xác của Bộ chưa được công bố đủ: kết quả 2024 (83,94) khớp với trung bình cộng của 14 phần, nhưng trung bình năm yếu tố của 2023 là 82,89, còn suy từ cùng báo cáo ấy lại là 82,97. Trung bình cộng là quy tắc gần nhất được biết.',

  'public.method.law.title': 'Căn cứ',
  'public.method.law.democracy':
    'Luật Thực hiện dân chủ ở cơ sở 10/2022/QH15, Điều 35: xã, phường lập và duy trì hệ thống đánh giá mức độ hài lòng của người dân.',
  'public.method.law.decree':
    'Nghị định 61/2018/NĐ-CP, Điều 27–32, và Thông tư 01/2018/TT-VPCP, Điều 12–15: đánh giá bằng phiếu, thiết bị điện tử tại Bộ phận Một cửa và trực tuyến; giữ bí mật người đánh giá. Nghị định 118/2025/NĐ-CP thay thế từ 01/07/2025; chưa đối chiếu được phần đánh giá của văn bản mới, nên ở đây ghi theo quy định 2018.',
  'public.method.law.privacy':
    'Luật Bảo vệ dữ liệu cá nhân 91/2025/QH15: đúng mục đích, ít dữ liệu nhất, không mặc nhiên coi là đồng ý.',

  'public.method.sources.title': 'Nguồn dữ liệu',
  'public.method.sources.answers': 'Phiếu đánh giá: do người dân gửi qua bốn kênh trên.',
  'public.method.sources.answers.demonstration':
    'Phiếu đánh giá và số hồ sơ từng tháng ở bản minh họa này là dữ liệu dựng lên, không phải của người thật.',
  'public.method.sources.places':
    '102 xã, phường của Đắk Lắk từ 01/07/2025: Nghị quyết 1660/NQ-UBTVQH15.',
  'public.method.sources.criteria':
    'Năm yếu tố và 22 tiêu chí: SIPAS 2017–2020, Quyết định 2640/QĐ-BNV.',
  'public.method.sources.open': 'Mọi con số công khai, để máy đọc:',
} as const;
