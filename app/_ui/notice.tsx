import type { ReactNode } from 'react';

type Props = {
  tone?: 'info' | 'success' | 'warning' | 'danger';
  title?: ReactNode;
  children?: ReactNode;
  /** Announced when it appears. */
  isLive?: boolean;
};

const marks = {
  info: 'M12 10v7M12 6.5v.5',
  success: 'M7 12.5l3.5 3.5L17 8.5',
  warning: 'M12 6v7M12 16.5v.5',
  danger: 'M8 8l8 8M16 8l-8 8',
} as const;

export function Notice({ tone = 'info', title, children, isLive = false }: Props) {
  return (
    <div className={`notice notice--${tone}`} role={isLive ? 'status' : undefined}>
      <svg className="notice__mark" width="24" height="24" viewBox="0 0 24 24" aria-hidden="true">
        <circle cx="12" cy="12" r="11" />
        <path d={marks[tone]} />
      </svg>
      <div className="notice__body">
        {title ? <p className="notice__title">{title}</p> : null}
        {children}
      </div>
    </div>
  );
}
