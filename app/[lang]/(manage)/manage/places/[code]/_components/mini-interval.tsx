import { isHidden, type Shown } from '@/lib/reports/shown';

type Props = {
  shown: Shown;
  /** The figure of the whole, as a line through every row. */
  reference: Shown;
  /** Fewer answers than this are drawn without colour. */
  minimumToCompare: number;
};

/** A figure with its interval on one line of a table; the figures beside it are the words. */
export function MiniInterval({ shown, reference, minimumToCompare }: Props) {
  const isFew = isHidden(shown) || shown.n < minimumToCompare;
  return (
    <svg
      className={isFew ? 'mini-interval mini-interval--few' : 'mini-interval'}
      aria-hidden="true"
    >
      <line className="mini-interval__scale" x1="0" x2="100%" y1="50%" y2="50%" />
      {isHidden(reference) ? null : (
        <line
          className="mini-interval__reference"
          x1={`${reference.value}%`}
          x2={`${reference.value}%`}
          y1="0"
          y2="100%"
        />
      )}
      {isHidden(shown) ? null : (
        <>
          <line
            className="mini-interval__span"
            x1={`${shown.low}%`}
            x2={`${shown.high}%`}
            y1="50%"
            y2="50%"
          />
          <circle className="mini-interval__dot" cx={`${shown.value}%`} cy="50%" r="4" />
        </>
      )}
    </svg>
  );
}
