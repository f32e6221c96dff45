/** Apart from the rest, because the browser carries these. */
export const publicNotFound = {
  'public.notFound.title': 'There is no page for this place',
  'public.notFound.place':
    'No commune, ward or centre has this code. It may have been mistyped, or the place was merged on 01/07/2025.',
  'public.notFound.counter':
    'Counters have no page of their own: results are published for the whole centre, so that nobody can be recognised.',
  'public.notFound.centre': 'See the page of the centre',
  'public.notFound.province': 'See the results of the whole province',
  'public.search.title': 'Find a commune or ward',
  'public.search.label': 'Name of the commune or ward',
  'public.search.hint': 'Works without accents too: buon ma thuot',
  'public.search.submit': 'Search',
} as const;
