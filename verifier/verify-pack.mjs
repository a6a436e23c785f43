/**
 * 核对一份串门证明文件。This one file checks a Chuanmen certificate's file (`chuanmen-pack/1`). It needs nothing else and asks nobody: read it, keep it, run it in ten years.
 *
 *   node verify-pack.mjs chuanmen-CODE.json [--seal REGISTERED_SEAL] [chuanmen-day-2026-11-27.json …]
 *
 * Exit code 0: nothing is wrong; 1: something is, all of it named; 2: nothing could be read.
 *
 * What a file holds: a header, one part per stairwell, a seal. Each part is a chain of entries (what was asked, who answered what, what was taken back), each bound to the one before by SHA-256, and how it
 * was counted. The header binds each part and each text by its hash; the seal is the header's. All JSON is canonical (RFC 8785), so that every sign of the file is bound.
 * Checked here: every hash; that the file is canonical to the sign; that each entry was allowed at its place; and all counts, made anew from the entries by the rules below, written a second time.
 * Who changes an entry and makes all hashes anew cannot be caught by the file alone: compare the seal with the registered one (the public page for the code), or the chains with published days.
 */

const FORMAT = 'chuanmen-pack/1'
const ITEMS = {
  kitchenWater: '厨房给水',
  kitchenDrain: '厨房排水',
  bathroomWater: '卫生间给水',
  bathroomDrain: '卫生间排水',
}
const STATES = {
  pending: '未答复',
  agreed: '同意',
  conditional: '有条件同意',
  deferred: '暂不同意',
  refused: '不同意',
}

// ---------------------------------------------------------------------------------------------------------------- SHA-256

const primes = (count) => {
  const found = []
  for (let n = 2; found.length < count; n++) if (found.every((prime) => n % prime !== 0)) found.push(n)
  return found
}
/** The first 32 bits of a number's fraction. */
const fraction = (number) => ((number - Math.floor(number)) * 2 ** 32) | 0
const ROUNDS = primes(64).map((prime) => fraction(Math.cbrt(prime)))
const START = primes(8).map((prime) => fraction(Math.sqrt(prime)))
const turn = (word, by) => (word >>> by) | (word << (32 - by))
const words = new Int32Array(64)

/** SHA-256 (FIPS 180-4) of a text's UTF-8 bytes, in hex. Own, because browsers offer theirs only to pages from a server. */
export const sha256 = (text) => {
  const said = new TextEncoder().encode(text)
  const bytes = new Uint8Array((((said.length + 8) >> 6) + 1) << 6)
  bytes.set(said)
  bytes[said.length] = 0x80
  const view = new DataView(bytes.buffer)
  view.setUint32(bytes.length - 8, Math.floor(said.length / 2 ** 29))
  view.setUint32(bytes.length - 4, said.length << 3)
  const sum = Int32Array.from(START)
  for (let from = 0; from < bytes.length; from += 64) digest(view, from, sum)
  return Array.from(sum, (word) => (word >>> 0).toString(16).padStart(8, '0')).join('')
}

const digest = (view, from, sum) => {
  for (let i = 0; i < 16; i++) words[i] = view.getInt32(from + i * 4)
  for (let i = 16; i < 64; i++) {
    const early = words[i - 15]
    const late = words[i - 2]
    const one = turn(early, 7) ^ turn(early, 18) ^ (early >>> 3)
    const two = turn(late, 17) ^ turn(late, 19) ^ (late >>> 10)
    words[i] = (words[i - 16] + one + words[i - 7] + two) | 0
  }
  let [a, b, c, d, e, f, g, h] = sum
  for (let i = 0; i < 64; i++) {
    const one = (h + (turn(e, 6) ^ turn(e, 11) ^ turn(e, 25)) + ((e & f) ^ (~e & g)) + ROUNDS[i] + words[i]) | 0
    const two = ((turn(a, 2) ^ turn(a, 13) ^ turn(a, 22)) + ((a & b) ^ (a & c) ^ (b & c))) | 0
    h = g
    g = f
    f = e
    e = (d + one) | 0
    d = c
    c = b
    b = a
    a = (one + two) | 0
  }
  for (const [i, word] of [a, b, c, d, e, f, g, h].entries()) sum[i] = (sum[i] + word) | 0
}

// --------------------------------------------------------------------------------------------------------- canonical JSON

