export const phone = {
  'phone.title': 'Rate the service – {place}',
  'phone.title.faulty': 'Error: {title}',
  'phone.heading': 'How was the service here?',
  'phone.heading.full': 'Full questionnaire',
  'phone.intro':
    'About one minute. Only the question marked “needs an answer” must be answered, the others may be left blank.',
  'phone.intro.full':
    'How satisfied are you with each point below? About five minutes; only the question marked “needs an answer” must be answered, the others may be left blank.',
  'phone.look.simple': 'Large faces, few words',
  'phone.look.usual': 'All words',
  'phone.listen': 'Read this aloud',
  'phone.language': 'Language',
  'phone.assisted.mark': 'Entered by a helper',
  'phone.assisted.note':
    'Please read each question aloud and choose exactly what the citizen says, without suggesting. This form is marked as assisted and counted apart.',
  'phone.assisted.promise': 'Neither the citizen’s name nor the helper’s is recorded.',
  'phone.reasons.when': 'Only needed if you were dissatisfied in the question above.',
  'phone.dossier.title': 'Dossier code (optional)',
  'phone.dossier.hint':
    'Printed on the receipt for your papers, for example H15.45.12-260314-0042. It only serves to find several answers about one dossier, and is stored in locked form.',
  'phone.problem.title': 'Not sent yet. Please look again:',
  'phone.problem.page':
    'This page did not arrive whole. Please look over your answers and send once more.',
  'phone.problem.trap':
    'The server was not sure that a person sent this form. All your answers are still here: please send it again.',
  'phone.trap': 'Please leave this field empty',
  'phone.away.title': 'Your answers are not saved yet',
  'phone.away.text':
    'The service is interrupted for a moment. All your answers are still below: please wait a few seconds, then press “Send again”.',
  'phone.away.send': 'Send again',
  'phone.to-full': 'Say more with the full questionnaire ({count} questions)',
  'phone.to-assisted': 'Fill this in for someone else',
  'phone.to-own': 'Answer for yourself, without a helper',
  'phone.receipt.title': 'Answers received',
  'phone.receipt.thanks': 'What you say helps this place to serve people better.',
  'phone.receipt.when': 'Received at {time} on {day}',
  'phone.receipt.place': 'See the results of this place',
  'phone.receipt.close': 'You can close this page.',
  'phone.receipt.unknown': 'These answers were not found',
  'phone.receipt.unknown.text':
    'The address may be incomplete. If you are not sure that you have sent your answers, you can send a new form.',
  'phone.receipt.away': 'The receipt cannot be shown yet',
  'phone.receipt.away.text':
    'The service is interrupted for a moment. Please reload this page in a few minutes.',
  'phone.conflict.title': 'These answers were already received',
  'phone.conflict.text':
    'What you sent first is saved and stays as it was, so the change you just made was not recorded. To say more, you can send a new form.',
  'phone.start-new': 'Send a new form',
  'phone.code.title': 'Type the code of the counter',
  'phone.code.text':
    'The code has five signs, printed under the square (QR code) on the poster at the counter or on your receipt.',
  'phone.code.welcome': 'Each counter has a code of its own, which opens its form.',
  'phone.code.label': 'Code of the counter or centre',
  'phone.code.open': 'Open the form',
  'phone.code.unknown': 'No place has the code “{code}”',
  'phone.code.unknown.text':
    'Please check the code on the poster at the counter and type it again.',
  'phone.not-found.title': 'There is no such page',
  'phone.not-found.text':
    'Please scan the QR code at the counter again, or type the code printed under it.',
  'phone.too-large.title': 'The form is too long',
  'phone.too-large.text': 'Please go back, write a shorter comment and send again.',
  'phone.garbled.title': 'The form could not be read',
  'phone.garbled.text':
    'It was damaged on the way and has not been saved. Please go back and send once more.',
  'phone.method.title': 'This page only shows and receives forms',
  'phone.method.text': 'Please open it again with the QR code at the counter.',
  'phone.closed.title': 'The service is interrupted for a moment',
  'phone.closed.text': 'Please reload this page in a few minutes. Nothing has been lost.',
} as const;
