import { z } from 'zod';

/** Stable values of the optional respondent profile; ethnicity is sensitive personal data by law and free of default. */
export const PROFILE_OPTIONS = {
  sex: ['female', 'male', 'other'],
  ageBand: ['under-25', '25-34', '35-49', '50-59', '60-plus'],
  occupation: ['farmer', 'worker', 'civil-servant', 'business', 'student', 'retired', 'other'],
  education: ['primary', 'lower-secondary', 'upper-secondary', 'vocational', 'university'],
  residence: ['urban', 'rural'],
  ethnicity: ['kinh', 'e-de', 'm-nong', 'gia-rai', 'tay', 'nung', 'other'],
} as const;

export type ProfileField = keyof typeof PROFILE_OPTIONS;
export const PROFILE_FIELDS = Object.keys(PROFILE_OPTIONS) as ProfileField[];

export const profileSchema = z.strictObject({
  sex: z.enum(PROFILE_OPTIONS.sex).optional(),
  ageBand: z.enum(PROFILE_OPTIONS.ageBand).optional(),
  occupation: z.enum(PROFILE_OPTIONS.occupation).optional(),
  education: z.enum(PROFILE_OPTIONS.education).optional(),
  residence: z.enum(PROFILE_OPTIONS.residence).optional(),
  ethnicity: z.enum(PROFILE_OPTIONS.ethnicity).optional(),
});

export type Profile = z.infer<typeof profileSchema>;
