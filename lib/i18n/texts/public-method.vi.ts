export const publicMethod = {
  'public.method.title': 'Điểm hài lòng được tính thế nào',
  'public.method.description':
    'Cách tính điểm hài lòng theo phương pháp SIPAS, khoảng tin cậy, điều không công bố, và cách tự tính lại từ dữ liệu mở.',
  'public.method.lead':
    'Điểm hài lòng theo phương pháp SIPAS là trung bình của năm yếu tố; mỗi yếu tố là tỷ lệ chấm “Hài lòng” hoặc “Rất hài lòng”. Mọi điểm đều đi kèm số phiếu và khoảng tin cậy.',
  'public.method.version': 'Phiên bản cách tính: {version}.',
  'public.method.contents': 'Trên trang này',

  'public.method.mark.title': 'Điều này biết từ đâu',
  'public.method.mark.text':
    'Các quy tắc dưới đây mang một trong bốn nhãn; câu giải thích không có nhãn thì thuộc về quy tắc ngay trên nó.',
  'public.method.mark.law': 'luật',
  'public.method.mark.law.means': 'đã đọc trong văn bản pháp luật',
  'public.method.mark.pub': 'đã công bố',
  'public.method.mark.pub.means': 'đã đọc trong kết quả được công bố',
  'public.method.mark.known': 'chưa đối chiếu',
  'public.method.mark.known.means':
    'ghi theo trí nhớ của người làm chuyên môn, đến khi có người mở quyết định ra đối chiếu',
  'public.method.mark.ours': 'lựa chọn của chúng tôi',
  'public.method.mark.ours.means': 'chúng tôi tự chọn và nêu ở đây',

  'public.method.asked.title': 'Hỏi những gì',
  'public.method.asked.counter':
    'Phiếu tại quầy có sáu câu: một câu chung và mỗi yếu tố một câu. Người chấm “Không hài lòng” được hỏi thêm điều gì chưa tốt.',
  'public.method.asked.full':
    'Phiếu đầy đủ hỏi 22 tiêu chí của năm yếu tố, rồi câu chung. Hai loại phiếu được tính riêng, không gộp.',
  'public.method.asked.scale':
    'Năm mức: {worst}, {poor}, {neutral}, {good}, {best}. Không ý kiến cũng là một câu trả lời, và không nằm trong mẫu số nào.',
  'public.method.asked.factors': 'Tên năm yếu tố và con số 22 tiêu chí lấy từ văn bản đã công bố.',
  'public.method.asked.wording.title': 'Lời của 22 tiêu chí chưa được đối chiếu',
  'public.method.asked.wording':
    'Lời của từng tiêu chí và cách chia 4 + 5 + 6 + 3 + 4 ghi theo trí nhớ của người làm chuyên môn, đến khi có người đối chiếu với Quyết định 2640/QĐ-BNV ngày 10/10/2017.',

  'public.method.score.title': 'Từ phiếu đến điểm',
  'public.method.score.criterion':
    'Điểm một câu = 100 × (số lượt chấm Hài lòng + số lượt chấm Rất hài lòng) / tổng số lượt chấm của câu ấy.',
  'public.method.score.factor': 'Điểm một yếu tố = trung bình cộng điểm các câu của yếu tố ấy.',
  'public.method.score.total': 'Điểm = trung bình cộng năm yếu tố.',
  'public.method.score.unknown':
    'Thiếu lượt chấm ở một yếu tố thì chưa có điểm, không bao giờ ghi 0 hay 100 thay vào.',
  'public.method.score.pooled':
    'Điểm gộp là con số thứ hai, có trong dữ liệu mở: 100 × mọi lượt chấm từ Hài lòng trở lên / mọi lượt chấm của năm yếu tố.',
  'public.method.score.overall':
    'Hài lòng nói chung là tỷ lệ của riêng câu hỏi chung, không trộn vào điểm.',
  'public.method.score.rounding': 'Chỉ làm tròn khi hiển thị, đến hai chữ số thập phân.',

  'public.method.example.title': 'Tự tay thử: bốn phiếu',
  'public.method.example.intro':
    'Bốn người, mỗi yếu tố một câu. Đổi một câu trả lời rồi xem tỷ lệ, điểm và khoảng tin cậy đổi theo. 5 là {best}, 1 là {worst}, – là không ý kiến.',
  'public.method.example.answer': 'Phiếu {number}',
  'public.method.example.share': '{satisfied}/{rated} hài lòng',
  'public.method.example.noRating': 'không có lượt chấm',
  'public.method.example.unknown': 'chưa có',
  'public.method.example.score': 'Điểm (trung bình năm yếu tố)',
  'public.method.example.pooled': 'Điểm gộp (mọi lượt chấm làm một)',
  'public.method.example.result':
    'Điểm là {score}, khoảng tin cậy 95 % từ {low} đến {high}. Điểm gộp là {pooled}.',
  'public.method.example.noScore':
    'Chưa có điểm: ít nhất một yếu tố không có lượt chấm nào, và không ghi 0 thay vào. Điểm gộp là {pooled}.',
  'public.method.example.nothing': 'Chưa có điểm: không có lượt chấm nào.',
  'public.method.example.submit': 'Tính lại',
  'public.method.example.reset': 'Trở lại ví dụ ban đầu',
  'public.method.example.few':
    'Bốn phiếu cho một khoảng rất rộng: vì thế điểm có dưới {minimum} phiếu không được công bố.',
  'public.method.example.all':
    'Khi mọi lượt chấm đều hài lòng, điểm là 100 mà khoảng vẫn rộng: bốn người vui chưa nói thay được cho mọi người.',

  'public.method.interval.title': 'Khoảng tin cậy nói gì',
  'public.method.interval.meaning':
    'Nếu hỏi lại nhiều lần theo cùng cách, khoảng 95 trong 100 khoảng như vậy sẽ chứa tỷ lệ thật của những người sẵn lòng trả lời. Càng ít phiếu, khoảng càng rộng.',
  'public.method.interval.bias':
    'Khoảng này không nói được về những người không trả lời: phiếu tại quầy là của người tự nguyện, không phải mẫu chọn ngẫu nhiên.',
  'public.method.interval.takes': 'Ba điều được tính đến, để khoảng không hẹp quá mức:',
  'public.method.interval.person':
    'Năm câu của một người thường giống nhau, nên năm câu không được coi là năm người.',
  'public.method.interval.day':
    'Các phiếu của cùng một quầy trong một ngày cũng giống nhau (cùng cán bộ, cùng cảnh đông vắng), nên đơn vị để đo sự dao động là một quầy trong một ngày. Khi có dưới {days} quầy-ngày thì đơn vị là từng người.',
  'public.method.interval.population':
    'Khi biết số hồ sơ của kỳ và phần lớn đã trả lời, khoảng hẹp lại: không còn nhiều người chưa hỏi.',
  'public.method.interval.ends':
    'Khi tỷ lệ đúng bằng 0 hoặc 100 %, khoảng vẫn rộng đúng như số phiếu cho phép, không bao giờ bằng không.',

  'public.method.details.title': 'Dành cho người làm thống kê',
  'public.method.details.unit':
    'Mỗi đơn vị u (quầy-ngày, hoặc một người khi có dưới {days} quầy-ngày) mang với mỗi câu i hai số: số lượt hài lòng sᵤᵢ và số lượt chấm rᵤᵢ. Tỷ lệ của câu i là pᵢ = Σs/Σr; điểm là trung bình theo yếu tố của trung bình theo câu.',
  'public.method.details.linear':
    'Tuyến tính hóa Taylor: phần của đơn vị u trong điểm là zᵤ = Σᵢ cᵢ(sᵤᵢ − pᵢ·rᵤᵢ), với cᵢ = 1/(5·kᵢ·Σr), kᵢ là số câu có lượt chấm của yếu tố chứa câu i. Yếu tố, điểm gộp và câu chung tính cùng cách.',
  'public.method.details.variance':
    'Phương sai = m/(m − 1)·Σ(zᵤ − z̄)²·(1 − n/N), m là số đơn vị. Thừa số cuối (tổng thể hữu hạn) chỉ có khi biết số hồ sơ N và N > n.',
  'public.method.details.interval':
    'Khoảng Wilson với cỡ mẫu hiệu dụng n* = p(1 − p)/phương sai và phân vị Student. Vì vài đơn vị có thể tình cờ giống hệt nhau, phương sai được giữ vững bằng một bậc tự do thêm, có phương sai p(1 − p)/n′, n′ là số câu trả lời độc lập nếu coi mọi câu của một người là một; bậc tự do là số đơn vị trừ số tầng, cộng một.',
  'public.method.details.ends':
    'Ở 0 % và 100 %: Clopper–Pearson trên n′. Khi phương sai không ước lượng được: Wilson trên n′.',
  'public.method.details.weighted':
    'Điểm có trọng số: mỗi trung tâm là một tầng với trọng số W là phần hồ sơ đã giải quyết; điểm = ΣW·điểm, phương sai = ΣW²·phương sai. Tầng chỉ có một đơn vị mượn phương sai mỗi phiếu lớn nhất trong các tầng khác.',
  'public.method.details.kish':
    'Hệ số thiết kế của Kish = n·Σ(W²/n của tầng); cỡ mẫu hiệu dụng = n / hệ số ấy.',
  'public.method.details.difference':
    'Hiệu của hai kỳ hay hai nơi: khoảng Newcombe (cách 10) ghép từ hai khoảng đã nêu.',
  'public.method.details.ranks':
    'Khoảng hạng: so từng cặp bằng sai số tuyến tính hóa và bậc tự do Satterthwaite, hiệu chỉnh Holm cho mọi cặp cùng lúc; hạng có thể của một nơi đếm từ những cặp đã phân biệt được.',
  'public.method.details.check':
    'Các hàm được đối chiếu với kết quả đã in của gói survey trong R, ví dụ trung bình api00 của mẫu phân tầng apistrat: 662,29, sai số chuẩn 9,4089.',
  'public.method.details.references': 'Tài liệu',

  'public.method.places.title': 'Từ trung tâm đến xã và tỉnh',
  'public.method.places.weighted':
    'Điểm có trọng số: khi biết số hồ sơ, mỗi trung tâm góp vào điểm chung theo số hồ sơ đã giải quyết trong kỳ, để nơi đông người mà ít phiếu không bị lép vế. Trung tâm chưa có điểm thì để ngoài, và trang cho biết phần hồ sơ được bao quát.',
  'public.method.places.pooled':
    'Điểm gộp mọi phiếu: khi chưa biết số hồ sơ, mọi phiếu nằm chung một đống và nơi nhiều phiếu nói to hơn. Trang nào cũng nói rõ đang dùng cách nào.',
  'public.method.places.kish':
    'Trọng số có giá của nó: vài phiếu ở một nơi nhiều hồ sơ phải nói thay cho rất đông người, nên điểm kém chắc hơn. Hệ số thiết kế của Kish đo điều này: hệ số 2 nghĩa là điểm chỉ chắc như thể có một nửa số phiếu. Khoảng tin cậy đã tính cả điều đó.',

  'public.method.shown.title': 'Điều không công bố, và vì sao',
  'public.method.shown.minimum': 'Ngưỡng',
  'public.method.shown.what': 'Điều được làm',
  'public.method.shown.caption': 'Các ngưỡng đang dùng',
  'public.method.shown.from': 'từ {n} phiếu',
  'public.method.shown.show': 'Nêu điểm, kèm khoảng tin cậy',
  'public.method.shown.compare': 'Tô màu, đem so sánh',
  'public.method.shown.rank': 'Xếp vào khoảng hạng',
  'public.method.shown.few':
    'Dưới {minimum} phiếu: nêu số phiếu, không nêu điểm, vì vài người nữa là điểm đổi hẳn.',
  'public.method.shown.uncertain':
    'Quá không chắc: cỡ mẫu hiệu dụng dưới {effective} và khoảng tin cậy rộng từ {width} điểm trở lên thì không nêu điểm, dù số phiếu có đủ. Quy tắc này lấy từ chuẩn trình bày của cơ quan thống kê y tế Hoa Kỳ.',
  'public.method.shown.cell':
    'Nhóm có từ 1 đến {largest} người không bao giờ được nêu, vì có thể lộ ai đã chấm gì. Cũng vậy khi một câu chỉ có từ 1 đến {largest} người chấm.',
  'public.method.shown.neighbours':
    'Có nơi bị che dù đủ phiếu: nếu nêu nó, người khác có thể lấy tổng trừ đi mà biết nhóm nhỏ bên cạnh. Phần mềm kiểm tra mọi phép cộng trừ có thể làm với tất cả những gì đã từng công bố.',
  'public.method.shown.whole':
    'Một nơi trong một kỳ được nêu trọn vẹn hoặc không nêu gì, và chỉ theo tháng, quý, nửa năm, năm đã khép lại: không ai ghép được hai khoảng ngày lệch nhau để trừ ra một ngày.',
  'public.method.shown.words':
    'Từng phiếu, lời góp ý nguyên văn, từng quầy hay từng cán bộ không được công bố. Người quản lý một nơi xem được số liệu của chính nơi ấy.',

  'public.method.compare.title': 'Tăng, giảm, hay chưa thể kết luận',
  'public.method.compare.words':
    'Chỉ nói “tăng” hay “giảm” khi khoảng tin cậy 95 % của mức thay đổi không chứa 0; còn lại nói “chưa thể kết luận”. Điều đó không có nghĩa là không có gì thay đổi, chỉ là phiếu chưa đủ để nói.',
  'public.method.compare.minimum':
    'Cả hai kỳ phải có từ {minimum} phiếu. Đem so với kỳ liền trước và với cùng kỳ năm trước.',
  'public.method.compare.ranks':
    'Nơi nào có xếp hạng thì mỗi nơi nhận một khoảng hạng, ví dụ hạng 3–9, là những hạng nó có thể có thật. Hai nơi có khoảng hạng chồng lên nhau thì không gọi là hơn hay kém. Khi số phiếu chênh nhau mười lần trở lên, bảng nói rõ điều đó.',
  'public.method.compare.breaks':
    'Đường diễn biến bị ngắt ở nơi bộ câu hỏi hay cách tính đổi phiên bản: hai bên chỗ ngắt không so được với nhau.',

  'public.method.frozen.title': 'Số đã công bố không lặng lẽ đổi',
  'public.method.frozen.closed':
    'Khi một tháng đã khép lại, số của tháng ấy được công bố một lần và giữ nguyên. Quý, nửa năm và năm là tổng của các tháng đã công bố.',
  'public.method.frozen.late':
    'Phiếu đến muộn (máy tại quầy mất mạng nhiều ngày) không chen vào số cũ. Khi một trung tâm có đủ {smallest} phiếu muộn cho một tháng, một bản sửa có ghi ngày được công bố, nêu cả số cũ và số mới.',
  'public.method.frozen.hash':
    'Mỗi bản công bố mang một mã SHA-256: đổi một chữ số là mã khác đi, ai cũng kiểm tra được.',

  'public.method.counts.title': 'Phiếu nào được tính',
  'public.method.counts.text':
    'Mọi phiếu đều được lưu, không phiếu nào bị xóa hay sửa. Phiếu được tính vào điểm, trừ khi rơi vào một trong các lý do sau:',
  'public.method.counts.channels':
    'Bốn kênh luôn được đếm riêng: {kiosk}, {phone}, {paper}, {assisted}.',
  'public.method.counts.privacy':
    'Phiếu không hỏi tên, số điện thoại hay giấy tờ. Mã hồ sơ, nếu có, chỉ được giữ dưới dạng mã băm có khóa.',

  'public.method.recompute.title': 'Tự tính lại từ dữ liệu mở',
  'public.method.recompute.text':
    'Tệp dữ liệu mở của mỗi kỳ chính là bản công bố. Không cần tin chúng tôi: với tệp ấy và một bảng tính, ai cũng ra đúng những con số trên trang.',
  'public.method.recompute.file':
    'Tải tệp của kỳ (liên kết ở mục Dữ liệu mở của trang kết quả) và so mã SHA-256 với mã ghi trên trang.',
  'public.method.recompute.item':
    'Ở mỗi nơi, với mỗi câu trong counts: 100 × satisfied / rated. Mục items cho biết câu nào thuộc yếu tố nào.',
  'public.method.recompute.score':
    'Lấy trung bình các câu của từng yếu tố, rồi trung bình năm yếu tố. Nơi có basis là pooled thì đó là điểm.',
  'public.method.recompute.weighted':
    'Nơi có basis là weighted: làm bước trên cho từng trung tâm bên dưới và cho remainder (các trung tâm không nêu riêng, gộp làm một tầng), bỏ ra tầng chưa có điểm, rồi lấy trung bình theo dossiers.',
  'public.method.recompute.interval':
    'Khoảng tin cậy: đưa value và effective vào khoảng Wilson, với phân vị Student ở degreesOfFreedom + 1 bậc tự do (1,96 khi degreesOfFreedom để trống); khi value là 0 hay 100 thì dùng Clopper–Pearson trên effective. Số liệu từng quầy-ngày để tự ước lượng sai số thì không công bố, vì có thể lộ người trả lời.',

  'public.method.official.title': 'Khác gì số của Bộ Nội vụ',
  'public.method.official.sample':
    'Điều tra SIPAS của Bộ chọn người dân ngẫu nhiên trong cộng đồng; ở đây là những người tự trả lời tại nơi phục vụ. Hai số không thay thế nhau, và điểm ở đây không bao giờ được gọi là SIPAS chính thức.',
  'public.method.official.rule2024':
    'Công thức chính xác của Bộ chưa được công bố đủ. Kết quả 2024 (83,94) khớp với trung bình cộng của 14 phần, gồm chín chính sách và năm yếu tố, nên trung bình cộng các yếu tố là quy tắc gần nhất được biết.',
  'public.method.official.rule2023':
    'Nhưng không hẳn là của Bộ: trung bình năm yếu tố đã công bố của 2023 (83,00; 83,02; 83,12; 83,03; 82,27) là 82,89, còn phần phục vụ suy từ cùng báo cáo ấy là 82,97.',

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
