import { FilterForm } from '@/app/_ui/filter-form';
import { TextField } from '@/app/_ui/text-field';
import type { PublishedReading } from '@/app/[lang]/(public)/_components/reading';
import {
  periodSearch,
  placePath,
  withSearch,
} from '@/app/[lang]/(public)/_components/view-address';

/** A plain GET form; marks over letters may be left out. */
export function PlaceSearch({ view, published, language, t }: PublishedReading) {
  const path = placePath(language, view.place);
  const { sort, q } = view.search;
  const kept = { ...periodSearch(view, published.period), sort };
  const filled = Object.entries(kept).flatMap(([name, value]) => (value ? [[name, value]] : []));
  return (
    <FilterForm
      label={t('public.search.title')}
      action={`${path}#places`}
      submitLabel={t('public.search.submit')}
      kept={Object.fromEntries(filled)}
      clear={
        q ? { href: withSearch(path, kept, '#places'), label: t('public.places.clear') } : undefined
      }
    >
      <TextField
        id="q"
        name="q"
        type="search"
        defaultValue={q}
        maxLength={80}
        label={t('public.search.label')}
        hint={t('public.search.hint')}
      />
    </FilterForm>
  );
}
