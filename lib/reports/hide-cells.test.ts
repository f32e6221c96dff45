import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Cell } from '@/lib/reports/cell-system';
import { hideCells } from '@/lib/reports/hide-cells';
import { publish, randomProvince } from '@/lib/reports/publications.fixture';
import { isSmallCell } from '@/lib/reports/shown';

function cell(key: string, blocks: readonly number[], n: number, rest: Partial<Cell> = {}): Cell {
  return {
    key,
    blocks,
    n,
    isSensitive: isSmallCell(n),
    cost: blocks.length,
    status: 'new',
    ...rest,
  };
}

const hiddenOf = (cells: readonly Cell[]) => [...hideCells(cells)].sort();

test('where nothing is small, nothing is hidden', () => {
  assert.deepEqual(
    hiddenOf([cell('commune', [0, 1], 15), cell('a', [0], 7), cell('b', [1], 8)]),
    [],
  );
});

test('a small centre takes its smallest neighbour with it, and the total is told', () => {
  const cells = [
    cell('commune', [0, 1, 2], 43),
    cell('a', [0], 3),
    cell('b', [1], 30),
    cell('c', [2], 10),
  ];
  assert.deepEqual(hiddenOf(cells), ['a', 'c']);
});

test('of two centres both are hidden, or the total when that is cheaper', () => {
  const two = (cost: number) => [
    cell('commune', [0, 1], 33, { cost }),
    cell('a', [0], 3),
    cell('b', [1], 30),
  ];
  assert.deepEqual(hiddenOf(two(2)), ['a', 'b']);
  assert.deepEqual(hiddenOf(two(0)), ['a', 'commune']);
});

test('two small centres protect each other only if they are not small together', () => {
  const cells = (a: number, b: number) => [
    cell('commune', [0, 1, 2], a + b + 20),
    cell('a', [0], a),
    cell('b', [1], b),
    cell('c', [2], 20),
  ];
  assert.deepEqual(hiddenOf(cells(2, 3)), ['a', 'b']);
  assert.deepEqual(hiddenOf(cells(2, 2)), ['a', 'b', 'c']);
});

test('a commune with one centre is the same cell twice: both told or both hidden', () => {
  const cells = [
    cell('province', [0, 1, 2], 40),
    cell('commune a', [0], 4, { cost: 2 }),
    cell('a', [0], 4),
    cell('commune b', [1], 16, { cost: 2 }),
    cell('b', [1], 16),
    cell('commune c', [2], 20, { cost: 2 }),
    cell('c', [2], 20),
  ];
  assert.deepEqual(hiddenOf(cells), ['a', 'b', 'commune a', 'commune b']);
});

test('a cell with nobody is told, and protects nobody', () => {
  const cells = [
    cell('commune', [0, 1, 2], 24),
    cell('a', [0], 4),
    cell('b', [1], 0),
    cell('c', [2], 20),
  ];
  assert.deepEqual(hiddenOf(cells), ['a', 'c']);
});

test('a small month takes the last month of its quarter with it, because earlier ones are out', () => {
  const cells = [
    cell('quarter', [0, 1, 2], 33),
    cell('month 1', [0], 3, { status: 'hidden' }),
    cell('month 2', [1], 10, { status: 'told' }),
    cell('month 3', [2], 20),
  ];
  assert.deepEqual(hiddenOf(cells), ['month 3']);
});

test('when all three months are decided, a small one hides the quarter', () => {
  const cells = [
    cell('quarter', [0, 1, 2], 33),
    cell('month 1', [0], 10, { status: 'told' }),
    cell('month 2', [1], 20, { status: 'told' }),
    cell('month 3', [2], 3),
  ];
  assert.deepEqual(hiddenOf(cells), ['month 3', 'quarter']);
});

test('a difference of two earlier totals counts as told', () => {
  const cells = [
    cell('province', [0, 1, 2], 60, { status: 'told' }),
    cell('others', [1, 2], 57, { cost: 9 }),
    cell('a', [0], 3),
  ];
  assert.deepEqual(hiddenOf(cells), ['a', 'others']);
});

test('a revision is told only if late and earlier answers stay mixed', () => {
  const cells = (totals: 'told' | 'hidden') => [
    cell('commune', [0, 1], 40, { status: totals }),
    cell('a', [0], 3, { status: 'hidden' }),
    cell('b', [1], 37, { status: 'hidden' }),
    cell('commune, revised', [0, 1, 2], 47, { cost: 9 }),
    cell('a, revised', [0, 2], 10),
    cell('b, revised', [1], 37),
  ];
  assert.deepEqual(hiddenOf(cells('told')), ['a, revised', 'b, revised']);
  assert.deepEqual(hiddenOf(cells('hidden')), []);
});

test('five people in five hidden cells would be one in each, so more is hidden', () => {
  const small = [0, 1, 2, 3, 4].map((block) => cell(`centre ${block}`, [block], 1));
  const cells = [cell('commune', [0, 1, 2, 3, 4, 5], 25), ...small, cell('big', [5], 20)];
  assert.ok(hideCells(cells).has('big'));
});

test('what single items rest on is guarded like the people themselves', () => {
  const cells = (unrated: number) => [
    cell('commune', [0, 1, 2], 60, { ratings: [33 + unrated] }),
    cell('a', [0], 20, { ratings: [3], isSensitive: true }),
    cell('b', [1], 10, { ratings: [unrated] }),
    cell('c', [2], 30, { ratings: [30] }),
  ];
  assert.deepEqual(hiddenOf(cells(10)), ['a', 'b']);
  assert.deepEqual(hiddenOf(cells(0)), ['a', 'c']);
});

test('the order of the cells does not matter', () => {
  const shape = { seed: 11, centres: [3, 1, 2], months: 6, most: 12, rated: 0.85, late: 0.1 };
  const keys = (cells: Cell[]) =>
    cells.flatMap(({ key, status }) => (status === 'hidden' ? [key] : [])).sort();
  const turned = publish(randomProvince(shape), (cells) => hideCells(cells.toReversed()));
  assert.deepEqual(keys(turned), keys(publish(randomProvince(shape), hideCells)));
});

test('what was exposed before is said, not passed over', () => {
  const cells = [
    cell('province', [0, 1], 23, { status: 'told' }),
    cell('b', [1], 20, { status: 'told' }),
    cell('a', [0], 3),
  ];
  assert.throws(() => hideCells(cells), /exposes a/);
});

test('a province of 103 centres over 18 months: few cells are hidden for the sake of others', () => {
  const shape = {
    seed: 1,
    centres: [2, ...new Array<number>(101).fill(1)],
    months: 18,
    most: 24,
    rated: 0.95,
    late: 0.02,
  };
  const cells = publish(randomProvince(shape), hideCells);
  const hidden = cells.filter(({ status }) => status === 'hidden');
  const small = hidden.filter(({ isSensitive }) => isSensitive);
  assert.ok(small.length > cells.length / 15, `${small.length} of ${cells.length}`);
  assert.ok(hidden.length - small.length < cells.length / 7, `${hidden.length} of ${cells.length}`);
});
