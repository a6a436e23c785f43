import { execFileSync, spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import canonicalize from 'canonicalize'
import fc from 'fast-check'
import { dayRoot } from '../domain/certificate/day-root'
import { partHash, sealOf } from '../domain/certificate/seal'
import { entryHash, GENESIS, textHash } from '../domain/evidence/chain'
import { chainFor, closedRun, type Deciding, ESTATE, fileOf, packOf, ROUND, textFor } from '../test/support/any-pack'
import { steps } from '../test/support/any-round'
import { TEXT } from '../test/support/build-tally'
import type { Pack } from '../types/certificate'
import type { EvidenceDoc } from '../types/evidence'
import { consentRules } from '../types/household'
import { canonical, inWords, sha256, verifyPack } from './verify-pack.mjs'

const deciding: fc.Arbitrary<Deciding> = fc.record({
  consentRule: fc.constantFrom(...consentRules),
  isNamed: fc.boolean(),
})
const history = fc.tuple(steps, deciding)
type History = [Parameters<typeof closedRun>[0], Deciding]
const chainsOf = (histories: History[]): EvidenceDoc[][] =>
  histories.map(([todo, how], i) => chainFor(closedRun(todo), `stair${i + 1}`, how))
const pipesOf = (pack: Pack) => Object.entries(pack.parts[0]?.risers ?? {})

/** Fixed: the same packs and the same changes each time. */
const SEED = 20261127
const samples = (packs: number, stairwells: number): Pack[] => {
  const histories = fc.sample(fc.array(history, { minLength: stairwells, maxLength: stairwells }), {
    numRuns: packs,
    seed: SEED,
  })
  return histories.map((some) => packOf(chainsOf(some)))
}
/** Numbers in [0, 1), the same each time (mulberry32). */
const randomFrom = (seed: number) => {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32
  }
}
const saysOf = (pack: Pack | Buffer, days: unknown[] = [], seal = ''): string[] =>
  verifyPack(Buffer.isBuffer(pack) ? pack : fileOf(pack), days, seal).faults.map(({ zh }) => zh)

describe('its own SHA-256 and canonical JSON', () => {
  test('hash any text as Node does', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme', maxLength: 300 }),
        (text) => sha256(text) === createHash('sha256').update(text, 'utf8').digest('hex'),
      ),
    )
  })
  test('write any JSON as the library does that hashed it', () => {
    fc.assert(fc.property(fc.jsonValue(), (value) => canonical(value) === canonicalize(value)))
  })
})

describe('a pack as it was issued', () => {
  test('is found right, whatever happened in its stairwells and however its households decide (rules 27, 29, 34)', () => {
    const seen = { complete: 0, locked: 0, disputed: 0, partly: 0, texts: 0 }
    fc.assert(
      fc.property(fc.array(history, { minLength: 1, maxLength: 2 }), (histories) => {
        const pack = packOf(chainsOf(histories))
        expect(saysOf(pack)).toEqual([])
        const kinds = pack.parts.flatMap(({ entries }) => entries.map(({ entry }) => entry.kind))
        const wholes = pipesOf(pack).filter(([, { isComplete }]) => isComplete)
        seen.complete += wholes.length
        seen.partly += pipesOf(pack).length - wholes.length
        seen.locked += Number(kinds.includes('lock'))
        seen.disputed += Number(kinds.includes('disputed'))
        seen.texts += Number(kinds.includes('text'))
      }),
      { numRuns: 60, seed: SEED },
    )
    expect(Object.entries(seen).filter(([, times]) => times === 0)).toEqual([])
  })

  test('of one riser is found right when that riser is complete, and only then', () => {
    const seen = { complete: 0, open: 0 }
    fc.assert(
      fc.property(history, (one) => {
        const chains = chainsOf([one])
        for (const [riserId, { isComplete }] of pipesOf(packOf(chains))) {
          const pack = packOf(chains, { kind: 'riser', roundId: ROUND, stairwellId: 'stair1', riserId })
          expect(saysOf(pack)).toEqual(isComplete ? [] : ['6号楼1门 证明说的立管没有成串'])
          seen[isComplete ? 'complete' : 'open'] += 1
        }
      }),
      { numRuns: 25, seed: SEED },
    )
    expect(Math.min(seen.complete, seen.open)).toBeGreaterThan(0)
  })

  test('is told in words with its counts, code and seal', () => {
    const [pack] = samples(1, 2)
    if (!pack) throw new Error('no sample')
    const lines = inWords(verifyPack(fileOf(pack))).join('\n')
    expect(lines).toMatch(/^核对无误/)
    expect(lines).toContain('2 个楼门，6 户，8 根立管')
    expect(lines).toContain('编号 7K3M Q9TX 01AB')
    expect(lines).toContain((pack.seal.match(/.{4}/g) ?? []).join(' '))
  })
})

