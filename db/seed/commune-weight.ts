import type { OfficialCommune } from '@/db/seed/official-communes';

const WARD = 1.7;
const CITIES = { 'Thành phố Buôn Ma Thuột': 2.4, 'Thành phố Tuy Hoà': 1.8 };
const USUAL_AREA_KM2 = 120;

/**
 * How busy a commune plausibly is beside the others: more merged communes and a denser place mean
 * more people. An assumption of the demonstration; nobody publishes dossiers by commune.
 */
export function communeWeight(commune: OfficialCommune): number {
  const merged = Math.max(commune.formerCommunes.length, 1) ** 0.6;
  const density = clamp((USUAL_AREA_KM2 / commune.areaKm2) ** 0.25, 0.6, 1.25);
  const city = Object.entries(CITIES).find(([name]) => commune.formerDistricts.includes(name));
  return merged * density * (commune.isWard ? WARD : 1) * (city?.[1] ?? 1);
}

function clamp(value: number, low: number, high: number): number {
  return Math.min(Math.max(value, low), high);
}
