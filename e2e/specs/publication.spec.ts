import { expect, test } from '@/e2e/fixtures';
import { bodyOf } from '@/e2e/pages/data-table';
import { expectAccessible } from '@/e2e/pages/expect-accessible';
import type { PublicPage } from '@/e2e/pages/public-page';
import { giveAnswers } from '@/e2e/world/give-answers';
import { alike } from '@/e2e/world/known-answers';
import { publishUntil } from '@/e2e/world/publish';
import type { World } from '@/e2e/world/world';
import type { Rating } from '@/lib/questionnaire/questionnaire';
import { day } from '@/lib/time/day';

const CENTRE = '24193-TT';
const JUNE = { period: 'month', at: '2026-06' };
const END_OF_JUNE = day('2026-06-30');
/** Others of the same month, so that a small group elsewhere is not found by subtracting this centre. */
const COMPANIONS = ['24181-TT-2', '24187-TT-2'];

function give(world: World, count: number, rating: Rating, counter = `${CENTRE}-1`) {
  const answer = { counter, day: '2026-06-10', ratings: alike(rating) };
  return giveAnswers(
    world.baseUrl,
    Array.from({ length: count }, () => answer),
  );
}

/** Number of answers and score of every publication of June, the first one first. */
async function told(publicPage: PublicPage): Promise<string[][]> {
  await publicPage.goTo(CENTRE, JUNE);
  if ((await publicPage.revisions.count()) === 0) {
    const value = (await publicPage.figure('public.score').innerText()).replace(/\s.*$/s, '');
    return [[value]];
  }
  const rows = await bodyOf(publicPage.revisions);
  return rows.map(([, n = '', score = '']) => [n, score.replace(/ .*$/, '')]);
}

test('a published month stays as it is; five late answers make a revision that shows old and new', async ({
  publicPage,
  page,
  request,
  world,
}) => {
  await give(world, 30, 5);
  await give(world, 10, 3);
  for (const counter of COMPANIONS) await give(world, 12, 4, counter);
  await publishUntil(world, END_OF_JUNE);
  await publicPage.goTo(CENTRE, JUNE);
  await expect(publicPage.figure('public.score')).toHaveText(/^75,00/);
  const before = await told(publicPage);
  await publicPage.trace.locator('summary').click();
  const first = {
    address: await publicPage
      .traced('public.trace.document')
      .getByRole('link')
      .getAttribute('href'),
    hash: await publicPage.traced('public.trace.hash').innerText(),
  };

  await give(world, 4, 1);
  await publishUntil(world, END_OF_JUNE);
  expect(await told(publicPage)).toEqual(before);

  await give(world, 6, 1);
  await publishUntil(world, END_OF_JUNE);
  const after = await told(publicPage);
  expect(after.slice(-2)).toEqual([
    ['40', '75,00'],
    ['50', '60,00'],
  ]);
  await expectAccessible(page);
  await expect(publicPage.figure('public.score')).toHaveText(/^60,00/);
  await expect(page.getByText(publicPage.text('public.revisions.text'))).toBeVisible();

  const old = await request.get(first.address ?? '');
  expect(old.headers().etag).toBe(`"${first.hash}"`);
  const links = publicPage.revisions.getByRole('link');
  await expect(links).toHaveCount(after.length);
  const newest = await request.get((await links.last().getAttribute('href')) ?? '');
  expect((await newest.json()).revises).toEqual({ revision: after.length - 1, sha256: first.hash });
});
