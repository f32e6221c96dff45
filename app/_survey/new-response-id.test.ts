import assert from 'node:assert/strict';
import { test } from 'node:test';
import { z } from 'zod';
import { newResponseId } from '@/app/_survey/new-response-id';

test('ids are UUIDs of version 4, and none comes twice', () => {
  const ids = Array.from({ length: 1000 }, newResponseId);
  for (const id of ids) assert.ok(z.uuidv4().safeParse(id).success, id);
  assert.equal(new Set(ids).size, ids.length);
});
