import { communeWeight } from '@/db/seed/commune-weight';
import type { OfficialCommune } from '@/db/seed/official-communes';
import {
  COMMUNES_FROM,
  type OfficialPlace,
  officialPlaces,
  PROVINCIAL_CENTRE_CODE,
} from '@/db/seed/official-places';
import type { ServiceField } from '@/lib/places/service-fields';
import type { Day } from '@/lib/time/day';

export type Counter = { code: string; field: ServiceField };

export type Centre = {
  code: string;
  isProvincial: boolean;
  /** Beside the other communes. */
  weight: number;
  isWard: boolean;
  opensSaturdays: boolean;
  validFrom: Day;
  counters: readonly Counter[];
  /** "xã Hoà Phú" */
  placeVi: string;
  /** Where people say they come from: "thôn 4", "xã Hòa Khánh cũ". */
  homes: readonly string[];
};

const OPENS_SATURDAYS_FROM_WEIGHT = 3.5;

/** The centres of the demonstration: the provincial one first, then the communes in official order. */
export function demonstrationCentres(communes: readonly OfficialCommune[]): Centre[] {
  const places = officialPlaces(communes, { counters: true });
  return [null, ...communes].map((commune) => {
    const code = commune === null ? PROVINCIAL_CENTRE_CODE : `${commune.code}-TT`;
    return {
      code,
      isProvincial: commune === null,
      counters: places.filter((place) => place.parent === code).map(counterOf),
      ...(commune === null ? provincial(places, communes) : ofCommune(commune)),
    };
  });
}

type Particulars = Omit<Centre, 'code' | 'isProvincial' | 'counters'>;

function ofCommune(commune: OfficialCommune): Particulars {
  const weight = communeWeight(commune);
  return {
    weight,
    isWard: commune.isWard,
    opensSaturdays: weight >= OPENS_SATURDAYS_FROM_WEIGHT,
    validFrom: COMMUNES_FROM,
    placeVi: placeInSentence(commune),
    homes: homesOf(commune),
  };
}

function provincial(
  places: readonly OfficialPlace[],
  communes: readonly OfficialCommune[],
): Particulars {
  const centre = places.find((place) => place.code === PROVINCIAL_CENTRE_CODE);
  if (!centre) throw new Error('expected the provincial centre among the places');
  return {
    weight: 1,
    isWard: true,
    opensSaturdays: true,
    validFrom: centre.validFrom,
    placeVi: 'tỉnh',
    homes: communes.map(placeInSentence),
  };
}

function placeInSentence(commune: OfficialCommune): string {
  return commune.fullNameVi.charAt(0).toLowerCase() + commune.fullNameVi.slice(1);
}

function homesOf(commune: OfficialCommune): string[] {
  const hamlet = commune.isWard ? 'tổ dân phố' : 'thôn';
  const hamlets = [1, 2, 3, 4, 5, 6, 7, 8, 9].map((number) => `${hamlet} ${number}`);
  const former = commune.formerCommunes.map((name) => `${name} cũ`);
  return [...hamlets, ...former, ...former];
}

function counterOf(place: OfficialPlace): Counter {
  if (place.field === null) throw new Error(`expected a field of service at ${place.code}`);
  return { code: place.code, field: place.field };
}
