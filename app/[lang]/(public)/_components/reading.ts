import type { PublishedPlace } from '@/app/_server/read-published-place';
import type { PublicPlace } from '@/app/[lang]/(public)/load';
import type { Language } from '@/lib/i18n/language';
import type { Translate } from '@/lib/i18n/translator';
import type { PublishedRow } from '@/lib/reports/published-set';
import type { ScoreReport } from '@/lib/reports/score-report';

/** What every part of a public page is drawn from. */
export type Reading = { view: PublicPlace; language: Language; t: Translate };

/** Where a period is published. */
export type PublishedReading = Reading & { published: PublishedPlace };

/** Where the period tells of the place. */
export type ToldReading = PublishedReading & { row: PublishedRow; report: ScoreReport };
