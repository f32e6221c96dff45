import { z } from 'zod';
import { setting } from '@/db/connection-settings';

const wholeNumber = z.coerce.number('must be a number').int('must be a whole number');
const atLeastOne = wholeNumber.min(1, 'must be at least 1');

/** What decides when and what is published; the server and the publishing job read the same. */
export const publicationSettings = {
  MINIMUM_TO_SHOW: setting(atLeastOne.default(10)),
  MINIMUM_TO_COMPARE: setting(atLeastOne.default(30)),
  MINIMUM_TO_RANK: setting(atLeastOne.default(100)),
  PUBLISH_AFTER_DAYS: setting(
    wholeNumber.min(0, 'must be 0 to 60').max(60, 'must be 0 to 60').default(5),
  ),
};
