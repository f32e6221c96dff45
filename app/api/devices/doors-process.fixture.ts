import { doorsRuntime, listen } from '@/app/api/doors.fixture';
import { openDatabase } from '@/db/client';
import { loadQuestionnaires } from '@/db/queries/load-questionnaires';
import { systemNow } from '@/lib/time/instant';

/** The doors as a process of their own, to be killed: its argument is the database's address. */
const db = openDatabase(process.argv[2] ?? '', { maxConnections: 4 });
const { base } = await listen(doorsRuntime(db, await loadQuestionnaires(db.pool), systemNow));
process.stdout.write(`${base}\n`);
