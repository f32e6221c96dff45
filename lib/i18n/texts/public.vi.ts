import { publicMethod } from '@/lib/i18n/texts/public-method.vi';
import { publicNotFound } from '@/lib/i18n/texts/public-not-found.vi';

export const publicPages = {
  ...publicNotFound,
  ...publicMethod,
  'public.province': 'Tỉnh {name}',
  'public.title': '{place}: điểm hài lòng của người dân',
  'public.description':
    'Điểm hài lòng theo phương pháp SIPAS của {place}: năm yếu tố, từng tháng, số phiếu và khoảng tin cậy.',
  'public.navigation': 'Các trang công khai',
  'public.navigation.results': 'Kết quả',
  'public.navigation.method': 'Cách tính điểm',
  'public.navigation.staff': 'Dành cho cán bộ quản lý',
  'public.breadcrumbs': 'Vị trí trang',
  'public.ended': 'Nơi này hoạt động đến hết ngày {date}; dưới đây là kết quả đến ngày ấy.',

  'public.period.title': 'Kỳ số liệu',
  'public.period.kinds': 'Chọn loại kỳ',
  'public.period.kind.month': 'Tháng',
  'public.period.kind.quarter': 'Quý',
  'public.period.kind.half': '6 tháng',
  'public.period.kind.year': 'Năm',
  'public.period.kind.all': 'Từ đầu',
  'public.period.month':
    '{number, select, 01 {tháng 01} 02 {tháng 02} 03 {tháng 03} 04 {tháng 04} 05 {tháng 05} 06 {tháng 06} 07 {tháng 07} 08 {tháng 08} 09 {tháng 09} 10 {tháng 10} 11 {tháng 11} other {tháng 12}}/{year}',
  'public.period.quarter':
    '{number, select, 1 {quý I} 2 {quý II} 3 {quý III} other {quý IV}}/{year}',
  'public.period.half': '{number, select, 1 {6 tháng đầu} other {6 tháng cuối}} năm {year}',
  'public.period.year': 'năm {year}',
  'public.period.all': 'từ đầu đến nay',
  'public.period.choose': 'Xem kỳ khác',
  'public.period.show': 'Xem',
  'public.period.previous': 'Kỳ trước: {period}',
  'public.period.next': 'Kỳ sau: {period}',
  'public.period.days': 'Từ {from} đến {to}.',
  'public.period.toDate': 'Từ {from}, tính đến hôm nay, {to}. Phiếu vừa gửi được tính ngay.',
  'public.period.unknown':
    'Địa chỉ nêu một kỳ không có số liệu ở đây, nên trang này cho xem {period}.',

  'public.sentence':
    'Trong {period}, điểm hài lòng theo phương pháp SIPAS của {place} là {value} trên 100 (khoảng tin cậy 95 % từ {low} đến {high}), tính trên {n} phiếu.',
  'public.sentence.all':
    'Từ đầu đến nay, điểm hài lòng theo phương pháp SIPAS của {place} là {value} trên 100 (khoảng tin cậy 95 % từ {low} đến {high}), tính trên {n} phiếu.',
  'public.sentence.hidden': 'Trong {period}, {place} chưa có điểm hài lòng để công bố.',
  'public.sentence.hidden.all': 'Từ đầu đến nay, {place} chưa có điểm hài lòng để công bố.',
  'public.what':
    'Điểm cho biết trong 100 lượt chấm có bao nhiêu lượt “Hài lòng” hoặc “Rất hài lòng”, lấy trung bình năm yếu tố phục vụ. Số này tính từ phiếu của những người tự trả lời tại quầy hoặc trên điện thoại; đây không phải kết quả điều tra mà Bộ Nội vụ công bố.',
  'public.what.link': 'Điểm được tính thế nào',
  'public.score': 'Điểm hài lòng theo phương pháp SIPAS',
  'public.score.unit': 'trên 100',
  'public.overall': 'Hài lòng nói chung (câu hỏi riêng, không nằm trong điểm)',
  'public.dossiers': 'Hồ sơ đã giải quyết trong kỳ',
  'public.interval': 'Khoảng tin cậy 95 %: {low}–{high}',
  'public.answers': '{n} phiếu',
  'public.few':
    'Dưới {minimum} phiếu: số này chỉ để tham khảo bước đầu và chưa nên đem so sánh, vài phiếu nữa có thể làm nó đổi nhiều.',
  'public.basis.weighted':
    'Mỗi trung tâm góp vào điểm theo số hồ sơ đã giải quyết; các trung tâm có điểm chiếm {coverage} % số hồ sơ.',
  'public.basis.pooled': 'Điểm gộp mọi phiếu làm một, vì chưa biết số hồ sơ của kỳ này.',
  'public.hidden.other': 'Xem kỳ khác: {period}',

  'public.factors.title': 'Năm yếu tố phục vụ',
  'public.factors.summary':
    'Thanh là điểm từ 0 đến 100, vạch đậm là khoảng tin cậy 95 %. Hai yếu tố có khoảng chồng lên nhau thì chưa thể nói yếu tố nào hơn.',
  'public.factors.table': 'Điểm từng yếu tố, {period}',
  'public.factor': 'Yếu tố',
  'public.column.score': 'Điểm',
  'public.column.interval': 'Khoảng tin cậy 95 %',
  'public.column.n': 'Số phiếu',

  'public.trend.title': 'Diễn biến từng tháng',
  'public.trend.summary':
    'Đường nối điểm của từng tháng, dải màu là khoảng tin cậy 95 %: hai tháng có dải chồng lên nhau thì chưa thể nói là tăng hay giảm.',
  'public.trend.description':
    'Có điểm {count} tháng; thấp nhất {low}, cao nhất {high}. Gần nhất là {month}: {value}.',
  'public.trend.running': 'Tháng {month} chưa kết thúc, tính đến {date}.',
  'public.trend.table': 'Điểm từng tháng',
  'public.month': 'Tháng',

  'public.counts.title': 'Phiếu đã nhận',
  'public.counts.counted': '{n} phiếu được tính vào điểm trong kỳ này.',
  'public.counts.none': 'Chưa có phiếu nào được tính vào điểm trong kỳ này.',
  'public.counts.hidden': 'Số phiếu trong kỳ này quá ít nên không nêu.',
  'public.counts.others': '{n} phiếu theo bộ câu hỏi khác được tính riêng, không gộp vào đây.',
  'public.channels.title': 'Phiếu theo kênh',
  'public.channels.note': 'Phiếu có người trợ giúp được đếm riêng, không tính vào điểm.',
  'public.channel': 'Kênh',
  'public.setAside.title': 'Phiếu không tính vào điểm',
  'public.setAside.reason': 'Lý do',
  'public.setAside.none': 'Không có lý do nào từ {minimum} phiếu trở lên.',
  'public.setAside.note':
    'Không phiếu nào bị xóa. Lý do có dưới {minimum} phiếu không được nêu, để không ai bị nhận ra.',
  'public.n.small': 'dưới {minimum}',
  'public.n.protected': 'không nêu',

  'public.places.title.province': 'Từng xã, phường và Trung tâm của tỉnh',
  'public.places.title.commune': 'Trung tâm tại đây',
  'public.places.note':
    'Đây không phải bảng xếp hạng. Hai nơi có khoảng tin cậy chồng lên nhau thì chưa thể nói nơi nào tốt hơn. Nơi có dưới {minimum} phiếu để màu xám và chưa nên đem so sánh.',
  'public.places.all': '{count} nơi, {period}',
  'public.places.found': '{count} nơi khớp với “{query}”, {period}',
  'public.places.empty': 'Không nơi nào có tên như vậy. Xin thử một phần của tên, không cần dấu.',
  'public.places.clear': 'Xem tất cả',
  'public.place': 'Nơi',
  'public.places.scale': 'Hình vẽ: từ {low} đến {high} điểm',

  'public.rate.title': 'Đánh giá nơi này',
  'public.rate.text':
    'Ông/bà vừa làm thủ tục ở đây? Xin dành chừng một phút để đánh giá. Không hỏi tên, số điện thoại hay giấy tờ; cán bộ không xem được phiếu của từng người.',
  'public.rate.scan': 'Quét mã bằng máy ảnh của điện thoại, hoặc mở địa chỉ:',
  'public.rate.code': 'Cũng có thể mở {site} rồi nhập mã {code}.',
  'public.rate.qr': 'Mã QR mở trang đánh giá {place}',
  'public.rate.button': 'Đánh giá ngay',

  'public.withheld.title': 'Điều không công bố, và vì sao',
  'public.withheld.few': 'Điểm có dưới {minimum} phiếu: quá ít để nói điều gì chắc chắn.',
  'public.withheld.small':
    'Nhóm có dưới {minimum} người, và con số bên cạnh mà trừ ra sẽ biết nhóm ấy: để không ai bị nhận ra.',
  'public.withheld.comments':
    'Từng phiếu và lời góp ý nguyên văn: người viết có thể bị nhận ra. Người quản lý nơi được góp ý có đọc.',
  'public.withheld.counters':
    'Trang riêng của từng quầy hay từng cán bộ: phiếu dùng để sửa cách phục vụ, không để chỉ tên ai.',

  'public.data.title': 'Dữ liệu mở',
  'public.data.text': 'Các con số của trang này, dạng JSON, đúng kỳ đang xem:',
  'public.data.total': 'Điểm và số phiếu',
  'public.data.months': 'Theo tháng',
  'public.data.places': 'Theo nơi',
  'public.data.channels': 'Theo kênh',
  'public.data.description': 'Mô tả kỹ thuật (OpenAPI)',
} as const;