describe('one byte changed', () => {
  const CHANGES = 10_000

  /** Where in the file each part and each of its entries stands. */
  const regionsOf = (pack: Pack) => {
    const file = fileOf(pack)
    return pack.parts.flatMap((part, i) => {
      const from = file.indexOf(canonicalize(part) as string)
      const place = `6号楼${i + 1}门`
      let at = from
      const entries = part.entries.map((link, seq) => {
        const text = canonicalize(link) as string
        const start = file.indexOf(text, at)
        at = start + Buffer.byteLength(text)
        return { from: start, to: at, where: `${place} 第 ${seq} 号存证` }
      })
      return [...entries, { from, to: from + Buffer.byteLength(canonicalize(part) as string), where: place }]
    })
  }

  test(`${CHANGES} random ones are each named, and where they are`, () => {
    const random = randomFrom(SEED)
    const packs = samples(8, 2).map((pack) => ({ file: fileOf(pack), regions: regionsOf(pack) }))
    const silent: string[] = []
    const misplaced: string[] = []
    for (let n = 0; n < CHANGES; n++) {
      const { file, regions } = packs[n % packs.length] as (typeof packs)[number]
      const at = Math.floor(random() * file.length)
      const changed = Buffer.from(file)
      changed[at] = ((file[at] ?? 0) + 1 + Math.floor(random() * 255)) % 256
      const { faults } = verifyPack(changed)
      const what = `byte ${at}: ${file[at]} → ${changed[at]}`
      if (faults.length === 0) silent.push(what)
      const region = regions.find(({ from, to }) => at >= from && at < to)
      const isPlaced = faults.some(({ where }) => where === '文件' || (region ? where === region.where : true))
      if (!isPlaced) misplaced.push(`${what}: ${faults.map(({ zh }) => zh).join('; ')}, not in ${region?.where}`)
    }
    expect({ silent, misplaced }).toEqual({ silent: [], misplaced: [] })
  })

  test('every single byte of a header is covered', () => {
    const [pack] = samples(1, 1)
    if (!pack) throw new Error('no sample')
    const file = fileOf(pack)
    const silent = Array.from({ length: Buffer.byteLength(canonicalize(pack.header) as string) + 11 }, (_, at) => {
      const changed = Buffer.from(file)
      changed[at] = (file[at] ?? 0) ^ 1
      return verifyPack(changed).isFine ? [at] : []
    }).flat()
    expect(silent).toEqual([])
  })
})

/** Everything an attacker can make anew after a change: chains, parts, texts' rows, figures as stated, seal. */
const sealedAnew = (pack: Pack, isRelinked = true): Pack => {
  for (const [i, part] of pack.parts.entries()) {
    const row = pack.header.parts[i]
    if (!row) continue
    if (isRelinked) {
      let prevHash = GENESIS(row.tallyId)
      for (const link of part.entries) {
        Object.assign(link, { prevHash, hash: entryHash(prevHash, link.entry) })
        prevHash = link.hash
      }
      row.head = prevHash
    }
    row.partHash = partHash(part)
  }
  pack.seal = sealOf(pack.header)
  return pack
}

