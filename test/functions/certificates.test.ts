import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Actions } from '../../types/contract'
import { CERTIFY_STEP } from '../../types/limits'
import { buildHouse, type House } from '../support/estate'
import { asNobody, issueWhole, readPack } from '../support/packs'
import { type Doc, tampering } from '../support/tampering'

let house: House
let folder: string
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'packs-'))
  house = await buildHouse()
  for (const [room, owners] of [
    ['102', 1],
    ['202', 1],
    ['302', 1],
  ] as const)
    for (let nth = 0; nth < owners; nth++) await house.answer(await house.owner(room, nth), room)
})
afterAll(async () => {
  rmSync(folder, { recursive: true })
  await house.stop()
})

const code = (n: number): string => `TEST${String(n).padStart(8, '0')}`
const round = () => ({ kind: 'round' as const, roundId: house.roundId })
const riser = (riserId: string) => ({
  ...{ kind: 'riser' as const, roundId: house.roundId, stairwellId: house.stairwellId },
  riserId,
})
/** The pipe of these rooms. */
const pipe = async (position: string, kind = 'kitchenDrain'): Promise<string> => {
  const { risers } = await house.tally()
  return risers.find((one) => one.kind === kind && one.positions.includes(position))?.riserId ?? ''
}
const ask = (scope: Actions['certificate.issue']['input']['scope'], of = code(1), person = house.community) =>
  person.ask('certificate.issue', { estateId: house.estateId, code: of, scope })
const check = async (of: string) => {
  const answer = await asNobody(house.cloud, 'certificate.check', { code: of })
  if (!answer.ok) throw new Error(answer.code)
  return answer.value
}
const checkKnown = async (of: string) => {
  const said = await check(of)
  if (said.state === 'unknown') throw new Error('unknown')
  return said
}
const at = (of: string) => ({ estateId: house.estateId, code: of })
/** The stand-alone verifier, as a person runs it. */
const verify = (text: string, ...args: string[]) => {
  const file = join(folder, 'pack.json')
  writeFileSync(file, text)
  const { status, stdout } = spawnSync(process.execPath, ['verifier/verify-pack.mjs', file, ...args], {
    encoding: 'utf8',
  })
  return { status, stdout }
}
const close = async () => {
  for (let done = false; !done; ) ({ done } = await house.community.call('round.close', { roundId: house.roundId }))
}

describe('while the round is open', () => {
  test('its results are not certified, a pipe that is not complete neither', async () => {
    expect(await ask(round())).toMatchObject({ code: 'round_not_closed' })
    expect(await ask(riser(await pipe('01')))).toMatchObject({ code: 'riser_not_complete' })
    expect(await ask(riser('nowhere'))).toMatchObject({ code: 'not_found' })
    expect(await check(code(1))).toEqual({ state: 'unknown' })
    const { certificates, rounds, more } = await house.community.call('certificate.list', { estateId: house.estateId })
    expect({ certificates, rounds, more }).toEqual({
      certificates: [],
      rounds: [{ roundId: house.roundId, title: expect.any(String), closedAt: null }],
      more: false,
    })
  })

  test('a complete pipe is certified, and the pack follows from its entries alone (rules 26, 29)', async () => {
    const scope = riser(await pipe('02'))
    expect(await issueWhole(house.community, { ...at(code(2)), scope })).toBe(1)
    const { text, pack } = await readPack(house.community, at(code(2)), 2)
    expect(verify(text, '--seal', pack.seal)).toEqual({
      status: 0,
      stdout: expect.stringContaining('1号楼1门 厨房排水立管（尾号 02）'),
    })
    expect(await checkKnown(code(2))).toMatchObject({
      state: 'valid',
      about: '1号楼1门 厨房排水立管（尾号 02）',
      isIntact: true,
      result: { stairwells: 1, risers: 1, complete: 1, households: 3, agreedPercent: 100 },
    })
  })

  test('what somebody takes back later changes neither the certificate nor its pack', async () => {
    const before = await readPack(house.community, at(code(2)))
    await (await house.owner('302')).call('consent.withdraw', {
      ...{ roundId: house.roundId, stairwellId: house.stairwellId, flatId: house.flat('302').flatId },
      items: ['bathroomDrain'],
    })
    expect((await readPack(house.community, at(code(2)))).text).toBe(before.text)
    expect(await checkKnown(code(2))).toMatchObject({ state: 'valid', isIntact: true })
  })
})

