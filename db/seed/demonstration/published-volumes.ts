import { field, readRows } from '@/db/seed/official-communes';
import { type Day, day } from '@/lib/time/day';

export type Volume = { received: number; resolved: number; onTime: number };

export type PublishedVolumes = {
  /** The first weeks of the new communes; both days included. */
  from: Day;
  to: Day;
  communes: Volume;
  province: Volume;
  /** The provincial centre's received dossiers of the year before the union. */
  provinceReceivedIn2024: number;
};

/** The three lines of data/dossier-volumes.csv; nothing finer was published. */
export function readPublishedVolumes(): PublishedVolumes {
  const rows = readRows('dossier-volumes.csv');
  const of = (period: string, units: string) => {
    const row = rows.find((each) => each.period?.includes(period) && each.units === units);
    if (!row) throw new Error(`expected a line ${period} with ${units} units`);
    return row;
  };
  const communes = of('..', '102');
  const [from = '', to = ''] = field(communes, 'period').split('..');
  return {
    from: day(from),
    to: day(to),
    communes: volumeOf(communes),
    province: volumeOf(of('..', '16')),
    provinceReceivedIn2024: Number(field(of('2024', '1'), 'received')),
  };
}

function volumeOf(row: Record<string, string>): Volume {
  return {
    received: Number(field(row, 'received')),
    resolved: Number(field(row, 'resolved')),
    onTime: Number(field(row, 'on_time')),
  };
}
