import type { ReactNode } from 'react';

type Props = {
  label: ReactNode;
  /** `null` when it may not be shown: then `hiddenText` stands in its place. */
  value: ReactNode | null;
  hiddenText?: ReactNode;
  unit?: ReactNode;
  interval?: ReactNode;
  n?: ReactNode;
  /** Compared with before, or with what is aimed at. */
  note?: ReactNode;
  href?: string;
  isMain?: boolean;
};

/** One key figure with what is needed to judge it. */
export function Stat(props: Props) {
  const { label, value, hiddenText, unit, interval, n, note, href, isMain = false } = props;
  return (
    <div className={isMain ? 'stat stat--main' : 'stat'}>
      <p className="stat__label">{href ? <a href={href}>{label}</a> : label}</p>
      {value === null ? (
        <p className="stat__hidden">{hiddenText}</p>
      ) : (
        <p className="stat__value">
          {value}
          {unit ? <span className="stat__unit">{unit}</span> : null}
        </p>
      )}
      {interval && value !== null ? <p className="stat__interval">{interval}</p> : null}
      {n ? <p className="stat__n">{n}</p> : null}
      {note ? <p className="stat__note">{note}</p> : null}
    </div>
  );
}
