import { createTestDatabase } from '@/db/testing/create-test-database';
const t=performance.now(); const lap=(s:string)=>console.log(s, Math.round(performance.now()-t));
const a = await createTestDatabase(); lap('first');
for (let i=0;i<4;i++){const b = await createTestDatabase(); lap('next'); await b.db.pool.query('select 1'); lap('q'); await b.drop(); lap('drop');}
console.log((await a.db.pool.query('select version(), current_setting(\'fsync\'),(select count(*) from pg_class)')).rows);
await a.drop();lap('end');
