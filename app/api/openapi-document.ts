import { z } from 'zod';
import { createDocument, type ZodOpenApiResponseObject } from 'zod-openapi';
import { officialResultsDocumentSchema } from '@/app/api/official-results-door';
import { placesDocumentSchema } from '@/app/api/places-door';
import { publishedListSchema } from '@/app/api/published-door';
import { questionnairesDocumentSchema } from '@/app/api/questionnaires-door';
import { scoresDocumentSchema } from '@/app/api/scores-document';
import {
  batchAnswerSchema,
  deviceBatchSchema,
  deviceStatusSchema,
  pairingAnswerSchema,
  pairingRequestSchema,
  statusAnswerSchema,
} from '@/lib/devices/device-protocol';
import { type Questionnaire, questionnaireKey } from '@/lib/questionnaire/questionnaire';
import { publishedSetSchema } from '@/lib/reports/published-set';
import { scoreQuerySchema } from '@/lib/reports/score-query';
import { submissionSchema } from '@/lib/submission/submission-schema';

const storedSchema = z
  .object({
    id: z.uuid(),
    receipt: z.string().length(8),
    receivedAt: z.string().meta({ format: 'date-time' }),
  })
  .meta({ id: 'Stored' });

const problemSchema = z
  .object({
    type: z.string(),
    title: z.string(),
    status: z.int(),
    detail: z.string(),
    errors: z
      .array(
        z.object({
          path: z.string(),
          pointer: z.string(),
          code: z.string(),
          detail: z.string(),
        }),
      )
      .optional(),
  })
  .meta({ id: 'Problem', description: 'RFC 9457' });

function json(description: string, schema: z.ZodType): ZodOpenApiResponseObject {
  return { description, content: { 'application/json': { schema } } };
}

function problem(description: string): ZodOpenApiResponseObject {
  return { description, content: { 'application/problem+json': { schema: problemSchema } } };
}

const healthSchema = z.object({ status: z.string(), time: z.string() });

function submissionOperation(questionnaires: readonly Questionnaire[]) {
  const [first, ...others] = questionnaires.map((questionnaire) =>
    submissionSchema(questionnaire).meta({
      id: `Submission-${questionnaireKey(questionnaire).replace('@', '-')}`,
    }),
  );
  if (!first) throw new Error('expected at least one published questionnaire');
  return {
    summary: 'Hand in one response',
    description:
      'Answers only after the response is durable. The id is made by the client; sending the same response again is safe. The channel `paper` is refused here: sheets are keyed in by those in charge.',
    requestBody: {
      required: true,
      content: { 'application/json': { schema: z.union([first, ...others]) } },
    },
    responses: {
      '200': json('Stored already: the same receipt', storedSchema),
      '201': json('Stored', storedSchema),
      '400': problem('Not JSON'),
      '404': problem('Unknown place'),
      '409': problem('This id is stored with another body'),
      '413': problem('Larger than 64 KiB'),
      '422': problem('Faults, each with its path'),
      '429': problem('Too many from this address; send it again after Retry-After'),
      '503': problem('Not stored; send it again after Retry-After'),
    },
  };
}

const deviceProblems = {
  '401': problem('The key is not that of this kiosk'),
  '403': problem('The kiosk was revoked'),
  '429': problem('Too many messages of this key; wait for Retry-After'),
};

const deviceOperations = {
  '/api/v1/devices/pair': {
    post: {
      summary: 'Become the kiosk whose code is known',
      description:
        'The tablet draws its own key. The same code and key again is the same success; a code is for one tablet, within ten minutes.',
      security: [],
      requestBody: {
        required: true,
        content: { 'application/json': { schema: pairingRequestSchema } },
      },
      responses: {
        '200': json('Paired', pairingAnswerSchema),
        '404': problem('No such code, or it was used or is too old'),
        '422': problem('Faults, each with its path'),
        '429': problem('Too many wrong codes'),
      },
    },
  },
  '/api/v1/devices/{id}/responses': {
    post: {
      summary: 'Hand in up to 200 answers of a kiosk',
      description:
        'In any order and as often as wanted: each is stored once, and told what became of it. Answers after COMMIT. Each answer carries the body of POST /api/v1/responses.',
      security: [{ deviceKey: [] }],
      requestParams: { path: z.object({ id: z.int() }) },
      requestBody: {
        required: true,
        content: { 'application/json': { schema: deviceBatchSchema } },
      },
      responses: {
        '200': json('What became of each', batchAnswerSchema),
        '422': problem('The batch as a whole has faults; nothing was stored'),
        '503': problem('Not stored; send it again after Retry-After'),
        ...deviceProblems,
      },
    },
  },
  '/api/v1/devices/{id}/status': {
    post: {
      summary: 'Tell how a kiosk is, and hear the time and a changed setup',
      security: [{ deviceKey: [] }],
      requestParams: { path: z.object({ id: z.int() }) },
      requestBody: {
        required: true,
        content: { 'application/json': { schema: deviceStatusSchema } },
      },
      responses: {
        '200': json('The time, and the setup when it changed', statusAnswerSchema),
        '422': problem('Faults, each with its path'),
        ...deviceProblems,
      },
    },
  },
};