describe('once the round is closed', () => {
  beforeAll(async () => {
    await house.answer(await house.owner('201', 0), '201')
    await house.answer(await house.owner('201', 1), '201')
    await house.answer(await house.owner('101', 0), '101', 'refused')
    await close()
    await issueWhole(house.community, { ...at(code(3)), scope: round() })
  })

  test('its pack is verified by a program that knows nothing of ours', async () => {
    const { text, pack, signers } = await readPack(house.community, at(code(3)), 3)
    const { status, stdout } = verify(text, '--seal', pack.seal)
    expect(stdout).toContain('1 个楼门，6 户，4 根立管，其中 1 根成串')
    expect(status).toBe(0)
    expect(verify(text.replace('"agreed"', '"refused"')).status).toBe(1)
    expect(
      Object.values(pack.parts[0]?.flats ?? {}).map(({ room, states }) => `${room} ${states.kitchenDrain}`),
    ).toEqual(expect.arrayContaining(['101 refused', '201 agreed', '301 pending', '302 agreed']))
    expect(new Set(Object.values(signers))).toEqual(new Set(['乙*', '丁*', '戊*', '丙*', '甲*']))
    expect(text).not.toMatch(/甲一|乙一|139000/)
  })

  test('anybody with the code learns that it holds, and no name, room or answer; one or two missing are not counted (rule 43)', async () => {
    const said = await checkKnown(code(3))
    expect(said).toEqual({
      state: 'valid',
      ...{ code: code(3), estateId: house.estateId, estateName: '试验小区', street: '试验街道' },
      ...{ title: expect.any(String), about: '1 个楼门的结果', issuedAt: expect.any(String) },
      ...{ seal: expect.stringMatching(/^[0-9a-f]{64}$/), withdrawn: null, isIntact: true },
      // 302 took one item back, 101 refused, 301 said nothing: three.
      result: { stairwells: 1, risers: 4, complete: 1, households: 6, agreedPercent: 50 },
      textHashes: [house.textHash],
    })
    expect(JSON.stringify(said)).not.toMatch(/[123]0[12]"|甲|乙|丙|丁|戊|房管所|agreed"|refused/)
  })

  test('a code is typed in any manner, and one that nobody has is unknown', async () => {
    expect(await check(' test-0000 0003 ')).toMatchObject({ state: 'valid' })
    expect(await check('ZZZZZZZZZZZZ')).toEqual({ state: 'unknown' })
    for (const odd of ['TEST', '', 'TEST0000000O', `${code(3)}0`])
      expect(await asNobody(house.cloud, 'certificate.check', { code: odd })).toMatchObject({ code: 'malformed' })
  })

  test('made again with its code it is the same; the code is no other’s', async () => {
    const before = await readPack(house.community, at(code(3)))
    expect(await ask(round(), code(3), house.street)).toMatchObject({
      ok: true,
      value: { done: true, made: 1, total: 1 },
    })
    expect((await readPack(house.community, at(code(3)))).text).toBe(before.text)
    expect(await ask(riser(await pipe('02')), code(3))).toMatchObject({ code: 'certificate_code_taken' })
    const elsewhere = { estateId: house.otherEstateId, code: code(3), scope: round() }
    expect(await house.outsider.ask('certificate.issue', elsewhere)).toMatchObject({ code: 'certificate_code_taken' })
    expect(await house.outsider.ask('certificate.issue', { ...elsewhere, code: code(4) })).toMatchObject({
      code: 'not_found',
    })
  })

  test('two who make it at the same moment make one', async () => {
    await Promise.all([
      issueWhole(house.community, { ...at(code(5)), scope: round() }),
      issueWhole(house.street, { ...at(code(5)), scope: round() }),
    ])
    const { certificates } = await house.community.call('certificate.list', { estateId: house.estateId })
    expect(certificates.map((one) => `${one.code} ${one.state}`)).toEqual([...[5, 3, 2].map((n) => `${code(n)} valid`)])
    expect(verify((await readPack(house.community, at(code(5)))).text).status).toBe(0)
  })

  test('only those who answer for the estate make, read and withdraw; another estate has none of it', async () => {
    for (const person of [house.administrator, house.lead, await house.owner('102'), await house.contractor()]) {
      expect(await ask(round(), code(6), person)).toMatchObject({ code: 'not_allowed' })
      expect(await person.ask('certificate.pack', at(code(3)))).toMatchObject({ code: 'not_allowed' })
      expect(await person.ask('certificate.part', { ...at(code(3)), stairwellId: house.stairwellId })).toMatchObject({
        code: 'not_allowed',
      })
      expect(await person.ask('certificate.withdraw', { ...at(code(3)), why: '试试' })).toMatchObject({
        code: 'not_allowed',
      })
    }
    expect(await ask(round(), code(6), house.outsider)).toMatchObject({ code: 'out_of_scope' })
    const other = { estateId: house.otherEstateId, code: code(3) }
    expect(await house.outsider.ask('certificate.pack', other)).toMatchObject({ code: 'not_found' })
    expect(await house.outsider.ask('certificate.withdraw', { ...other, why: '试试' })).toMatchObject({
      code: 'not_found',
    })
    expect(await house.community.ask('certificate.part', { ...at(code(3)), stairwellId: 'nowhere' })).toMatchObject({
      code: 'not_found',
    })
  })

  test('whoever also builds there certifies nothing', async () => {
    const { token } = await house.community.call('staff.invite', {
      name: '两顶帽子',
      grant: { role: 'contractor', estateIds: [house.estateId] },
    })
    const { gateway, street } = house
    const both = await gateway.signIn({ openid: 'two-hats', nickname: '两顶帽子' })
    const { token: office } = await street.call('staff.invite', {
      name: '两顶帽子',
      grant: { role: 'community', estateIds: [house.estateId] },
    })
    await both.call('staff.accept', { token: office })
    expect(await both.ask('certificate.pack', at(code(3)))).toMatchObject({ ok: true })
    await both.call('staff.accept', { token })
    expect(await both.ask('certificate.pack', at(code(3)))).toMatchObject({ code: 'not_allowed' })
  })

  test('each look at the answers is kept (rule 40)', async () => {
    const views = () => tampering(house).collection('views').where({ what: 'evidence' }).count()
    const { total: before = 0 } = await views()
    await readPack(house.street, at(code(3)), 3)
    expect(((await views()).total ?? 0) - before).toBeGreaterThanOrEqual(3)
  })

  test('withdrawn it says so and why, for good; its pack can still be read', async () => {
    const input = { ...at(code(5)), why: '姓名有误，另出一份' }
    const { withdrawnAt } = await house.community.call('certificate.withdraw', input, 'withdraw-once')
    expect(await house.community.call('certificate.withdraw', input, 'withdraw-once')).toEqual({ withdrawnAt })
    expect(await house.community.ask('certificate.withdraw', input)).toMatchObject({ code: 'certificate_withdrawn' })
    expect(await ask(round(), code(5))).toMatchObject({ code: 'certificate_withdrawn' })
    const said = await checkKnown(code(5))
    expect(said).toMatchObject({ state: 'withdrawn', withdrawn: { at: withdrawnAt, why: input.why } })
    expect(said.withdrawn).not.toHaveProperty('byName')
    expect(await house.community.call('certificate.pack', at(code(5)))).toMatchObject({ state: 'withdrawn' })
    const { certificates } = await house.community.call('certificate.list', { estateId: house.estateId })
    expect(certificates[0]).toMatchObject({
      ...{ code: code(5), state: 'withdrawn', wasSealed: true },
      withdrawn: { byName: 'community' },
    })
  })

  test('the list goes on before a code, and knows no code of another estate', async () => {
    const page = await house.community.call('certificate.list', { estateId: house.estateId, before: code(3) })
    expect(page).toMatchObject({ certificates: [{ code: code(2) }], more: false })
    expect(await house.outsider.call('certificate.list', { estateId: house.otherEstateId })).toMatchObject({
      certificates: [],
      rounds: [],
    })
  })

  test('evidence touched afterwards shows on the public page, and nothing more is certified of it', async () => {
    const { seq } = (await readPack(house.community, at(code(3)))).pack.header.parts[0] ?? { seq: 0 }
    const evidence = tampering(house).collection('evidence')
    const id = `${house.roundId}~${house.stairwellId}~${seq}`
    const doc = await tampering(house).read('evidence', id)
    await evidence.doc(id).set({ ...doc, hash: 'f'.repeat(64) })
    expect(await checkKnown(code(3))).toMatchObject({ state: 'valid', isIntact: false })
    expect(await ask(round(), code(7))).toMatchObject({
      code: 'evidence_broken',
      detail: { building: '1号楼', unit: '1门' },
    })
    // It is being made and cannot be: it is in the list, answers to nobody, and can be given up.
    expect(await check(code(7))).toEqual({ state: 'unknown' })
    expect(await house.community.ask('certificate.pack', at(code(7)))).toMatchObject({ code: 'not_found' })
    await house.community.call('certificate.withdraw', { ...at(code(7)), why: '做不成' })
    expect(await check(code(7))).toEqual({ state: 'unknown' })
    await evidence.doc(id).set(doc)
    expect(await checkKnown(code(3))).toMatchObject({ isIntact: true })
    const certificates = tampering(house).collection('certificates')
    const certificate = await tampering(house).read('certificates', code(3))
    await certificates.doc(code(3)).set({ ...certificate, header: { ...(certificate.header as Doc), title: '别的' } })
    expect(await checkKnown(code(3))).toMatchObject({ isIntact: false })
    await certificates.doc(code(3)).set(certificate)
  })
})

