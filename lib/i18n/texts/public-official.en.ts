export const publicOfficial = {
  'public.navigation.official': 'The Ministry’s figures',
  'public.official.title': 'SIPAS and PAR Index as published by the Ministry of Home Affairs',
  'public.official.description':
    'The satisfaction index SIPAS and the administrative reform index PAR Index by year, as published by the Ministry of Home Affairs, with sources and the year the method changed.',
  'public.official.lead':
    'These figures are measured and published each year by the Ministry of Home Affairs and stand here for reference. None of the figures on this page is made from answers sent at counters or by phone.',
  'public.official.real':
    'This installation runs on made-up answers; the Ministry’s figures on this page are the real published ones.',

  'public.official.why.title': 'Why they are not to be compared with the scores under Results',
  'public.official.why.people':
    'Other people answer: the Ministry draws people at random in the community; here those answer who choose to, where they have just been served.',
  'public.official.why.parts':
    'Other things are asked: the SIPAS result of 2024 fits a mean of 14 parts, nine policies and five factors of service; here only the five factors are asked. PAR Index marks the administrative reform of a whole province, not satisfaction alone.',
  'public.official.why.time':
    'Other times and borders: the Ministry’s figures are for a whole year, within the borders of that year; here they are by month, for the places that serve today.',
  'public.official.why.rule':
    'So the two never stand in one chart, and the difference between them tells nothing.',
  'public.official.why.link': 'How the score here is made',

  'public.official.sipas.title': 'The satisfaction index SIPAS',
  'public.official.sipas.summary':
    'From the result of 2022 on the Ministry measures in another way, so there are two separate lines: figures from 2022 on cannot be compared with those before. The lower level of 2022 does not mean that people were less satisfied.',
  'public.official.sipas.noProvince':
    'There are no SIPAS results of the province itself here yet; the operator can import them from a CSV file.',
  'public.official.par.title': 'The administrative reform index PAR Index',
  'public.official.par.summary':
    'Since 2022 PAR Index follows a new scheme for 2022–2030 (Decision 876/QD-BNV), so the line is parted there.',
  'public.official.par.empty.title': 'There are no PAR Index results here yet',
  'public.official.par.empty':
    'The Ministry of Home Affairs publishes PAR Index for ministries and provinces each year. We could not yet check any of the figures against a publication, so we write none down ourselves; once the province imports them with their source, a chart and a table appear here.',
  'public.official.howTo': 'How to import the province’s figures',

  'public.official.chart.description':
    '{place}: {figures}. The line is parted where the method changed or a year is missing.',
  'public.official.chart.figure': '{year}: {value}',
  'public.official.chart.break': 'Method changed {year}',
  'public.official.country': 'Whole country',
  'public.official.table': 'By year, with sources',
  'public.official.factors': 'The five factors, as the Ministry published them',
  'public.official.factors.note':
    'Only years whose figures by factor were read in a published result, or imported by the province with their source.',
  'public.official.column.year': 'Year',
  'public.official.column.value': 'Index (out of 100)',
  'public.official.column.rank': 'Rank',
  'public.official.column.source': 'Source',
  'public.official.changed': 'method changed',
  'public.official.source': '{index}, result of {year}, published by the Ministry of Home Affairs',
  'public.official.index.sipas': 'SIPAS index',
  'public.official.index.par': 'PAR Index',
  'public.official.mark.pub': 'read in the published result',
  'public.official.mark.known': 'from experts’ memory, not yet checked',
  'public.official.mark.imported': 'imported by the province on {date}',

  'public.official.import.title': 'Import the province’s results (for the operator)',
  'public.official.import.text':
    'Write a CSV file in UTF-8 with the columns index, year, place, part, value, rank, source, then run the command below on the server.',
  'public.official.import.index': 'index is sipas or par; year is the year of the result.',
  'public.official.import.place':
    'place is VN for the whole country, or the code of the province, here {code}.',
  'public.official.import.part':
    'part is total for the index itself; for SIPAS it may be access, procedures, officials, result, feedback for the five factors.',
  'public.official.import.value':
    'value is the published figure from 0 to 100; rank may be left empty; source is the document or page that published it, and must be given.',
  'public.official.import.rule':
    'A file is imported whole or not at all; faulty rows are named with the reason. A figure that is known with another value is refused and both are told, unless --replace is added.',
  'public.official.import.example': 'An example of such a file',
  'public.official.data': 'All figures of this page, for machines to read:',

  'public.official.place.title': 'Results published by the Ministry of Home Affairs',
  'public.official.place.text':
    'Each year the Ministry of Home Affairs publishes the satisfaction index SIPAS and the administrative reform index PAR Index. They are measured in another way and cannot be compared with the score on this page.',
  'public.official.place.link': 'See SIPAS and PAR Index by year',
} as const;
