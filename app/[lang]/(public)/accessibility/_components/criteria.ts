import type { TextKey } from '@/lib/i18n/translator';
import { day } from '@/lib/time/day';

/** The day the statement was last compared with the product. */
export const STATED_ON = day('2026-11-24');

export type CriterionStatus = 'met' | 'partly' | 'no-such-content';

/**
 * `machine`: by axe in every step of the browser journeys; `journey`: asserted in a journey of its own;
 * `eye`: screenshots looked at; `code`: by reading how it is built.
 */
export type CheckedBy = 'machine' | 'journey' | 'eye' | 'code';

export type Criterion = {
  number: string;
  level: 'A' | 'AA';
  name: { vi: string; en: string };
  status: CriterionStatus;
  checkedBy: readonly CheckedBy[];
  note?: TextKey;
};

type Row = readonly [
  number: string,
  level: 'A' | 'AA',
  vi: string,
  en: string,
  checkedBy: string,
  note?: TextKey,
];

/** Signs of how a criterion was checked; none means that the product holds nothing it speaks of. */
const CHECKS: Record<string, CheckedBy> = { m: 'machine', j: 'journey', e: 'eye', c: 'code' };

// The English names are those of WCAG 2.2; the Vietnamese ones are ours.
const ROWS: readonly Row[] = [
  ['1.1.1', 'A', 'Nội dung không phải chữ', 'Non-text Content', 'm c'],
  ['1.2.1', 'A', 'Chỉ tiếng hoặc chỉ hình', 'Audio-only and Video-only (Prerecorded)', ''],
  ['1.2.2', 'A', 'Phụ đề (ghi sẵn)', 'Captions (Prerecorded)', ''],
  ['1.2.3', 'A', 'Lời tả hoặc bản thay thế', 'Audio Description or Media Alternative', ''],
  ['1.2.4', 'AA', 'Phụ đề (trực tiếp)', 'Captions (Live)', ''],
  ['1.2.5', 'AA', 'Lời tả (ghi sẵn)', 'Audio Description (Prerecorded)', ''],
  [
    '1.3.1',
    'A',
    'Thông tin và quan hệ',
    'Info and Relationships',
    'm j',
    'public.accessibility.note.pdf',
  ],
  ['1.3.2', 'A', 'Thứ tự có nghĩa', 'Meaningful Sequence', 'j c'],
  ['1.3.3', 'A', 'Đặc điểm cảm nhận', 'Sensory Characteristics', 'e c'],
  ['1.3.4', 'AA', 'Hướng màn hình', 'Orientation', 'e c'],
  ['1.3.5', 'AA', 'Nhận ra mục đích ô nhập', 'Identify Input Purpose', 'm c'],
  ['1.4.1', 'A', 'Không chỉ dùng màu', 'Use of Color', 'm e'],
  ['1.4.2', 'A', 'Tắt được tiếng', 'Audio Control', ''],
  ['1.4.3', 'AA', 'Tương phản của chữ', 'Contrast (Minimum)', 'm e'],
  ['1.4.4', 'AA', 'Phóng to chữ', 'Resize Text', 'm j'],
  ['1.4.5', 'AA', 'Ảnh chụp chữ', 'Images of Text', 'c'],
  ['1.4.10', 'AA', 'Xếp lại nội dung', 'Reflow', 'j', 'public.accessibility.note.tables'],
  ['1.4.11', 'AA', 'Tương phản ngoài chữ', 'Non-text Contrast', 'e'],
  ['1.4.12', 'AA', 'Giãn cách chữ', 'Text Spacing', 'm j'],
  ['1.4.13', 'AA', 'Nội dung khi trỏ hoặc chọn', 'Content on Hover or Focus', 'c'],
  ['2.1.1', 'A', 'Bàn phím', 'Keyboard', 'm j'],
  ['2.1.2', 'A', 'Không kẹt bàn phím', 'No Keyboard Trap', 'j'],
  ['2.1.4', 'A', 'Phím tắt một ký tự', 'Character Key Shortcuts', ''],
  [
    '2.2.1',
    'A',
    'Chỉnh được thời gian',
    'Timing Adjustable',
    'm j',
    'public.accessibility.note.time',
  ],
  ['2.2.2', 'A', 'Tạm dừng, dừng, ẩn', 'Pause, Stop, Hide', 'm c'],
  ['2.3.1', 'A', 'Chớp không quá ba lần', 'Three Flashes or Below Threshold', 'c'],
  ['2.4.1', 'A', 'Bỏ qua phần lặp lại', 'Bypass Blocks', 'm c'],
  ['2.4.2', 'A', 'Tên trang', 'Page Titled', 'm'],
  ['2.4.3', 'A', 'Thứ tự chọn', 'Focus Order', 'j'],
  ['2.4.4', 'A', 'Mục đích của liên kết', 'Link Purpose (In Context)', 'm c'],
  ['2.4.5', 'AA', 'Nhiều lối tới', 'Multiple Ways', 'j c'],
  ['2.4.6', 'AA', 'Tiêu đề và nhãn', 'Headings and Labels', 'e c'],
  ['2.4.7', 'AA', 'Thấy ô đang chọn', 'Focus Visible', 'j e'],
  ['2.4.11', 'AA', 'Ô đang chọn không bị che', 'Focus Not Obscured (Minimum)', 'j'],
  ['2.5.1', 'A', 'Cử chỉ con trỏ', 'Pointer Gestures', ''],
  ['2.5.2', 'A', 'Hủy được thao tác trỏ', 'Pointer Cancellation', 'c'],
  ['2.5.3', 'A', 'Nhãn nằm trong tên', 'Label in Name', 'j c'],
  ['2.5.4', 'A', 'Điều khiển bằng chuyển động', 'Motion Actuation', ''],
  ['2.5.7', 'AA', 'Kéo thả', 'Dragging Movements', ''],
  ['2.5.8', 'AA', 'Cỡ của chỗ chạm', 'Target Size (Minimum)', 'm j'],
  ['3.1.1', 'A', 'Ngôn ngữ của trang', 'Language of Page', 'm'],
  [
    '3.1.2',
    'AA',
    'Ngôn ngữ của từng phần',
    'Language of Parts',
    'm c',
    'public.accessibility.note.comments',
  ],
  ['3.2.1', 'A', 'Khi được chọn', 'On Focus', 'c'],
  ['3.2.2', 'A', 'Khi nhập', 'On Input', 'j', 'public.accessibility.note.advance'],
  ['3.2.3', 'AA', 'Điều hướng nhất quán', 'Consistent Navigation', 'c'],
  ['3.2.4', 'AA', 'Tên gọi nhất quán', 'Consistent Identification', 'c'],
  ['3.2.6', 'A', 'Trợ giúp nhất quán', 'Consistent Help', ''],
  ['3.3.1', 'A', 'Chỉ ra lỗi', 'Error Identification', 'j'],
  ['3.3.2', 'A', 'Nhãn hoặc hướng dẫn', 'Labels or Instructions', 'm c'],
  ['3.3.3', 'AA', 'Gợi ý sửa lỗi', 'Error Suggestion', 'j'],
  ['3.3.4', 'AA', 'Ngừa lỗi', 'Error Prevention (Legal, Financial, Data)', 'c'],
  ['3.3.7', 'A', 'Không bắt nhập lại', 'Redundant Entry', 'j c'],
  [
    '3.3.8',
    'AA',
    'Đăng nhập dễ tiếp cận',
    'Accessible Authentication (Minimum)',
    'c',
    'public.accessibility.note.pin',
  ],
  ['4.1.2', 'A', 'Tên, vai trò, giá trị', 'Name, Role, Value', 'm j'],
  ['4.1.3', 'AA', 'Thông báo trạng thái', 'Status Messages', 'j'],
];

const NOT_WHOLLY: ReadonlySet<string> = new Set(['1.3.1', '3.1.2', '3.3.8']);

function criterionOf([number, level, vi, en, signs, note]: Row): Criterion {
  const checkedBy = signs.split(' ').flatMap((sign) => CHECKS[sign] ?? []);
  const whole = NOT_WHOLLY.has(number) ? 'partly' : 'met';
  const status = checkedBy.length === 0 ? 'no-such-content' : whole;
  return { number, level, name: { vi, en }, status, checkedBy, ...(note && { note }) };
}

/** Every success criterion of WCAG 2.2 of level A and AA, and how far the product meets it. */
export const criteria: readonly Criterion[] = ROWS.map(criterionOf);

export function countByStatus(status: CriterionStatus): number {
  return criteria.filter((criterion) => criterion.status === status).length;
}
