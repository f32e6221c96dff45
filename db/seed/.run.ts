import { createHmac } from 'node:crypto';
import { publishQuestionnaires } from '@/db/commands/publish-questionnaires';
import { findRollupDifferences, rebuildRollups } from '@/db/commands/rebuild-rollups';
import { seedDemonstration } from '@/db/seed/demonstration/seed-demonstration';
import { createTestDatabase } from '@/db/testing/create-test-database';
import { PUBLISHED_QUESTIONNAIRES } from '@/lib/questionnaire/published';
import { day } from '@/lib/time/day';

const { db, drop } = await createTestDatabase();
try {
  const client = await db.pool.connect();
  const t0 = performance.now();
  const lap = (s: string) => console.log(((performance.now() - t0) / 1000).toFixed(2), s);
  await client.query('begin');
  await publishQuestionnaires(client, PUBLISHED_QUESTIONNAIRES, '2026-11-23T00:00:00.000Z' as any);
  console.log(
    await seedDemonstration(client, {
      today: day(process.argv[2] ?? '2026-11-23'),
      dossierKey: (c) => createHmac('sha256', 'k').update(c).digest(),
      onProgress: lap,
    }),
  );
  lap('seeded');
  if (process.argv[3] === 'rebuild') {
    await rebuildRollups(client);
    lap('rebuilt');
  }
  await client.query('commit');
  lap('committed');
  console.log('differences', (await findRollupDifferences(client)).length);
  lap('checked');
  const q = async (s: string) => console.table((await client.query(s)).rows);
  await q(
    `select relname, n_live_tup, pg_size_pretty(pg_total_relation_size(relid)) as total, pg_size_pretty(pg_relation_size(relid)) heap from pg_stat_user_tables order by pg_total_relation_size(relid) desc limit 6`,
  );
  await q(
    `select extract(year from r.day)::int as year, count(*), round(100.0*count(*) filter (where ratings[array_position(array(select jsonb_array_elements(q.definition->'items')->>'code'),'overall')]>=4)/count(ratings[array_position(array(select jsonb_array_elements(q.definition->'items')->>'code'),'overall')]),2) as satisfied, count(comment) as comments, count(distinct comment) from responses r join questionnaires q on q.id=questionnaire_id group by 1 order by 1`,
  );
  await q(
    `select p.kind, p.code='66-TT' as prov, to_char(d.day,'YYYY') y, sum(received) r, sum(resolved) s, sum(on_time) o, count(*) from dossier_counts d join places p on p.id=centre_id group by 1,2,3 order by 2,3`,
  );
  await q(
    `select p.code='66-TT' as prov, sum(received) r, sum(resolved) s, sum(on_time) o, count(distinct centre_id) from dossier_counts d join places p on p.id=centre_id where day between '2025-07-01' and '2025-09-02' group by 1`,
  );
  await q(`select set_aside_by, channel, count(*) from responses group by 1,2 order by 1,2`);
  await q(
    `select p.field, count(*), round(100.0*count(*) filter (where ratings[1]>=4)/count(ratings[1]),1) sat from responses r left join places p on p.id=counter_id where questionnaire_id=(select id from questionnaires where code='counter') group by 1`,
  );
  await q(
    `select kind, count(*), count(short_code) sc, min(code), max(name_vi), max(name_en) from places group by 1`,
  );
  await q(
    `select to_char(day,'YYYY-MM') m, count(*), sum((select sum(resolved) from dossier_counts d where d.day=r.day and d.centre_id=r.centre_id))/count(*) from responses r where day<'2025-09-01' group by 1 order by 1`,
  );
  await q(`select * from responses where profile is not null and dossier_key is not null limit 1`);
  console.log(
    (
      await client.query(
        `select md5(string_agg(id::text||ratings::text||submitted_at||coalesce(comment,''),'' order by id)) from responses`,
      )
    ).rows,
  );
  client.release();
} finally {
  await drop();
}