/** The doors as OpenAPI 3.1, made from the schemas that the doors themselves use. */
export function openApiDocument(questionnaires: readonly Questionnaire[]) {
  return createDocument({
    openapi: '3.1.0',
    info: {
      title: 'Hài Lòng',
      version: '1',
      description: 'Citizen satisfaction at one-stop service counters',
      license: { name: 'EUPL-1.2', identifier: 'EUPL-1.2' },
    },
    servers: [{ url: '/' }],
    security: [{}, { apiKey: [] }],
    components: {
      securitySchemes: {
        apiKey: { type: 'http', scheme: 'bearer' },
        deviceKey: { type: 'http', scheme: 'bearer' },
      },
    },
    paths: {
      '/api/v1/responses': { post: submissionOperation(questionnaires) },
      ...deviceOperations,
      '/api/v1/scores': {
        get: {
          summary: 'Scores of a place and period',
          description:
            'The public gets what is published: closed calendar months, quarters, half-years and years of province, communes and centres, by place, factor, criterion or month. An API key gets the live counts of the places its owner answers for, of any days and filters.',
          requestParams: { query: z.object(scoreQuerySchema.shape) },
          responses: {
            '200': json('The figures', scoresDocumentSchema),
            '401': problem('The key is wrong or revoked'),
            '404': problem('Unknown place, or not published'),
            '422': problem('Faults in the query'),
          },
        },
      },
      '/api/v1/published': {
        get: {
          summary: 'Every published set with its hash',
          responses: { '200': json('The sets, in the order of publication', publishedListSchema) },
        },
      },
      '/api/v1/published/{questionnaire}/{at}/{revision}': {
        get: {
          summary: 'A published set, the open data of a closed period',
          description:
            'It never changes; a later revision is a set of its own. Every score in it follows from the counts beside it.',
          requestParams: {
            path: z.object({
              questionnaire: z.string(),
              at: z.string().describe('2026-10, 2026-Q3, 2026-H1 or 2026'),
              revision: z.int(),
            }),
          },
          responses: {
            '200': json('The document', publishedSetSchema),
            '404': problem('Not published'),
          },
        },
      },
      '/api/v1/places': {
        get: {
          summary: 'Every place that is or was',
          responses: { '200': json('The places', placesDocumentSchema) },
        },
      },
      '/api/v1/questionnaires': {
        get: {
          summary: 'Every published questionnaire version',
          responses: { '200': json('The questionnaires', questionnairesDocumentSchema) },
        },
      },
      '/api/v1/recordings/{sha256}': {
        get: {
          summary: 'A recording of a language pack',
          description: 'An address never means another recording. One range of bytes is answered.',
          requestParams: { path: z.object({ sha256: z.string().length(64) }) },
          responses: {
            '200': { description: 'The sound', content: { 'audio/*': {} } },
            '206': { description: 'The range asked for', content: { 'audio/*': {} } },
            '404': problem('No such recording'),
            '416': { description: 'The range lies outside' },
          },
        },
      },
      '/api/v1/official-results': {
        get: {
          summary: 'SIPAS and PAR Index as the Ministry published them',
          description:
            'Reference series beside ours: measured by others in another way, never computed with our answers.',
          responses: { '200': json('The results', officialResultsDocumentSchema) },
        },
      },
      '/api/health': {
        get: {
          summary: 'Whether the process answers',
          responses: { '200': json('It does', healthSchema) },
        },
      },
      '/api/ready': {
        get: {
          summary: 'Whether responses can be stored',
          responses: { '200': json('They can', healthSchema), '503': problem('They cannot') },
        },
      },
    },
  });
}
