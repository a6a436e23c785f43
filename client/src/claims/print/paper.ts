/** A document for paper, whatever is told in it: drawn by `paper-sheet.tsx`, read out or sent as words by `paperText`. */
export type PaperBlock =
  | { kind: 'facts'; title?: string; facts: readonly (readonly [name: string, value: string])[] }
  | { kind: 'words'; title: string; lines: readonly string[] }
  /** Four columns; of money the first is the widest and the others are numbers. */
  | {
      kind: 'table'
      title: string
      head: readonly string[]
      rows: readonly (readonly string[])[]
      isMoney?: boolean
      sum?: string
    }
  | { kind: 'photos'; title: string; photoIds: readonly string[] }
  /** Lines to sign on, each with what is signed. */
  | { kind: 'signatures'; lines: readonly string[] }
  /** Hashes and the like: small, and never broken off from what they prove. */
  | { kind: 'small'; title: string; lines: readonly string[] }

export type Paper = { title: string; place: string; number: string; blocks: readonly PaperBlock[] }

/** The document as plain words, for a phone that cannot print: photos are counted, lines to sign are left out. */
export function paperText({ title, place, number, blocks }: Paper): string {
  const parts = blocks.map((block) => {
    switch (block.kind) {
      case 'facts':
        return [
          ...(block.title ? [`【${block.title}】`] : []),
          ...block.facts.map(([name, value]) => `${name}：${value}`),
        ]
      case 'table':
        return [`【${block.title}】`, ...block.rows.map((row) => row.filter(Boolean).join('，')), block.sum ?? '']
      case 'photos':
        return [`【${block.title}】${block.photoIds.length} 张，见「串门」`]
      case 'signatures':
        return []
      default:
        return [`【${block.title}】`, ...block.lines]
    }
  })
  return [title, place, number, ...parts.flat()].filter(Boolean).join('\n')
}

/** Photos of a document in the order of their first mention: a photo has one number, however often it is shown. */
export const photosOf = ({ blocks }: Paper): string[] => [
  ...new Set(blocks.flatMap((block) => (block.kind === 'photos' ? block.photoIds : []))),
]
