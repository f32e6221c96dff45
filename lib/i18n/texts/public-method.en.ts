export const publicMethod = {
  'public.method.title': 'How the satisfaction score is made',
  'public.method.description':
    'How the SIPAS-style satisfaction score and its confidence interval are made, what is not published, and how to recompute it from the open data.',
  'public.method.lead':
    'The SIPAS-style satisfaction score is the mean of five factors; each factor is the share of “Satisfied” and “Very satisfied” ratings. Every score stands with its number of answers and its confidence interval.',
  'public.method.version': 'Version of the method: {version}.',
  'public.method.contents': 'On this page',

  'public.method.mark.title': 'How we know',
  'public.method.mark.text':
    'The rules below carry one of four labels; a sentence without a label belongs to the rule above it.',
  'public.method.mark.law': 'law',
  'public.method.mark.law.means': 'read in the legal text',
  'public.method.mark.pub': 'published',
  'public.method.mark.pub.means': 'read in a published result',
  'public.method.mark.known': 'not yet checked',
  'public.method.mark.known.means':
    'from experts’ memory, until somebody opens the decision and checks it',
  'public.method.mark.ours': 'our choice',
  'public.method.mark.ours.means': 'chosen by us and stated here',

  'public.method.asked.title': 'What is asked',
  'public.method.asked.counter':
    'The counter questionnaire has six questions: an overall one and one for each factor. Whoever is dissatisfied is asked what was not good.',
  'public.method.asked.full':
    'The full questionnaire asks the 22 criteria of the five factors, then the overall question. The two questionnaires are counted apart, never mixed.',
  'public.method.asked.scale':
    'Five steps: {worst}, {poor}, {neutral}, {good}, {best}. No opinion is a valid answer too, and is in no denominator.',
  'public.method.asked.factors':
    'The names of the five factors and the number of 22 criteria come from published texts.',
  'public.method.asked.wording.title': 'The wording of the 22 criteria is not yet checked',
  'public.method.asked.wording':
    'The wording of each criterion and the split 4 + 5 + 6 + 3 + 4 are known from experts’ memory, until somebody checks them against Decision 2640/QD-BNV of 10/10/2017.',

  'public.method.score.title': 'From answers to the score',
  'public.method.score.criterion':
    'Score of a question = 100 × (ratings Satisfied + ratings Very satisfied) / all ratings of that question.',
  'public.method.score.factor': 'Score of a factor = plain mean of the scores of its questions.',
  'public.method.score.total': 'Score = plain mean of the five factors.',
  'public.method.score.unknown':
    'If a factor has no rating at all, there is no score yet; 0 or 100 is never put in its place.',
  'public.method.score.pooled':
    'The pooled score is the second figure, in the open data: 100 × all ratings of Satisfied or better / all ratings of the five factors.',
  'public.method.score.overall':
    'Satisfied overall is the share of the overall question alone; it is not mixed into the score.',
  'public.method.score.rounding': 'Rounded only when shown, to two decimals.',

  'public.method.example.title': 'Try it yourself: four answers',
  'public.method.example.intro':
    'Four people, one question a factor. Change an answer and see the shares, the score and the confidence interval move. 5 is {best}, 1 is {worst}, – is no opinion.',
  'public.method.example.answer': 'Answer {number}',
  'public.method.example.share': '{satisfied}/{rated} satisfied',
  'public.method.example.noRating': 'no rating',
  'public.method.example.unknown': 'none yet',
  'public.method.example.score': 'Score (mean of the five factors)',
  'public.method.example.pooled': 'Pooled score (all ratings as one heap)',
  'public.method.example.result':
    'The score is {score}, its 95% confidence interval reaches from {low} to {high}. The pooled score is {pooled}.',
  'public.method.example.noScore':
    'There is no score: at least one factor has no rating, and 0 is not put in its place. The pooled score is {pooled}.',
  'public.method.example.nothing': 'There is no score: nothing is rated.',
  'public.method.example.submit': 'Compute again',
  'public.method.example.reset': 'Back to the first example',
  'public.method.example.few':
    'Four answers give a very wide interval: that is why a score of fewer than {minimum} answers is not published.',
  'public.method.example.all':
    'When every rating is satisfied, the score is 100 and the interval is still wide: four happy people do not speak for everybody.',

  'public.method.interval.title': 'What the confidence interval says',
  'public.method.interval.meaning':
    'If people were asked again and again in the same way, about 95 of 100 such intervals would hold the true share among those willing to answer. The fewer the answers, the wider the interval.',
  'public.method.interval.bias':
    'It cannot speak for those who did not answer: people at counters answer of their own accord and are not a random sample.',
  'public.method.interval.takes':
    'Three things are taken into account, so that it is not too narrow:',
  'public.method.interval.person':
    'The five answers of one person are alike, so five answers do not count as five people.',
  'public.method.interval.day':
    'The answers of one counter on one day are alike too (the same officials, the same crowd), so the unit by which variation is measured is a counter’s day. With fewer than {days} counter-days the unit is the single person.',
  'public.method.interval.population':
    'When the dossiers of the period are known and most people answered, the interval narrows: few are left unasked.',
  'public.method.interval.ends':
    'When the share is exactly 0 or 100%, the interval is still as wide as the number of answers demands, never nothing.',

  'public.method.details.title': 'For statisticians',
  'public.method.details.unit':
    'Each unit u (a counter’s day, or a person where there are fewer than {days} counter-days) holds two numbers for each question i: satisfied ratings sᵤᵢ and ratings rᵤᵢ. The share of question i is pᵢ = Σs/Σr; the score is the mean over factors of the mean over questions.',
  'public.method.details.linear':
    'Taylor linearisation: the contribution of unit u to the score is zᵤ = Σᵢ cᵢ(sᵤᵢ − pᵢ·rᵤᵢ) with cᵢ = 1/(5·kᵢ·Σr), kᵢ being the number of rated questions in the factor of question i. Factors, the pooled score and the overall question are done alike.',
  'public.method.details.variance':
    'Variance = m/(m − 1)·Σ(zᵤ − z̄)²·(1 − n/N), m being the number of units. The last term (finite population) is there only when the dossiers N are known and N > n.',
  'public.method.details.interval':
    'Wilson’s interval with the effective sample size n* = p(1 − p)/variance and Student’s quantile. Since a few units can be alike by chance, the variance is steadied by one more degree of freedom whose variance is p(1 − p)/n′, n′ being the independent answers if all answers of a person were one; degrees of freedom are units less strata, plus one.',
  'public.method.details.ends':
    'At 0% and 100%: Clopper–Pearson on n′. Where the variance cannot be estimated: Wilson on n′.',
  'public.method.details.weighted':
    'Weighted score: each centre is a stratum with weight W, its part of the dossiers resolved; score = ΣW·score, variance = ΣW²·variance. A stratum of a single unit borrows the largest variance per answer of the others.',
  'public.method.details.kish':
    'Kish’s design effect = n·Σ(W²/n of the stratum); effective sample size = n / design effect.',
  'public.method.details.difference':
    'Difference of two periods or places: Newcombe’s interval (method 10) from the two intervals told.',
  'public.method.details.ranks':
    'Rank intervals: pairwise comparisons by linearised errors and Satterthwaite’s degrees of freedom, with Holm’s correction over all pairs at once; the possible ranks of a place are counted from the pairs that can be told apart.',
  'public.method.details.check':
    'The functions are matched against printed output of R’s survey package, such as the mean of api00 in the stratified sample apistrat: 662.29, standard error 9.4089.',
  'public.method.details.references': 'References',

  'public.method.places.title': 'From centres to communes and the province',
  'public.method.places.weighted':
    'Weighted score: where dossiers are known, each centre weighs as many as it resolved in the period, so that a busy place with few answers is not drowned out. A centre without a score is left out, and the page tells how much of the dossiers is covered.',
  'public.method.places.pooled':
    'Pooled score: where dossiers are not known, all answers are one heap and a place with many answers speaks louder. Every page says which way it uses.',
  'public.method.places.kish':
    'Weights have their price: a few answers at a place with many dossiers must speak for a great many people, so the score is less certain. Kish’s design effect measures this: an effect of 2 means as certain as if there were half as many answers. The confidence interval has it in already.',

  'public.method.shown.title': 'What is not published, and why',
  'public.method.shown.minimum': 'Limit',
  'public.method.shown.what': 'What is done',
  'public.method.shown.caption': 'The limits in use',
  'public.method.shown.from': 'from {n} answers',
  'public.method.shown.show': 'The score is told, with its confidence interval',
  'public.method.shown.compare': 'It is coloured and compared',
  'public.method.shown.rank': 'It gets a rank interval',
  'public.method.shown.few':
    'Fewer than {minimum} answers: the number is told, the score is not, since a few people more would change it altogether.',
  'public.method.shown.uncertain':
    'Too uncertain: with an effective sample size under {effective} and an interval {width} points wide or more the score is not told, however many answers there are. The rule is taken from the health statistics office of the United States.',
  'public.method.shown.cell':
    'Groups of 1 to {largest} people are never told, since they could give away who rated what. The same holds where a question was rated by 1 to {largest} people.',
  'public.method.shown.neighbours':
    'Some places are hidden though they have enough answers: telling them would let others subtract them from a total and learn of a small group beside them. The software checks every sum and difference that can be made of everything ever published.',
  'public.method.shown.whole':
    'A place in a period is told wholly or not at all, and only by closed months, quarters, half-years and years: nobody can subtract two shifted ranges of days to get at one day.',
  'public.method.shown.words':
    'Single answers, comments word for word, counters and officials are not published. Whoever manages a place sees the figures of that place.',

  'public.method.compare.title': 'Rose, fell, or cannot be told yet',
  'public.method.compare.words':
    '“Rose” and “fell” are said only when the 95% confidence interval of the change leaves out 0; otherwise it “cannot be told yet”. That does not mean that nothing changed, only that the answers are too few to say.',
  'public.method.compare.minimum':
    'Both periods must have at least {minimum} answers. A period is compared with the one before and with the same period last year.',
  'public.method.compare.ranks':
    'Where places are ranked, each gets a rank interval, such as ranks 3–9: the ranks it may truly have. Of two places whose rank intervals overlap neither is called better or worse. When numbers of answers differ tenfold or more, the table says so.',
  'public.method.compare.breaks':
    'A line over time is parted where the questionnaire or the method has a new version: the two sides are not to be compared.',

  'public.method.frozen.title': 'Published figures do not change silently',
  'public.method.frozen.closed':
    'Once a month is closed its figures are published once and stay as they are. Quarters, half-years and years are sums of the published months.',
  'public.method.frozen.late':
    'Late answers (a kiosk without network for days) do not slip into old figures. When a centre has {smallest} late answers for a month, a dated revision is published that shows the old figures and the new.',
  'public.method.frozen.hash':
    'Each publication carries a SHA-256 hash: change one digit and the hash is another, as anybody can check.',

  'public.method.counts.title': 'Which answers count',
  'public.method.counts.text':
    'Every answer is kept; none is deleted or changed. An answer counts unless one of these reasons applies:',
  'public.method.counts.channels':
    'Four channels are always told apart: {kiosk}, {phone}, {paper}, {assisted}.',
  'public.method.counts.privacy':
    'No name, phone number or papers are asked for. A dossier code, if given, is kept only as a keyed hash.',

  'public.method.recompute.title': 'Recompute it from the open data',
  'public.method.recompute.text':
    'The open data file of a period is the publication itself. You need not trust us: with that file and a spreadsheet anybody arrives at the figures on the page.',
  'public.method.recompute.file':
    'Download the file of the period (linked under Open data on the page of results) and compare its SHA-256 hash with the one on the page.',
  'public.method.recompute.item':
    'For each place and each question in counts: 100 × satisfied / rated. The list items tells which question belongs to which factor.',
  'public.method.recompute.score':
    'Take the mean of the questions of each factor, then the mean of the five factors. Where basis is pooled, this is the score.',
  'public.method.recompute.weighted':
    'Where basis is weighted: do the same for each centre below and for remainder (the centres not told one by one, as one stratum), leave out those without a score, then take the mean weighted by dossiers.',
  'public.method.recompute.interval':
    'Confidence interval: put value and effective into Wilson’s interval with Student’s quantile at degreesOfFreedom + 1 (1.96 where degreesOfFreedom is null); where value is 0 or 100, use Clopper–Pearson on effective. The figures of each counter’s day, from which the error itself is estimated, are not published, since they could point at people.',

  'public.method.official.title': 'How it differs from the Ministry’s figures',
  'public.method.official.sample':
    'The Ministry’s SIPAS survey draws people at random in the community; here those answer who choose to, where they are served. Neither replaces the other, and the score here is never called the official SIPAS.',
  'public.method.official.rule2024':
    'The Ministry’s exact rule is not fully published. Its 2024 result (83.94) fits a plain mean of 14 parts, nine policies and five factors, so a plain mean over factors is the nearest known rule.',
  'public.method.official.rule2023':
    'It is not exactly theirs, though: the mean of the five published factors of 2023 (83.00, 83.02, 83.12, 83.03, 82.27) is 82.89, while the service part derived from the same report is 82.97.',

  'public.method.law.title': 'The law',
  'public.method.law.democracy':
    'Law on Grassroots Democracy 10/2022/QH15, article 35: communes create and keep running a system for rating people’s satisfaction.',
  'public.method.law.decree':
    'Decree 61/2018/ND-CP, articles 27–32, and Circular 01/2018/TT-VPCP, articles 12–15: ratings by form, by electronic device at the one-stop counter and online; raters are kept confidential. Decree 118/2025/ND-CP replaced it on 01/07/2025; its articles on ratings could not be checked, so this follows the rules of 2018.',
  'public.method.law.privacy':
    'Law on Personal Data Protection 91/2025/QH15: for a purpose, as little as possible, consent never by default.',

  'public.method.sources.title': 'Where the data come from',
  'public.method.sources.answers': 'Answers: sent by citizens through the four channels above.',
  'public.method.sources.answers.demonstration':
    'The answers and the monthly dossiers of this demonstration are made up and come from no real people.',
  'public.method.sources.places':
    'The 102 communes and wards of Dak Lak since 01/07/2025: Resolution 1660/NQ-UBTVQH15.',
  'public.method.sources.criteria':
    'Five factors and 22 criteria: SIPAS 2017–2020, Decision 2640/QD-BNV.',
  'public.method.sources.open': 'All public figures, for machines to read:',
} as const;
