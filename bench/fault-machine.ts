import { randomInt } from 'node:crypto';
import { FaultMachine, type Told } from '@/app/api/devices/fault-machine.fixture';
import { Doors } from '@/app/api/doors.fixture';

/** `npm run bench -- bench/fault-machine.ts [schedules] [seed]`: many random lives of a kiosk. */
const [schedules = 2000, seed = randomInt(1_000_000, 2_000_000_000)] = process.argv
  .slice(2)
  .map(Number);

const doors = await Doors.open();
const told: Told[] = [];
for (let at = 0; at < schedules; at += 1) {
  told.push(await new FaultMachine(doors, seed + at).run());
}
await doors.end();

const sum = (key: 'thanked' | 'stored' | 'requests' | 'gaps') =>
  told.reduce((total, life) => total + life[key], 0);
const count = (key: 'lost' | 'doubled' | 'misdated') =>
  told.reduce((total, life) => total + life[key].length, 0);
const stale = told.filter(({ isSetupStale }) => isSetupStale).length;
const faulty = told.filter(
  ({ lost, doubled, misdated, gaps, isSetupStale }) =>
    isSetupStale || lost.length + doubled.length + misdated.length + gaps > 0,
);
process.stdout.write(
  `${[
    `seed ${seed}, ${schedules} schedules, ${sum('requests')} requests`,
    `thanked ${sum('thanked')}, stored ${sum('stored')}`,
    `lost ${count('lost')}, doubled ${count('doubled')}, on a wrong day ${count('misdated')}, gaps told ${sum('gaps')}, old settings kept ${stale}`,
    ...faulty.map((life) => JSON.stringify(life)),
  ].join('\n')}\n`,
);
process.exitCode = faulty.length > 0 ? 1 : 0;
