/** @returns null when either number is unknown, or no dossier was resolved */
export function responsesPer100Dossiers(n: number | null, dossiers: number | null): number | null {
  return n === null || dossiers === null || dossiers === 0 ? null : (100 * n) / dossiers;
}
