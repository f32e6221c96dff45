/** The few who answer in English. */

export const thanksEn = [
  'Very helpful staff, thank you.',
  'Quick and friendly service.',
  'The officer explained everything clearly.',
  'I was surprised how fast it was.',
  'Clean office and a clear queue system.',
  'Good.',
] as const;

export const suggestionsEn = [
  'Please provide more information in English.',
  'A list of the required papers in English would help foreigners.',
  'It would be good to pay by card.',
] as const;

export const complaintsEn = [
  'I waited too long without any explanation.',
  'The forms are only in Vietnamese and hard to understand.',
  'I had to come back twice for the same paper.',
  'The online form did not accept my passport number.',
] as const;
