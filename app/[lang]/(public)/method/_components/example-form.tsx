'use client';

import { useRef, useState } from 'react';
import {
  answerName,
  type ExampleAnswers,
  exampleSearch,
  FIRST_EXAMPLE,
  RESPONDENTS,
  withAnswer,
} from '@/app/[lang]/(public)/method/_components/example-answers';
import type { ExampleFigures } from '@/app/[lang]/(public)/method/_components/example-figures';
import { ExampleResults } from '@/app/[lang]/(public)/method/_components/example-results';
import { type ExampleWords, fill } from '@/app/[lang]/(public)/method/_components/example-words';
import { formatDecimal } from '@/lib/i18n/format';
import type { Language } from '@/lib/i18n/language';
import { FACTORS, type Factor, RATINGS, type Rating } from '@/lib/questionnaire/questionnaire';

type Props = {
  /** Where the form goes when there is no script. */
  action: string;
  answers: ExampleAnswers;
  figures: ExampleFigures;
  words: ExampleWords;
  language: Language;
};

/** The product's own arithmetic, fetched when somebody first touches the example. */
const arithmetic = () => import('@/app/[lang]/(public)/method/_components/example-figures');

function useExample(props: Props) {
  const form = useRef<HTMLFormElement>(null);
  const [answers, setAnswers] = useState(props.answers);
  const [figures, setFigures] = useState(props.figures);
  const show = async (next: ExampleAnswers) => {
    setAnswers(next);
    const { pathname, hash } = window.location;
    window.history.replaceState(null, '', `${pathname}${exampleSearch(next)}${hash}`);
    try {
      const { exampleFigures } = await arithmetic();
      setFigures(exampleFigures(next));
    } catch {
      // Not to be had, as after an update of the server: then the server computes.
      form.current?.submit();
    }
  };
  return { form, answers, figures, show };
}

type RowProps = {
  factor: Factor;
  answers: readonly (Rating | null)[];
  figures: ExampleFigures['factors'][Factor];
  words: ExampleWords;
  language: Language;
  onChange: (respondent: number, rating: Rating | null) => void;
};

function Row({ factor, answers, figures, words, language, onChange }: RowProps) {
  const { satisfied, rated, share } = figures;
  return (
    <fieldset className="example__row">
      <legend className="example__factor">{words.factors[factor]}</legend>
      <div className="example__answers">
        {RESPONDENTS.map((respondent) => (
          <label key={respondent} className="example__answer">
            <span>{words.respondents[respondent]}</span>
            <select
              className="field__control"
              name={answerName(factor, respondent)}
              value={answers[respondent] ?? ''}
              onChange={({ target }) => {
                const rating = RATINGS.find((each) => String(each) === target.value);
                onChange(respondent, rating ?? null);
              }}
            >
              {[...RATINGS].reverse().map((rating) => (
                <option key={rating} value={rating}>
                  {rating}
                </option>
              ))}
              <option value="">–</option>
            </select>
          </label>
        ))}
      </div>
      <p className="example__share">
        {share === null ? (
          words.noRating
        ) : (
          <>
            {fill(words.share, { satisfied, rated })}
            <strong>{formatDecimal(language, share)}</strong>
          </>
        )}
      </p>
    </fieldset>
  );
}

/** The worked example, alive: a form that the server computes, and the browser at once where it has script. */
export function ExampleForm(props: Props) {
  const { action, words, language } = props;
  const { form, answers, figures, show } = useExample(props);
  return (
    <div className="example card">
      <form
        ref={form}
        action={action}
        autoComplete="off"
        className="example__form"
        onFocus={() => void arithmetic().catch(() => {})}
      >
        {FACTORS.map((factor) => (
          <Row
            key={factor}
            factor={factor}
            answers={answers[factor]}
            figures={figures.factors[factor]}
            words={words}
            language={language}
            onChange={(respondent, rating) =>
              void show(withAnswer(answers, factor, respondent, rating))
            }
          />
        ))}
        <div className="cluster">
          <noscript>
            <button type="submit" className="button button--primary">
              {words.submit}
            </button>
          </noscript>
          <button
            type="submit"
            form="example-reset"
            className="button button--secondary"
            onClick={(event) => {
              event.preventDefault();
              void show(FIRST_EXAMPLE);
            }}
          >
            {words.reset}
          </button>
        </div>
      </form>
      <form id="example-reset" action={action} hidden />
      <ExampleResults figures={figures} words={words} language={language} />
    </div>
  );
}
