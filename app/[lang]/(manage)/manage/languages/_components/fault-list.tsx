import { SHOWN_FAULTS } from '@/app/[lang]/(manage)/manage/languages/upload-state';

type Props = {
  lines: readonly string[];
  note: string | null;
  words: { faults: string; copy: string; plain: string };
};

/** Everything that is wrong in an uploaded file: the first to read here, all to be copied. */
export function FaultList({ lines, note, words }: Props) {
  const shown = lines.slice(0, SHOWN_FAULTS);
  return (
    <section className="stack" aria-labelledby="faults-title" id="faults">
      <h2 id="faults-title">{words.faults}</h2>
      {note === null ? null : <p>{note}</p>}
      <ul className="manage-list">
        {shown.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      <details className="language-details">
        <summary>{words.copy}</summary>
        <textarea
          className="field__control"
          aria-label={words.plain}
          readOnly
          rows={Math.min(12, lines.length + 1)}
          value={lines.join('\n')}
        />
      </details>
    </section>
  );
}
