import type { LocalizedText } from '@/lib/i18n/language';
import type { Factor } from '@/lib/questionnaire/questionnaire';

export type Criterion = { code: string; factor: Factor; wording: LocalizedText };

/** The five factors of SIPAS 2017–2020 (Decision 2640/QĐ-BNV, 10/10/2017); names as published. */
export const factorNames: Record<Factor, LocalizedText> = {
  access: {
    vi: 'Tiếp cận dịch vụ',
    en: 'Access to the service',
  },
  procedures: {
    vi: 'Thủ tục hành chính',
    en: 'Administrative procedures',
  },
  officials: {
    vi: 'Công chức trực tiếp giải quyết công việc',
    en: 'Civil servants who handle the work',
  },
  result: {
    vi: 'Kết quả cung ứng dịch vụ',
    en: 'Service result',
  },
  feedback: {
    vi: 'Tiếp nhận, giải quyết góp ý, phản ánh, kiến nghị',
    en: 'Receiving and handling comments, feedback and petitions',
  },
};

/**
 * The 22 criteria, 4 + 5 + 6 + 3 + 4. Their number is published; the wording is known from experts'
 * memory and not yet checked against the decision, and is labelled so wherever the method is told.
 */
export const CRITERIA: readonly Criterion[] = [
  {
    code: '1.1',
    factor: 'access',
    wording: {
      vi: 'Nơi ngồi chờ giải quyết công việc tại cơ quan có đủ chỗ ngồi',
      en: 'The waiting area has enough seats',
    },
  },
  {
    code: '1.2',
    factor: 'access',
    wording: {
      vi: 'Trang thiết bị phục vụ người dân, tổ chức đầy đủ',
      en: 'Equipment serving people is complete',
    },
  },
  {
    code: '1.3',
    factor: 'access',
    wording: {
      vi: 'Trang thiết bị phục vụ người dân, tổ chức hiện đại',
      en: 'Equipment is modern',
    },
  },
  {
    code: '1.4',
    factor: 'access',
    wording: {
      vi: 'Trang thiết bị phục vụ người dân, tổ chức dễ sử dụng',
      en: 'Equipment is easy to use',
    },
  },
  {
    code: '2.1',
    factor: 'procedures',
    wording: {
      vi: 'Thủ tục hành chính được niêm yết công khai đầy đủ',
      en: 'Procedures are posted publicly in full',
    },
  },
  {
    code: '2.2',
    factor: 'procedures',
    wording: {
      vi: 'Thủ tục hành chính được niêm yết công khai chính xác',
      en: 'Procedures are posted accurately',
    },
  },
  {
    code: '2.3',
    factor: 'procedures',
    wording: {
      vi: 'Thành phần hồ sơ phải nộp đúng quy định',
      en: 'The required papers are as regulated',
    },
  },
  {
    code: '2.4',
    factor: 'procedures',
    wording: {
      vi: 'Phí, lệ phí phải nộp đúng quy định',
      en: 'Fees are as regulated',
    },
  },
  {
    code: '2.5',
    factor: 'procedures',
    wording: {
      vi: 'Thời hạn giải quyết đúng quy định',
      en: 'The time limit is as regulated',
    },
  },
  {
    code: '3.1',
    factor: 'officials',
    wording: {
      vi: 'Công chức có thái độ giao tiếp lịch sự',
      en: 'Polite manner',
    },
  },
  {
    code: '3.2',
    factor: 'officials',
    wording: {
      vi: 'Công chức chú ý lắng nghe ý kiến',
      en: 'Listens carefully',
    },
  },
  {
    code: '3.3',
    factor: 'officials',
    wording: {
      vi: 'Công chức trả lời, giải thích đầy đủ ý kiến',
      en: 'Answers and explains fully',
    },
  },
  {
    code: '3.4',
    factor: 'officials',
    wording: {
      vi: 'Công chức hướng dẫn kê khai hồ sơ tận tình, chu đáo',
      en: 'Guides form-filling with care',
    },
  },
  {
    code: '3.5',
    factor: 'officials',
    wording: {
      vi: 'Công chức hướng dẫn hồ sơ dễ hiểu',
      en: 'Guidance is easy to understand',
    },
  },
  {
    code: '3.6',
    factor: 'officials',
    wording: {
      vi: 'Công chức tuân thủ đúng quy định trong giải quyết công việc',
      en: 'Follows the rules in handling the work',
    },
  },
  {
    code: '4.1',
    factor: 'result',
    wording: {
      vi: 'Kết quả đúng quy định',
      en: 'The result is as regulated',
    },
  },
  {
    code: '4.2',
    factor: 'result',
    wording: {
      vi: 'Kết quả có thông tin đầy đủ',
      en: 'The result has complete information',
    },
  },
  {
    code: '4.3',
    factor: 'result',
    wording: {
      vi: 'Kết quả có thông tin chính xác',
      en: 'The result has accurate information',
    },
  },
  {
    code: '5.1',
    factor: 'feedback',
    wording: {
      vi: 'Cơ quan có bố trí hình thức tiếp nhận góp ý, phản ánh, kiến nghị',
      en: 'Channels for feedback exist',
    },
  },
  {
    code: '5.2',
    factor: 'feedback',
    wording: {
      vi: 'Dễ dàng thực hiện góp ý, phản ánh, kiến nghị',
      en: 'It is easy to give feedback',
    },
  },
  {
    code: '5.3',
    factor: 'feedback',
    wording: {
      vi: 'Cơ quan tiếp nhận, xử lý tích cực góp ý, phản ánh, kiến nghị',
      en: 'Feedback is received and handled actively',
    },
  },
  {
    code: '5.4',
    factor: 'feedback',
    wording: {
      vi: 'Cơ quan thông báo kịp thời kết quả xử lý',
      en: 'The outcome is notified in time',
    },
  },
];
