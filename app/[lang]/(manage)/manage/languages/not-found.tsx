import NotYours from '@/app/[lang]/(manage)/manage/places/[code]/not-found';

/** A version that does not exist, and all of this for whoever does not answer for the province. */
export default function NotYourLanguages() {
  return <NotYours />;
}
