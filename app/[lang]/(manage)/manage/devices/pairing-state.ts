/** The code is told this once; `until` is `HH:MM` in Viet Nam. */
export type PairingState = { code: string; until: string } | null;

/** What became of a recovery file, in words; `lines` are the answers that were refused. */
export type RecoveryState = { isTaken: boolean; text: string; lines: string[] } | null;
