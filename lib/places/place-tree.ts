import {
  isValidOn,
  type Place,
  type PlaceCode,
  type PlaceId,
  type PlaceKind,
} from '@/lib/places/place';
import type { Day } from '@/lib/time/day';

/** Province → commune → centre → counter, with look-ups by id, code and short code. */
export class PlaceTree {
  readonly all: readonly Place[];
  private readonly byId = new Map<PlaceId, Place>();
  private readonly byCode = new Map<string, Place>();
  private readonly byShortCode = new Map<string, Place>();
  private readonly children = new Map<PlaceId, Place[]>();

  constructor(places: readonly Place[]) {
    this.all = places;
    for (const place of places) {
      this.byId.set(place.id, place);
      this.byCode.set(place.code, place);
      if (place.shortCode) this.byShortCode.set(place.shortCode, place);
      if (place.parentId !== null) {
        const siblings = this.children.get(place.parentId);
        if (siblings) siblings.push(place);
        else this.children.set(place.parentId, [place]);
      }
    }
  }

  find(code: string): Place | null {
    return this.byCode.get(code) ?? null;
  }

  /** By short code (any letter case) or by place code. */
  findByEitherCode(code: string): Place | null {
    return this.byShortCode.get(code.toUpperCase()) ?? this.byCode.get(code) ?? null;
  }

  /** @throws Error when no place has the id: ids come from the database, so it must exist */
  get(id: PlaceId): Place {
    const place = this.byId.get(id);
    if (!place) throw new Error(`expected place ${id} in the tree of ${this.all.length}`);
    return place;
  }

  root(): Place | null {
    return this.all.find((place) => place.parentId === null) ?? null;
  }

  childrenOf(place: Place): readonly Place[] {
    return this.children.get(place.id) ?? [];
  }

  parentOf(place: Place): Place | null {
    return place.parentId === null ? null : this.get(place.parentId);
  }

  /** From the root down to the place itself. */
  pathTo(place: Place): Place[] {
    const path: Place[] = [];
    for (let current: Place | null = place; current; current = this.parentOf(current)) {
      path.unshift(current);
    }
    return path;
  }

  /** The place itself, or the nearest place above it, of that kind. */
  ancestorOfKind(place: Place, kind: PlaceKind): Place | null {
    return this.pathTo(place).find((step) => step.kind === kind) ?? null;
  }

  /** The place itself and everything below it, of that kind. */
  within(place: Place, kind: PlaceKind): Place[] {
    const found: Place[] = [];
    const walk = (current: Place) => {
      if (current.kind === kind) found.push(current);
      for (const child of this.childrenOf(current)) walk(child);
    };
    walk(place);
    return found;
  }

  isWithin(place: Place, ancestor: Place): boolean {
    return this.pathTo(place).some((step) => step.id === ancestor.id);
  }

  /** The place with that code that exists on that day. */
  findOn(code: string, day: Day): Place | null {
    const place = this.find(code);
    return place && isValidOn(place, day) ? place : null;
  }
}

export function placeCode(text: string): PlaceCode {
  return text as PlaceCode;
}
