import './manage.css';
import type { Metadata } from 'next';
import type { ReactNode } from 'react';

export const metadata: Metadata = { robots: { index: false, follow: false } };
export const dynamic = 'force-dynamic';

export default function ManageLayout({ children }: { children: ReactNode }) {
  return children;
}
