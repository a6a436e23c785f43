import type { Person } from '../../demo/gateway'
import { planNotice, roundText } from '../../demo/texts'
import { beijingDay, dayAfter } from '../../domain/consent/beijing-day'
import { DEFAULT_DOOR_TABLE } from '../../domain/planner/default-table'
import { DEFAULT_CLOCKS } from '../../types/claim-rules'
import type { ActionName, Actions } from '../../types/contract'
import { COVENANT, fileClaims } from '../support/any-claims'
import { aStation } from '../support/any-station'
import { seedWorks } from '../support/any-works'
import { buildHouse, type House, TEMPLATE_ID } from '../support/estate'
import { anyHelp, stationFor, volunteerFor } from '../support/help-readers'
import { seedWays } from '../support/seeded-ways'

/**
 * Who asks. `outsider` is a community worker of another estate, `otherLead` leads another stairwell of this one, `contractor` does its works, `stationKeeper` keeps a station that
 * serves it, `volunteer` lives elsewhere and may be asked to help here, `partyContact` has the household in the portfolio, and no other. The lead has it not.
 */
const roles = [
  'stranger',
  'administrator',
  'street',
  'community',
  'outsider',
  'lead',
  'otherLead',
  'partyContact',
  'contractor',
  'stationKeeper',
  'owner',
  'tenant',
  'family',
  'volunteer',
] as const
type Role = (typeof roles)[number]

const everybody: readonly Role[] = roles
const staffHere = ['administrator', 'street', 'community', 'lead', 'otherLead'] as const
const anyStaff = [...staffHere, 'outsider', 'partyContact', 'contractor', 'stationKeeper'] as const
const office = ['street', 'community'] as const
const setUp = ['administrator', 'street', 'community'] as const
const atTheDoor = ['street', 'community', 'lead'] as const
const household = ['owner', 'tenant', 'family'] as const
/** Who may speak for a household about when somebody is at home. */
const aboutHome = [...office, ...household] as const
/** Who decides for a household: family reads and fills in. */
const deciding = ['owner', 'tenant'] as const
/** Who records what a flat was like before works. */
const recording = [...atTheDoor, 'contractor'] as const
/** Who handles claims; a crew is a party to them. */
const handling = [...office, 'contractor'] as const

/** Who runs a station: its keeper, and staff of the estates it serves. */
const stationStaff = [...office, 'stationKeeper'] as const
/** Who sees how help stands in an estate: a lead that of their own stairwells. */
const helpStaff = [...atTheDoor, 'otherLead'] as const

/** Who looks after households of an estate, whichever are theirs. */
const forHouseholds = [...office, 'lead', 'otherLead', 'partyContact'] as const
/** Who works on this household: of leads and contacts whose portfolio it is in. */
const keeping = [...office, 'partyContact'] as const
/** Who speaks for it; a tenant does not. */
const speaking = ['owner', 'family'] as const

