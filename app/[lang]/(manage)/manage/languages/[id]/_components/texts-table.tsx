import { recordingAddress } from '@/app/_survey/survey-language';
import { DataTable, type TableColumn } from '@/app/_ui/data-table';
import type { KeptPack } from '@/app/[lang]/(manage)/manage/languages/load';
import type { Translate } from '@/lib/i18n/translator';

type Entry = KeptPack['entries'][number];
type Props = { pack: KeptPack; t: Translate };

function Recording({ entry, t }: { entry: Entry; t: Translate }) {
  if (entry.recording === null) return null;
  return (
    // biome-ignore lint/a11y/useMediaCaption: the words that are spoken stand beside it
    <audio
      className="language-audio"
      controls
      preload="none"
      src={recordingAddress(entry.recording)}
      aria-label={t('languages.texts.listen', { text: entry.text })}
    />
  );
}

/** Everything that a version says, beside the Vietnamese, to be read and heard. */
export function TextsTable({ pack, t }: Props) {
  const { language, name } = pack;
  const own: TableColumn<Entry> = {
    key: 'text',
    header: <span lang={language}>{name}</span>,
    cell: ({ text }) => <span lang={language}>{text}</span>,
  };
  return (
    <DataTable
      id="texts"
      caption={t('languages.texts')}
      rows={pack.entries}
      rowKey={({ key, source }) => `${key} ${source}`}
      t={t}
      columns={[
        {
          key: 'vi',
          header: t('languages.texts.vi'),
          cell: ({ key, source }) => (
            <>
              <span lang="vi">{source}</span>
              <code className="language-tag">{key}</code>
            </>
          ),
        },
        ...(language === 'vi' ? [] : [own]),
        {
          key: 'recording',
          header: t('languages.recordings'),
          cell: (entry) => <Recording entry={entry} t={t} />,
        },
      ]}
    />
  );
}
