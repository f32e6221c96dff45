import { notFound } from 'next/navigation';

/** Catches every address that no page answers, so that the 404 speaks the language of the address. */
export default function UnknownPage() {
  notFound();
}
