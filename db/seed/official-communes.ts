import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';

export type OfficialCommune = {
  /** The official code, five digits. */
  code: string;
  /** With its kind: "Xã Hoà Phú", "Phường Tân An". */
  fullNameVi: string;
  /** Without its kind and diacritics: "Hoa Phu". */
  nameEn: string;
  isWard: boolean;
  formerDistricts: string;
  areaKm2: number;
  /** The communes it was merged from, with their kind: "xã Hòa Khánh". */
  formerCommunes: string[];
};

type Row = Record<string, string>;

/** The 102 communes of Đắk Lắk as they are since 1 July 2025, in the order of the official list. */
export function readOfficialCommunes(): OfficialCommune[] {
  const former = readFormerCommunes();
  return readRows('communes-2025.csv').map((row) => ({
    code: field(row, 'code'),
    fullNameVi: field(row, 'full_name_vi'),
    nameEn: field(row, 'name_en'),
    isWard: field(row, 'type') === 'Phường',
    formerDistricts: field(row, 'former_districts'),
    areaKm2: Number(field(row, 'area_km2')),
    formerCommunes: former.get(field(row, 'code')) ?? [],
  }));
}

function readFormerCommunes(): Map<string, string[]> {
  const byNewCode = new Map<string, string[]>();
  for (const row of readRows('commune-mapping-old-new.csv')) {
    const name = `${field(row, 'old_type').toLowerCase()} ${field(row, 'old_name')}`;
    const names = byNewCode.get(field(row, 'new_code'));
    if (names) names.push(name);
    else byNewCode.set(field(row, 'new_code'), [name]);
  }
  return byNewCode;
}

export function readRows(file: string): Row[] {
  const text = readFileSync(new URL(`./data/${file}`, import.meta.url), 'utf8');
  return parse(text.normalize('NFC'), { columns: true, bom: true }) as Row[];
}

export function field(row: Row, name: string): string {
  const value = row[name];
  if (value === undefined) {
    throw new Error(`expected a column "${name}", found ${Object.keys(row).join(', ')}`);
  }
  return value;
}
