import type { OfficialCommune } from '@/db/seed/official-communes';

const WARD = 1.7;
const CITY = 1.9;
const CITIES = ['Thành phố Buôn Ma Thuột', 'Thành phố Tuy Hoà'];
const USUAL_AREA_KM2 = 120;

/**
 * How busy a commune plausibly is beside the others: more merged communes and a denser place mean
 * more people. An assumption of the demonstration; nobody publishes dossiers by commune.
 */
export function communeWeight(commune: OfficialCommune): number {
  const merged = Math.max(commune.formerCommunes.length, 1) ** 0.8;
  const density = clamp((USUAL_AREA_KM2 / commune.areaKm2) ** 0.35, 0.5, 1.4);
  const inCity = CITIES.some((city) => commune.formerDistricts.includes(city));
  return merged * density * (commune.isWard ? WARD : 1) * (inCity ? CITY : 1);
}

function clamp(value: number, low: number, high: number): number {
  return Math.min(Math.max(value, low), high);
}
