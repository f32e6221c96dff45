import assert from 'node:assert/strict';
import { randomInt, randomUUID } from 'node:crypto';
import { after, before, type TestContext, test } from 'node:test';
import { FaultMachine, type Sabotage } from '@/app/api/devices/fault-machine.fixture';
import { isWhole, type Told } from '@/app/api/devices/told-life.fixture';
import { Doors } from '@/app/api/doors.fixture';

const SCHEDULES = 100;
const TWO_DAYS_MS = 2 * 86_400_000;

let doors: Doors;

before(async () => {
  doors = await Doors.open();
});
after(() => doors.end());

async function lives(
  from: number,
  count: number,
  sabotage?: Sabotage,
  over: Doors = doors,
): Promise<Told[]> {
  const told: Told[] = [];
  for (let seed = from; seed < from + count; seed += 1) {
    told.push(await new FaultMachine(over, seed, sabotage).run());
  }
  return told;
}

/** Lives over a server whose database was changed to do something wrong. */
async function livesOverDamage(count: number, damage: string): Promise<Told[]> {
  const damaged = await Doors.open();
  try {
    await damaged.database.db.pool.query(damage);
    return await lives(1, count, {}, damaged);
  } finally {
    await damaged.end();
  }
}

type Message = {
  answers?: { sequence: number; response: { id: string } }[];
};

function expectWhole(t: TestContext, told: readonly Told[]): void {
  assert.deepEqual(
    told.filter((life) => !isWhole(life)),
    [],
  );
  const sum = (key: 'thanked' | 'stored' | 'requests' | 'guessed' | 'daysLong') =>
    told.reduce((total, life) => total + life[key], 0);
  assert.ok(sum('thanked') > told.length);
  assert.ok(sum('stored') >= sum('thanked'));
  assert.ok(sum('daysLong') > told.length, 'midnights are passed');
  assert.ok(sum('guessed') < 0.8 * sum('stored'), 'enough is held for known to be judged');
  const counts = `${told.length} schedules, ${sum('requests')} requests, ${sum('thanked')} thanked`;
  t.diagnostic(`${counts}, ${sum('stored')} stored, 0 lost, 0 doubled`);
}

test('whatever is thanked for is stored exactly once: the same schedules every time', async (t) => {
  expectWhole(t, await lives(1, SCHEDULES));
});

test('whatever is thanked for is stored exactly once: schedules that nobody has seen', async (t) => {
  const from = randomInt(1_000, 2_000_000_000);
  t.diagnostic(`from seed ${from}`);
  expectWhole(t, await lives(from, SCHEDULES));
});

test('the machine sees thanks that are given before the disk has the answer', async () => {
  const told = await lives(1, 60, { thanksAtOnce: true });
  assert.ok(told.some(({ lost }) => lost.length > 0));
});

test('the machine sees a server that acknowledges what it did not store', async () => {
  const liar: Sabotage = {
    carry: (carry) => async (path, init) => {
      const batch = JSON.parse(String(init.body)) as Message;
      if (!path.endsWith('/responses') || !batch.answers) return carry(path, init);
      const results = batch.answers.map(({ sequence, response }) => ({
        sequence,
        id: response.id,
        outcome: 'stored',
      }));
      return Response.json({ receivedAt: '2026-11-20T02:00:00Z', results });
    },
  };
  const thanked = (await lives(1, 8, liar)).filter((life) => life.thanked > 0);
  const seen = thanked.filter(({ lost, gaps }) => lost.length > 0 && gaps > 0);
  // What a recovery file carried in before the lie is stored all the same: a short life may lose nothing.
  assert.ok(seen.length > thanked.length / 2, `${seen.length} of ${thanked.length} lives`);
});

test('the machine sees answers that get another id on each way', async () => {
  const renaming: Sabotage = {
    healingRounds: 20,
    carry: (carry) => async (path, init) => {
      const message = JSON.parse(String(init.body)) as Message;
      for (const { response } of message.answers ?? []) response.id = randomUUID();
      return carry(path, { ...init, body: JSON.stringify(message) });
    },
  };
  const told = await lives(1, 3, renaming);
  assert.ok(told.some(({ doubled }) => doubled.length > 0));
});

test('the machine sees a server whose own clock is two days slow', async () => {
  const told = await lives(1, 5, { serverBehindMs: TWO_DAYS_MS });
  assert.ok(told.some(({ misdated }) => misdated.length > 0));
});

test('the machine sees answers that are dated by their arrival, as if that were known', async () => {
  const told = await livesOverDamage(
    10,
    `create function by_arrival() returns trigger language plpgsql as $$ begin
       new.submitted_at = new.received_at;
       new.started_at = new.received_at;
       new.day = (new.received_at at time zone 'Asia/Ho_Chi_Minh')::date;
       return new;
     end $$;
     create trigger by_arrival before insert on responses for each row execute function by_arrival();
     create function as_right() returns trigger language plpgsql as $$ begin
       new.clock = 0;
       return new;
     end $$;
     create trigger as_right before insert on device_receipts for each row execute function as_right();`,
  );
  assert.ok(told.some(({ misdated }) => misdated.length > 0));
  assert.ok(told.every(({ miscounted }) => miscounted.length === 0));
});

test('the machine sees answers that are counted twice', async () => {
  const told = await livesOverDamage(
    3,
    `create function twice() returns trigger language plpgsql as $$ begin
       new.n = new.n + 1;
       return new;
     end $$;
     create trigger twice before insert on rollups for each row execute function twice();`,
  );
  assert.ok(told.some(({ miscounted }) => miscounted.length > 0));
  assert.ok(told.every(({ lost, doubled }) => lost.length + doubled.length === 0));
});

test('the machine sees an answer that is stored again under another id', async () => {
  const told = await livesOverDamage(
    3,
    `create function again() returns trigger language plpgsql as $$ begin
       if pg_trigger_depth() = 1 then
         insert into responses select (jsonb_populate_record(
           new, jsonb_build_object('id', gen_random_uuid()))).*;
       end if;
       return null;
     end $$;
     create trigger again after insert on responses for each row execute function again();`,
  );
  assert.ok(told.some(({ doubled }) => doubled.length > 0));
});

test('the machine sees settings that never arrive', async () => {
  const withholding: Sabotage = {
    healingRounds: 20,
    carry: (carry) => async (path, init) => {
      const reply = await carry(path, init);
      if (!path.endsWith('/status') || reply.status !== 200) return reply;
      const text = await reply.text();
      return new Response(text.replace(/"setup":\{.*\}/s, '"setup":null}'), reply);
    },
  };
  const told = await lives(1, 8, withholding);
  assert.ok(told.some(({ isSetupStale }) => isSetupStale));
});
