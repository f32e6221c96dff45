import type { FormState } from '@/app/[lang]/(manage)/_components/form-state';

/** Also everything that is wrong inside the file, a line each; `note` says so when only the first are shown. */
export type UploadState = FormState & { faults: readonly string[]; note: string | null };

/** Of the faults in a file; all can be copied. */
export const SHOWN_FAULTS = 50;

/** A file a little below what next.config.js lets through, since the form around it counts too. */
export const UPLOAD_MEGABYTES = 20;
export const UPLOAD_BYTES = UPLOAD_MEGABYTES * 1_000_000;
