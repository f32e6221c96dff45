import { runtime } from '@/app/_server/runtime';
import { PlaceNotFound } from '@/app/[lang]/(public)/places/[code]/_components/place-not-found';

export default function NotFound() {
  return <PlaceNotFound isDemonstration={runtime().isDemonstration} />;
}
