import type { Sample } from './timer'

export type CitySample = Sample & { households: number }

/** What a sample's size counts, as its column is headed. */
export type Sized = 'households' | 'claims'
const header = (sized: Sized): string[] => [
  'what',
  sized,
  'ms',
  'calls',
  'reads',
  'documents',
  'writes',
  'KB out',
  'KB in',
]

const cityNotes = [
  'documents: those the reads brought back; of a recount, the tallies it went through (counted by the database).',
  'An estate has at most 200 stairwells, here 7,200 households: the smallest city is one smaller estate.',
  'The largest city has stairwells, evidence and bindings for its first 60,000 households only.',
  "Times are this machine's and its local cloud's, whose aggregates run in JavaScript. Nothing is extrapolated.",
]

/** Every figure as measured, then the ratios they make. */
export const report = (samples: CitySample[], notes: string[] = cityNotes, sized: Sized = 'households'): string => {
  const names = [...new Set(samples.map(({ name }) => name))]
  const rows = names.flatMap((name) => samples.filter((sample) => sample.name === name).map(rowOf))
  return [
    table([header(sized), ...rows]),
    '',
    ...names.map((name) => growth(samples, name, sized)),
    '',
    ...besides(samples).flatMap((line) => [line, '']),
    ...notes,
  ].join('\n')
}

const thousands = (n: number): string => n.toLocaleString('en')

const rowOf = ({ name, households, ms, cost }: CitySample): string[] => [
  name,
  thousands(households),
  ms.toFixed(1),
  String(cost.calls),
  String(cost.reads),
  thousands(cost.documents),
  String(cost.writes),
  (cost.bytesOut / 1024).toFixed(1),
  (cost.bytesIn / 1024).toFixed(1),
]

const growth = (samples: CitySample[], name: string, sized: Sized): string => {
  const own = samples.filter((sample) => sample.name === name)
  const [small, large] = [own[0], own.at(-1)]
  if (!small || !large) return ''
  const times = (of: (sample: CitySample) => number): string => `×${(of(large) / Math.max(1, of(small))).toFixed(2)}`
  return `${name}: ${times(({ ms }) => ms)} in time, ${times(({ cost }) => cost.documents)} in documents, ${times(({ cost }) => cost.bytesIn)} in bytes, for ${times(({ households }) => households)} ${sized}`
}

/** What recounting costs beside what the product does instead, in the largest city. */
const besides = (samples: CitySample[]): string[] => {
  const largest = Math.max(...samples.map(({ households }) => households))
  const of = (name: string) => samples.find((sample) => sample.name === name && sample.households === largest)
  const pairs = [
    ['recount the estate from its tallies', 'estate page, one document'],
    ['recount the city from its tallies', 'one change, up to the city'],
    ['recount the figures from all claims', 'figures page, one document'],
  ] as const
  return pairs.flatMap(([many, few]) => {
    const [recounted, rolled] = [of(many), of(few)]
    if (!recounted || !rolled) return []
    const { documents } = recounted.cost
    return `${many} ÷ ${few}: ${(recounted.ms / rolled.ms).toFixed(1)} × in time, ${thousands(documents)} documents against ${rolled.cost.documents}`
  })
}

const table = (rows: string[][]): string => {
  const widths = (rows[0] ?? []).map((_, at) => Math.max(...rows.map((row) => row[at]?.length ?? 0)))
  const pad = (cell: string, at: number) => (at === 0 ? cell.padEnd(widths[at] ?? 0) : cell.padStart(widths[at] ?? 0))
  return rows.map((row) => row.map(pad).join('  ')).join('\n')
}
