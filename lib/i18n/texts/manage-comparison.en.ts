export const manageComparison = {
  'manage.change.title': 'Compared with before',
  'manage.change.before':
    'Compared with the {kind, select, day {day before} week {week before} month {month before} quarter {quarter before} half {half-year before} year {year before} other {period just before}}',
  'manage.change.lastYear': 'Compared with the same period last year',
  'manage.change.beforeScore': '{period}: {score} points, {n} answers.',
  'manage.change.nowHidden': 'Cannot be compared: this period has no score.',
  'manage.change.nowFew': 'Not compared: this period has fewer than {minimum} answers.',
  'manage.change.beforeHidden': 'Cannot be compared: that period has no score ({reason}).',
  'manage.change.beforeFew': 'Not compared: that period has fewer than {minimum} answers.',
  'manage.change.versions':
    'The two periods do not use the same version of the questionnaire ({before} and {now}): the difference may only be due to how people were asked.',
  'manage.change.note':
    '“Rose” or “fell” is said only when the confidence interval of the change leaves out 0; when it contains 0, the difference may be chance alone.',
  'manage.column.rank': 'Possible ranks',
  'manage.rank.interval': 'rank {from}–{to} of {of}',
  'manage.rank.single': 'rank {from} of {of}',
  'manage.rank.few': 'Not ranked: fewer than {minimum} answers',
  'manage.rank.none': 'Not ranked',
  'manage.rank.note':
    'Possible ranks: with 95\u00a0% confidence for all places at once, the true rank of each place lies in this interval. Where the intervals of two places overlap, neither can be called better.',
  'manage.rank.unevenTitle': 'The numbers of answers differ tenfold or more',
  'manage.rank.uneven':
    'Of the places ranked, the one with the fewest has {fewest} answers, the one with the most {most}. A place with few answers has wide possible ranks because less is known, not because it serves worse.',
  'manage.csv.rankFrom': 'Possible ranks – from',
  'manage.csv.rankTo': 'Possible ranks – to',
  'manage.csv.ranked': 'Number of places ranked',
  'manage.control.title': 'Overall satisfaction: is anything out of the ordinary?',
  'manage.control.byDay': 'Each day of the period',
  'manage.control.byWeek': 'Each week, {count} weeks up to {date}',
  'manage.control.calm':
    '{kind, select, day {Every day} other {Every week}} lies within the usual limits: ups and downs are only fluctuation.',
  'manage.control.outside':
    '{count, plural, one {# {kind, select, day {day} other {week}} lies} other {# {kind, select, day {days} other {weeks}} lie}} outside the usual limits: worth looking at what happened.',
  'manage.control.tooFew':
    'At least {minimum} {kind, select, day {days} other {weeks}} with {n} answers or more are needed to know what is usual; there are {found} here.',
  'manage.control.note':
    'The usual limits are three standard deviations around the common level of the points drawn, widened because answers of one day are alike (Laney’s p′ chart). Every answer counts the same, without weighting by dossiers. Days or weeks with fewer than {n} answers are left blank.',
  'manage.control.share': 'Overall satisfaction (%)',
  'manage.control.limits': 'Usual limits',
  'manage.control.centre': 'Common level {share}\u00a0%',
  'manage.control.verdict': 'Remark',
  'manage.control.inside': 'Within the usual limits',
  'manage.control.above': 'Higher than usual',
  'manage.control.below': 'Lower than usual',
  'manage.control.aboveShort': 'high',
  'manage.control.belowShort': 'low',
  'manage.control.gap': 'Fewer than {n} answers',
  'manage.control.noLimits': 'No limits yet',
  'manage.control.point': '{label}: {share}\u00a0%, {n} answers. {verdict}.',
  'manage.column.week': 'Week from',
  'manage.trend.versionFrom': 'From {month}: version {version} of the questionnaire',
  'manage.trend.versionsMixed': '{month}: versions {versions} together',
  'manage.trend.breakNote':
    'The line breaks where the questionnaire changed its version; every month is computed by version {method} of the method.',
  'manage.importance.title': 'What matters most to people?',
  'manage.importance.lead':
    'How closely the rating of each factor goes with the overall rating, from {n} answers that rate all five factors and the whole.',
  'manage.importance.explained':
    'Together the five factors explain {value}\u00a0% of the differences in the overall rating (95\u00a0% confidence interval: {low}–{high}\u00a0%). The bars divide this explained part into 100\u00a0%.',
  'manage.importance.chart': 'Each factor’s part in the overall rating (%)',
  'manage.importance.note':
    'This shows what goes together, not what causes what: the first factor is where to look first, but improving it need not raise the overall rating. Where two intervals overlap, neither factor can be called more important.',
  'manage.importance.method':
    'How: the R² of a linear regression is divided by each factor’s mean gain over all orders of adding the factors (LMG, the Shapley value). Intervals come from resampling under a fixed seed, taking answers as independent of each other.',
  'manage.importance.tooFewTitle': 'Not enough answers to know',
  'manage.importance.tooFew':
    'So far {n} answers rate all five factors and the whole in this period and filter; {minimum} are needed. A longer period or fewer filters may help.',
  'manage.importance.alikeTitle': 'The answers are alike',
  'manage.importance.alike':
    'In the {n} answers, the overall rating does not differ, or goes with none of the factors, so there is nothing to divide.',
  'manage.importance.back': 'Back to the results',
  'manage.column.importance': 'Part in the overall rating (%)',
  'manage.column.factorScore': 'Score of the factor',
} as const;