/** Each action: who is let through by policy. Everybody else is denied. */
const allowed: { [N in ActionName]: readonly Role[] } = {
  'binding.approve': office,
  'binding.confirmByCode': [],
  'binding.confirmByPhone': [],
  'binding.end': office,
  'binding.issueDoorCode': atTheDoor,
  'binding.list': office,
  'binding.recordPower': office,
  'binding.request': everybody,
  'certificate.check': everybody,
  'certificate.day': everybody,
  'certificate.days': everybody,
  'certificate.issue': office,
  'certificate.list': office,
  'certificate.pack': office,
  'certificate.part': office,
  'certificate.withdraw': office,
  'consent.answer': ['owner'],
  'consent.prepare': ['family'],
  'consent.receipt': ['street', 'community', 'lead', 'owner', 'family'],
  'consent.recordAccess': ['tenant'],
  'consent.recordPaper': atTheDoor,
  'consent.view': household,
  'consent.withdraw': ['owner'],
  'estate.create': ['administrator', 'street'],
  'estate.list': anyStaff,
  'estate.rollup': ['administrator', 'street'],
  'estate.view': [...staffHere, 'partyContact'],
  'file.link': office,
  'file.requestUpload': ['street', 'community', 'lead', 'otherLead'],
  'figures.mine': household,
  'figures.view': setUp,
  'figures.workbook': setUp,
  'flat.correct': office,
  'flat.reveal': office,
  'flat.view': atTheDoor,
  'help.ask': [...atTheDoor, ...household],
  'help.board': helpStaff,
  'help.candidates': office,
  'help.match': office,
  'help.mine': household,
  'help.move': [...office, ...household],
  'help.needs': [...atTheDoor, ...household],
  'help.outcomes': helpStaff,
  'help.see': household,
  'help.setNeeds': [...atTheDoor, ...household],
  'help.task': [...atTheDoor, 'stationKeeper', ...household, 'volunteer'],
  'me.home': everybody,
  'me.setElderMode': everybody,
  'notice.answer': household,
  'notice.correct': office,
  'notice.countTarget': office,
  'notice.doors': atTheDoor,
  'notice.file': household,
  'notice.inbox': everybody,
  'notice.list': staffHere,
  'notice.open': household,
  'notice.publish': office,
  'notice.read': household,
  'notice.recordTold': atTheDoor,
  'notice.save': office,
  'notice.unschedule': office,
  'notice.view': staffHere,
  'notice.withdraw': office,
  'reminder.clearAlarm': ['administrator'],
  'reminder.grant': everybody,
  'reminder.view': everybody,
  'riser.lock': office,
  'roster.import': setUp,
  'roster.preview': setUp,
  'roster.template': anyStaff,
  'round.close': office,
  'round.create': office,
  'round.discard': office,
  'round.edit': office,
  'round.list': staffHere,
  'round.open': office,
  'round.reviseText': office,
  'round.view': staffHere,
  'session.approve': everybody,
  'session.begin': everybody,
  'session.end': everybody,
  'session.list': everybody,
  'session.look': everybody,
  'session.poll': everybody,
  'staff.accept': everybody,
  'staff.claim': everybody,
  'staff.invite': setUp,
  'staff.list': ['administrator', 'street'],
  'stairwell.setRisers': setUp,
  'stairwell.view': ['administrator', 'street', 'community', 'lead'],
  'station.list': [...helpStaff, ...household, 'volunteer'],
  'station.orders': stationStaff,
  'station.save': stationStaff,
  'station.view': stationStaff,
  'station.week': stationStaff,
  'sticker.issue': ['administrator', 'street', 'community', 'lead'],
  'sticker.read': everybody,
  'volunteer.end': ['volunteer'],
  'volunteer.enrol': everybody,
  'volunteer.find': ['volunteer'],
  'volunteer.hours': [...office, 'volunteer'],
  'volunteer.list': helpStaff,
  'volunteer.mine': everybody,
  'volunteer.save': ['volunteer'],
  'volunteer.set': office,
  'volunteer.today': everybody,
  'availability.set': aboutHome,
  'availability.view': aboutHome,
  'baseline.list': recording,
  'baseline.reopen': [...recording, ...deciding],
  'baseline.save': [...recording, ...household],
  'baseline.sign': [...recording, ...deciding],
  'baseline.view': [...recording, ...household],
  'baseline.waive': [...atTheDoor, ...deciding],
  'calendar.set': office,
  'calendar.view': ['street', 'community', 'lead', 'otherLead', 'contractor'],
  'claim.askErase': deciding,
  'claim.export': [...office, ...household],
  'claim.figures': office,
  'claim.join': office,
  'claim.list': handling,
  'claim.mine': household,
  'claim.move': [...handling, ...household],
  'claim.revealPhone': office,
  'claim.see': household,
  'claim.showWords': office,
  'claim.submit': household,
  'claim.view': [...handling, ...household],
  'claim.workbook': office,
  'claimRules.publishPrices': office,
  'claimRules.setClocks': office,
  'claimRules.view': [...office, 'lead', 'otherLead', 'contractor', ...household],
  'photo.link': [...handling, ...household],
  'photo.links': everybody,
  'photo.receive': ['owner'],
  'photo.request': [...recording, ...household],
  'photo.review': office,
  'pool.answer': deciding,
  'pool.ask': deciding,
  'pool.join': deciding,
  'pool.receive': [...atTheDoor, ...deciding],
  'pool.set': atTheDoor,
  'pool.showWords': atTheDoor,
  'pool.view': [...atTheDoor, ...household],
  'slots.propose': office,
  'slots.view': office,
  'works.answerVisit': aboutHome,
  'works.ask': office,
  'works.drop': office,
  'works.list': ['street', 'community', 'lead', 'otherLead', 'contractor'],
  'works.mine': household,
  'works.move': office,
  'works.photo': household,
  'works.reask': office,
  'works.report': ['street', 'community', 'contractor'],
  'works.schedule': office,
  'works.showReport': office,
  'works.swap': office,
  'works.view': ['street', 'community', 'lead', 'contractor'],
  'complaint.answer': office,
  'complaint.file': household,
  'complaint.list': office,
  'household.file': [...keeping, ...speaking],
  'household.history': [...keeping, ...speaking],
  'household.open': keeping,
  'household.save': keeping,
  'household.views': [...office, ...speaking],
  'paper.call': office,
  'paper.list': office,
  'paper.settle': office,
  'plan.addItem': keeping,
  'plan.confirmKinds': keeping,
  'plan.figures': office,
  'plan.mine': household,
  'plan.move': [...keeping, ...speaking],
  'plan.pauseVisits': household,
  'plan.setTemplates': office,
  'plan.templates': forHouseholds,
  'plan.view': keeping,
  'planner.doors': office,
  'planner.frontier': office,
  'planner.keep': office,
  'planner.open': office,
  'planner.setTable': office,
  'portfolio.assign': office,
  'portfolio.handOver': office,
  'portfolio.organisation': forHouseholds,
  'portfolio.setOrganisation': office,
  'portfolio.today': forHouseholds,
  'portfolio.view': forHouseholds,
  // Family may hold the owner's power; whether they do is asked in the transaction.
  'promise.confirm': speaking,
  'promise.confirmByCall': keeping,
  'promise.list': forHouseholds,
  'promise.move': [...office, ...speaking],
  'promise.view': [...keeping, ...speaking],
  'staff.end': setUp,
  'talk.invite': office,
  'talk.join': everybody,
  'talk.list': [...forHouseholds, 'contractor'],
  'talk.makeCode': office,
  // A contact reads it and moves nothing.
  'talk.move': [...office, 'contractor', ...speaking],
  'talk.revealPhone': office,
  'talk.view': [...keeping, 'contractor', ...speaking],
  'visit.import': forHouseholds,
  'visit.list': [...keeping, ...household],
  'visit.log': keeping,
}

