export const publicMethod = {
  'public.method.title': 'How the satisfaction score is made',
  'public.method.description':
    'How the SIPAS-style satisfaction score, its confidence interval and the limits of publication are made, and where the data come from.',
  'public.method.lead':
    'The SIPAS-style satisfaction score is the mean of five factors; each factor is the share of “Satisfied” and “Very satisfied” ratings. Every score stands with its number of answers and its confidence interval.',
  'public.method.version': 'Version of the method: {version}.',

  'public.method.asked.title': 'What is asked',
  'public.method.asked.counter':
    'The counter questionnaire has six questions: an overall one and one for each factor. Whoever is dissatisfied is asked what was not good.',
  'public.method.asked.full':
    'The full questionnaire asks the 22 criteria of the five factors, then the overall question. The two questionnaires are counted apart, never mixed.',
  'public.method.asked.scale':
    'Five steps: {worst}, {poor}, {neutral}, {good}, {best}. No opinion is a valid answer too, and is in no denominator.',
  'public.method.asked.wording.title': 'The wording of the 22 criteria is not yet checked',
  'public.method.asked.wording':
    'The names of the five factors and the number of 22 criteria come from published texts. The wording of each criterion and the split 4 + 5 + 6 + 3 + 4 are known from experts’ memory, until somebody checks them against Decision 2640/QD-BNV of 10/10/2017.',

  'public.method.score.title': 'From answers to the score',
  'public.method.score.criterion':
    'Score of a question = 100 × (ratings Satisfied + ratings Very satisfied) / all ratings of that question.',
  'public.method.score.factor': 'Score of a factor = plain mean of the scores of its questions.',
  'public.method.score.total':
    'Score = plain mean of the five factors. If a factor has no rating at all, there is no score yet; 0 or 100 is never put in its place.',
  'public.method.score.pooled':
    'Pooled score (in the open data) = 100 × all ratings of Satisfied or better / all ratings.',
  'public.method.score.overall':
    'Satisfied overall is the share of the overall question alone; it is not mixed into the score.',
  'public.method.score.rounding': 'Rounded only when shown, to two decimals.',

  'public.method.example.title': 'Example: four answers',
  'public.method.example.caption': 'Four answers, one question a factor, steps from 1 to 5',
  'public.method.example.answer': 'Answer {number}',
  'public.method.example.satisfied': 'Satisfied / ratings',
  'public.method.example.share': '{satisfied}/{rated}',
  'public.method.example.noOpinion': 'no opinion',
  'public.method.example.score': 'Score (mean of the five factors)',
  'public.method.example.result':
    'The score is {score}, the pooled score {pooled}. From four answers the 95% confidence interval reaches from {low} to {high}: that is why the score of a few answers is not published.',

  'public.method.places.title': 'From centres to communes and the province',
  'public.method.places.weighted':
    'Where dossiers are known, each centre weighs as many as it resolved in the period. A centre without a score is left out, and the page tells how much of the dossiers is covered.',
  'public.method.places.pooled':
    'Where dossiers are not known, all answers are one heap. Every page says which way it uses.',

  'public.method.interval.title': 'What the confidence interval says',
  'public.method.interval.meaning':
    'If people were asked again and again in the same way, about 95 of 100 such intervals would hold the true share among those willing to answer. The fewer the answers, the wider the interval.',
  'public.method.interval.formula':
    'Wilson’s 95% interval; when the share is exactly 0 or 100%, Clopper and Pearson’s. For means it rests on the fewest ratings behind any part, so it is never too narrow. Weighted scores use Kish’s effective sample size.',
  'public.method.interval.compare':
    'Of two places or two months whose intervals overlap, neither is called better or worse.',
  'public.method.interval.bias':
    'It cannot speak for those who did not answer: people at counters answer of their own accord and are not a random sample.',

  'public.method.shown.title': 'When a figure is published',
  'public.method.shown.minimum': 'Limit',
  'public.method.shown.what': 'What is done',
  'public.method.shown.caption': 'The limits in use',
  'public.method.shown.from': 'from {n} answers',
  'public.method.shown.show': 'The score is told, with its confidence interval',
  'public.method.shown.compare': 'It is coloured and compared',
  'public.method.shown.rank': 'It may be ranked (the public pages rank nothing)',
  'public.method.shown.cell':
    'Groups of 1 to {largest} people are never told, and a figure of the same table that would give them away by subtraction is hidden with them.',

  'public.method.counts.title': 'Which answers count',
  'public.method.counts.text':
    'Every answer is kept; none is deleted or changed. An answer counts unless one of these reasons applies:',
  'public.method.counts.channels':
    'Four channels are always told apart: {kiosk}, {phone}, {paper}, {assisted}.',
  'public.method.counts.privacy':
    'No name, phone number or papers are asked for. A dossier code, if given, is kept only as a keyed hash.',

  'public.method.official.title': 'How it differs from the Ministry’s figures',
  'public.method.official.sample':
    'The Ministry’s SIPAS survey draws people at random in the community; here those answer who choose to, where they are served. Neither replaces the other.',
  'public.method.official.rule':
    'The Ministry’s exact rule is not fully published: its 2024 result (83.94) fits a plain mean of 14 parts, but the mean of the five factors of 2023 is 82.89, while the same report implies 82.97. The plain mean is the nearest known rule.',

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