describe('a forger with all hashes made anew', () => {
  const real = samples(40, 1).find((pack) =>
    pack.parts[0]?.entries.some(({ entry }) => entry.kind === 'answer' && entry.answers[0]?.state === 'refused'),
  )
  const base = (): Pack => structuredClone(real as Pack)
  const entriesOf = (pack: Pack) => pack.parts[0]?.entries ?? []

  test('is caught by the registered seal, whatever was changed', () => {
    const pack = base()
    const registered = pack.seal
    pack.header.estateName = '别的小区'
    const forged = sealedAnew(pack)
    expect(saysOf(forged)).toEqual([])
    expect(saysOf(forged, [], registered)).toEqual(['封印 和登记的不一样：这不是登记的那一份'])
    expect(saysOf(base(), [], registered.toUpperCase().replace(/(.{4})/g, '$1 '))).toEqual([])
  })

  test('is caught by a published day of before, which names the entry', () => {
    const issued = base()
    const { tallyId = '', head = '', seq = 0 } = issued.header.parts[0] ?? {}
    const day = { estateId: ESTATE.estateId, on: '2026-11-01', before: null, heads: [{ tallyId, seq, head }] }
    const published = { ...day, root: dayRoot(day) }
    expect(verifyPack(fileOf(issued), [published])).toMatchObject({ isFine: true, found: { days: 1, compared: 1 } })
    const pack = base()
    const refused = entriesOf(pack).find(
      ({ entry }) => entry.kind === 'answer' && entry.answers[0]?.state === 'refused',
    )
    if (refused?.entry.kind === 'answer') Object.assign(refused.entry, { signerId: 's-f3a' })
    expect(saysOf(sealedAnew(pack), [JSON.stringify(published)])).toContain(
      `公布日 2026-11-01 6号楼1门 第 ${seq} 号存证和公布的不一样`,
    )
    const edited = { ...published, heads: [{ tallyId, seq, head: '0'.repeat(64) }] }
    expect(saysOf(issued, [edited])).toContain('公布日 2026-11-01 被改过')
    const next = { ...day, on: '2026-11-02', before: { on: '2026-11-01', root: 'f'.repeat(64) } }
    expect(saysOf(issued, [published, { ...next, root: dayRoot(next) }])).toEqual([
      '公布日 2026-11-02 和 2026-11-01 接不上',
    ])
  })

  test.each<[string, (pack: Pack) => void, RegExp]>([
    [
      'a state that does not follow',
      ({ parts }) => Object.assign(Object.values(parts[0]?.flats ?? {})[0]?.states ?? {}, { kitchenWater: 'deferred' }),
      /101 厨房给水写成「暂不同意」，存证是「/,
    ],
    [
      'a pipe called complete that is not, or the other way round',
      ({ parts }) => {
        const riser = parts[0]?.risers.r1
        if (riser) riser.isComplete = !riser.isComplete
      },
      /厨房给水立管 r1 和存证不符/,
    ],
    [
      'another room',
      ({ parts }) => Object.assign(parts[0]?.flats.f1 ?? {}, { room: '999' }),
      /房号写成 999，存证是 101/,
    ],
    ['a household left out', ({ parts }) => delete parts[0]?.flats.f1, /101 漏了/],
    [
      'another figure',
      ({ header }) => Object.assign(header.parts[0]?.figures ?? {}, { agreed: 99 }),
      /合计「agreed」写成 99/,
    ],
    ['a round that was not closed', ({ header, parts }) => cut({ header, parts }), /这一轮还没有结束/],
    ['an entry cut off', ({ parts }) => void parts[0]?.entries.pop(), /条存证，应有/],
    [
      'an answer by somebody who owns nothing there',
      (pack) => Object.assign(firstAnswer(pack), { signerId: 'nobody' }),
      /答复的人不是这户的业主/,
    ],
    ['an answer to another text', (pack) => Object.assign(firstAnswer(pack), { textVersion: 9 }), /答的不是当时的文本/],
    ['clauses unread', (pack) => Object.assign(firstAgreed(pack), { clausesRead: [] }), /没有读完单独列出的条款/],
    [
      'an answer after the end',
      (pack) => Object.assign(firstAppAnswer(pack), { at: '2027-01-01T00:00:00.000Z' }),
      /不在征求意见的日子里/,
    ],
    [
      'a text that was edited',
      ({ header }) => Object.assign(header.texts[textHash(textFor(TEXT))] ?? {}, { full: '别的' }),
      /文本 .* 被改过/,
    ],
    ['a text left out', ({ header }) => delete header.texts[textHash(textFor(TEXT))], /缺了，存证里有人答过它/],
    ['another estate', ({ header }) => Object.assign(header, { estateId: 'estate2' }), /是别的小区的存证/],
    ['more than it may say', ({ header }) => Object.assign(header, { note: 'x' }), /抬头 多了「note」/],
  ])('is caught by the count: %s', (_what, forge, words) => {
    const pack = base()
    forge(pack)
    expect(saysOf(sealedAnew(pack)).join('\n')).toMatch(words)
  })

  const cut = ({ header, parts }: Pick<Pack, 'header' | 'parts'>) => {
    for (const row of header.parts) row.seq -= 1
    for (const part of parts) part.entries.pop()
  }
  const answersIn = (pack: Pack) => entriesOf(pack).flatMap(({ entry }) => (entry.kind === 'answer' ? entry : []))
  const firstAnswer = (pack: Pack) => answersIn(pack)[0] ?? {}
  const firstAppAnswer = (pack: Pack) => answersIn(pack).find(({ via }) => via === 'app') ?? {}
  const firstAgreed = (pack: Pack) => answersIn(pack).find(({ answers }) => answers[0]?.state === 'agreed') ?? {}

  test('all that is wrong is named, not just the first', () => {
    const pack = base()
    const [one, two] = [entriesOf(pack)[1], entriesOf(pack)[3]]
    Object.assign(one?.entry ?? {}, { at: '2026-10-10T04:00:09.000Z' })
    Object.assign(two?.entry ?? {}, { at: '2026-10-10T04:00:09.000Z' })
    pack.header.title = '别的'
    expect(saysOf(pack)).toEqual(
      expect.arrayContaining([
        '6号楼1门 第 1 号存证 被改过',
        '6号楼1门 第 3 号存证 被改过',
        '抬头 和封印对不上，两者之一被改过',
        '6号楼1门 这一部分的哈希对不上',
      ]),
    )
  })
})