/** Refusals that say "not you" or "not here". Any other answer means that the policy let the caller through. */
const denials = [
  ...['not_allowed', 'out_of_scope', 'outside_portfolio', 'binding_not_active', 'only_owner_signs', 'power_missing'],
]
/** Who may not see a photo, a task of help or a talk does not even learn that it is there; nor who is a volunteer. */
const hidden: readonly ActionName[] = [
  ...(['help.task', 'help.move', 'help.see'] as const),
  ...(['talk.view', 'talk.move'] as const),
  ...(['volunteer.find', 'volunteer.hours', 'volunteer.save', 'volunteer.end'] as const),
]
const isHidden = (name: ActionName): boolean => name.startsWith('photo.') || hidden.includes(name)
const denialsOf = (name: ActionName): string[] => (isHidden(name) ? [...denials, 'not_found'] : denials)

/** Of a certificate that was never made. */
const CODE = '0123456789AB'

let house: House
let people: Record<Role, Person>
let inputs: { [N in ActionName]: (role: Role) => Actions[N]['input'] }

beforeAll(async () => {
  house = await buildHouse()
  const { gateway, community, estateId, stairwellId, otherStairwellId, roundId } = house
  const { flatId, owners } = house.flat('302')
  const signerId = owners[0]?.signerId ?? ''
  const invitation = await community.call('staff.invite', {
    name: '别的楼门长',
    grant: { role: 'stairwellLead', estateId, stairwellIds: [otherStairwellId] },
  })
  const otherLead = await gateway.signIn({ openid: 'other-lead', nickname: '别的楼门长' })
  await otherLead.call('staff.accept', { token: invitation.token })
  const pending = await gateway.signIn({ openid: 'pending', nickname: '申请人' })
  const { bindingId } = await pending.call('binding.request', { token: house.sticker, flatId, role: 'owner' })
  const nobody = await gateway.signIn({ openid: 'nobody', nickname: '路人' })
  people = {
    partyContact: nobody,
    stationKeeper: nobody,
    volunteer: nobody,
    stranger: await gateway.signIn({ openid: 'stranger', nickname: '路人' }),
    administrator: house.administrator,
    street: house.street,
    community,
    outsider: house.outsider,
    lead: house.lead,
    otherLead,
    contractor: await house.contractor(),
    owner: await house.owner('302'),
    tenant: await house.occupant('302', 'tenant'),
    family: await house.occupant('302', 'family'),
  }
  const ways = await seedWays(house)
  people.partyContact = ways.contact
  const receipt = await house.answer(people.owner, '302')
  const { bindings } = await community.call('flat.view', { stairwellId, flatId })
  const familyBindingId = bindings.find((binding) => binding.role === 'family')?.bindingId ?? ''
  const roster = await gateway.upload(
    community,
    estateId,
    'roster',
    '名册.csv',
    Buffer.from('楼号,单元/门,房号,建筑面积\n3号楼,1门,101,50\n'),
  )
  const station = await stationFor(house, 'station-keeper')
  const { person: volunteer, volunteerId } = await volunteerFor(house, 'volunteer', anyHelp(stairwellId))
  Object.assign(people, { stationKeeper: station.keeper, volunteer })
  const photo = await gateway.upload(community, estateId, 'evidence', 'a.png', Buffer.from('a'))
  const preview = await community.call('roster.preview', { estateId, fileId: roster })
  const target = { scope: 'stairwells' as const, stairwellIds: [stairwellId] }
  const { noticeId } = await community.call('notice.save', { estateId, target, content: planNotice })
  await community.call('notice.publish', { noticeId })
  const draftNotice = await community.call('notice.save', { estateId, target, content: planNotice })
  const round = {
    estateId,
    text: roundText,
    items: house.items,
    stairwellIds: [otherStairwellId],
    opensAt: new Date().toISOString(),
    closesAt: new Date(Date.now() + 86_400_000).toISOString(),
    proofLevel: 2 as const,
  }
  const draft = await community.call('round.create', round)
  const { estateId: _estateId, ...drafted } = round
  const { clausesRead, ...prepared } = house.input('302')
  const { risers } = await house.tally()
  const flat = { stairwellId, flatId }
  const works = await seedWorks(house)
  const claims = await fileClaims(house, people.owner, '302', await house.owner('202'), '202')
  const claimId = claims.one
  const later = dayAfter(beijingDay(new Date()), 3)
  const asked = { ...flat, contact: { callName: '王阿姨', phone: null } }
  const window = { on: later, fromHour: 9, toHour: 12 }
  const ordered = { stationId: station.stationId, serviceId: station.serviceId, hour: 9 }
  const needs = { ...flat, rev: 99, isRefused: false, needs: [], know: [], contact: null }
  const { taskIds } = await people.owner.call('help.ask', {
    ...asked,
    tasks: [
      { kind: 'water', window },
      { kind: 'meal', window, station: ordered },
    ],
  })
  const [taskId = '', orderId = ''] = taskIds
  const profile = anyHelp(stairwellId)
  const bindingOf: Partial<Record<Role, string>> = {}
  for (const role of household) {
    const { bindings: own } = await people[role].call('me.home', {})
    const home = own.find((one) => one.flatId === flatId)
    if (home) bindingOf[role] = home.bindingId
  }
  inputs = {
    'binding.approve': () => ({ bindingId, level: 2, sawTitlePapers: false }),
    'binding.confirmByCode': () => ({ bindingId, code: '000000' }),
    'binding.confirmByPhone': () => ({ bindingId, phoneCode: 'x' }),
    'binding.end': () => ({ bindingId, why: '试试' }),
    'binding.issueDoorCode': () => ({ ...flat, role: 'tenant' }),
    'binding.list': () => ({ estateId }),
    'binding.recordPower': () => ({
      bindingId: familyBindingId,
      principalSignerId: signerId,
      roundId,
      items: [],
      from: '2026-01-01',
      until: '2027-01-01',
      proofFileId: photo,
    }),
    'binding.request': () => ({ token: house.sticker, flatId: house.flat('102').flatId, role: 'family' }),
    'certificate.check': () => ({ code: CODE }),
    'certificate.day': () => ({ estateId, on: '2020-01-01' }),
    'certificate.days': () => ({ estateId }),
    'certificate.issue': () => ({ estateId, code: CODE, scope: { kind: 'round', roundId } }),
    'certificate.list': () => ({ estateId }),
    'certificate.pack': () => ({ estateId, code: CODE }),
    'certificate.part': () => ({ estateId, code: CODE, stairwellId }),
    'certificate.withdraw': () => ({ estateId, code: CODE, why: '写错了' }),
    'consent.answer': () => house.input('302'),
    'consent.prepare': () => prepared,
    'consent.receipt': () => receipt,
    'consent.recordAccess': () => ({ roundId, ...flat, canEnter: true, words: '' }),
    'consent.recordPaper': () => ({
      ...prepared,
      clausesRead,
      signerId,
      signedOn: '2020-01-01',
      witness: '某人',
      photoIds: [photo],
      roomOnPaper: '302',
    }),
    'consent.view': () => ({ roundId, flatId }),
    'consent.withdraw': () => ({ roundId, ...flat, items: ['kitchenDrain'] }),
    'estate.create': (role) => ({ name: `新小区${role}`, street: '试验街道', phone: '010-12345678' }),
    'estate.list': () => ({}),
    'estate.rollup': () => ({ street: '试验街道' }),
    'estate.view': () => ({ estateId }),
    'file.link': () => ({ fileId: photo, why: '核对' }),
    'file.requestUpload': () => ({ purpose: 'evidence', estateId, name: 'a.png', bytes: 5 }),
    'figures.mine': (role) => ({ bindingId: bindingOf[role] ?? bindingId }),
    'figures.view': () => ({ estateId }),
    'figures.workbook': () => ({ estateId }),
    'flat.correct': () => ({ ...flat, areaCentiSqm: 6_000, why: '房本' }),
    'flat.reveal': () => ({ ...flat, signerId, field: 'phone', why: '打电话' }),
    'flat.view': () => flat,
    'help.ask': (role) => ({
      ...asked,
      tasks: [{ kind: 'water', window }],
      ...(household.some((one) => one === role) ? {} : { onBehalf: { how: 'phone' as const } }),
    }),
    'help.board': () => ({ estateId }),
    'help.candidates': () => ({ taskId }),
    'help.match': () => ({ estateId }),
    'help.mine': () => flat,
    // Of a task as it never was: whoever may call it off at all hears that it changed.
    'help.move': () => ({ taskId, rev: 99, move: { kind: 'cancel', words: '' } }),
    'help.needs': () => flat,
    'help.outcomes': () => ({ estateId }),
    'help.see': () => ({ taskId }),
    'help.setNeeds': () => ({ ...needs, healthConsent: false, isForChild: false, guardianConsent: false }),
    'help.task': (role) => ({ taskId: role === 'stationKeeper' ? orderId : taskId }),
    'me.home': () => ({}),
    'me.setElderMode': () => ({ on: false }),
    'notice.answer': () => ({ noticeId, flatId, option: 0 }),
    'notice.correct': () => ({ noticeId: draftNotice.noticeId, content: planNotice, why: '写错了' }),
    'notice.countTarget': () => ({ estateId, target }),
    'notice.doors': () => ({ noticeId, stairwellId }),
    'notice.file': () => ({ noticeId, flatId, fileId: photo }),
    'notice.inbox': () => ({}),
    'notice.list': () => ({ estateId }),
    'notice.open': () => ({ noticeId, flatId }),
    'notice.publish': () => ({ noticeId }),
    'notice.read': () => ({ noticeId, flatId }),
    'notice.recordTold': () => ({ noticeId, ...flat, how: 'door' }),
    'notice.save': () => ({ estateId, target, content: planNotice }),
    'notice.unschedule': () => ({ noticeId: draftNotice.noticeId }),
    'notice.view': () => ({ noticeId }),
    'notice.withdraw': () => ({ noticeId: draftNotice.noticeId, why: '不用了' }),
    'reminder.clearAlarm': () => ({ alarmId: 'no-such-alarm' }),
    'reminder.grant': () => ({ templateIds: [TEMPLATE_ID] }),
    'reminder.view': () => ({}),
    'riser.lock': () => ({ roundId, stairwellId, riserId: risers[0]?.riserId ?? '' }),
    'roster.import': () => ({
      estateId,
      fileId: roster,
      fileHash: 'a'.repeat(64),
      mapping: preview.mapping,
      onlyGoodRows: false,
      from: 0,
    }),
    'roster.preview': () => ({ estateId, fileId: roster }),
    'roster.template': () => ({}),
    'round.close': () => ({ roundId: draft.roundId }),
    'round.create': () => round,
    'round.discard': () => ({ roundId: draft.roundId, rev: 1 }),
    'round.edit': () => ({ ...drafted, roundId: draft.roundId, rev: 1 }),
    'round.list': () => ({ estateId }),
    'round.open': () => ({ roundId: draft.roundId }),
    'round.reviseText': () => ({ roundId: draft.roundId, text: { ...roundText, title: '改过的' }, why: '试试' }),
    'round.view': () => ({ roundId }),
    'session.approve': () => ({ code: '0000-0000' }),
    'session.begin': () => ({}),
    'session.end': () => ({ sessionId: 'nothing' }),
    'session.list': () => ({}),
    'session.look': () => ({ code: '0000-0000' }),
    'session.poll': () => ({ secret: 'x'.repeat(43) }),
    'staff.accept': () => ({ token: 'nothing' }),
    'staff.claim': () => ({ code: 'wrong-code', name: '某人' }),
    'staff.invite': () => ({ name: '某人', grant: { role: 'stairwellLead', estateId, stairwellIds: [stairwellId] } }),
    'staff.end': () => ({ personId: ways.contactId, grant: { role: 'partyContact', estateId }, why: '走了' }),
    'staff.list': () => ({}),
    'stairwell.setRisers': () => ({
      stairwellIds: [stairwellId],
      pattern: { pipes: [{ kind: 'kitchenDrain', positions: ['01'], fromFloor: 1, exceptFlatIds: [] }] },
    }),
    'stairwell.view': () => ({ stairwellId }),
    'station.list': () => ({ estateId, kind: null, on: null }),
    'station.orders': () => ({ stationId: station.stationId, from: later }),
    'station.save': () => ({ stationId: station.stationId, rev: 99, estateIds: [estateId], station: aStation() }),
    'station.view': () => ({ stationId: station.stationId }),
    'station.week': () => ({ stationId: station.stationId, from: later }),
    'sticker.issue': () => ({ stairwellId: otherStairwellId }),
    'sticker.read': () => ({ token: house.sticker }),
    'volunteer.end': () => ({ volunteerId }),
    'volunteer.enrol': () => ({
      ...{ estate: { by: 'sticker' as const, token: 'no-such-sticker' }, name: '某人', phone: '13900009999', profile },
    }),
    'volunteer.find': () => ({ volunteerId }),
    'volunteer.hours': () => ({ volunteerId, month: null }),
    'volunteer.list': () => ({ estateId }),
    'volunteer.mine': () => ({}),
    'volunteer.save': () => ({ volunteerId, rev: 99, phone: '13900009999', profile }),
    'volunteer.set': () => ({
      ...{ volunteerId, rev: 99, state: 'active', identityHow: 'known', trained: [], insuredUntil: null },
      agreementOn: null,
    }),
    'volunteer.today': () => ({ from: later }),
    'availability.set': () => ({
      ...flat,
      rev: 0,
      home: [],
      blackouts: [],
      keyHolder: null,
      keyConsent: false,
      healthConsent: false,
    }),
    'availability.view': () => flat,
    'baseline.list': () => ({ stairwellId }),
    'baseline.reopen': () => ({ ...flat, why: '再看一遍' }),
    'baseline.save': () => ({ ...flat, rev: 0, rooms: [] }),
    'baseline.sign': () => ({ ...flat, rev: 0, as: 'household' }),
    'baseline.view': () => flat,
    'baseline.waive': () => ({ ...flat, words: '不用拍了', presence: { name: '戊一', photoId: claims.photoId } }),
    'calendar.set': () => ({ estateId, rev: 0, crews: [], examDays: [], years: [] }),
    'calendar.view': () => ({ estateId }),
    'claim.askErase': () => ({ claimId }),
    'claim.export': () => ({ claimId, why: '存档' }),
    'claim.figures': () => ({ estateId }),
    'claim.join': () => ({ claimIds: [claims.one, claims.other], join: true, words: '一起看' }),
    'claim.list': () => ({ estateId, show: { what: 'open' } }),
    'claim.mine': () => ({ flatId }),
    'claim.move': () => ({ claimId, stateSeq: 0, move: { kind: 'say', words: '请回话' } }),
    'claim.revealPhone': () => ({ claimId, why: '约时间' }),
    'claim.see': () => ({ claimId, seq: 0 }),
    'claim.showWords': () => ({ claimId, seq: 0, show: true }),
    'claim.submit': () => claims.filed,
    'claim.view': () => ({ claimId }),
    'claim.workbook': () => ({ estateId, month: '2026-09' }),
    'claimRules.publishPrices': () => ({
      ...{ estateId, rev: 0, source: '街道 2026 年价目' },
      items: [{ code: 'tile', name: '瓷砖', unit: '块', unitFen: 1_000 }],
    }),
    'claimRules.setClocks': () => ({ estateId, rev: 0, clocks: DEFAULT_CLOCKS }),
    'claimRules.view': () => ({ estateId }),
    'photo.link': () => ({ photoId: claims.photoId }),
    'photo.links': () => ({ photoIds: [claims.photoId] }),
    'photo.receive': () => ({ photoId: claims.photoId }),
    'photo.request': (role) => ({
      ...{ use: 'claim', place: claims.filed.place, clientId: `policy-${role}`, name: 'a.jpg', bytes: 5 },
      capturedAt: new Date().toISOString(),
    }),
    'photo.review': () => ({ photoId: claims.photoId, show: true }),
    'pool.answer': () => ({ caseId: claims.caseId, flatId, agrees: true }),
    'pool.ask': () => ({ ...flat, ...claims.loss }),
    'pool.join': () => ({ ...flat, rev: claims.rev, join: true }),
    'pool.receive': () => ({ caseId: claims.caseId, flatId, from: claims.theirs }),
    'pool.set': () => ({ stairwellId, rev: 0, ...COVENANT }),
    'pool.showWords': () => ({ caseId: claims.caseId, show: true }),
    'pool.view': (role) => ({ stairwellId, flatId: household.some((one) => one === role) ? flatId : null }),
    'slots.propose': () => ({ estateId }),
    'slots.view': () => ({ planId: works.planId }),
    // Of what was changed since, or never was: whoever may do it at all hears so.
    'complaint.answer': () => ({ complaintId: ways.complaintId, words: '知道了' }),
    'complaint.file': () => ({ ...flat, what: 'other', words: '', visitId: null }),
    'complaint.list': () => ({ estateId }),
    'household.file': () => flat,
    'household.history': () => ({ ...flat, field: 'concerns' }),
    'household.open': () => ({ ...flat, why: 'door' }),
    'household.save': () => ({
      ...{ ...flat, how: 'edit', askedAt: new Date().toISOString() },
      fields: [{ field: 'title', value: 'private', source: 'household', seenRev: 99 }],
    }),
    'household.views': () => flat,
    'paper.call': () => ({ ...ways.paper, outcome: 'confirmed', at: new Date().toISOString() }),
    'paper.list': () => ({ estateId }),
    'paper.settle': () => ({ ...ways.paper, for: 'paper', how: 'call', words: '以纸上的为准', witness: '老李' }),
    'plan.addItem': () => ({ ...flat, what: '量尺寸', ownerId: null, dueOn: '2020-01-01' }),
    'plan.confirmKinds': () => ({ ...flat, rev: 99, kinds: [] }),
    'plan.figures': () => ({ estateId }),
    'plan.mine': () => ({ flatId }),
    'plan.move': (role) => ({
      ...{ ...flat, itemId: ways.itemId, rev: 99 },
      move: { kind: household.some((one) => one === role) ? 'reopen' : 'reply', words: '说一声' },
    }),
    'plan.pauseVisits': () => ({ ...flat, until: null }),
    'plan.setTemplates': () => ({ estateId, rev: 99, templates: ways.templates }),
    'plan.templates': () => ({ estateId }),
    'plan.view': () => flat,
    'planner.doors': () => ({ estateId, stairwellIds: [stairwellId] }),
    'planner.frontier': () => ({ estateId, problem: { costs: [1], risers: [{ value: 1, doors: [0] }] } }),
    'planner.keep': () => ({
      estateId,
      rev: 99,
      goal: 'sure',
      budget: 1,
      doors: [],
      pipeIds: [],
      pins: [],
      excludes: [],
      costs: {},
    }),
    'planner.open': () => ({ estateId }),
    'planner.setTable': () => ({ estateId, rev: 99, table: DEFAULT_DOOR_TABLE }),
    'portfolio.assign': () => ({ estateId, personId: ways.contactId, flats: [flat] }),
    'portfolio.handOver': () => ({ estateId, fromId: ways.contactId, toId: ways.contactId, why: '换人' }),
    'portfolio.organisation': () => ({ estateId }),
    'portfolio.setOrganisation': () => ({ estateId, rev: 99, units: [] }),
    'portfolio.today': () => ({ estateId }),
    'portfolio.view': () => ({ estateId }),
    'promise.confirm': () => ways.confirming,
    'promise.confirmByCall': () => ({
      ...{ ...ways.confirming, calledAt: new Date().toISOString(), witness: '老李', recordingId: photo },
    }),
    'promise.list': () => ({ estateId, show: 'open' }),
    'promise.move': (role) => ({
      ...{ promiseId: ways.confirming.promiseId, rev: 99 },
      move: household.some((one) => one === role)
        ? { kind: 'dispute', words: '还没有' }
        : { kind: 'keep', words: '办好了', photoIds: [] },
    }),
    'promise.view': () => ({ promiseId: ways.confirming.promiseId }),
    'talk.invite': () => ({
      ...{ ...flat, itemId: 'no-such-item', where: '议事室', decorator: { name: '刘师傅', phone: null } },
      slots: [{ slotId: 's', on: later, from: '09:00', until: '10:00' }],
    }),
    'talk.join': () => ({ talkId: ways.talkId, code: '000000' }),
    'talk.list': () => ({ estateId }),
    'talk.makeCode': () => ({ talkId: ways.talkId }),
    'talk.move': () => ({ talkId: ways.talkId, rev: 99, move: { kind: 'cancel', why: '不谈了' } }),
    'talk.revealPhone': () => ({ talkId: ways.talkId, why: '约时间' }),
    'talk.view': () => ({ talkId: ways.talkId }),
    'visit.import': () => ({
      estateId,
      rows: [{ ...ways.visit, building: '9号楼', unit: '9门', room: '901', byName: '某人' }],
    }),
    'visit.list': () => flat,
    'visit.log': () => ({ ...flat, ...ways.visit }),
    'works.answerVisit': () => ({ worksId: works.one, flatId, canBeThere: true }),
    'works.ask': () => ({
      roundId,
      stairwellId,
      riserIds: [risers[0]?.riserId ?? ''],
      halfDays: 1,
      from: '2026-12-01',
      until: '2026-12-04',
    }),
    'works.drop': () => ({ worksId: works.one }),
    'works.list': () => ({ estateId }),
    'works.mine': () => ({ flatId }),
    'works.move': () => ({
      worksId: works.one,
      rev: 0,
      to: { what: 'all', start: { on: '2026-12-01', half: 'am' }, crewId: 'crew' },
      why: '下雨',
    }),
    'works.photo': () => ({ worksId: works.one, reportId: works.reportId, fileId: photo, flatId }),
    'works.reask': () => ({ worksId: works.one, rev: 0, halfDays: 1, from: '2026-12-01', until: '2026-12-04' }),
    'works.report': () => ({ worksId: works.one, kind: 'survey', state: 'underway' }),
    'works.schedule': () => ({
      worksId: works.one,
      rev: 0,
      crewId: 'crew',
      start: { on: '2026-12-01', half: 'am' },
    }),
    'works.showReport': () => ({ reportId: works.reportId, words: true, photos: false }),
    'works.swap': () => ({
      one: { worksId: works.one, rev: 0 },
      other: { worksId: works.other, rev: 0 },
      why: '换一下',
    }),
    'works.view': () => ({ worksId: works.one }),
  }
  inputs['sticker.issue'] = () => ({ stairwellId })
})
afterAll(() => house.stop())

const names = Object.keys(allowed) as ActionName[]
/** Ends what other rows stand on, so it comes last. */
const destructive: ActionName[] = ['volunteer.end', 'binding.recordPower', 'sticker.issue', 'binding.end']
const ordered = [...names.filter((name) => !destructive.includes(name)), ...destructive]

test.each(ordered)('%s lets through exactly the roles of the policy table', async (name) => {
  const passed: Role[] = []
  for (const role of roles) {
    const answer = await people[role].ask(name, inputs[name](role) as never)
    if (answer.ok || !denialsOf(name).includes(answer.code)) passed.push(role)
  }
  expect(passed).toEqual(roles.filter((role) => allowed[name].includes(role)))
})
