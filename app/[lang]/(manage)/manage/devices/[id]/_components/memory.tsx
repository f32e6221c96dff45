import { Notice } from '@/app/_ui/notice';
import { ActionForm } from '@/app/[lang]/(manage)/_components/action-form';
import { noteMemoryAction } from '@/app/[lang]/(manage)/manage/devices/actions';
import type { DevicePage } from '@/app/[lang]/(manage)/manage/devices/load';
import { momentText } from '@/app/[lang]/(manage)/manage/devices/moment-text';
import type { Language } from '@/lib/i18n/language';
import type { Translate } from '@/lib/i18n/translator';

type Props = {
  page: DevicePage;
  isAsked: boolean;
  path: string;
  language: Language;
  t: Translate;
};

function NoteForm({ id, language, t }: { id: number; language: Language; t: Translate }) {
  return (
    <section id="confirm" className="stack" aria-labelledby="note-title">
      <h3 id="note-title">{t('devices.memory.noteTitle')}</h3>
      <p>{t('devices.memory.noteText')}</p>
      <ActionForm
        action={noteMemoryAction}
        hidden={{ language, id: String(id) }}
        submitLabel={t('devices.memory.note')}
        errorTitle={t('signIn.errors')}
        fields={[
          {
            name: 'reason',
            label: t('devices.memory.reason'),
            hint: t('devices.memory.reasonHint'),
            autoComplete: 'off',
          },
        ]}
      />
    </section>
  );
}

/** That the tablet forgot what it had given, until somebody has looked into it; then what he found. */
export function Memory({ page: { device }, isAsked, path, language, t }: Props) {
  const { memoryBack, memoryNote, state } = device;
  if (memoryBack === null) {
    const noted = state?.memoryBack ?? null;
    if (noted === null || memoryNote === null) return null;
    const { byName: name, reason } = memoryNote;
    const { from, to, at } = noted;
    const moment = momentText(t, at);
    return <p>{t('devices.memory.noted', { from, to, moment, name, reason })}</p>;
  }
  const { from, to, at } = memoryBack;
  return (
    <>
      <Notice tone="danger" title={t('devices.condition.memory')}>
        <p>{t('devices.memory.text', { moment: momentText(t, at), from, to })}</p>
        <p>
          <a className="manage-target" href={`${path}?ask=memory#confirm`} rel="nofollow">
            {t('devices.memory.noteLink')}
          </a>
        </p>
      </Notice>
      {isAsked ? <NoteForm id={device.id} language={language} t={t} /> : null}
    </>
  );
}
