import { Button } from '@/app/_ui/button';
import { SelectField } from '@/app/_ui/select-field';
import type { Told } from '@/app/[lang]/(manage)/manage/places/[code]/_components/told';
import { placePath, viewParameters } from '@/app/[lang]/(manage)/manage/places/[code]/place-view';
import { isValidOn } from '@/lib/places/place';

const AS_LINKS = 12;

/** The places one step below: links when they are few, a list to choose from when they are many. */
export function PlaceSwitcher({ page, language, t }: Told) {
  const { place, tree, view } = page;
  const children = tree
    .childrenOf(place)
    .filter((child) => isValidOn(child, view.period.from) || isValidOn(child, view.period.to));
  if (children.length === 0) return null;
  if (children.length <= AS_LINKS) {
    return (
      <nav className="place-links" aria-labelledby="place-links-title">
        <p id="place-links-title">{t('manage.switcher.label')}</p>
        <ul>
          {children.map((child) => (
            <li key={child.code}>
              <a href={`/${language}${placePath(child.code, view)}`}>{child.name[language]}</a>
            </li>
          ))}
        </ul>
      </nav>
    );
  }
  return (
    <form className="place-switcher" action={`/${language}/manage/places`} method="get">
      {Object.entries(viewParameters(view)).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <SelectField
        id="switch-place"
        name="code"
        label={t('manage.switcher.label')}
        choices={children.map((child) => ({ value: child.code, label: child.name[language] }))}
      />
      <Button look="secondary">{t('manage.switcher.submit')}</Button>
    </form>
  );
}
