import type { print as source } from '@/lib/i18n/texts/print.vi';

export const print: Record<keyof typeof source, string> = {
  'print.question': 'Were you satisfied?',
  'print.scan': 'Scan to rate the service, in less than a minute',
  'print.type': 'Or type this address on your phone:',
  'print.promise': 'No name is asked. Officials cannot see any one person’s answers.',
  'print.paper.promise': 'No name, please. Fold the form before you hand it in.',
  'print.sticker': 'Please rate us',
  'print.paper.title': 'Service feedback form',
  'print.paper.hint':
    'Put one × in a box for each question. The question with a * needs an answer, the others may stay empty.',
  'print.paper.helper':
    'If somebody helped to fill in this form, who was it? (Leave empty if nobody did.)',
  'print.paper.reasons':
    'If you were not satisfied, what was not good? (Put an × at all that apply)',
  'print.paper.comment': 'Other comments (please give no name or telephone number)',
  'print.link': 'Print QR codes and paper forms',
  'print.title': 'Print posters, cards, stickers and paper forms',
  'print.text':
    'Each sheet carries the QR code and the address of its own place, in Vietnamese and English. The PDF has its true size: please print at 100 %.',
  'print.place': 'Place',
  'print.placeHint': 'Choose the province or a commune to print for every place below it at once.',
  'print.level': 'Print for',
  'print.level.centre': 'each centre',
  'print.level.counter': 'each counter',
  'print.format': 'Kind',
  'print.format.poster-a4': 'Poster A4',
  'print.format.poster-a3': 'Poster A3',
  'print.format.card': 'Desk card A5 (two on a sheet of A4)',
  'print.format.sticker': 'Stickers for receipts (24 of 70 × 37 mm on a sheet of A4)',
  'print.format.paper-form': 'Paper form A4, two-sided',
  'print.download': 'Download the PDF',
  'print.noAddress':
    'The server has no public address yet (PUBLIC_URL): codes printed now open only on the server itself.',
};
