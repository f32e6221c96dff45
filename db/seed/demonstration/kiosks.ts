import type { PoolClient } from 'pg';
import { closeGap } from '@/db/commands/close-gap';
import { createDevice } from '@/db/commands/create-device';
import { recountDeviceStates } from '@/db/commands/recount-device-states';
import { revokeDevice } from '@/db/commands/revoke-device';
import { type Column, rowsAsParameters } from '@/db/commands/store-responses';
import { findListedDevice } from '@/db/queries/list-devices';
import { DEMONSTRATION_ACCOUNTS } from '@/db/seed/demonstration/accounts';
import type { Centre } from '@/db/seed/demonstration/centres';
import { hearKiosks, kioskKeyHash, tellStatus } from '@/db/seed/demonstration/kiosk-contact';
import { type PlannedKiosk, planKiosks } from '@/db/seed/demonstration/kiosk-plan';
import { CLOCK_VERDICTS } from '@/lib/devices/answer-moment';
import type { PlaceId } from '@/lib/places/place';
import { channelNumbers } from '@/lib/submission/channel';
import type { Instant } from '@/lib/time/instant';

const IDLE_SECONDS = 45;
const CLOSING_REASON =
  'Máy mất nguồn đột ngột, bộ nhớ hỏng; đã cài lại, không còn tệp cứu dữ liệu.';

type Options = {
  centres: readonly Centre[];
  placeId: (code: string) => PlaceId;
  now: Instant;
  seed: string;
};

type Kiosk = PlannedKiosk & { id: number; placeId: PlaceId; centreId: PlaceId };
type PairedKiosk = Kiosk & { pairedAt: Instant };

/**
 * Kiosks for the answers that came from kiosks: each answer given at the place of one since it was paired
 * gets a receipt, numbered in the order given, and the states follow from the receipts. Belongs at the end
 * of the demonstration, on its client.
 */
export async function seedKiosks(
  client: Pick<PoolClient, 'query'>,
  { centres, placeId, now, seed }: Options,
): Promise<void> {
  const planned = planKiosks(centres, await countKioskAnswers(client), { now, seed });
  const kiosks: Kiosk[] = [];
  for (const kiosk of planned) {
    const ids = { placeId: placeId(kiosk.placeCode), centreId: placeId(kiosk.centre.code) };
    kiosks.push({ ...kiosk, ...ids, id: await makeKiosk(client, kiosk, ids.placeId) });
  }
  const paired = kiosks.flatMap((kiosk): PairedKiosk[] =>
    kiosk.pairedAt === null ? [] : [{ ...kiosk, pairedAt: kiosk.pairedAt }],
  );
  await pair(client, paired, seed);
  await writeReceipts(client, paired);
  await recountDeviceStates(
    client,
    paired.map(({ id }) => id),
  );
  await hearKiosks(client, { now, seed });
  for (const kiosk of paired) await endStory(client, kiosk, seed);
}

async function countKioskAnswers(client: Pick<PoolClient, 'query'>): Promise<Map<string, number>> {
  const { rows } = await client.query<{ code: string; answers: number }>(
    `select places.code, count(*)::integer as answers
     from responses join places on places.id = centre_id
     where channel = $1 and counter_id is not null group by places.code`,
    [channelNumbers.kiosk],
  );
  return new Map(rows.map(({ code, answers }) => [code, answers]));
}

function makeKiosk(
  client: Pick<PoolClient, 'query'>,
  kiosk: PlannedKiosk,
  placeId: PlaceId,
): Promise<number> {
  return createDevice(client, {
    name: kiosk.name,
    placeId,
    questionnaireCode: 'counter',
    languages: ['vi', 'en'],
    openingHours: kiosk.hours,
    idleSeconds: IDLE_SECONDS,
    // Whoever puts a tablet of his own in its place must be able to open the part for staff.
    pin: null,
    createdBy: null,
    now: kiosk.createdAt,
  });
}

/** As the tablets' codes would have done it months ago, with a state that has heard of nothing yet. */
async function pair(
  client: Pick<PoolClient, 'query'>,
  kiosks: readonly PairedKiosk[],
  seed: string,
): Promise<void> {
  await client.query(
    `with paired as (
       update devices set paired_at = given.paired_at, key_hash = given.key_hash
       from unnest($1::integer[], $2::timestamptz[], $3::bytea[]) as given(id, paired_at, key_hash)
       where devices.id = given.id returning devices.id, devices.paired_at
     )
     insert into device_states (device_id, last_seen_at) select id, paired_at from paired`,
    [
      kiosks.map(({ id }) => id),
      kiosks.map(({ pairedAt }) => pairedAt),
      kiosks.map(({ placeCode, story }) => kioskKeyHash(seed, placeCode, story)),
    ],
  );
}

