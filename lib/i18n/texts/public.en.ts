import { publicMethod } from '@/lib/i18n/texts/public-method.en';
import { publicNotFound } from '@/lib/i18n/texts/public-not-found.en';

export const publicPages = {
  ...publicNotFound,
  ...publicMethod,
  'public.province': '{name} province',
  'public.title': '{place}: how satisfied citizens are',
  'public.description':
    'The SIPAS-style satisfaction score of {place}: five factors, month by month, with the number of answers and the confidence interval.',
  'public.navigation': 'Public pages',
  'public.navigation.results': 'Results',
  'public.navigation.method': 'How scores are made',
  'public.navigation.staff': 'For managers',
  'public.breadcrumbs': 'Where this page is',
  'public.ended':
    'This place worked until the end of {date}; below are the results up to that day.',

  'public.period.title': 'Period',
  'public.period.kinds': 'Kind of period',
  'public.period.kind.month': 'Month',
  'public.period.kind.quarter': 'Quarter',
  'public.period.kind.half': 'Half-year',
  'public.period.kind.year': 'Year',
  'public.period.kind.all': 'From the beginning',
  'public.period.month':
    '{number, select, 01 {January} 02 {February} 03 {March} 04 {April} 05 {May} 06 {June} 07 {July} 08 {August} 09 {September} 10 {October} 11 {November} other {December}} {year}',
  'public.period.quarter':
    'the {number, select, 1 {first} 2 {second} 3 {third} other {fourth}} quarter of {year}',
  'public.period.half': 'the {number, select, 1 {first} other {second}} half of {year}',
  'public.period.year': '{year}',
  'public.period.all': 'the whole time',
  'public.period.choose': 'See another period',
  'public.period.show': 'Show',
  'public.period.previous': 'Before: {period}',
  'public.period.next': 'After: {period}',
  'public.period.days': 'From {from} to {to}.',
  'public.period.toDate': 'From {from} up to today, {to}. An answer just sent counts at once.',
  'public.period.unknown':
    'The address names a period without figures here, so this page shows {period}.',

  'public.sentence':
    'In {period}, the SIPAS-style satisfaction score of {place} is {value} out of 100 (95% confidence interval from {low} to {high}), from {n} answers.',
  'public.sentence.all':
    'From the beginning until now, the SIPAS-style satisfaction score of {place} is {value} out of 100 (95% confidence interval from {low} to {high}), from {n} answers.',
  'public.sentence.hidden': 'In {period}, {place} has no satisfaction score that can be published.',
  'public.sentence.hidden.all':
    'From the beginning until now, {place} has no satisfaction score that can be published.',
  'public.what':
    'The score tells how many of 100 ratings are “Satisfied” or “Very satisfied”, as the mean of five factors of the service. It comes from people who chose to answer at the counter or on their phone; it is not the survey result that the Ministry of Home Affairs publishes.',
  'public.what.link': 'How the score is made',
  'public.score': 'SIPAS-style satisfaction score',
  'public.score.unit': 'out of 100',
  'public.overall': 'Satisfied overall (a question of its own, not part of the score)',
  'public.dossiers': 'Dossiers resolved in the period',
  'public.interval': '95% confidence interval: {low}–{high}',
  'public.answers': '{n} answers',
  'public.few':
    'Fewer than {minimum} answers: a first indication only, not yet fit for comparing; a few more answers could change it much.',
  'public.basis.weighted':
    'Each centre weighs as many dossiers as it resolved; the centres with a score cover {coverage}% of the dossiers.',
  'public.basis.pooled':
    'All answers are taken as one heap, because the dossiers of this period are not known.',
  'public.hidden.other': 'See another period: {period}',

  'public.factors.title': 'Five factors of the service',
  'public.factors.summary':
    'The bar is the score from 0 to 100, the dark line its 95% confidence interval. Of two factors whose intervals overlap, neither can be called better.',
  'public.factors.table': 'Score of each factor, {period}',
  'public.factor': 'Factor',
  'public.column.score': 'Score',
  'public.column.interval': '95% confidence interval',
  'public.column.n': 'Answers',

  'public.trend.title': 'Month by month',
  'public.trend.summary':
    'The line joins the scores of the months, the band is the 95% confidence interval: of two months whose bands overlap, nobody can say that it rose or fell.',
  'public.trend.description':
    '{count} months have a score; the lowest is {low}, the highest {high}. The latest is {month}: {value}.',
  'public.trend.running': 'The month {month} has not ended; it is told up to {date}.',
  'public.trend.table': 'Score of each month',
  'public.month': 'Month',

  'public.counts.title': 'Answers received',
  'public.counts.counted': '{n} answers count in this period.',
  'public.counts.none': 'No answer counts in this period yet.',
  'public.counts.hidden': 'So few answers count in this period that their number is not told.',
  'public.counts.others':
    '{n} answers to another questionnaire are counted apart and not added here.',
  'public.channels.title': 'Answers by channel',
  'public.channels.note': 'Assisted answers are counted apart and are not part of the score.',
  'public.channel': 'Channel',
  'public.setAside.title': 'Answers that are not in the score',
  'public.setAside.reason': 'Reason',
  'public.setAside.none': 'No reason has {minimum} answers or more.',
  'public.setAside.note':
    'No answer is ever deleted. Reasons with fewer than {minimum} answers are not told, so that nobody can be recognised.',
  'public.n.small': 'fewer than {minimum}',
  'public.n.protected': 'not told',

  'public.places.title.province': 'Each commune, ward and the provincial centre',
  'public.places.title.commune': 'The centre here',
  'public.places.note':
    'This is not a ranking. Of two places whose confidence intervals overlap, neither can be called better. Places with fewer than {minimum} answers are grey and not yet fit for comparing.',
  'public.places.all': '{count} places, {period}',
  'public.places.found': '{count} places match “{query}”, {period}',
  'public.places.empty':
    'No place has such a name. Please try a part of the name; accents are not needed.',
  'public.places.clear': 'Show all',
  'public.place': 'Place',
  'public.places.scale': 'Drawn from {low} to {high} points',

  'public.rate.title': 'Rate this place',
  'public.rate.text':
    'Have you just been served here? Please take about a minute to rate it. No name, phone number or papers are asked for, and officers cannot see anyone’s answers.',
  'public.rate.scan': 'Scan the code with the camera of your phone, or open the address:',
  'public.rate.code': 'You can also open {site} and enter the code {code}.',
  'public.rate.qr': 'QR code that opens the rating page of {place}',
  'public.rate.button': 'Rate now',

  'public.withheld.title': 'What is not published, and why',
  'public.withheld.few':
    'Scores from fewer than {minimum} answers: too few to say anything for certain.',
  'public.withheld.small':
    'Groups of fewer than {minimum} people, and any figure beside them that would give them away by subtraction: so that nobody can be recognised.',
  'public.withheld.comments':
    'Single answers and the words of comments: their writers could be recognised. The managers of the place do read them.',
  'public.withheld.counters':
    'Pages of single counters or officers: answers serve to mend the service, not to point at anyone.',

  'public.data.title': 'Open data',
  'public.data.text': 'The figures of this page as JSON, for the period shown:',
  'public.data.total': 'Score and answers',
  'public.data.months': 'By month',
  'public.data.places': 'By place',
  'public.data.channels': 'By channel',
  'public.data.description': 'Technical description (OpenAPI)',
} as const;
