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
  'public.navigation.data': 'Dữ liệu mở',
  'public.navigation.staff': 'Dành cho cán bộ quản lý',
  'public.breadcrumbs': 'Vị trí trang',

  'public.ended': 'Nơi này hoạt động đến hết ngày {date}.',
  'public.absent':
    '{place} không có trong số liệu của {period}. Nơi này được ghi nhận từ ngày {date}.',
  'public.unpublished.title': 'Chưa có kết quả nào được công bố',
  'public.unpublished': 'Kết quả của {period} được công bố từ ngày {date}.',
  'public.unpublished.why':
    'Kết quả chỉ được công bố khi tháng đã khép lại, một lần và giữ nguyên. Phiếu ông/bà gửi hôm nay được lưu ngay.',
  'public.next': 'Phiếu gửi trong {period} được công bố từ ngày {date}.',
  'public.questionnaire': 'Bộ câu hỏi',

  'public.period.title': 'Kỳ số liệu',
  'public.period.kinds': 'Chọn loại kỳ',
  'public.period.kind.month': 'Tháng',
  'public.period.kind.quarter': 'Quý',
  'public.period.kind.half': '6 tháng',
  'public.period.kind.year': 'Năm',
  'public.period.month':
    '{number, select, 01 {tháng 01} 02 {tháng 02} 03 {tháng 03} 04 {tháng 04} 05 {tháng 05} 06 {tháng 06} 07 {tháng 07} 08 {tháng 08} 09 {tháng 09} 10 {tháng 10} 11 {tháng 11} other {tháng 12}}/{year}',
  'public.period.quarter':
    '{number, select, 1 {quý I} 2 {quý II} 3 {quý III} other {quý IV}}/{year}',
  'public.period.half': '{number, select, 1 {6 tháng đầu} other {6 tháng cuối}} năm {year}',
  'public.period.year': 'năm {year}',
  'public.period.choose': 'Xem kỳ khác',
  'public.period.show': 'Xem',
  'public.period.previous': 'Kỳ trước: {period}',
  'public.period.next': 'Kỳ sau: {period}',

  'public.sentence':
    'Trong {period}, điểm hài lòng theo phương pháp SIPAS của {place} là {value} trên 100 (khoảng tin cậy 95\u00a0% từ {low} đến {high}), tính trên {n} phiếu.',
  'public.sentence.hidden': 'Trong {period}, {place} chưa có điểm hài lòng để công bố.',
  'public.what':
    'Điểm cho biết trong 100 lượt chấm có bao nhiêu lượt “Hài lòng” hoặc “Rất hài lòng”, lấy trung bình năm yếu tố phục vụ. Số này tính từ phiếu của những người tự trả lời tại quầy hoặc trên điện thoại; đây không phải kết quả điều tra mà Bộ Nội vụ công bố.',
  'public.what.link': 'Điểm được tính thế nào',
  'public.score': 'Điểm hài lòng theo phương pháp SIPAS',
  'public.score.unit': 'trên 100',
  'public.overall': 'Hài lòng nói chung (câu hỏi riêng, không nằm trong điểm)',
  'public.dossiers': 'Hồ sơ đã giải quyết trong kỳ',
  'public.interval': 'Khoảng tin cậy 95\u00a0%: {low}–{high}',
  'public.answers': '{n} phiếu',
  'public.few':
    'Dưới {minimum} phiếu: số này chỉ để tham khảo bước đầu và chưa nên đem so sánh, vài phiếu nữa có thể làm nó đổi nhiều.',
  'public.basis.pooled': 'Điểm gộp mọi phiếu làm một, vì chưa biết số hồ sơ của kỳ này.',

  'public.factors.title': 'Năm yếu tố phục vụ',
  'public.factors.summary':
    'Thanh là điểm từ 0 đến 100, vạch đậm là khoảng tin cậy 95\u00a0%. Hai yếu tố có khoảng chồng lên nhau thì chưa thể nói yếu tố nào hơn.',
  'public.factors.table': 'Điểm từng yếu tố, {period}',
  'public.factor': 'Yếu tố',
  'public.column.score': 'Điểm',
  'public.column.interval': 'Khoảng tin cậy 95\u00a0%',
  'public.column.n': 'Số phiếu',

  'public.trend.title': 'Diễn biến từng tháng',
  'public.trend.summary':
    'Đường nối điểm của từng tháng, dải màu là khoảng tin cậy 95\u00a0%: hai tháng có dải chồng lên nhau thì chưa thể nói là tăng hay giảm.',
  'public.trend.description':
    'Có điểm {count} tháng; thấp nhất {low}, cao nhất {high}. Gần nhất là {month}: {value}.',
  'public.trend.break':
    'Từ {month}: cách tính phiên bản {method}, bộ câu hỏi phiên bản {versions}; hai bên chỗ ngắt không so được với nhau.',
  'public.trend.table': 'Điểm từng tháng',
  'public.month': 'Tháng',

  'public.period.published':
    'Từ {from} đến {to}. Công bố ngày {date}{revision, select, 1 {} other {, bản {revision}}}; số liệu này giữ nguyên.',
  'public.period.unknown':
    'Địa chỉ nêu một kỳ chưa được công bố ở đây, nên trang này cho xem {period}.',
  'public.period.everything':
    'Kết quả “từ đầu đến nay” không còn được công bố; trang này cho xem {period}.',
  'public.basis.weighted':
    'Mỗi trung tâm góp vào điểm theo số hồ sơ đã giải quyết; các trung tâm có điểm chiếm {coverage}\u00a0% số hồ sơ.',

  'public.change.title': 'So với trước',
  'public.change.before': 'So với kỳ liền trước',
  'public.change.lastYear': 'So với cùng kỳ năm trước',
  'public.change.was': 'Khi ấy {score} điểm, {n} phiếu.',
  'public.change.nowHidden': 'Không so sánh: kỳ đang xem không có điểm.',
  'public.change.nowFew': 'Không so sánh: kỳ đang xem có dưới {minimum} phiếu.',
  'public.change.beforeHidden': 'Không so sánh: kỳ ấy không có điểm ({reason}).',
  'public.change.beforeFew': 'Không so sánh: kỳ ấy có dưới {minimum} phiếu.',
  'public.change.unpublished': 'Không so sánh: kỳ ấy không có số liệu công bố về nơi này.',
  'public.change.versions':
    'Hai kỳ khác phiên bản bộ câu hỏi hoặc cách tính: khác biệt có thể chỉ do cách hỏi, cách tính.',
  'public.change.note':
    'Chỉ nói “tăng” hay “giảm” khi khoảng tin cậy của mức thay đổi không chứa 0. “Chưa thể kết luận” nghĩa là khác biệt có thể chỉ là ngẫu nhiên.',

  'public.longer.title': 'Nhìn dài hơn',
  'public.longer.text': 'Kỳ dài có nhiều phiếu hơn, nên điểm chắc hơn:',
  'public.longer.figure': '{period}: {value} trên 100 ({low}–{high}), {n} phiếu',
  'public.longer.hidden': '{period}: {reason}',

  'public.revisions.title': 'Số liệu kỳ này đã được sửa: bản {revision}, công bố ngày {date}',
  'public.revisions.text':
    'Phiếu hoặc số hồ sơ của kỳ này đến sau lần công bố đầu. Số cũ không bị xóa; dưới đây là cả số cũ và số mới của nơi này. Các số khác trên trang lấy từ bản mới nhất.',
  'public.revisions.caption': 'Các lần công bố của kỳ này',
  'public.revisions.revision': 'Lần công bố',
  'public.revisions.of': '{revision, select, 1 {Lần đầu} other {Bản {revision}}}, {date}',
  'public.revisions.hash': 'Mã SHA-256: {hash}',
  'public.revisions.open': 'Mở tệp',

  'public.trace.title': 'Con số này từ đâu?',
  'public.trace.method': 'Cách tính',
  'public.trace.method.text':
    'Phương pháp phiên bản {version}. Với mỗi câu: 100 × số người chấm 4 hoặc 5, chia cho số người đã chấm câu ấy. Điểm của một yếu tố là trung bình các câu của nó; điểm hài lòng là trung bình cộng của năm yếu tố.',
  'public.trace.counted': 'Phiếu được tính',
  'public.trace.counted.text': '{n} phiếu, theo “{questionnaire}”, phiên bản {versions}.',
  'public.trace.setAside': 'Phiếu để riêng',
  'public.trace.setAside.none': 'Không có.',
  'public.trace.setAside.reason': '{reason}: {n}',
  'public.trace.weights': 'Gộp các trung tâm',
  'public.trace.weights.single': 'Chỉ có một trung tâm, nên không có trọng số: mọi phiếu như nhau.',
  'public.trace.weights.pooled':
    'Không có trọng số: mọi phiếu nằm chung và như nhau, vì chưa biết số hồ sơ của kỳ này.',
  'public.trace.weights.weighted':
    'Mỗi trung tâm góp theo số hồ sơ đã giải quyết ({dossiers} hồ sơ trong kỳ). Các trung tâm có điểm chiếm {coverage}\u00a0% số hồ sơ; phần còn lại chưa có điểm nên để ngoài.',
  'public.trace.weights.kish':
    'Trọng số không đều làm điểm kém chắc hơn: hệ số thiết kế của Kish là {effect} (1 nghĩa là không mất gì, 2 nghĩa là chỉ chắc như một nửa số phiếu).',
  'public.trace.weights.remainder':
    '{centres} trung tâm ít phiếu không được nêu riêng mà gộp chung làm một phần: {n} phiếu, {dossiers} hồ sơ.',
  'public.trace.weights.noRemainder': 'Không có trung tâm nào phải gộp chung vì ít phiếu.',
  'public.trace.interval': 'Khoảng tin cậy',
  'public.trace.interval.hidden': 'Điểm không được nêu, nên khoảng tin cậy cũng vậy.',
  'public.trace.interval.wilson':
    'Khoảng Wilson 95\u00a0% với cỡ mẫu hiệu dụng {effective}: điểm chắc như thể từ bấy nhiêu lượt chấm độc lập. Mỗi phiếu có nhiều lượt chấm.',
  'public.trace.interval.end':
    'Điểm ở tận cùng thang, nên dùng khoảng Clopper–Pearson 95\u00a0% với cỡ mẫu hiệu dụng {effective}.',
  'public.trace.interval.error': 'Sai số chuẩn: {error} điểm.',
  'public.trace.interval.noError': 'Sai số chuẩn không ước lượng được: có quá ít đơn vị để so.',
  'public.trace.interval.freedom': 'Bậc tự do: {df}.',
  'public.trace.interval.units':
    'Phiếu của cùng một quầy trong cùng một ngày thường giống nhau, nên sai số được tính theo từng quầy-ngày; nơi nào có dưới 8 quầy-ngày thì tính theo từng người.',
  'public.trace.published': 'Công bố',
  'public.trace.published.text':
    'Ngày {date}, {revision, select, 1 {bản đầu tiên} other {bản {revision}}}.',
  'public.trace.hash': 'Mã SHA-256 của tệp',
  'public.trace.document': 'Tệp công bố',
  'public.trace.door': 'Địa chỉ của truy vấn',
  'public.trace.recompute': 'Tự tính lại',
  'public.trace.recompute.link': 'Từng bước tính lại từ tệp',

  'public.counts.title': 'Phiếu đã nhận',
  'public.counts.counted': '{n} phiếu được tính vào điểm trong kỳ này.',
  'public.setAside.title': 'Phiếu không tính vào điểm',
  'public.setAside.reason': 'Lý do',

  'public.counts.hidden': 'Số phiếu trong kỳ này được giữ kín, để không ai bị nhận ra.',
  'public.counts.none': 'Không có phiếu nào được tính vào điểm trong kỳ này.',
  'public.setAside.none': 'Không có phiếu nào.',
  'public.setAside.note':
    'Không phiếu nào bị xóa. “Giữ kín”: có nhóm dưới {minimum} phiếu, hoặc nêu ra thì trừ được mà biết nhóm ấy.',
  'public.n.hidden': 'giữ kín',

  'public.column.rank': 'Khoảng hạng',
  'public.rank.interval': 'hạng {from}–{to} trong {of}',
  'public.rank.single': 'hạng {from} trong {of}',
  'public.rank.none': 'chưa xếp',
  'public.rank.note':
    'Khoảng hạng là những hạng mà một nơi có thể có thật, tính cho mọi nơi cùng lúc với độ tin cậy 95\u00a0%; hai nơi có khoảng hạng chồng lên nhau thì chưa thể nói nơi nào hơn. Chỉ xếp nơi có từ {minimum} phiếu.',
  'public.rank.nobody': 'Chưa xếp khoảng hạng: chưa có hai nơi nào từ {minimum} phiếu trở lên.',
  'public.rank.hint': 'Kéo bảng sang ngang để xem khoảng hạng.',
  'public.rank.uneven.title': 'Số phiếu chênh nhau từ mười lần trở lên',
  'public.rank.uneven':
    'Trong các nơi được xếp, nơi ít nhất có {fewest} phiếu, nơi nhiều nhất có {most} phiếu. Nơi ít phiếu có khoảng hạng rộng vì biết ít hơn, không phải vì phục vụ kém hơn.',

  'public.places.note':
    'Hai nơi có khoảng tin cậy chồng lên nhau thì chưa thể nói nơi nào tốt hơn. Nơi có dưới {minimum} phiếu để màu xám và chưa nên đem so sánh.',
  'public.places.title.province': 'Từng xã, phường và Trung tâm của tỉnh',
  'public.places.title.commune': 'Trung tâm tại đây',
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
  'public.withheld.open':
    'Kết quả của tháng chưa khép lại: mỗi tháng, quý, nửa năm, năm được công bố một lần, {days} ngày sau khi hết kỳ, rồi giữ nguyên. Phiếu đến muộn vào bản sửa có ghi ngày.',
  'public.withheld.few': 'Điểm có dưới {minimum} phiếu: nêu số phiếu, không nêu điểm.',
  'public.withheld.uncertain':
    'Điểm quá không chắc: cỡ mẫu hiệu dụng dưới {effective} và khoảng tin cậy rộng từ {width} điểm trở lên.',
  'public.withheld.small':
    'Nhóm có dưới {minimum} người, kể cả khi chỉ một câu có dưới {minimum} người chấm: để không ai bị nhận ra.',
  'public.withheld.neighbours':
    'Nơi nào mà nêu ra thì người khác lấy tổng trừ đi sẽ biết một nhóm dưới {minimum} người. Một nơi được nêu trọn vẹn hoặc không nêu gì.',
  'public.withheld.parts':
    'Số liệu của từng quầy, từng kênh, từng lĩnh vực, từng cán bộ: phiếu dùng để sửa cách phục vụ, không để chỉ tên ai. Người quản lý xem được số liệu của nơi mình.',
  'public.withheld.comments':
    'Từng phiếu và lời góp ý nguyên văn: người viết có thể bị nhận ra. Người quản lý nơi được góp ý có đọc.',

  'public.data.title': 'Dữ liệu mở',
  'public.data.text': 'Các con số của trang này, dạng JSON, đúng kỳ đang xem.',
  'public.data.all': 'Mọi kỳ đã công bố',
  'public.data.document': 'Tệp công bố của kỳ (mọi nơi)',
  'public.data.total': 'Điểm và số phiếu của nơi này',
  'public.data.months': 'Theo tháng',
  'public.data.places': 'Theo nơi',
  'public.data.description': 'Mô tả kỹ thuật (OpenAPI)',

  'public.files.title': 'Dữ liệu mở',
  'public.files.lead':
    'Mọi con số công khai về sự hài lòng của người dân, mỗi kỳ một tệp không bao giờ đổi, kèm mã để kiểm tra.',
  'public.files.licence': 'Dữ liệu mở, được dùng lại khi ghi nguồn.',
  'public.files.all': 'Các tệp đã công bố',
  'public.files.years': 'Năm',
  'public.files.caption': 'Năm {year}: {count} tệp',
  'public.files.period': 'Kỳ và bộ câu hỏi',
  'public.files.revision': 'Bản',
  'public.files.published': 'Công bố',
  'public.files.rows': 'Số nơi',
  'public.files.size': 'Cỡ tệp (kB)',
  'public.files.file': 'Tệp',
  'public.files.download': 'Tải về',
  'public.files.which': ': {period}, {questionnaire}, bản {revision}',
  'public.files.fields': 'Trong tệp có gì',
  'public.files.format':
    'Mỗi tệp là một văn bản JSON (UTF-8, không xuống dòng, khóa xếp theo bảng chữ cái). Tỷ lệ và điểm từ 0 đến 100, không làm tròn.',
  'public.files.field.period': 'Kỳ của tệp, ngày đầu và ngày cuối.',
  'public.files.field.items': 'Bộ câu hỏi và các câu; factor là yếu tố mà câu ấy thuộc về.',
  'public.files.field.revision':
    'Lần công bố thứ mấy của kỳ; từ bản 2, revises nêu bản trước cùng mã SHA-256 của nó.',
  'public.files.field.rule': 'Các ngưỡng đã dùng để nêu, so sánh và xếp hạng.',
  'public.files.field.n': 'Số phiếu được tính của một nơi; null là giữ kín.',
  'public.files.field.dossiers': 'Hồ sơ đã giải quyết trong kỳ; null là chưa biết.',
  'public.files.field.setAside': 'Phiếu không tính vào điểm, theo lý do; null là giữ kín.',
  'public.files.field.counts':
    'Với mỗi câu: rated là số người đã chấm, satisfied là số người chấm 4 hoặc 5.',
  'public.files.field.basis': 'weighted: theo số hồ sơ; pooled: mọi phiếu như nhau.',
  'public.files.field.remainder':
    'Các trung tâm bên dưới không được nêu riêng, cộng lại làm một; cần đến khi tính lại điểm có trọng số.',
  'public.files.field.score':
    'Điểm (value) với khoảng tin cậy 95\u00a0% (low, high), sai số chuẩn, bậc tự do và cỡ mẫu hiệu dụng. Cũng vậy với pooled, overall, factors, criteria.',
  'public.files.field.hidden':
    'Đứng thay cho một con số không nêu, kèm lý do: no-answers, too-few, too-uncertain, factor-without-answers, protects-other (nêu ra thì lộ một nhóm dưới {minimum} người, ở nơi này hay nơi khác).',
  'public.files.check': 'Kiểm tra và tính lại',
  'public.files.check.text':
    'Mã SHA-256 của tệp tải về phải giống hệt mã ghi ở đây; đổi một chữ số trong tệp là mã khác đi. Ví dụ với tệp mới nhất:',
  'public.files.recompute':
    'Điểm và điểm từng yếu tố tính lại được từ chính tệp, không cần phần mềm này.',
  'public.files.doors': 'Máy cũng hỏi được từng con số qua cổng dữ liệu.',
} as const;
