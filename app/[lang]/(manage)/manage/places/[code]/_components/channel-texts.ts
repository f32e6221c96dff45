import type { TextKey } from '@/lib/i18n/translator';
import type { Channel } from '@/lib/submission/channel';

export const channelTexts: Record<Channel, TextKey> = {
  kiosk: 'channel.kiosk',
  phone: 'channel.phone',
  assisted: 'channel.assisted',
  paper: 'channel.paper',
};
