import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { solve } from 'yalps';
import { attack, type Leak, type Solver } from '@/lib/reports/attacker.fixture';
import type { Cell } from '@/lib/reports/cell-system';
import { hideCells } from '@/lib/reports/hide-cells';
import { type Hide, publish, randomProvince, type Shape } from '@/lib/reports/publications.fixture';

/** Bounds over whole numbers of respondents, or over any where those are not found soon. */
const wholeBounds: Solver = ({ equations, atLeast, wanted }) => {
  const constraints = new Map<string, { equal?: number; min?: number }>();
  const variables = new Map<number, Map<string, number>>();
  const add = (blocks: readonly number[], name: string) => {
    for (const block of blocks)
      variables.set(block, (variables.get(block) ?? new Map<string, number>()).set(name, 1));
  };
  equations.forEach(({ blocks, total }, i) => {
    add(blocks, `equal ${i}`);
    constraints.set(`equal ${i}`, { equal: total });
  });
  atLeast.forEach(({ blocks, total }, i) => {
    add(blocks, `least ${i}`);
    constraints.set(`least ${i}`, { min: total });
  });
  add(wanted, 'wanted');
  const run = (direction: 'minimize' | 'maximize', integers: boolean) =>
    solve(
      { direction, objective: 'wanted', constraints, variables, integers },
      { maxIterations: 300 },
    );
  const reach = (direction: 'minimize' | 'maximize') => {
    const whole = run(direction, true);
    if (whole.status === 'unbounded') return Number.POSITIVE_INFINITY;
    assert.notEqual(whole.status, 'infeasible');
    return Number.isNaN(whole.result) ? run(direction, false).result : whole.result;
  };
  return { low: reach('minimize'), high: reach('maximize') };
};

function shapes(mostCommunes: number, mostMonths: number): fc.Arbitrary<Shape> {
  return fc.record({
    seed: fc.integer(),
    centres: fc.array(fc.integer({ min: 1, max: 3 }), { minLength: 1, maxLength: mostCommunes }),
    months: fc.integer({ min: 3, max: mostMonths }),
    most: fc.constantFrom(4, 6, 8, 12),
    rated: fc.constantFrom(0.3, 0.5, 0.85, 1),
    late: fc.constantFrom(0, 0.08, 0.3),
  });
}

function hide(cells: readonly Cell[], more: (fresh: Cell[], hidden: Set<string>) => void) {
  const fresh = cells.filter((cell) => cell.status === 'new');
  const hidden = new Set(fresh.filter((cell) => cell.isSensitive).map((cell) => cell.key));
  more(fresh, hidden);
  return hidden;
}

/** In every row of parts beside their total, the smallest neighbour of a lonely hidden cell is hidden too. */
const hideOnePerRow: Hide = (cells) =>
  hide(cells, (fresh, hidden) => {
    for (const total of fresh) {
      const parts = fresh.filter(
        (cell) =>
          cell.n > 0 &&
          cell.blocks.length < total.blocks.length &&
          cell.key.split(',')[1] === total.key.split(',')[1] &&
          cell.blocks.every((block) => total.blocks.includes(block)),
      );
      const lonely = parts.filter((cell) => hidden.has(cell.key));
      const [next] = parts.filter((cell) => !hidden.has(cell.key)).sort((a, b) => a.n - b.n);
      if (lonely.length === 1) hidden.add((next ?? total).key);
    }
  });

const weak: Record<string, Hide> = {
  'hiding only the small cells': (cells) => hide(cells, () => {}),
  'one more per row': hideOnePerRow,
  'blind to what single items rest on': (cells) =>
    hideCells(cells.map((cell) => ({ ...cell, ratings: [] }))),
};

function leaksOf(shape: Shape, strategy: Hide, solver?: Solver): Leak[] {
  return attack(publish(randomProvince(shape), strategy), solver);
}

test('from 500 provinces of up to 18 centres and 14 months, closed one after the other, nothing is derived', () => {
  fc.assert(
    fc.property(shapes(6, 14), (shape) => assert.deepEqual(leaksOf(shape, hideCells), [])),
    { numRuns: 500, seed: 1 },
  );
});

test('in 1500 small provinces no bound in whole numbers closes on a hidden cell either', () => {
  fc.assert(
    fc.property(shapes(4, 7), (shape) =>
      assert.deepEqual(leaksOf(shape, hideCells, wholeBounds), []),
    ),
    { numRuns: 1500, seed: 2 },
  );
});

for (const [name, strategy] of Object.entries(weak))
  test(`the attacker wins against ${name}`, () => {
    const provinces = fc.sample(shapes(6, 14), { numRuns: 40, seed: 3 });
    const lost = provinces.filter((shape) => leaksOf(shape, strategy).length > 0);
    assert.ok(lost.length >= 10, `${lost.length} of 40 provinces`);
  });

test('what the attacker derives is true', () => {
  const province = randomProvince({
    seed: 1,
    centres: [2, 1, 3],
    months: 6,
    most: 6,
    rated: 0.85,
    late: 0.1,
  });
  const cells = publish(province, (all) => hide(all, () => {}));
  const exact = attack(cells).filter(({ how }) => how === 'exact');
  assert.ok(exact.length > 20);
  for (const { what, counts } of exact) {
    const cell = cells.find(({ key }) => key === what);
    assert.deepEqual([cell?.n, ...(cell?.ratings ?? [])], counts);
  }
});

test('telling one protecting cell after all is found out', () => {
  const cells = publish(
    randomProvince({ seed: 5, centres: [3, 2, 1], months: 4, most: 8, rated: 1, late: 0 }),
    hideCells,
  );
  const protecting = cells.filter((cell) => cell.status === 'hidden' && !cell.isSensitive);
  assert.ok(protecting.length > 0);
  for (const cell of protecting) {
    const slip = cells.map((one) => (one === cell ? { ...one, status: 'told' as const } : one));
    assert.notDeepEqual(attack(slip, wholeBounds), [], cell.key);
  }
});

test('a proof may rest on places that share nothing with the secret, and is renewed when they are told', () => {
  const shape = {
    seed: -2147483625,
    centres: [2, 3, 1],
    months: 7,
    most: 4,
    rated: 0.85,
    late: 0.3,
  };
  assert.deepEqual(leaksOf(shape, hideCells, wholeBounds), []);
});
