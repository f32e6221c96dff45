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
  'public.navigation.data': 'Open data',
  'public.navigation.staff': 'For managers',
  'public.breadcrumbs': 'Where this page is',

  'public.ended': 'This place worked until the end of {date}.',
  'public.absent':
    '{place} is not among the figures of {period}. It has been recorded since {date}.',
  'public.unpublished.title': 'No results are published yet',
  'public.unpublished': 'The results of {period} are published from {date}.',
  'public.unpublished.why':
    'Results are published once a month is over, one time, and stay as they are. An answer sent today is stored at once.',
  'public.next': 'Answers given in {period} are published from {date}.',
  'public.questionnaire': 'Questionnaire',

  'public.period.title': 'Period',
  'public.period.kinds': 'Kind of period',
  'public.period.kind.month': 'Month',
  'public.period.kind.quarter': 'Quarter',
  'public.period.kind.half': 'Half-year',
  'public.period.kind.year': 'Year',
  'public.period.month':
    '{number, select, 01 {January} 02 {February} 03 {March} 04 {April} 05 {May} 06 {June} 07 {July} 08 {August} 09 {September} 10 {October} 11 {November} other {December}} {year}',
  'public.period.quarter':
    'the {number, select, 1 {first} 2 {second} 3 {third} other {fourth}} quarter of {year}',
  'public.period.half': 'the {number, select, 1 {first} other {second}} half of {year}',
  'public.period.year': '{year}',
  'public.period.choose': 'See another period',
  'public.period.show': 'Show',
  'public.period.previous': 'Before: {period}',
  'public.period.next': 'After: {period}',

  'public.sentence':
    'In {period}, the SIPAS-style satisfaction score of {place} is {value} out of 100 (95% confidence interval from {low} to {high}), from {n} answers.',
  'public.sentence.hidden': 'In {period}, {place} has no satisfaction score that can be published.',
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
  'public.basis.pooled':
    'All answers are taken as one heap, because the dossiers of this period are not known.',

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
  'public.trend.break':
    'From {month}: method version {method}, questionnaire version {versions}; the two sides of the break cannot be compared.',
  'public.trend.table': 'Score of each month',
  'public.month': 'Month',

  'public.period.published':
    'From {from} to {to}. Published on {date}{revision, select, 1 {} other {, revision {revision}}}; these figures stay as they are.',
  'public.period.unknown':
    'The address names a period that is not published here, so this page shows {period}.',
  'public.period.everything':
    'Results “from the beginning” are no longer published; this page shows {period}.',
  'public.basis.weighted':
    'Each centre weighs as many dossiers as it resolved; the centres with a score cover {coverage}% of the dossiers.',

  'public.change.title': 'Compared with before',
  'public.change.before': 'With the period before',
  'public.change.lastYear': 'With the same period last year',
  'public.change.was': 'It was {score} then, from {n} answers.',
  'public.change.nowHidden': 'Not compared: the period shown has no score.',
  'public.change.nowFew': 'Not compared: the period shown has fewer than {minimum} answers.',
  'public.change.beforeHidden': 'Not compared: that period has no score ({reason}).',
  'public.change.beforeFew': 'Not compared: that period has fewer than {minimum} answers.',
  'public.change.unpublished': 'Not compared: nothing is published of this place for that period.',
  'public.change.versions':
    'The two periods have different versions of the questionnaire or the method: the difference may come from that alone.',
  'public.change.note':
    '“Rose” or “fell” is said only when the confidence interval of the change leaves out 0. “No conclusion yet” means that the difference may be mere chance.',

  'public.longer.title': 'Over a longer time',
  'public.longer.text': 'Longer periods have more answers, which makes the score surer:',
  'public.longer.figure': '{period}: {value} out of 100 ({low}–{high}), {n} answers',
  'public.longer.hidden': '{period}: {reason}',

  'public.revisions.title':
    'These figures have been revised: revision {revision}, published on {date}',
  'public.revisions.text':
    'Answers or dossiers of this period came after the first publication. The old figures are not deleted: here are the old and the new ones of this place. All else on this page is of the newest.',
  'public.revisions.caption': 'What was published of this period',
  'public.revisions.revision': 'Publication',
  'public.revisions.of': '{revision, select, 1 {First} other {Revision {revision}}}, {date}',
  'public.revisions.hash': 'SHA-256: {hash}',
  'public.revisions.open': 'Open the file',

  'public.trace.title': 'Where does this number come from?',
  'public.trace.method': 'How it is made',
  'public.trace.method.text':
    'Method version {version}. For each question: 100 × those who rated it 4 or 5, divided by those who rated it. The score of a factor is the mean of its questions; the satisfaction score is the plain mean of the five factors.',
  'public.trace.counted': 'Answers counted',
  'public.trace.counted.text': '{n} answers to the “{questionnaire}”, version {versions}.',
  'public.trace.setAside': 'Answers set aside',
  'public.trace.setAside.none': 'None.',
  'public.trace.setAside.reason': '{reason}: {n}',
  'public.trace.weights': 'How centres are put together',
  'public.trace.weights.single':
    'There is only one centre, so nothing is weighted: all answers are alike.',
  'public.trace.weights.pooled':
    'Nothing is weighted: all answers are taken as one heap, because the dossiers of this period are not known.',
  'public.trace.weights.weighted':
    'Each centre weighs as many dossiers as it resolved ({dossiers} dossiers in the period). The centres with a score cover {coverage}% of them; the others have no score and are left out.',
  'public.trace.weights.kish':
    'Unequal weights make a score less sure: Kish’s design effect is {effect} (1 means nothing is lost, 2 that it is only as sure as from half the answers).',
  'public.trace.weights.remainder':
    '{centres, plural, one {One centre with few answers is} other {# centres with few answers are}} not told singly but taken together as one part: {n} answers, {dossiers} dossiers.',
  'public.trace.weights.noRemainder':
    'No centre had to be taken together with others for want of answers.',
  'public.trace.interval': 'Confidence interval',
  'public.trace.interval.hidden': 'The score is not told, and so neither is its interval.',
  'public.trace.interval.wilson':
    'Wilson’s 95% interval with an effective sample size of {effective}: as sure as from so many independent ratings. Each answer holds several ratings.',
  'public.trace.interval.end':
    'The score is at the very end of the scale, so the interval is Clopper and Pearson’s 95% with an effective sample size of {effective}.',
  'public.trace.interval.error': 'Standard error: {error} points.',
  'public.trace.interval.noError':
    'The standard error cannot be estimated: there are too few units to compare.',
  'public.trace.interval.freedom': 'Degrees of freedom: {df}.',
  'public.trace.interval.units':
    'Answers of one counter on one day tend to be alike, so the error is reckoned by counter and day; where there are fewer than 8 of these, by respondent.',
  'public.trace.published': 'Published',
  'public.trace.published.text':
    'On {date}, {revision, select, 1 {the first publication} other {revision {revision}}}.',
  'public.trace.hash': 'SHA-256 of the file',
  'public.trace.document': 'Published file',
  'public.trace.door': 'Address of the query',
  'public.trace.recompute': 'Do it again yourself',
  'public.trace.recompute.link': 'Step by step from the file',

  'public.counts.title': 'Answers received',
  'public.counts.counted': '{n} answers count in this period.',
  'public.setAside.title': 'Answers that are not in the score',
  'public.setAside.reason': 'Reason',

  'public.counts.hidden':
    'The number of answers in this period is kept private, so that nobody can be recognised.',
  'public.counts.none': 'No answer counts in this period.',
  'public.setAside.none': 'None.',
  'public.setAside.note':
    'No answer is ever deleted. “Kept private”: there is a group of fewer than {minimum}, or telling the number would give one away by subtraction.',
  'public.n.hidden': 'kept private',

  'public.column.rank': 'Possible ranks',
  'public.rank.interval': 'rank {from}–{to} of {of}',
  'public.rank.single': 'rank {from} of {of}',
  'public.rank.none': 'not ranked',
  'public.rank.note':
    'The possible ranks are those that a place may truly have, for all places at once with 95% confidence; of two places whose possible ranks overlap, neither can be called better. Only places with at least {minimum} answers are ranked.',
  'public.rank.nobody': 'No ranks are given: no two places have {minimum} answers or more.',
  'public.rank.hint': 'Scroll the table sideways to see the possible ranks.',
  'public.rank.uneven.title': 'Numbers of answers differ tenfold or more',
  'public.rank.uneven':
    'Of the places ranked, the one with the fewest has {fewest} answers, the one with the most {most}. Places with few answers have wide ranks because less is known, not because they serve worse.',

  'public.places.note':
    'Of two places whose confidence intervals overlap, neither can be called better. Places with fewer than {minimum} answers are grey and not yet fit for comparing.',
  'public.places.title.province': 'Each commune, ward and the provincial centre',
  'public.places.title.commune': 'The centre here',
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
  'public.withheld.open':
    'Results of a month that is not over: each month, quarter, half-year and year is published once, {days} days after its end, and then stays as it is. Answers that come late go into a dated revision.',
  'public.withheld.few':
    'Scores from fewer than {minimum} answers: the number of answers is told, the score is not.',
  'public.withheld.uncertain':
    'Scores that are too uncertain: an effective sample size under {effective} and a confidence interval {width} points wide or wider.',
  'public.withheld.small':
    'Groups of fewer than {minimum} people, also when only one question was rated by fewer than {minimum}: so that nobody can be recognised.',
  'public.withheld.neighbours':
    'Places that would give away a group of fewer than {minimum} by subtracting from a total. A place is told wholly or not at all.',
  'public.withheld.parts':
    'Figures of single counters, channels, fields or officers: answers serve to mend the service, not to point at anyone. Managers see the figures of their own place.',
  'public.withheld.comments':
    'Single answers and the words of comments: their writers could be recognised. The managers of the place do read them.',

  'public.data.title': 'Open data',
  'public.data.text': 'The figures of this page as JSON, for the period shown.',
  'public.data.all': 'All published periods',
  'public.data.document': 'The published file of the period (all places)',
  'public.data.total': 'Score and answers of this place',
  'public.data.months': 'By month',
  'public.data.places': 'By place',
  'public.data.description': 'Technical description (OpenAPI)',

  'public.files.title': 'Open data',
  'public.files.lead':
    'Every public figure on how satisfied citizens are: a file for each period that never changes, with a hash to check it.',
  'public.files.licence': 'Open data, to be used again by anyone who names the source.',
  'public.files.all': 'Published files',
  'public.files.years': 'Year',
  'public.files.caption': '{year}: {count} files',
  'public.files.period': 'Period and questionnaire',
  'public.files.revision': 'Revision',
  'public.files.published': 'Published',
  'public.files.rows': 'Places',
  'public.files.size': 'Size (kB)',
  'public.files.file': 'File',
  'public.files.download': 'Download',
  'public.files.which': ': {period}, {questionnaire}, revision {revision}',
  'public.files.fields': 'What is in a file',
  'public.files.format':
    'Each file is a JSON text (UTF-8, no line breaks, keys in alphabetical order). Shares and scores run from 0 to 100 and are not rounded.',
  'public.files.field.period': 'The period of the file with its first and last day.',
  'public.files.field.items':
    'The questionnaire and its questions; factor is the factor that a question belongs to.',
  'public.files.field.revision':
    'Which publication of the period it is; from the second on, revises names the one before with its SHA-256.',
  'public.files.field.rule': 'The thresholds used to show, compare and rank.',
  'public.files.field.n': 'Answers of a place that count; null when kept private.',
  'public.files.field.dossiers': 'Dossiers resolved in the period; null when not known.',
  'public.files.field.setAside':
    'Answers that are not in the score, by reason; null when kept private.',
  'public.files.field.counts':
    'For each question: rated is how many rated it, satisfied how many rated it 4 or 5.',
  'public.files.field.basis': 'weighted: by dossiers; pooled: all answers alike.',
  'public.files.field.remainder':
    'The centres below that are not told singly, added up as one; needed to make a weighted score again.',
  'public.files.field.score':
    'The score (value) with its 95% confidence interval (low, high), standard error, degrees of freedom and effective sample size. So are pooled, overall, factors and criteria.',
  'public.files.field.hidden':
    'Stands in the place of a figure that is not told, with the reason: no-answers, too-few, too-uncertain, factor-without-answers, protects-other (telling it would give away a group of fewer than {minimum}, here or elsewhere).',
  'public.files.check': 'Check it and make it again',
  'public.files.check.text':
    'The SHA-256 of the file you load must be the very one told here; change one digit in the file and it differs. For example with the newest file:',
  'public.files.recompute':
    'The scores and the scores of factors can be made again from the file alone, without this software.',
  'public.files.doors': 'Machines can also ask for single figures at the data doors.',
} as const;
