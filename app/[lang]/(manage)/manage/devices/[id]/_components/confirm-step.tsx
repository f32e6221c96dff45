import { Button } from '@/app/_ui/button';
import { Notice } from '@/app/_ui/notice';
import { HiddenFields } from '@/app/[lang]/(manage)/_components/hidden-fields';

type Props = {
  tone: 'danger' | 'warning';
  action: (form: FormData) => Promise<void>;
  hidden: Readonly<Record<string, string>>;
  path: string;
  words: { title: string; text: string; submit: string; keep: string };
};

/** Asks once more before something that cannot be taken back. */
export function ConfirmStep({ tone, action, hidden, path, words }: Props) {
  return (
    <section id="confirm" aria-labelledby="confirm-title">
      <Notice tone={tone} title={<span id="confirm-title">{words.title}</span>}>
        <p>{words.text}</p>
        <form className="cluster" action={action}>
          <HiddenFields values={hidden} />
          <Button look={tone === 'danger' ? 'danger' : 'primary'}>{words.submit}</Button>
          <a className="manage-target" href={path}>
            {words.keep}
          </a>
        </form>
      </Notice>
    </section>
  );
}
