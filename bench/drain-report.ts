import type { DrainSample } from './drain'

const header = ['how', 'backlog', 'messages/s', 'calls each', 'reads each', 'documents each', 'writes each', 'KB each']

const notes = [
  'Per message, over 500 messages. documents: those the reads brought back (the ids of the look-ahead among them).',
  "WeChat answers at once here; a real send takes longer than all of ours. Times are this machine's and its local cloud's, which",
  'goes through all waiting messages at each look where the real one uses its index; the drain looks once per 500 messages.',
]

/** Every figure as measured, then the ratios they make. */
export const drainReport = (samples: DrainSample[]): string => {
  const names = [...new Set(samples.map(({ name }) => name))]
  const rows = names.flatMap((name) => samples.filter((sample) => sample.name === name).map(rowOf))
  return [
    table([header, ...rows]),
    '',
    ...names.map((name) => growth(samples, name)),
    besides(samples),
    '',
    ...notes,
  ].join('\n')
}

const rate = ({ sent, ms }: DrainSample): number => sent / (ms / 1000)
const each = (sample: DrainSample, of: keyof DrainSample['cost']): number => sample.cost[of] / sample.sent

const rowOf = (sample: DrainSample): string[] => [
  sample.name,
  sample.backlog.toLocaleString('en'),
  rate(sample).toFixed(0),
  ...(['calls', 'reads', 'documents', 'writes'] as const).map((of) => each(sample, of).toFixed(2)),
  ((each(sample, 'bytesOut') + each(sample, 'bytesIn')) / 1024).toFixed(1),
]

const growth = (samples: DrainSample[], name: string): string => {
  const own = samples.filter((sample) => sample.name === name)
  const [small, large] = [own[0], own.at(-1)]
  if (!small || !large) return ''
  const times = (of: (sample: DrainSample) => number): string => `×${(of(large) / of(small)).toFixed(2)}`
  return `${name}: ${times(rate)} messages/s, ${times((one) => each(one, 'reads'))} reads, ${times((one) => each(one, 'writes'))} writes, for ${times(({ backlog }) => backlog)} backlog`
}

/** The alternative beside the product, over the largest backlog. */
const besides = (samples: DrainSample[]): string => {
  const [drain, transactions] = samples.slice(-2)
  if (!drain || !transactions) return ''
  const times = (of: (sample: DrainSample) => number): string => `${(of(transactions) / of(drain)).toFixed(1)} ×`
  return `a transaction per message ÷ the drain: ${times((one) => one.ms)} in time, ${times((one) => each(one, 'calls'))} in calls, ${times((one) => each(one, 'writes'))} in writes`
}

const table = (rows: string[][]): string => {
  const widths = header.map((_, at) => Math.max(...rows.map((row) => row[at]?.length ?? 0)))
  const pad = (cell: string, at: number) => (at === 0 ? cell.padEnd(widths[at] ?? 0) : cell.padStart(widths[at] ?? 0))
  return rows.map((row) => row.map(pad).join('  ')).join('\n')
}
