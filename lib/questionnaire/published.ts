import { CRITERIA } from '@/lib/questionnaire/criteria';
import { OVERALL, type Questionnaire } from '@/lib/questionnaire/questionnaire';

const overall = {
  code: OVERALL,
  factor: null,
  wording: {
    vi: 'Nhìn chung, ông/bà có hài lòng với lần phục vụ này không?',
    en: 'Overall, how satisfied are you with the service this time?',
  },
} as const;

/** The default at counters: six taps. */
export const counterQuestionnaire: Questionnaire = {
  code: 'counter',
  version: 1,
  name: { vi: 'Phiếu tại quầy', en: 'Counter questionnaire' },
  items: [
    overall,
    {
      code: 'access',
      factor: 'access',
      wording: {
        vi: 'Nơi ngồi chờ và trang thiết bị ở đây có làm ông/bà hài lòng không?',
        en: 'How satisfied are you with the waiting area and the equipment here?',
      },
    },
    {
      code: 'procedures',
      factor: 'procedures',
      wording: {
        vi: 'Thủ tục, giấy tờ, phí và thời hạn có làm ông/bà hài lòng không?',
        en: 'How satisfied are you with the procedure: papers, fees and time limit?',
      },
    },
    {
      code: 'officials',
      factor: 'officials',
      wording: {
        vi: 'Thái độ và cách hướng dẫn của cán bộ có làm ông/bà hài lòng không?',
        en: 'How satisfied are you with the manner and guidance of the officials?',
      },
    },
    {
      code: 'result',
      factor: 'result',
      wording: {
        vi: 'Kết quả ông/bà nhận được có làm ông/bà hài lòng không?',
        en: 'How satisfied are you with the result that you received?',
      },
    },
    {
      code: 'feedback',
      factor: 'feedback',
      wording: {
        vi: 'Việc tiếp nhận và xử lý góp ý, phản ánh có làm ông/bà hài lòng không?',
        en: 'How satisfied are you with how comments and complaints are handled?',
      },
    },
  ],
  reasons: CRITERIA,
  asksProfile: false,
};

/** The 22 criteria by factor, then the overall question. */
export const fullQuestionnaire: Questionnaire = {
  code: 'full',
  version: 1,
  name: { vi: 'Phiếu đầy đủ 22 tiêu chí', en: 'Full questionnaire, 22 criteria' },
  items: [...CRITERIA, overall],
  reasons: [],
  asksProfile: true,
};

/** Every version ever published by the product; none is ever edited or removed. */
export const PUBLISHED_QUESTIONNAIRES: readonly Questionnaire[] = [
  counterQuestionnaire,
  fullQuestionnaire,
];
