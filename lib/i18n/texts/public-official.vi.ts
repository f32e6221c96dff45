export const publicOfficial = {
  'public.navigation.official': 'Số của Bộ Nội vụ',
  'public.official.title': 'Kết quả SIPAS và PAR\u00a0Index do Bộ Nội vụ công bố',
  'public.official.description':
    'Chỉ số hài lòng SIPAS và Chỉ số cải cách hành chính PAR Index từng năm do Bộ Nội vụ công bố, kèm nguồn và năm đổi phương pháp.',
  'public.official.lead':
    'Đây là những con số do Bộ Nội vụ đo và công bố mỗi năm, đặt ở đây để đối chiếu. Không con số nào trên trang này được tính từ phiếu gửi tại quầy hay trên điện thoại.',
  'public.official.real':
    'Hệ thống này đang chạy thử với phiếu minh họa; riêng các số của Bộ trên trang này là số đã công bố thật.',

  'public.official.why.title': 'Vì sao không đem so với điểm ở trang Kết quả',
  'public.official.why.people':
    'Người trả lời khác nhau: Bộ chọn ngẫu nhiên người dân trong cộng đồng, còn ở đây là những người tự trả lời tại nơi vừa làm thủ tục.',
  'public.official.why.parts':
    'Điều được hỏi khác nhau: kết quả SIPAS 2024 khớp với trung bình của 14 phần, gồm chín chính sách và năm yếu tố phục vụ; ở đây chỉ hỏi về năm yếu tố. PAR Index chấm việc cải cách hành chính của cả tỉnh, không chỉ sự hài lòng.',
  'public.official.why.time':
    'Kỳ và địa giới khác nhau: số của Bộ là của cả năm, theo địa giới tỉnh của năm ấy; ở đây là từng tháng, theo nơi phục vụ hiện nay.',
  'public.official.why.rule':
    'Vì thế hai loại số không bao giờ nằm chung một biểu đồ, và hiệu của chúng không nói lên điều gì.',
  'public.official.why.link': 'Điểm ở đây được tính thế nào',

  'public.official.sipas.title': 'Chỉ số hài lòng SIPAS',
  'public.official.sipas.summary':
    'Từ kết quả năm 2022, Bộ đo theo phương pháp khác, nên có hai đường rời nhau: số từ 2022 không so được với số trước đó. Mức thấp hơn của 2022 không có nghĩa là người dân bớt hài lòng.',
  'public.official.sipas.noProvince':
    'Ở đây chưa có kết quả SIPAS của riêng tỉnh; người vận hành có thể nạp từ tệp CSV.',
  'public.official.par.title': 'Chỉ số cải cách hành chính PAR Index',
  'public.official.par.summary':
    'Từ 2022, PAR Index được chấm theo đề án mới cho giai đoạn 2022–2030 (Quyết định 876/QĐ-BNV), nên đường được tách ở đó.',
  'public.official.par.empty.title': 'Ở đây chưa có kết quả PAR Index nào',
  'public.official.par.empty':
    'Bộ Nội vụ công bố PAR Index của các bộ và các tỉnh mỗi năm. Chúng tôi chưa đối chiếu được con số nào với văn bản công bố, nên không tự ghi; khi tỉnh nạp số kèm nguồn, biểu đồ và bảng sẽ hiện ra ở đây.',
  'public.official.howTo': 'Cách nạp số của tỉnh',

  'public.official.chart.description':
    '{place}: {figures}. Chỗ đổi phương pháp hoặc thiếu năm thì đường bị ngắt.',
  'public.official.chart.figure': '{year}: {value}',
  'public.official.chart.break': 'Đổi phương pháp {year}',
  'public.official.country': 'Cả nước',
  'public.official.table': 'Từng năm, kèm nguồn',
  'public.official.factors': 'Năm yếu tố, theo số Bộ công bố',
  'public.official.factors.note':
    'Chỉ ghi những năm mà số từng yếu tố đã được đọc trong kết quả công bố, hoặc tỉnh đã nạp kèm nguồn.',
  'public.official.column.year': 'Năm',
  'public.official.column.value': 'Chỉ số (trên 100)',
  'public.official.column.rank': 'Thứ hạng',
  'public.official.column.source': 'Nguồn',
  'public.official.changed': 'đổi phương pháp',
  'public.official.source': '{index}, kết quả năm {year}, Bộ Nội vụ công bố',
  'public.official.index.sipas': 'Chỉ số SIPAS',
  'public.official.index.par': 'Chỉ số PAR Index',
  'public.official.mark.pub': 'đã đọc trong kết quả công bố',
  'public.official.mark.known': 'ghi theo trí nhớ của người làm chuyên môn, chưa đối chiếu',
  'public.official.mark.imported': 'tỉnh nạp ngày {date}',

  'public.official.import.title': 'Nạp kết quả của tỉnh (dành cho người vận hành)',
  'public.official.import.text':
    'Soạn một tệp CSV mã hóa UTF-8 với các cột index, year, place, part, value, rank, source, rồi chạy lệnh dưới đây trên máy chủ.',
  'public.official.import.index': 'index là sipas hoặc par; year là năm của kết quả.',
  'public.official.import.place': 'place là VN cho cả nước, hoặc mã của tỉnh, ở đây là {code}.',
  'public.official.import.part':
    'part là total cho chỉ số chung; với SIPAS có thể là access, procedures, officials, result, feedback cho năm yếu tố.',
  'public.official.import.value':
    'value là số đã công bố, từ 0 đến 100; rank là thứ hạng, để trống nếu không có; source là văn bản hoặc trang đã công bố, bắt buộc.',
  'public.official.import.rule':
    'Tệp được nạp trọn vẹn hoặc không nạp gì; dòng sai được nêu kèm lý do. Số đã có mà tệp ghi khác thì bị từ chối và cả hai số được nêu, trừ khi thêm --replace.',
  'public.official.import.example': 'Ví dụ một tệp',
  'public.official.data': 'Mọi con số của trang này, để máy đọc:',

  'public.official.place.title': 'Kết quả do Bộ Nội vụ công bố',
  'public.official.place.text':
    'Mỗi năm Bộ Nội vụ công bố Chỉ số hài lòng SIPAS và Chỉ số cải cách hành chính PAR Index. Đó là số đo theo cách khác, không so được với điểm trên trang này.',
  'public.official.place.link': 'Xem SIPAS và PAR Index từng năm',
} as const;
