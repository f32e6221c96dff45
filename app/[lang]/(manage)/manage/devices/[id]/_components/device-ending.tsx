import { ConfirmStep } from '@/app/[lang]/(manage)/manage/devices/[id]/_components/confirm-step';
import {
  replaceDeviceAction,
  revokeDeviceAction,
} from '@/app/[lang]/(manage)/manage/devices/actions';
import type { ListedDevice } from '@/app/[lang]/(manage)/manage/devices/load';
import type { Translate } from '@/lib/i18n/translator';

type Props = {
  device: ListedDevice;
  asked: 'revoke' | 'replace' | null;
  hidden: Readonly<Record<string, string>>;
  path: string;
  t: Translate;
};

function Asked({ device, asked, hidden, path, t }: Props) {
  const keep = t('devices.keep');
  if (asked === 'revoke') {
    const words = {
      title: t('devices.revoke.title', { name: device.name }),
      text: t('devices.revoke.text'),
      submit: t('devices.revoke.submit'),
      keep,
    };
    return (
      <ConfirmStep
        tone="danger"
        action={revokeDeviceAction}
        hidden={hidden}
        path={path}
        words={words}
      />
    );
  }
  const words = {
    title: t('devices.replace.title', { name: device.name }),
    text: t('devices.replace.text'),
    submit: t('devices.replace.submit'),
    keep,
  };
  return (
    <ConfirmStep
      tone="warning"
      action={replaceDeviceAction}
      hidden={hidden}
      path={path}
      words={words}
    />
  );
}

/** Another tablet in its place, or the end of the kiosk; each asks once more. */
export function DeviceEnding(props: Props) {
  const { device, asked, path, t } = props;
  const isRevoked = device.revokedAt !== null;
  const canReplace = device.pairedAt !== null && !device.isTrial;
  if (isRevoked && !canReplace) return null;
  const canBeAsked = asked === 'revoke' ? !isRevoked : canReplace;
  return (
    <section className="stack" aria-labelledby="ending-title">
      <h2 id="ending-title">{t('devices.ending')}</h2>
      {asked !== null && canBeAsked ? <Asked {...props} /> : null}
      <ul className="manage-list manage-list--plain">
        {canReplace ? (
          <li>
            <a className="manage-target" href={`${path}?ask=replace#confirm`} rel="nofollow">
              {t('devices.replace.link')}
            </a>
          </li>
        ) : null}
        {isRevoked ? null : (
          <li>
            <a className="manage-target" href={`${path}?ask=revoke#confirm`} rel="nofollow">
              {t('devices.revoke.link')}
            </a>
          </li>
        )}
      </ul>
    </section>
  );
}