describe('a file that is no pack', () => {
  test.each<[string, string | Uint8Array, RegExp]>([
    ['nothing', '', /不完整/],
    ['a picture', Uint8Array.from([0xff, 0xd8, 0xff, 0xe0]), /坏掉的字/],
    ['null', 'null', /是空的/],
    ['a list', '[]', /文件 读不懂/],
    ['something else of ours', '{"estateId":"e","root":"x"}', /缺少「header」/],
  ])('%s is called what it is', (_what, input, words) => {
    expect(
      verifyPack(input)
        .faults.map(({ zh }) => zh)
        .join('\n'),
    ).toMatch(words)
  })

  test('a pack with blanks, a sign more at the end, or a byte order mark is not the file that was issued', () => {
    const [pack] = samples(1, 1)
    for (const text of [JSON.stringify(pack, null, 1), `${fileOf(pack as Pack)}\n`])
      expect(saysOf(Buffer.from(text))[0]).toMatch(/标准写法/)
    expect(saysOf(Buffer.from(`\ufeff${fileOf(pack as Pack)}`))[0]).toMatch(/不是 JSON/)
  })
})

describe('on the command line', () => {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'verify-pack-'))
  afterAll(() => rmSync(folder, { recursive: true }))
  const script = path.resolve('verifier/verify-pack.mjs')
  const run = (...args: string[]) => {
    const { status, stdout } = spawnSync(process.execPath, [script, ...args], { cwd: folder, encoding: 'utf8' })
    return { status, stdout }
  }

  test('it says 0 and what it is, 1 and what is wrong, 2 where nothing can be read; it imports nothing', () => {
    const pack = samples(1, 1)[0] as Pack
    writeFileSync(path.join(folder, 'pack.json'), fileOf(pack))
    expect(run('pack.json', '--seal', pack.seal)).toEqual({
      status: 0,
      stdout: expect.stringContaining('封印和登记的一样'),
    })
    const changed = fileOf(pack).toString().replace('"estateName":"试', '"estateName":"测')
    writeFileSync(path.join(folder, 'changed.json'), changed)
    expect(run('changed.json')).toEqual({ status: 1, stdout: expect.stringContaining('✗ 抬头 和封印对不上') })
    expect(run('nowhere.json').status).toBe(2)
    expect(run().status).toBe(2)
    const source = execFileSync('cat', [script], { encoding: 'utf8' })
    expect(source.match(/^import |require\(/gm)).toBeNull()
  })
})
