/** The names that are filled in later, `{limit} {number}`, in an order that tells two texts apart by them alone. */
export function placeholdersOf(text: string): string {
  return [...text.matchAll(/\{\w+\}/g)]
    .map(([whole]) => whole)
    .sort()
    .join(' ');
}
