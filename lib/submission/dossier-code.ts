import { z } from 'zod';

/**
 * The code on a dossier's receipt: `V.Z.Y.Mxx-YYMMDD-nnnn`, such as 000.00.15.H15-260314-0042, or
 * the newer `Hxx.yy[.zz]-YYMMDD-nnnn`, such as H15.45.12-260314-0042.
 */
const PATTERN =
  /^(?:\d{3}\.\d{2}\.\d{2}\.[A-Z]\d{2}|[A-Z]\d{2}\.\d{1,3}(?:\.\d{1,3})?)-\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])-\d{4,6}$/;

/** Blanks and letter case as people type them do not matter. */
export const dossierCodeSchema = z
  .string()
  .max(60, 'dossier_code')
  .overwrite((text) => text.replace(/\s+/g, '').toUpperCase())
  .regex(PATTERN, 'dossier_code');
