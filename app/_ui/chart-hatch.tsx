/** The pattern of what has no figure, once in each chart that has such gaps. */
export function ChartHatch({ chartId }: { chartId: string }) {
  return (
    <defs>
      <pattern id={`${chartId}-hatch`} width="6" height="6" patternUnits="userSpaceOnUse">
        <path className="chart-hatch" d="M0 6L6 0" />
      </pattern>
    </defs>
  );
}

/** What `fill` is to be where the chart is hatched. */
export function hatchOf(chartId: string): string {
  return `url(#${chartId}-hatch)`;
}
