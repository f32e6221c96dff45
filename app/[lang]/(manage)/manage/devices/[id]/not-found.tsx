import NotYours from '@/app/[lang]/(manage)/manage/places/[code]/not-found';

/** A kiosk that does not exist and somebody else's alike. */
export default function NotYourDevice() {
  return <NotYours />;
}
