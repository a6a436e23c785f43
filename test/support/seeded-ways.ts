import { paperPhoto } from '../../demo/paper-photo'
import { beijingDay, dayAfter } from '../../domain/consent/beijing-day'
import { answerOf, type House } from './estate'

/** One of each that a household's way from "no" to "yes" has, of 302: who may look at them is what a test asks. */
export const seedWays = async (house: House) => {
  const { gateway, community, lead, street, estateId, stairwellId } = house
  const flat = { stairwellId, flatId: house.flat('302').flatId }
  const contact = await gateway.signIn({ openid: 'party-contact', nickname: '马凤英' })
  const grant = { role: 'partyContact' as const, estateId }
  const { token } = await community.call('staff.invite', { name: '马凤英', grant })
  await contact.call('staff.accept', { token })
  const { personId: contactId } = await contact.call('me.home', {})
  await community.call('portfolio.assign', { estateId, personId: contactId, flats: [flat] })

  const owner = await house.owner('302')
  const answers = house.items.map((item) => ({ ...answerOf(item, 'conditional'), words: '吊顶装回去' }))
  await owner.call('consent.answer', { ...house.input('302', 'conditional'), answers })
  const { rows } = await community.call('promise.list', { estateId })
  const { rev } = await contact.call('plan.view', flat)
  await contact.call('plan.confirmKinds', { ...flat, rev, kinds: ['assetLocked'], why: '刚装修过' })
  const { items } = await contact.call('plan.view', flat)
  const talkItem = items.find(({ does }) => does === 'talk')
  const { talkId } = await community.call('talk.invite', {
    ...{
      ...flat,
      itemId: talkItem?.itemId ?? '',
      where: '议事室',
      decorator: { name: '刘师傅', phone: '13900000099' },
    },
    slots: [{ slotId: 's', on: dayAfter(beijingDay(new Date()), 3), from: '09:00', until: '10:00' }],
  })
  const { complaintId } = await owner.call('complaint.file', { ...flat, what: 'tooOften', words: '', visitId: null })

  const photo = await gateway.upload(lead, estateId, 'evidence', '签字.png', paperPhoto(1))
  const { answers: said, ...subject } = house.input('202')
  const { paperId } = await lead.call('consent.recordPaper', {
    ...{ ...subject, answers: said, signerId: house.flat('202').owners[0]?.signerId ?? '' },
    ...{ signedOn: beijingDay(new Date()), witness: '邻居老李', photoIds: [photo], roomOnPaper: '202' },
  })
  const { templates } = await street.call('plan.templates', { estateId })
  return {
    contact,
    contactId,
    itemId: items.find(({ does }) => does !== 'talk')?.itemId ?? '',
    talkId,
    complaintId,
    templates,
    paper: { paperId, rev: 99 },
    confirming: { promiseId: rows[0]?.promiseId ?? '', rev: 99, textHash: house.textHash, clausesRead: ['liability'] },
    visit: {
      ...{ how: 'office' as const, purpose: 'care' as const, met: 'owner' as const, outcome: 'none' as const },
      ...{ words: '', next: null, witness: null, at: new Date().toISOString() },
    },
  }
}
