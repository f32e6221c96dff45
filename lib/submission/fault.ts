import type { z } from 'zod';

/** What is wrong with one field: `code` is a stable word, put into the reader's language by a text 'problem.<code>'. */
export type Fault = { path: (string | number)[]; code: FaultCode };

export const FAULT_CODES = [
  'required',
  'type',
  'choice',
  'too_small',
  'too_big',
  'unknown_field',
  'uuid',
  'invalid_instant',
  'invalid_day',
  'started_after_submitted',
  'rating',
  'overall_missing',
  'helper_missing',
  'helper_unasked',
  'reason_unknown',
  'reason_twice',
  'reasons_many',
  'text_nul',
  'comment_long',
  'dossier_code',
  'questionnaire_unknown',
  'counter_elsewhere',
  'place_unknown',
  'period_backwards',
  'period_long',
  'row_shape',
  'id_conflict',
  'count',
  'on_time_more_than_resolved',
  'day_twice',
  'place_code',
  'refused',
  'repeated',
  'parent_kind',
  'kind_changed',
  'year',
  'official_value',
  'rank',
  'result_twice',
  'result_differs',
] as const;

export type FaultCode = (typeof FAULT_CODES)[number];

function codeOf(issue: z.core.$ZodIssue): FaultCode {
  const known = FAULT_CODES.find((code) => code === issue.message);
  if (known) return known;
  if (issue.code === 'invalid_type')
    return /received undefined$/.test(issue.message) ? 'required' : 'type';
  if (issue.code === 'invalid_value') return 'choice';
  if (issue.code === 'too_small') return 'too_small';
  if (issue.code === 'too_big') return 'too_big';
  return 'type';
}

function withKey(path: readonly PropertyKey[], key?: string): Fault['path'] {
  const steps = path.map((step) => (typeof step === 'number' ? step : String(step)));
  return key === undefined ? steps : [...steps, key];
}

/** Every fault of a refused input, each with its path; an unknown field is named by its own path. */
export function faultsOf(error: z.ZodError): Fault[] {
  return error.issues.flatMap((issue): Fault[] =>
    issue.code === 'unrecognized_keys'
      ? issue.keys.map((key) => ({ path: withKey(issue.path, key), code: 'unknown_field' }))
      : [{ path: withKey(issue.path), code: codeOf(issue) }],
  );
}
