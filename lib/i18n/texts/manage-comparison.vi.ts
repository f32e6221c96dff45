export const manageComparison = {
  'manage.change.title': 'So với trước',
  'manage.change.before':
    'So với {kind, select, day {ngày trước} week {tuần trước} month {tháng trước} quarter {quý trước} half {nửa năm trước} year {năm trước} other {khoảng thời gian liền trước}}',
  'manage.change.lastYear': 'So với cùng kỳ năm trước',
  'manage.change.beforeScore': '{period}: {score} điểm, {n} phiếu.',
  'manage.change.nowHidden': 'Chưa so sánh được: kỳ này chưa có điểm.',
  'manage.change.nowFew': 'Chưa so sánh: kỳ này có dưới {minimum} phiếu.',
  'manage.change.beforeHidden': 'Chưa so sánh được: kỳ đó không có điểm ({reason}).',
  'manage.change.beforeFew': 'Chưa so sánh: kỳ đó có dưới {minimum} phiếu.',
  'manage.change.versions':
    'Hai kỳ không dùng cùng phiên bản bộ câu hỏi ({before} và {now}): khác biệt có thể chỉ do cách hỏi.',
  'manage.change.note':
    'Chỉ nói “tăng” hay “giảm” khi khoảng tin cậy của mức thay đổi không chứa 0; nếu chứa 0, khác biệt có thể chỉ là ngẫu nhiên.',
  'manage.column.rank': 'Khoảng hạng',
  'manage.rank.interval': 'hạng {from}–{to} trong {of}',
  'manage.rank.single': 'hạng {from} trong {of}',
  'manage.rank.few': 'Chưa xếp hạng: dưới {minimum} phiếu',
  'manage.rank.none': 'Chưa xếp hạng',
  'manage.rank.note':
    'Khoảng hạng: tính cùng lúc cho mọi nơi với độ tin cậy 95\u00a0%, hạng thật của mỗi nơi nằm trong khoảng này. Hai nơi có khoảng hạng chồng lên nhau thì chưa thể nói nơi nào hơn.',
  'manage.rank.unevenTitle': 'Số phiếu chênh nhau từ mười lần trở lên',
  'manage.rank.uneven':
    'Trong các nơi được xếp hạng, nơi ít nhất có {fewest} phiếu, nơi nhiều nhất có {most} phiếu. Nơi ít phiếu có khoảng hạng rộng vì biết ít hơn, không phải vì phục vụ kém hơn.',
  'manage.csv.rankFrom': 'Khoảng hạng – từ',
  'manage.csv.rankTo': 'Khoảng hạng – đến',
  'manage.csv.ranked': 'Số nơi được xếp hạng',
  'manage.control.title': 'Hài lòng chung: có gì khác thường không?',
  'manage.control.byDay': 'Từng ngày trong kỳ',
  'manage.control.byWeek': 'Từng tuần, {count} tuần đến hết {date}',
  'manage.control.calm':
    '{kind, select, day {Mọi ngày} other {Mọi tuần}} đều trong giới hạn thường: lên xuống chỉ là dao động.',
  'manage.control.outside':
    '{count} {kind, select, day {ngày} other {tuần}} nằm ngoài giới hạn thường: nên xem đã có chuyện gì.',
  'manage.control.tooFew':
    'Cần ít nhất {minimum} {kind, select, day {ngày} other {tuần}} có từ {n} phiếu mới biết đâu là mức thường; ở đây có {found}.',
  'manage.control.note':
    'Giới hạn thường là ba độ lệch chuẩn quanh mức chung của chính các điểm trong hình, đã tính đến việc phiếu cùng ngày giống nhau (biểu đồ p′ của Laney). Mỗi phiếu tính như nhau, không theo số hồ sơ. Ngày hay tuần dưới {n} phiếu được để trống.',
  'manage.control.share': 'Hài lòng chung (%)',
  'manage.control.limits': 'Giới hạn thường',
  'manage.control.centre': 'Mức chung {share}\u00a0%',
  'manage.control.verdict': 'Nhận xét',
  'manage.control.inside': 'Trong giới hạn thường',
  'manage.control.above': 'Cao hơn thường',
  'manage.control.below': 'Thấp hơn thường',
  'manage.control.aboveShort': 'cao',
  'manage.control.belowShort': 'thấp',
  'manage.control.gap': 'Dưới {n} phiếu',
  'manage.control.noLimits': 'Chưa có giới hạn',
  'manage.control.point': '{label}: {share}\u00a0%, {n} phiếu. {verdict}.',
  'manage.column.week': 'Tuần từ',
  'manage.trend.versionFrom': 'Từ {month}: phiên bản {version} của bộ câu hỏi',
  'manage.trend.versionsMixed': '{month}: có cả các phiên bản {versions}',
  'manage.trend.breakNote':
    'Đường được ngắt ở nơi bộ câu hỏi đổi phiên bản; mọi tháng đều tính theo phương pháp phiên bản {method}.',
  'manage.importance.title': 'Điều gì quan trọng nhất với người dân?',
  'manage.importance.lead':
    'Đánh giá từng yếu tố đi cùng đánh giá chung nhiều hay ít, theo {n} phiếu trả lời đủ cả năm yếu tố và câu hỏi chung.',
  'manage.importance.explained':
    'Năm yếu tố cùng giải thích {value}\u00a0% khác biệt của đánh giá chung (khoảng tin cậy 95\u00a0%: {low}–{high}\u00a0%). Các thanh chia phần được giải thích đó thành 100\u00a0%.',
  'manage.importance.chart': 'Phần của từng yếu tố trong đánh giá chung (%)',
  'manage.importance.note':
    'Đây là mức đi cùng nhau, không phải nguyên nhân: yếu tố đứng đầu là nơi nên xem trước, chưa chắc sửa nó thì đánh giá chung sẽ tăng. Hai yếu tố có khoảng chồng lên nhau thì chưa thể nói yếu tố nào quan trọng hơn.',
  'manage.importance.method':
    'Cách tính: chia R² của hồi quy tuyến tính theo mức tăng trung bình qua mọi thứ tự thêm yếu tố (LMG, tức giá trị Shapley). Khoảng tin cậy lấy từ các lần rút mẫu lại với hạt giống cố định, coi các phiếu độc lập với nhau.',
  'manage.importance.tooFewTitle': 'Chưa đủ phiếu để biết',
  'manage.importance.tooFew':
    'Mới có {n} phiếu trả lời đủ cả năm yếu tố và câu hỏi chung trong kỳ và bộ lọc này; cần từ {minimum} phiếu. Có thể chọn kỳ dài hơn hoặc bỏ bớt bộ lọc.',
  'manage.importance.alikeTitle': 'Các phiếu giống nhau',
  'manage.importance.alike':
    'Trong {n} phiếu, đánh giá chung không khác nhau hoặc không đi cùng yếu tố nào, nên không có gì để chia.',
  'manage.importance.back': 'Về trang kết quả',
  'manage.column.importance': 'Phần trong đánh giá chung (%)',
  'manage.column.factorScore': 'Điểm của yếu tố',
} as const;
