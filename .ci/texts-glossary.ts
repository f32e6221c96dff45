import type { Language } from '../lib/i18n/language';

/** Keys put together at run time: t(`factor.${code}`) needs 'factor.' here. */
export const dynamicFamilies: readonly string[] = [
  'channel.',
  'kiosk.closed.',
  'kiosk.notKept.',
  'kiosk.pair.problem.',
  'kiosk.parked.',
  'kiosk.weekday.',
  'language.',
  'problem.',
  'print.format.',
  'print.level.',
  'profile.',
  'public.accessibility.name.',
  'rating.',
  'survey.helper.',
];

/** Keys whose wording is rightly the same in both languages. */
export const sameInBothLanguages: readonly string[] = [
  'app.name',
  'language.en',
  'language.vi',
  'manage.keys.example',
  'profile.ethnicity.e-de',
  'profile.ethnicity.gia-rai',
  'profile.ethnicity.kinh',
  'profile.ethnicity.m-nong',
  'profile.ethnicity.nung',
  'profile.ethnicity.tay',
];

/** Vietnamese words that an English sentence may hold. */
export const vietnameseNames = ['Hài Lòng', 'Đắk Lắk', 'Tiếng Việt', 'Việt', 'Ê Đê', 'M’nông'];

const word = (text: string) => new RegExp(`(?<!\\p{L})(${text})(?!\\p{L})`, 'iu');

/** One term for one thing: what is not written, and what is written instead. */
export const banned: Record<Language, readonly (readonly [RegExp, string])[]> = {
  vi: [
    [word('bạn|quý khách|quý vị|anh/chị'), 'ông/bà'],
    [word('e-mail|thư điện tử'), 'email'],
    [word('trung tâm hành chính công'), 'Trung tâm Phục vụ hành chính công'],
    [word('khoảng tin tưởng|khoảng ước lượng'), 'khoảng tin cậy'],
    [word('đăng nhập vào hệ thống'), 'đăng nhập'],
    [word('bảng hỏi|bảng câu hỏi'), 'bộ câu hỏi'],
    // The tone mark stands on the first vowel of an open oa, oe, uy: hòa, khỏe, thủy, ủy ban.
    [/\p{L}?o[àáảãạèéẻẽẹ](?!\p{L})|(?<!q)u[ỳýỷỹỵ](?!\p{L})/iu, 'hòa, khỏe, thủy, ủy'],
    [word('the|and|of|please|your|with'), 'Vietnamese'],
  ],
  en: [
    [word('centers?'), 'centre'],
    [word('colors?'), 'colour'],
    [word('organizations?'), 'organisation'],
    [word('e-mails?'), 'email'],
    [word('log ?(in|out|on|off)|sign off'), 'sign in, sign out'],
    [word('surveyee|participants?'), 'respondent, citizen'],
    [word('average rating'), 'mean rating'],
    [word('margin of error'), 'confidence interval'],
  ],
};
