import { hideCells } from '@/lib/reports/hide-cells';
import { publish, type Province } from '@/lib/reports/publications.fixture';
import { Random } from '@/db/seed/demonstration/random';
const months = Number(process.argv[2] ?? 18);
const r = new Random('bench' + (process.argv[3] ?? ''));
const lateRate = Number(process.argv[4] ?? 0);
const hi = Number(process.argv[5] ?? 600), lo = Number(process.argv[6] ?? 3);
const communes = 102, centres = 103;
const communeOf = Array.from({ length: centres }, (_, c) => Math.min(c, communes - 1));
const mean = communeOf.map(() => Math.min(hi, Math.max(lo, Math.exp(Math.log(Number(process.argv[7] ?? 60)) + 1.2 * r.normal()))));
const blocks = communeOf.flatMap((_, centre) => Array.from({ length: months }, (_, month) => {
  const n = r.poisson(mean[centre]! * r.between(0.6, 1.4));
  let b = 0; for (let i = 0; i < n; i++) if (r.chance(Number(process.argv[8] ?? 0.85))) b++;
  const q = Array.from({length: 22}, (_, i) => 0.97 - i * 0.012); return { centre, month, counts: [n, n, ...q.map((s) => { let k = 0; for (let i = 0; i < n; i++) if (r.chance(s)) k++; return k; })] };
}));
const late = blocks.flatMap((b) => r.chance(lateRate) && b.month + 1 < months ? [{ centre: b.centre, month: b.month, counts: Array.from({length: 24}, () => 7), publishedWith: Math.min(months - 1, b.month + r.integer(1, 3)) }] : []);
const p: Province = { communeOf, months, blocks, late };
let times: number[] = [], maxCells = 0;
const cells = publish(p, (cs) => { const t = performance.now(); const h = hideCells(cs); times.push(performance.now() - t); return h; });
const share = (f: (c: typeof cells[0]) => boolean, of = cells) => (100 * of.filter(f).length / of.length).toFixed(1);
console.log('cells', cells.length, 'max ms', Math.max(...times).toFixed(0), 'last', times.slice(-12).map((t) => t.toFixed(0)).join(' '), 'blocks<5', (100 * blocks.filter((b) => b.counts[0]! > 0 && b.counts[0]! < 5).length / blocks.length).toFixed(1));
for (const level of ['province', 'commune', 'centre']) for (const m of [1, 3, 6, 12]) {
  const of = cells.filter((c) => c.key.startsWith(level) && c.key.includes(`, ${m} months`));
  if (of.length) console.log(level, m, of.length, 'sensitive %', share((c) => c.isSensitive && c.status === 'hidden', of), 'complementary %', share((c) => !c.isSensitive && c.status === 'hidden', of));
}
console.log('all sensitive', share((c) => c.isSensitive), 'complementary', share((c) => !c.isSensitive && c.status === 'hidden'));