const KIOSK_COLUMNS: readonly Column<PairedKiosk>[] = [
  ['device_id', 'integer', ({ id }) => id],
  ['centre_id', 'integer', ({ centreId }) => centreId],
  ['counter_id', 'integer', (kiosk) => (kiosk.placeId === kiosk.centreId ? null : kiosk.placeId)],
  ['paired_at', 'timestamptz', ({ pairedAt }) => pairedAt],
  ['until', 'timestamptz', ({ until }) => until],
  ['lost_before', 'timestamptz', ({ lost }) => lost?.before ?? null],
  ['lost_count', 'integer', ({ lost }) => lost?.count ?? null],
  ['wrong_from', 'timestamptz', ({ clock }) => clock?.from ?? null],
  ['ahead_ms', 'bigint', ({ clock }) => clock?.aheadMs ?? null],
];

async function writeReceipts(
  client: Pick<PoolClient, 'query'>,
  kiosks: readonly PairedKiosk[],
): Promise<void> {
  const { source, values } = rowsAsParameters(KIOSK_COLUMNS, kiosks);
  const right = CLOCK_VERDICTS.indexOf('right');
  const corrected = CLOCK_VERDICTS.indexOf('corrected');
  await client.query(
    `insert into device_receipts (response_id, device_id, sequence, clock, shift_ms,
       device_submitted_at, since_previous_ms, via, received_at)
     select id, device_id,
       number + case when submitted_at >= lost_before then lost_count else 0 end,
       case when ahead_ms = 0 then ${right} else ${corrected} end, -ahead_ms,
       submitted_at + ahead_ms * interval '1 millisecond',
       case when day = previous_day
         then round(1000 * extract(epoch from submitted_at - previous_at)) end,
       1, received_at
     from (
       select answer.id, kiosk.device_id, answer.submitted_at, answer.received_at, answer.day,
         kiosk.lost_before, kiosk.lost_count,
         case when answer.submitted_at >= kiosk.wrong_from then kiosk.ahead_ms else 0 end
           as ahead_ms,
         row_number() over given as number,
         lag(answer.submitted_at) over given as previous_at,
         lag(answer.day) over given as previous_day
       from (${source}) as kiosk
       join responses as answer on answer.centre_id = kiosk.centre_id
         and answer.counter_id is not distinct from kiosk.counter_id
         and answer.channel = $${values.length + 1}
         and answer.started_at >= kiosk.paired_at and answer.received_at <= kiosk.until
       window given as (partition by kiosk.device_id order by answer.submitted_at, answer.id)
     ) as numbered order by id`,
    [...values, channelNumbers.kiosk],
  );
}

/** What a person did to it, and the last that was heard of one that speaks no more. */
async function endStory(
  client: Pick<PoolClient, 'query'>,
  kiosk: PairedKiosk,
  seed: string,
): Promise<void> {
  const { id, story, until, lost } = kiosk;
  const device = await findListedDevice(client, id);
  if (!device) throw new Error(`expected the kiosk ${id}, found none`);
  if (story === 'silent' || story === 'revoked') {
    const { newestAnswerAt = null, lastSequence = 0 } = device.state ?? {};
    const heard = { ...kiosk, at: until, newestAnswerAt, highestNumber: lastSequence };
    await tellStatus(client, heard, seed);
  }
  if (story === 'revoked') {
    const byName = signatureAt(kiosk.centre.code);
    await revokeDevice(client, { deviceId: id, byName, now: until });
  }
  const [gap] = device.gaps.gaps;
  if (gap && lost?.closedAt) {
    const { from, to } = gap;
    const name = signatureAt(kiosk.centre.code);
    const signed = { userId: 'demonstration', name, now: lost.closedAt };
    await closeGap(client, { deviceId: id, from, to, reason: CLOSING_REASON, ...signed });
  }
}

function signatureAt(centreCode: string): string {
  const own = (code: string) => DEMONSTRATION_ACCOUNTS.find(({ place }) => place === code);
  const account = own(centreCode) ?? own(centreCode.replace(/-TT$/, ''));
  if (!account) throw new Error(`expected an account for ${centreCode}`);
  return account.name;
}
