import { randomInt } from 'node:crypto';
import { FaultMachine } from '@/app/api/devices/fault-machine.fixture';
import { isWhole, type Told } from '@/app/api/devices/told-life.fixture';
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

type Numbers = 'thanked' | 'stored' | 'requests' | 'gaps' | 'guessed' | 'guessedWrong';
const sum = (key: Numbers) => told.reduce((total, life) => total + life[key], 0);
const count = (key: 'lost' | 'doubled' | 'miscounted' | 'misdated') =>
  told.reduce((total, life) => total + life[key].length, 0);
const stale = told.filter(({ isSetupStale }) => isSetupStale).length;
const days = told.map(({ daysLong }) => daysLong).sort((a, b) => a - b);
const faulty = told.filter((life) => !isWhole(life));
process.stdout.write(
  `${[
    `seed ${seed}, ${schedules} schedules, ${sum('requests')} requests`,
    `days of a life: median ${days[days.length >> 1]?.toFixed(1)}, longest ${days.at(-1)?.toFixed(1)}`,
    `thanked ${sum('thanked')}, stored ${sum('stored')}`,
    `lost ${count('lost')}, doubled ${count('doubled')}, miscounted ${count('miscounted')}, gaps told ${sum('gaps')}`,
    `wrongly dated ${count('misdated')}, marked as dated by a guess ${sum('guessed')}, of these on another day ${sum('guessedWrong')}`,
    `old settings kept ${stale}`,
    ...faulty.map((life) => JSON.stringify(life)),
  ].join('\n')}\n`,
);
process.exitCode = faulty.length > 0 ? 1 : 0;
