import type { PublishedQuestionnaire } from '@/db/queries/load-questionnaires';
import type { QuestionnaireShape } from '@/db/queries/questionnaire-shapes';
import type { Questionnaire } from '@/lib/questionnaire/questionnaire';
import { questionnaireKey } from '@/lib/questionnaire/questionnaire';
import { submissionSchema } from '@/lib/submission/submission-schema';

type Entry = PublishedQuestionnaire & {
  schema: ReturnType<typeof submissionSchema>;
  shape: QuestionnaireShape;
};

/** Published versions never change, so they are read once and kept with their compiled schema. */
export class QuestionnaireRegistry {
  readonly all: readonly Entry[];
  private readonly byKey: Map<string, Entry>;

  constructor(published: readonly PublishedQuestionnaire[]) {
    this.all = published.map(({ id, questionnaire }) => ({
      id,
      questionnaire,
      schema: submissionSchema(questionnaire),
      shape: {
        id,
        itemCount: questionnaire.items.length,
        reasonCount: questionnaire.reasons.length,
      },
    }));
    this.byKey = new Map(this.all.map((entry) => [questionnaireKey(entry.questionnaire), entry]));
  }

  find(reference: { code: string; version: number }): Entry | null {
    return this.byKey.get(questionnaireKey(reference)) ?? null;
  }

  /** @throws Error for an id that no published version has */
  get(id: number): Entry {
    const entry = this.all.find((each) => each.id === id);
    if (!entry) throw new Error(`expected questionnaire ${id} to be published`);
    return entry;
  }

  /** The newest version. @throws Error for a code that was never published */
  current(code: string): Questionnaire {
    const versions = this.all.filter((entry) => entry.questionnaire.code === code);
    const newest = versions.at(-1);
    if (!newest) throw new Error(`expected a published questionnaire "${code}"`);
    return newest.questionnaire;
  }
}
