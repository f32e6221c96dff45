type Props = {
  score: { value: number; low: number; high: number };
  domain: readonly [number, number];
};

/** A score with its interval on a scale shared by all rows; the figures beside it are the words. */
export function ScoreStrip({ score, domain: [start, end] }: Props) {
  const at = (value: number) => `${Math.round((1000 * (value - start)) / (end - start)) / 10}%`;
  return (
    <svg className="score-strip" width="100%" height="16" aria-hidden="true">
      <line x1={at(score.low)} x2={at(score.high)} y1="8" y2="8" />
      <circle cx={at(score.value)} cy="8" r="4" />
    </svg>
  );
}
