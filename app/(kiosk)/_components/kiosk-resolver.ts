import { zodResolver } from '@hookform/resolvers/zod';
import type { FieldErrors, Resolver } from 'react-hook-form';
import type { z } from 'zod';
import { answersFromForm, type FormFields } from '@/app/_survey/answers-from-form';
import { fieldOfPath } from '@/app/_survey/field-names';
import type { Questionnaire } from '@/lib/questionnaire/questionnaire';
import { type Answers, answersSchema } from '@/lib/submission/answers-schema';

type Leaf = { type: string; message: string };

function isLeaf(node: unknown): node is Leaf {
  return typeof node === 'object' && node !== null && 'message' in node;
}

/** Errors as the schema nests them → errors by the form's flat field names. */
function namedErrors(node: unknown, path: readonly string[] = []): [string, Leaf][] {
  if (isLeaf(node)) {
    const [head = 'root', ...rest] = path;
    return [[fieldOfPath([head, rest.join('.')]) ?? 'root', node]];
  }
  if (typeof node !== 'object' || node === null) return [];
  return Object.entries(node).flatMap(([key, inner]) => namedErrors(inner, [...path, key]));
}

/** The schema that the server uses, over the form's flat fields. */
export function kioskResolver(
  questionnaire: Questionnaire,
): Resolver<FormFields, unknown, Answers> {
  const schema = answersSchema(questionnaire) as unknown as z.ZodType<Answers, Answers>;
  const resolve = zodResolver(schema);
  return async (fields, context, options) => {
    const answers = answersFromForm(questionnaire, fields) as Answers;
    const checked = await resolve(answers, context, {
      ...options,
      fields: {},
      names: undefined,
    });
    const errors = namedErrors(checked.errors);
    if (errors.length === 0) return { values: checked.values as Answers, errors: {} };
    return { values: {}, errors: Object.fromEntries(errors) as FieldErrors<FormFields> };
  };
}
