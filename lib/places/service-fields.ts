import type { LocalizedText } from '@/lib/i18n/language';

export const SERVICE_FIELDS = [
  'civil-status',
  'land',
  'certification',
  'social-protection',
  'business',
  'construction',
  'general',
] as const;

export type ServiceField = (typeof SERVICE_FIELDS)[number];

export const serviceFieldNames: Record<ServiceField, LocalizedText> = {
  'civil-status': { vi: 'Hộ tịch', en: 'Civil status' },
  land: { vi: 'Đất đai', en: 'Land' },
  certification: { vi: 'Chứng thực', en: 'Certification' },
  'social-protection': { vi: 'Bảo trợ xã hội', en: 'Social protection' },
  business: { vi: 'Đăng ký kinh doanh', en: 'Business registration' },
  construction: { vi: 'Xây dựng', en: 'Construction' },
  general: { vi: 'Tổng hợp', en: 'General services' },
};
