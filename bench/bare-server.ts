import { createServer } from 'node:http';
import { openDatabase } from '@/db/client';
import { acceptSubmission } from '@/db/commands/accept-submission';
import { rowsAsParameters, STORED_COLUMNS, storeStatement } from '@/db/commands/store-responses';
import { loadPlaces } from '@/db/queries/load-places';
import { loadQuestionnaires } from '@/db/queries/load-questionnaires';
import { QuestionnaireRegistry } from '@/db/queries/questionnaire-registry';
import { PlaceTree } from '@/lib/places/place-tree';
import { systemNow } from '@/lib/time/instant';

/**
 * The baseline: nothing but node:http and pg. Validates the same body with the same schema and stores it
 * with one statement a request. BARE=insert leaves the rollup out, BARE=rollup keeps it exact too.
 */
const db = openDatabase(process.env.DATABASE_URL ?? '', { maxConnections: 10 });
const tree = new PlaceTree(await loadPlaces(db.pool));
const questionnaires = new QuestionnaireRegistry(await loadQuestionnaires(db.pool));
const names = STORED_COLUMNS.map(([name]) => name).join(', ');

createServer(async (request, response) => {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  const accepted = acceptSubmission(JSON.parse(Buffer.concat(chunks).toString()), {
    tree,
    questionnaires,
    secret: 'bench',
    receivedAt: systemNow(),
  });
  if (accepted.kind !== 'accepted') {
    response.writeHead(422).end(JSON.stringify(accepted));
    return;
  }
  const { source, values } = rowsAsParameters(STORED_COLUMNS, [accepted.response]);
  const statement =
    process.env.BARE === 'rollup'
      ? storeStatement(source, accepted.shape, 'id')
      : `insert into responses (${names}) ${source} on conflict (id) do nothing`;
  await db.pool.query(statement, values);
  response.writeHead(201, { 'Content-Type': 'application/json' });
  response.end(JSON.stringify({ id: accepted.response.id }));
}).listen(Number(process.env.PORT), '127.0.0.1', () => process.stdout.write('ready\n'));
