import type { ReactNode } from 'react';

type Props = {
  id: string;
  title: string;
  description: string;
  /** In pixels, with the room for the words below the axis. */
  height: number;
  children: ReactNode;
};

/** The drawing of a chart, as wide as its place, named and described for those who do not see it. */
export function ChartFrame({ id, title, description, height, children }: Props) {
  return (
    <svg
      className="chart__svg"
      width="100%"
      height={height}
      role="img"
      aria-labelledby={`${id}-svg-title ${id}-svg-desc`}
    >
      <title id={`${id}-svg-title`}>{title}</title>
      <desc id={`${id}-svg-desc`}>{description}</desc>
      {children}
    </svg>
  );
}