/** RFC 8785: no blanks, keys in the order of their UTF-16 units, numbers and strings as JavaScript writes them. */
export const canonical = (value) => {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`
  if (typeof value !== 'object' || value === null) return JSON.stringify(value)
  const keys = Object.keys(value).sort()
  return `{${keys.map((key) => `${JSON.stringify(key)}:${canonical(value[key])}`).join(',')}}`
}
const hashOf = (value) => sha256(canonical(value))

// ------------------------------------------------------------------------------------------------------------- what is wrong

/** Collects all that is wrong: where, and what, in Chinese and in English. */
const listOfFaults = () => {
  const faults = []
  const at = (where, where_en) => ({
    say: (zh, en) => faults.push({ where, zh: `${where} ${zh}`, en: `${where_en}: ${en}` }),
  })
  return { faults, at }
}
const FILE = ['文件', 'file']
const HEADER = ['抬头', 'header']

const isRecord = (value) => typeof value === 'object' && value !== null && !Array.isArray(value)
const isText = (value) => typeof value === 'string'
const isCount = (value) => Number.isSafeInteger(value) && value >= 0
const isHash = (value) => isText(value) && /^[0-9a-f]{64}$/.test(value)
const isListOf = (is) => (value) => Array.isArray(value) && value.every(is)
const isMapOf = (is) => (value) => isRecord(value) && Object.values(value).every(is)
const isOneOf = (known) => (value) => isText(value) && Object.hasOwn(known, value)
const isItem = isOneOf(ITEMS)
const isTime = (value) => isText(value) && !Number.isNaN(Date.parse(value))

/** Says which of these fields are missing or not what they must be, and (unless `isOpen`) which are not known. Answers whether all is well. */
const looksLike = (value, fields, fault, isOpen = false) => {
  if (!isRecord(value)) {
    fault.say('读不懂', 'is not a record')
    return false
  }
  const bad = Object.keys(fields).filter((name) => !Object.hasOwn(value, name) || !fields[name](value[name]))
  const strange = isOpen ? [] : Object.keys(value).filter((name) => !Object.hasOwn(fields, name))
  for (const name of bad) fault.say(`缺少「${name}」，或写得不对`, `"${name}" is missing or not what it must be`)
  for (const name of strange) fault.say(`多了「${name}」`, `"${name}" does not belong here`)
  return bad.length === 0
}

const figureNames = ['households', 'agreed', 'areaCentiSqm', 'agreedAreaCentiSqm', 'risers', 'complete']
const areFigures = (value) => isRecord(value) && figureNames.every((name) => isCount(value[name]))
const headerFields = {
  format: (value) => value === FORMAT,
  code: (value) => isText(value) && /^[0-9A-HJKMNP-TV-Z]{12}$/.test(value),
  estateId: isText,
  estateName: isText,
  street: isText,
  scope: (value) =>
    isRecord(value) &&
    isText(value.roundId) &&
    (value.kind === 'round' || (value.kind === 'riser' && isText(value.stairwellId) && isText(value.riserId))),
  title: isText,
  about: isText,
  issuedAt: isTime,
  texts: isMapOf(isRecord),
  parts: (value) => isListOf(isRecord)(value) && value.length > 0,
}
const rowFields = {
  stairwellId: isText,
  building: isText,
  unit: isText,
  tallyId: isText,
  seq: isCount,
  head: isHash,
  figures: areFigures,
  partHash: isHash,
}
const partFields = {
  stairwellId: isText,
  entries: isListOf(isRecord),
  risers: isMapOf((riser) => isRecord(riser) && isItem(riser.kind) && isListOf(isText)(riser.flatIds)),
  flats: isMapOf((flat) => isRecord(flat) && isText(flat.room) && isMapOf(isOneOf(STATES))(flat.states)),
}
const linkFields = { entry: isRecord, prevHash: isHash, hash: isHash }

const isShare = (value) =>
  value === null || (isRecord(value) && isCount(value.numerator) && isCount(value.denominator) && value.denominator > 0)
const householdFields = {
  areaCentiSqm: isCount,
  consentRule: isOneOf({ sole: 1, joint: 1, shares: 1, filed: 1, unit: 1 }),
  filedSignerIds: isListOf(isText),
  owners: isListOf((owner) => isRecord(owner) && isText(owner.signerId) && isShare(owner.share)),
}
const isHousehold = (value) =>
  isRecord(value) &&
  isText(value.room) &&
  Object.keys(householdFields).every((name) => householdFields[name](value[name]))
const said = { flatId: isText, signerId: isText }
const items = isListOf(isItem)
/** What the count reads of each kind of entry; all else in it is bound by its hash. */
const entryFields = {
  opened: {
    ...{
      textHash: isHash,
      textVersion: isCount,
      items,
      clauseIds: isListOf(isText),
      opensAt: isTime,
      closesAt: isTime,
    },
    ...{ proofLevel: isCount, roundId: isText, estateId: isText, stairwellId: isText, flats: isMapOf(isHousehold) },
    risers: isMapOf((riser) => isRecord(riser) && isItem(riser.item) && isListOf(isText)(riser.flatIds)),
  },
  answer: {
    ...said,
    ...{ via: isOneOf({ app: 1, paper: 1, agent: 1, call: 1 }), level: isCount, clausesRead: isListOf(isText) },
    ...{ textHash: isHash, textVersion: isCount },
    answers: isListOf(
      (one) => isRecord(one) && isItem(one.item) && isOneOf(STATES)(one.state) && one.state !== 'pending',
    ),
  },
  disputed: { ...said, items },
  settled: { ...said, items },
  withdrawal: { ...said, items },
  access: { flatId: isText },
  correction: { flatId: isText, ...householdFields },
  text: { textHash: isHash, textVersion: isCount, clauseIds: isListOf(isText) },
  lock: { riserId: isText },
  bindingEnded: { flatId: isText },
  closed: {},
}

// -------------------------------------------------------------------------------------------------------------- the rules

const divisor = (a, b) => (b === 0n ? a : divisor(b, a % b))
/** Shares over one common denominator: [numerators, denominator]. */
const over = (shares) => {
  const whole = shares.reduce((least, { denominator }) => {
    const next = BigInt(denominator)
    return (least / divisor(least, next)) * next
  }, 1n)
  return [shares.map(({ numerator, denominator }) => (BigInt(numerator) * whole) / BigInt(denominator)), whole]
}
const total = (numbers) => numbers.reduce((sum, number) => sum + number, 0n)

/**
 * Who must agree for a household to have agreed: all owners; with known shares that are one whole, two thirds of them (Civil Code art. 301); under a filed agreement, or for public housing, those it names.
 * `isIn` says of an owner whether they do.
 */
const carries = ({ consentRule, filedSignerIds, owners }, isIn) => {
  if (owners.length === 0) return false
  if (consentRule === 'shares' && owners.every(({ share }) => share !== null)) {
    const [parts, whole] = over(owners.map(({ share }) => share))
    if (total(parts) === whole) return 3n * total(parts.filter((_, i) => isIn(owners[i].signerId))) >= 2n * whole
  }
  const named = (consentRule === 'filed' || consentRule === 'unit') && filedSignerIds.length > 0
  const needed = named ? filedSignerIds : owners.map(({ signerId }) => signerId)
  return needed.every((id) => owners.some(({ signerId }) => signerId === id) && isIn(id))
}

/**
 * What a household amounts to on one item. An answer counts if it was given since the item's words last changed and no paper of the same owner contradicts it. On a pipe that is locked for works
 * all have agreed and nothing changes that. Not agreed, it is whatever stands in the way: without whom the others could not carry it.
 */
const stateOf = (tally, flatId, item) => {
  const isLocked = Object.keys(tally.risers).some(
    (id) => tally.locked.has(id) && tally.risers[id].item === item && tally.risers[id].flatIds.includes(flatId),
  )
  if (isLocked) return 'agreed'
  const flat = tally.flats[flatId]
  const says = (signerId) => {
    const answer = flat.said.get(`${item} ${signerId}`)
    return answer && !answer.isDisputed && answer.version >= tally.since[item] ? answer.state : 'pending'
  }
  const without = (...states) => carries(flat, (signerId) => !states.includes(says(signerId)))
  if (carries(flat, (signerId) => says(signerId) === 'agreed')) return 'agreed'
  if (!without()) return 'pending'
  if (!without('refused')) return 'refused'
  if (!without('refused', 'deferred')) return 'deferred'
  return without('refused', 'deferred', 'pending') ? 'conditional' : 'pending'
}
const itemsOf = (tally, flatId) => [
  ...new Set(Object.values(tally.risers).flatMap(({ item, flatIds }) => (flatIds.includes(flatId) ? [item] : []))),
]
const isWhole = (tally, { item, flatIds }) =>
  flatIds.length > 0 && flatIds.every((flatId) => stateOf(tally, flatId, item) === 'agreed')

const open = (entry) => ({
  ...entry,
  flats: Object.fromEntries(Object.entries(entry.flats).map(([id, flat]) => [id, { ...flat, said: new Map() }])),
  since: Object.fromEntries(entry.items.map((item) => [item, entry.textVersion])),
  locked: new Set(),
  isClosed: false,
})

const namesItsOwn = ({ risers, flats, items }) =>
  Object.values(risers).every(
    ({ item, flatIds }) => items.includes(item) && flatIds.every((flatId) => Object.hasOwn(flats, flatId)),
  )

/** Each kind of entry: what makes it one that could not stand there (said to `fault`), and what it changes. */
const deeds = {
  opened: (_tally, _entry, fault) => fault.say('又开始了一次', 'opens a second time'),
  answer: (tally, entry, fault) => {
    const flat = tally.flats[entry.flatId]
    mayAnswer(tally, entry, fault)
    for (const { item, state } of entry.answers) {
      if (!itemsOf(tally, entry.flatId).includes(item))
        fault.say('答了没有问这户的事', 'answers what was not asked of this household')
      flat.said.set(`${item} ${entry.signerId}`, { state, version: entry.textVersion, isDisputed: false })
    }
  },
  disputed: (tally, entry, fault) => {
    mustBeOpen(tally, fault)
    for (const item of entry.items) {
      const answer = tally.flats[entry.flatId].said.get(`${item} ${entry.signerId}`)
      if (answer) answer.isDisputed = true
      else fault.say('和一个没有的答复冲突', 'contradicts an answer that is not there')
    }
  },
  settled: (tally, entry, fault) => {
    mustBeOpen(tally, fault)
    for (const item of entry.items) {
      const answer = tally.flats[entry.flatId].said.get(`${item} ${entry.signerId}`)
      if (answer?.isDisputed) answer.isDisputed = false
      else fault.say('了结了一个没有的冲突', 'settles a conflict that is not there')
    }
  },
  withdrawal: (tally, entry, fault) => {
    for (const item of entry.items) {
      if (isFixed(tally, entry.flatId, item)) fault.say('撤回时立管已经锁定', 'is withdrawn from a locked pipe')
      if (!tally.flats[entry.flatId].said.delete(`${item} ${entry.signerId}`))
        fault.say('撤回了一个没有的答复', 'withdraws an answer that is not there')
    }
  },
  access: (tally, _entry, fault) => mustBeOpen(tally, fault),
  correction: (tally, { flatId, areaCentiSqm, consentRule, filedSignerIds, owners }, fault) => {
    mustBeOpen(tally, fault)
    const { room, said: before } = tally.flats[flatId]
    const stay = [...before].filter(([key]) =>
      owners.some(({ signerId }) => key.slice(key.indexOf(' ') + 1) === signerId),
    )
    tally.flats[flatId] = { room, areaCentiSqm, consentRule, filedSignerIds, owners, said: new Map(stay) }
  },
  text: (tally, entry, fault) => {
    mustBeOpen(tally, fault)
    if (entry.textVersion <= tally.textVersion) fault.say('文本版本没有变新', 'is no newer version of the text')
    Object.assign(tally, { textHash: entry.textHash, textVersion: entry.textVersion, clauseIds: entry.clauseIds })
    for (const item of entry.items ?? tally.items) tally.since[item] = entry.textVersion
  },
  lock: (tally, { riserId }, fault) => {
    const riser = tally.risers[riserId]
    if (!riser) return fault.say('锁定了没有的立管', 'locks a pipe that is not there')
    if (!isWhole(tally, riser)) fault.say('锁定时立管还没有成串', 'locks a pipe that is not complete')
    tally.locked.add(riserId)
  },
  bindingEnded: () => {},
  closed: (tally, _entry, fault) => {
    mustBeOpen(tally, fault)
    tally.isClosed = true
  },
}
const isFixed = (tally, flatId, item) =>
  [...tally.locked].some((id) => tally.risers[id].item === item && tally.risers[id].flatIds.includes(flatId))
const mustBeOpen = (tally, fault) => {
  if (tally.isClosed) fault.say('写在这一轮结束以后', 'comes after the round was closed')
}

/** An owner, proven well enough, in time, to the text in force, having read the clauses that limit liability (rule 34). */
const mayAnswer = (tally, entry, fault) => {
  mustBeOpen(tally, fault)
  const isRemote = entry.via === 'app' || entry.via === 'agent'
  if (!tally.flats[entry.flatId].owners.some(({ signerId }) => signerId === entry.signerId))
    fault.say('答复的人不是这户的业主', 'is not by an owner of this household')
  if (entry.textHash !== tally.textHash || entry.textVersion !== tally.textVersion)
    fault.say('答的不是当时的文本', 'does not answer the text in force')
  if (isRemote && entry.level < tally.proofLevel) fault.say('身份核验不够', 'is not proven as the round demands')
  if (
    isRemote &&
    (Date.parse(entry.at) < Date.parse(tally.opensAt) || Date.parse(entry.at) >= Date.parse(tally.closesAt))
  )
    fault.say('不在征求意见的日子里', 'was not given while the round was open')
  const agrees = entry.answers.some(({ state }) => state === 'agreed' || state === 'conditional')
  if (agrees && tally.clauseIds.some((id) => !entry.clausesRead.includes(id)))
    fault.say('同意前没有读完单独列出的条款', 'agrees without having read every clause')
  if (entry.answers.some(({ item }) => isFixed(tally, entry.flatId, item)))
    fault.say('答复时立管已经锁定', 'answers on a locked pipe')
}

/** The count anew, from a part's entries alone; null when they do not begin. Entries that cannot be read are named and passed over. */
const recount = (links, faultAt) => {
  let tally = null
  for (const [seq, { entry }] of links.entries()) {
    const fault = faultAt(seq)
    const fields =
      isRecord(entry) && isText(entry.kind) && Object.hasOwn(entryFields, entry.kind) && entryFields[entry.kind]
    if (!fields) {
      fault.say('是读不懂的存证', 'is of no known kind')
      continue
    }
    if (!looksLike(entry, { tallyId: isText, seq: isCount, at: isTime, ...fields }, fault, true)) continue
    if (entry.kind === 'opened' && tally === null) {
      if (!namesItsOwn(entry)) {
        fault.say('立管上有没有问的户', 'has a pipe of a household or an item that is not asked')
        return null
      }
      tally = open(entry)
      continue
    }
    if (tally === null) {
      fault.say('前面没有开始', 'comes before the beginning')
      return null
    }
    if (isText(entry.flatId) && !Object.hasOwn(tally.flats, entry.flatId)) {
      if (entry.kind !== 'bindingEnded') fault.say('说的是没有问的一户', 'names a household that was not asked')
      continue
    }
    deeds[entry.kind](tally, entry, fault)
  }
  return tally
}

const figuresFor = (tally, riserId) => {
  const risers = riserId === null ? Object.values(tally.risers) : [tally.risers[riserId]]
  const flatIds = riserId === null ? Object.keys(tally.flats) : risers[0].flatIds
  const agreed = flatIds.filter((flatId) =>
    (riserId === null ? itemsOf(tally, flatId) : [risers[0].item]).every(
      (item) => stateOf(tally, flatId, item) === 'agreed',
    ),
  )
  const area = (ids) => ids.reduce((sum, id) => sum + tally.flats[id].areaCentiSqm, 0)
  return {
    ...{
      households: flatIds.length,
      agreed: agreed.length,
      areaCentiSqm: area(flatIds),
      agreedAreaCentiSqm: area(agreed),
    },
    ...{ risers: risers.length, complete: risers.filter((riser) => isWhole(tally, riser)).length },
  }
}

// -------------------------------------------------------------------------------------------------------------- the checks

const checkChain = (links, row, faultAt) => {
  let before = sha256(`chuanmen evidence ${row.tallyId}`)
  for (const [seq, link] of links.entries()) {
    const fault = faultAt(seq)
    looksLike(link, linkFields, fault)
    if (link.prevHash !== before) fault.say('和前一号接不上', 'does not follow the one before')
    if (link.hash !== sha256(link.prevHash + canonical(link.entry ?? null))) fault.say('被改过', 'was edited')
    if (link.entry?.tallyId !== row.tallyId)
      fault.say('是别的楼门或别的一轮的', 'belongs to another stairwell or round')
    if (link.entry?.seq !== seq) fault.say('序号不对', 'has another number')
    before = link.hash
  }
  return before
}

const names = (one, other) => [...new Set([...Object.keys(one), ...Object.keys(other)])]

/** Goes through two records of the same things and says which are too many or missing; the others are compared by `each`. */
const compareEach = (stated, due, { nameOf, en }, fault, each) => {
  for (const id of names(stated, due)) {
    const [one, other] = [stated[id], due[id]]
    if (one && other) each(id, one, other)
    else if (one) fault.say(`${nameOf(id, one)} 多出来了`, `${en} ${id} is one too many`)
    else fault.say(`${nameOf(id, other)} 漏了`, `${en} ${id} is missing`)
  }
}

const compareFlat = (tally, id, stated, { room }, fault) => {
  if (stated.room !== room) fault.say(`房号写成 ${stated.room}，存证是 ${room}`, `room of flat ${id} differs`)
  if (Object.keys(stated).length !== 2) fault.say(`${room} 多写了东西`, `flat ${id} says more than it may`)
  const states = Object.fromEntries(itemsOf(tally, id).map((item) => [item, stateOf(tally, id, item)]))
  for (const item of names(stated.states, states)) {
    const [says, is] = [stated.states[item], states[item]]
    const words = (state) => STATES[state] ?? '没有问'
    if (says !== is)
      fault.say(
        `${room} ${ITEMS[item] ?? item}写成「${words(says)}」，存证是「${words(is)}」`,
        `flat ${id} ${item} is stated ${says}, the entries say ${is}`,
      )
  }
}

/** What the part and the header say was counted, beside what was counted here. */
const compareCounts = (part, row, tally, riserId, fault) => {
  const pipe = { nameOf: (id, { kind, item }) => `${ITEMS[kind ?? item]}立管 ${id}`, en: 'pipe' }
  compareEach(part.risers, tally.risers, pipe, fault, (id, stated, riser) => {
    const due = canonical({ kind: riser.item, flatIds: riser.flatIds, isComplete: isWhole(tally, riser) })
    if (canonical(stated) !== due)
      fault.say(`${ITEMS[riser.item]}立管 ${id} 和存证不符`, `pipe ${id} is not what the entries say: ${due}`)
  })
  compareEach(part.flats, tally.flats, { nameOf: (_id, { room }) => room, en: 'flat' }, fault, (id, stated, due) =>
    compareFlat(tally, id, stated, due, fault),
  )
  if (riserId !== null && !tally.risers[riserId])
    return fault.say('没有证明说的那根立管', 'the certified pipe is not there')
  const due = figuresFor(tally, riserId)
  for (const name of names(row.figures, due)) {
    const [says, is] = [row.figures[name], due[name]]
    if (says !== is) fault.say(`合计「${name}」写成 ${says}，存证是 ${is}`, `${name} is ${says}, counted ${is}`)
  }
  if (riserId !== null && due.complete !== 1) fault.say('证明说的立管没有成串', 'the certified pipe is not complete')
}

/** One stairwell: its hash, its chain, its count. Answers what was counted, or null. */
const checkPart = (part, row, header, list) => {
  const place = isRecord(row) && isText(row.building) && isText(row.unit) ? `${row.building}${row.unit}` : '有一个楼门'
  const fault = list.at(place, place)
  const faultAt = (seq) => list.at(`${place} 第 ${seq} 号存证`, `${place}, entry ${seq}`)
  if (!looksLike(row, rowFields, fault) || !isRecord(part)) return null
  if (hashOf(part) !== row.partHash)
    fault.say('这一部分的哈希对不上', 'the hash of this part is not what the header says')
  if (!looksLike(part, partFields, fault)) return null
  if (part.stairwellId !== row.stairwellId) fault.say('是别的楼门', 'is another stairwell')
  if (row.tallyId !== `${header.scope.roundId}~${row.stairwellId}`)
    fault.say('计票单不是这一轮的', 'its chain is of another round')
  const head = checkChain(part.entries, row, faultAt)
  if (part.entries.length !== row.seq + 1)
    fault.say(
      `有 ${part.entries.length} 条存证，应有 ${row.seq + 1} 条`,
      `has ${part.entries.length} entries, not ${row.seq + 1}`,
    )
  else if (head !== row.head) fault.say('最后的哈希和抬头写的不一样', 'ends in another hash than the header says')
  const tally = recount(part.entries, faultAt)
  if (tally === null) return null
  if (tally.estateId !== header.estateId) fault.say('是别的小区的存证', 'is of another estate')
  if (tally.stairwellId !== row.stairwellId || tally.roundId !== header.scope.roundId)
    fault.say('是别的楼门或别的一轮的存证', 'is of another stairwell or round')
  if (header.scope.kind === 'round' && !tally.isClosed) fault.say('这一轮还没有结束', 'the round was not closed here')
  compareCounts(part, row, tally, header.scope.kind === 'riser' ? header.scope.riserId : null, fault)
  return tally
}

/** Whatever somebody wrote into a file, the other parts are still checked. */
const checkPartOrSay = (part, row, header, list) => {
  try {
    return checkPart(part, row, header, list)
  } catch (error) {
    list
      .at(`${row.building}${row.unit}`, `${row.building}${row.unit}`)
      .say('读不懂', `cannot be read: ${error.message}`)
    return null
  }
}

/** Every text whole, every text that entries name there, and no other. */
const checkTexts = (header, parts, list) => {
  const fault = list.at('文本', 'texts')
  for (const [hash, text] of Object.entries(header.texts))
    if (hashOf(text) !== hash) fault.say(`${hash.slice(0, 8)} 被改过`, `${hash} was edited`)
  const named = new Set()
  for (const { entries } of parts)
    for (const link of Array.isArray(entries) ? entries : [])
      if (isText(link?.entry?.textHash)) named.add(link.entry.textHash)
  for (const hash of named)
    if (!header.texts[hash])
      fault.say(`${hash.slice(0, 8)} 缺了，存证里有人答过它`, `${hash} is missing, though entries name it`)
  for (const hash of Object.keys(header.texts))
    if (!named.has(hash)) fault.say(`${hash.slice(0, 8)} 没有存证提到`, `${hash} is named by no entry`)
}

/** Published days: each root made anew, each following the one before, and the chains of this file among their heads. Answers how many heads were compared. */
const checkDays = (days, header, parts, list) => {
  let compared = 0
  const sorted = days.filter(isRecord).sort((one, other) => (String(one.on) < String(other.on) ? -1 : 1))
  for (const [i, day] of sorted.entries()) {
    const fault = list.at(`公布日 ${day.on}`, `published day ${day.on}`)
    const fields = { estateId: isText, on: isText, root: isHash, heads: isListOf(isRecord), before: () => true }
    if (!looksLike(day, fields, fault, true)) continue
    const { estateId, on, before, heads } = day
    if (estateId !== header.estateId) fault.say('是别的小区的', 'is of another estate')
    const inOrder = [...heads].sort((one, other) => (one.tallyId < other.tallyId ? -1 : 1))
    if (hashOf({ estateId, on, before, heads: inOrder }) !== day.root) fault.say('被改过', 'was edited')
    const last = sorted[i - 1]
    if (last && before?.on === last.on && before.root !== last.root)
      fault.say(`和 ${last.on} 接不上`, `does not follow ${last.on}`)
    for (const [at, row] of header.parts.entries()) {
      const head = heads.find(({ tallyId }) => tallyId === row.tallyId)
      const link = head && parts[at]?.entries?.[head.seq]
      if (!link) continue
      compared += 1
      if (link.hash !== head.head)
        fault.say(
          `${row.building}${row.unit} 第 ${head.seq} 号存证和公布的不一样`,
          `entry ${head.seq} of ${row.tallyId} is another`,
        )
    }
  }
  return compared
}

const readText = (input, fault) => {
  if (isText(input)) return input
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(input)
  } catch {
    fault.say('里有坏掉的字（不是 UTF-8）', 'is not UTF-8')
    return null
  }
}

const parse = (text, fault) => {
  try {
    return JSON.parse(text)
  } catch (error) {
    fault.say('不完整，或有多余的符号（不是 JSON）', `is not JSON: ${error.message}`)
    return null
  }
}

/** Around the first sign that is not as it must be written. */
const firstOdd = (text, due) => {
  let at = 0
  while (at < text.length && text[at] === due[at]) at += 1
  return { at, around: text.slice(Math.max(0, at - 20), at + 20) }
}

/**
 * Checks a pack (a text, or its bytes). `days`: published days, as texts or as already read. `seal`: the registered one, if known. Answers all that is wrong, not just the first.
 */
export const verifyPack = (input, days = [], seal = '') => {
  const list = listOfFaults()
  const fault = list.at(...FILE)
  const done = (found = null) => ({ isFine: list.faults.length === 0, faults: list.faults, found })
  const text = readText(input, fault)
  const pack = text === null ? null : parse(text, fault)
  if (pack === null) {
    if (list.faults.length === 0) fault.say('是空的', 'is empty')
    return done()
  }
  const due = canonical(pack)
  if (due !== text) {
    const { at, around } = firstOdd(text, due)
    fault.say(`第 ${at + 1} 个字起不是标准写法：…${around}…`, `is not canonical from sign ${at + 1} on`)
  }
  const isPack = looksLike(pack, { header: isRecord, parts: isListOf(isRecord), seal: isHash }, fault)
  if (!isPack || !looksLike(pack.header, headerFields, list.at(...HEADER))) return done()
  const { header, parts } = pack
  const sealed = hashOf(header)
  if (sealed !== pack.seal)
    list.at(...HEADER).say('和封印对不上，两者之一被改过', 'is not what the seal says: one of both was edited')
  const registered = seal.toLowerCase().replace(/[^0-9a-f]/g, '')
  if (registered !== '' && registered !== pack.seal)
    list
      .at('封印', 'seal')
      .say('和登记的不一样：这不是登记的那一份', 'is not the registered one: this is not the file that was issued')
  if (parts.length !== header.parts.length)
    fault.say(
      `有 ${parts.length} 个楼门，抬头写 ${header.parts.length} 个`,
      `has ${parts.length} parts, the header says ${header.parts.length}`,
    )
  if (new Set(header.parts.map(({ stairwellId }) => stairwellId)).size < header.parts.length)
    list.at(...HEADER).say('同一个楼门写了两次', 'names one stairwell twice')
  if (
    header.scope.kind === 'riser' &&
    (header.parts.length !== 1 || header.parts[0].stairwellId !== header.scope.stairwellId)
  )
    list.at(...HEADER).say('说的立管不在这个楼门', 'names a pipe of another stairwell')
  const tallies = header.parts.map((row, i) => (parts[i] ? checkPartOrSay(parts[i], row, header, list) : null))
  checkTexts(header, parts, list)
  const read = days.flatMap((day) => (isText(day) || day instanceof Uint8Array ? readDay(day, list) : [day]))
  const compared = checkDays(read, header, parts, list)
  const counted = tallies.filter((tally) => tally !== null)
  const risers = counted.flatMap((tally) => Object.values(tally.risers).map((riser) => isWhole(tally, riser)))
  return done({
    ...{ code: header.code, estateName: header.estateName, title: header.title, about: header.about, seal: pack.seal },
    ...{ isRegistered: registered !== '', stairwells: parts.length, days: read.length, compared },
    entries: parts.reduce((sum, { entries }) => sum + (entries?.length ?? 0), 0),
    flats: counted.reduce((sum, { flats }) => sum + Object.keys(flats).length, 0),
    risers: risers.length,
    complete: risers.filter(Boolean).length,
  })
}

const readDay = (input, list) => {
  const fault = list.at('公布日文件', 'file of a published day')
  const text = readText(input, fault)
  const day = text === null ? null : parse(text, fault)
  return day === null ? [] : Array.isArray(day) ? day : [day]
}

/** The result in words, line by line, Chinese first. */
export const inWords = ({ isFine, faults, found }) => {
  const fours = (signs) => (signs.match(/.{1,4}/g) ?? []).join(' ')
  const what = found && [
    `《${found.title}》 ${found.about}（${found.estateName}）`,
    `${found.stairwells} 个楼门，${found.flats} 户，${found.risers} 根立管，其中 ${found.complete} 根成串；${found.entries} 条存证逐条重算`,
    `编号 ${fours(found.code)}`,
    `封印 ${fours(found.seal)}`,
    ...(found.days > 0 ? [`公布日 ${found.days} 天，比对了 ${found.compared} 处`] : []),
  ]
  if (!isFine)
    return [
      `核对不过，${faults.length} 处有问题 / ${faults.length} fault(s):`,
      ...faults.map(({ zh, en }) => `✗ ${zh} / ${en}`),
      ...(what ?? []),
    ]
  return [
    '核对无误 / nothing is wrong：',
    ...what,
    found.isRegistered
      ? '封印和登记的一样 / the seal is the registered one'
      : '请在公开的核对页输入编号，看登记的封印是不是上面这一串 / compare the seal with the registered one',
  ]
}

// ------------------------------------------------------------------------------------------------------- the command line

const main = async (args) => {
  const { readFileSync } = await import('node:fs')
  const at = args.indexOf('--seal')
  const seal = at < 0 ? '' : (args[at + 1] ?? '')
  const files = args.filter((_, i) => at < 0 || (i !== at && i !== at + 1))
  const say = (lines) => process.stdout.write(`${lines.join('\n')}\n`)
  if (files.length === 0) {
    say(['用法 / usage: node verify-pack.mjs <证明文件.json> [--seal 登记的封印] [公布日.json …]'])
    return 2
  }
  try {
    const [pack, ...days] = files.map((file) => readFileSync(file))
    const result = verifyPack(pack, days, seal)
    say(inWords(result))
    return result.isFine ? 0 : 1
  } catch (error) {
    say([`读不到文件 / cannot be read: ${error.message}`])
    return 2
  }
}

if (typeof process !== 'undefined' && /verify-pack[^/\\]*\.m?js$/.test(process.argv?.[1] ?? ''))
  main(process.argv.slice(2)).then((code) => {
    process.exitCode = code
  })