describe('a round of more stairwells than one step handles', () => {
  const UNITS = CERTIFY_STEP + 2
  const roster = [
    '楼号,单元/门,房号,建筑面积,产权人,手机号',
    ...Array.from({ length: UNITS }, (_, index) => `1号楼,${index + 1}门,101,50.00,甲一,${13900000100 + index}`),
  ].join('\n')
  let big: House
  let scope: { kind: 'round'; roundId: string }
  beforeAll(async () => {
    big = await buildHouse({ roster, positions: ['01'], kinds: ['kitchenDrain'] })
    const estate = await big.community.call('estate.view', { estateId: big.estateId })
    if (estate.unchanged) throw new Error('unchanged')
    const stairwellIds = estate.stairwells.map((one) => one.stairwellId).filter((id) => id !== big.stairwellId)
    const pipes = [{ kind: 'kitchenDrain' as const, positions: ['01'], fromFloor: 1, exceptFlatIds: [] }]
    await big.community.call('stairwell.setRisers', { stairwellIds, pattern: { pipes } })
    const { text } = await big.community.call('round.view', { roundId: big.roundId })
    const { roundId } = await big.community.call('round.create', {
      ...{ estateId: big.estateId, text, items: ['kitchenDrain'], stairwellIds, proofLevel: 2 },
      opensAt: new Date(Date.now() - 60_000).toISOString(),
      closesAt: new Date(Date.now() + 86_400_000).toISOString(),
    })
    for (let done = false; !done; ) ({ done } = await big.community.call('round.open', { roundId }))
    for (let done = false; !done; ) ({ done } = await big.community.call('round.close', { roundId }))
    scope = { kind: 'round', roundId }
  })
  afterAll(() => big.stop())

  test('is certified in steps; one that died half way is in the list, and whoever may goes on with it (rule 24)', async () => {
    const input = { estateId: big.estateId, code: code(8), scope }
    expect(await big.community.call('certificate.issue', input)).toEqual({
      ...{ done: false, total: UNITS - 1, made: CERTIFY_STEP, code: code(8) },
    })
    await big.cloud.restart()
    expect(await asNobody(big.cloud, 'certificate.check', { code: code(8) })).toEqual({
      ok: true,
      value: { state: 'unknown' },
    })
    const { certificates } = await big.street.call('certificate.list', { estateId: big.estateId })
    expect(certificates).toMatchObject([{ code: code(8), state: 'making', scope }])
    expect(await issueWhole(big.street, input)).toBe(1)
    const { text, pack } = await readPack(big.street, { estateId: big.estateId, code: code(8) })
    expect(pack.header.parts).toHaveLength(UNITS - 1)
    expect(verify(text, '--seal', pack.seal).status).toBe(0)
    const said = await asNobody(big.cloud, 'certificate.check', { code: code(8) })
    expect(said).toMatchObject({ value: { result: { stairwells: UNITS - 1, complete: 0, agreedPercent: 0 } } })
  })

  test('by four at once and killed in between is one certificate, each stairwell in it once', async () => {
    const input = { estateId: big.estateId, code: code(9), scope }
    const people = [big.community, big.street, big.community, big.street]
    const going = people.map((person) => person.ask('certificate.issue', input).catch(() => null))
    await big.cloud.kill()
    await Promise.all(going)
    await big.cloud.restart()
    await Promise.all(people.map((person) => issueWhole(person, input)))
    const { text, pack } = await readPack(big.community, { estateId: big.estateId, code: code(9) })
    expect(new Set(pack.header.parts.map(({ stairwellId }) => stairwellId)).size).toBe(UNITS - 1)
    expect(verify(text, '--seal', pack.seal).status).toBe(0)
    const { certificates } = await big.community.call('certificate.list', { estateId: big.estateId })
    expect(certificates.map(({ state }) => state)).toEqual(['valid', 'valid'])
  })

  test('a pack of this estate is not the one that another code names', async () => {
    const { text } = await readPack(big.community, { estateId: big.estateId, code: code(9) })
    const { seal } = await checkKnown(code(3))
    expect(verify(text, '--seal', seal)).toEqual({ status: 1, stdout: expect.stringContaining('这不是登记的那一份') })
  })
})
