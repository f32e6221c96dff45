import { counterFields } from '@/db/seed/counter-fields';
import type { OfficialCommune } from '@/db/seed/official-communes';
import { shortCodes } from '@/db/seed/short-codes';
import type { LocalizedText } from '@/lib/i18n/language';
import type { PlaceKind } from '@/lib/places/place';
import { type ServiceField, serviceFieldNames } from '@/lib/places/service-fields';
import { type Day, day } from '@/lib/time/day';

export type OfficialPlace = {
  code: string;
  kind: PlaceKind;
  parent: string | null;
  name: LocalizedText;
  shortCode: string | null;
  field: ServiceField | null;
  validFrom: Day;
};

const PROVINCE_CODE = '66';
export const PROVINCIAL_CENTRE_CODE = '66-TT';

/** Đắk Nông was split off on 1 January 2004; the union with Phú Yên in 2025 kept name and code. */
const PROVINCE_FROM = day('2004-01-01');
/** Its dossiers of the whole year 2024 are published (data/dossier-volumes.csv). */
const PROVINCIAL_CENTRE_FROM = day('2024-01-01');
/** Resolution 1660/NQ-UBTVQH15; one-stop centres of communes began on the same day. */
export const COMMUNES_FROM = day('2025-07-01');

type Unshortened = Omit<OfficialPlace, 'shortCode'>;

/** Parents before children. Counters are invented, so a real installation is loaded without them. */
export function officialPlaces(
  communes: readonly OfficialCommune[],
  options: { counters: boolean },
): OfficialPlace[] {
  const centres = [provincialCentre(), ...communes.map(communeCentre)];
  const counters = options.counters
    ? [null, ...communes].flatMap((commune, at) => countersOf(centres[at], counterFields(commune)))
    : [];
  const codes = shortCodes([...centres, ...counters].map((place) => place.code));
  return [province(), ...communes.map(communePlace), ...centres, ...counters].map((place) => ({
    ...place,
    shortCode: codes.get(place.code) ?? null,
  }));
}

function province(): Unshortened {
  return {
    code: PROVINCE_CODE,
    kind: 'province',
    parent: null,
    name: { vi: 'Đắk Lắk', en: 'Dak Lak' },
    field: null,
    validFrom: PROVINCE_FROM,
  };
}

function communePlace(commune: OfficialCommune): Unshortened {
  return {
    code: commune.code,
    kind: 'commune',
    parent: PROVINCE_CODE,
    name: {
      vi: commune.fullNameVi,
      en: `${commune.nameEn} ${commune.isWard ? 'ward' : 'commune'}`,
    },
    field: null,
    validFrom: COMMUNES_FROM,
  };
}

function provincialCentre(): Unshortened {
  return {
    code: PROVINCIAL_CENTRE_CODE,
    kind: 'centre',
    parent: PROVINCE_CODE,
    name: {
      vi: 'Trung tâm Phục vụ hành chính công tỉnh Đắk Lắk',
      en: 'Dak Lak Province Public Administrative Service Centre',
    },
    field: null,
    validFrom: PROVINCIAL_CENTRE_FROM,
  };
}

function communeCentre(commune: OfficialCommune): Unshortened {
  const nameVi = commune.fullNameVi.charAt(0).toLowerCase() + commune.fullNameVi.slice(1);
  const kindEn = commune.isWard ? 'Ward' : 'Commune';
  return {
    code: `${commune.code}-TT`,
    kind: 'centre',
    parent: commune.code,
    name: {
      vi: `Trung tâm Phục vụ hành chính công ${nameVi}`,
      en: `${commune.nameEn} ${kindEn} Public Administrative Service Centre`,
    },
    field: null,
    validFrom: COMMUNES_FROM,
  };
}

function countersOf(
  centre: Unshortened | undefined,
  fields: readonly ServiceField[],
): Unshortened[] {
  if (!centre) throw new Error('expected a centre for each list of counters');
  return fields.map((serviceField, at) => ({
    code: `${centre.code}-${at + 1}`,
    kind: 'counter',
    parent: centre.code,
    name: {
      vi: `Quầy ${at + 1} – ${serviceFieldNames[serviceField].vi}`,
      en: `Counter ${at + 1} – ${serviceFieldNames[serviceField].en}`,
    },
    field: serviceField,
    validFrom: centre.validFrom,
  }));
}
