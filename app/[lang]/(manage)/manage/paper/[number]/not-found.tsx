import NotYours from '@/app/[lang]/(manage)/manage/places/[code]/not-found';

/** A sheet that does not exist and somebody else's alike. */
export default function NotYourSheet() {
  return <NotYours />;
}
