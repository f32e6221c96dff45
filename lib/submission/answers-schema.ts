import { z } from 'zod';
import {
  OVERALL,
  type Questionnaire,
  RATINGS,
  type Rating,
} from '@/lib/questionnaire/questionnaire';
import { dossierCodeSchema } from '@/lib/submission/dossier-code';
import { profileSchema } from '@/lib/submission/profile';

export const COMMENT_LIMIT = 2000;

const ratingSchema = z.literal(RATINGS, 'rating');

/** What a person says, without where and when; the messages are codes, put into words by the reader's language. */
export type Answers = {
  /** `null` or absent: no opinion, or not answered; stored as no rating. */
  ratings: Record<string, Rating | null>;
  reasons?: string[];
  comment?: string;
  dossierCode?: string;
  profile?: z.infer<typeof profileSchema>;
};

/** Unicode code points, as a person counts letters; text is kept in composed form (NFC). */
const commentSchema = z
  .string()
  .overwrite((text) => text.normalize('NFC'))
  // Half of a surrogate pair is no letter; the database could only store something else.
  .refine((text) => !text.includes('\u0000') && !/\p{Surrogate}/u.test(text), 'text_nul')
  .refine((text) => [...text].length <= COMMENT_LIMIT, 'comment_long');

function reasonsSchema(questionnaire: Questionnaire) {
  const known = new Set(questionnaire.reasons.map((reason) => reason.code));
  return z
    .array(z.string().refine((code) => known.has(code), 'reason_unknown'))
    .max(Math.max(known.size, 1), 'reasons_many')
    .refine((codes) => new Set(codes).size === codes.length, 'reason_twice');
}

/** The fields of answers to one questionnaire version: for the kiosk's form, the phone's form, the API and imports. */
export function answersShape(questionnaire: Questionnaire) {
  const ratings: Record<string, z.ZodType<Rating | null | undefined>> = {};
  for (const item of questionnaire.items) ratings[item.code] = ratingSchema.nullable().optional();
  return {
    ratings: z.strictObject(ratings).transform((given) => given as Record<string, Rating | null>),
    reasons: reasonsSchema(questionnaire).optional(),
    comment: commentSchema.optional(),
    dossierCode: dossierCodeSchema.optional(),
    profile: profileSchema.optional(),
  };
}

/** Answers as a person's form hands them in: the overall question needs a rating or an explicit "no opinion". */
export function answersSchema(questionnaire: Questionnaire) {
  return z.strictObject(answersShape(questionnaire)).superRefine((answers, context) => {
    if (answers.ratings[OVERALL] === undefined) {
      context.addIssue({ code: 'custom', path: ['ratings', OVERALL], message: 'overall_missing' });
    }
  });
}

/** Ratings in the order of the questionnaire's items, as stored. */
export function alignedRatings(
  questionnaire: Questionnaire,
  ratings: Answers['ratings'],
): (Rating | null)[] {
  return questionnaire.items.map((item) => ratings[item.code] ?? null);
}
