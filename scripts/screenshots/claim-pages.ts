import type { Cast } from './cast'
import { looks } from './looks'
import type { Hand, Stop, Visit } from './visit'

const everyLook = [looks.phone, looks.elder, looks.dark, looks.desktop]

/** Every page of damage, baselines and pools: by who lives there, and by who handles it. */
export const claimVisits = ({ claims, estateId, stairwellId, flat, works }: Cast): Visit[] => {
  const household = (one: (typeof claims)['visit'], stops: Stop[]): Visit => ({
    who: one.who,
    looks: everyLook,
    stops,
  })
  const claim = (name: string, { claimId }: { claimId: string }, shows: string | RegExp): Stop => ({
    name,
    path: '/claims/claim/index',
    query: { claim: claimId },
    shows,
    hasHashes: true,
  })
  const at = { flatId: flat('403'), stairwellId }
  const desk = (name: string, path: string, query: Record<string, string>, shows: string | RegExp): Stop => ({
    name: `staff-${name}`,
    path: `/staff/${path}/index`,
    query,
    shows,
    hasHashes: true,
  })
  const stops: Stop[] = [
    desk('claims', 'claims', { estateId, show: 'open' }, /PF-/),
    desk('claim', 'claim', { claim: claims.judged.claimId }, '该社区给出办法'),
    desk('claim-mediating', 'claim', { claim: claims.mediating.claimId }, /调解/),
    {
      ...desk('claim-offer', 'claim', { claim: claims.judged.claimId }, '按价目表'),
      act: async (hand) => {
        await hand.tap('button', '给出办法')
        await hand.tap('radio', /^赔钱/)
      },
    },
    desk('claim-figures', 'claim-figures', { estateId }, '在谁手里'),
    desk('claim-rules', 'claim-rules', { estateId }, /^期限/),
    desk('baselines', 'baselines', { stairwellId: claims.judged.stairwellId }, /已有记录/),
  ]
  return [
    {
      who: { openid: 'demo-wang-guilan', nickname: '王桂兰' },
      looks: everyLook,
      stops: [
        { name: 'claims-none', path: '/claims/list/index', query: at, shows: '申请赔付' },
        { name: 'claim-file', path: '/claims/file/index', query: at, shows: /草稿存在|边填边存/ },
        { name: 'baseline', path: '/claims/baseline/index', query: at, shows: /拍下来/ },
        { name: 'baseline-surface', shows: /厨房 · 墙面/, act: toSurface },
      ],
    },
    household(claims.visit, [
      {
        name: 'claims',
        path: '/claims/list/index',
        query: { flatId: claims.visit.flatId },
        shows: '再申请一份',
        hasHashes: true,
      },
      claim('claim-visit', claims.visit, /上门看/),
    ]),
    household(claims.offered, [claim('claim-offered', claims.offered, '给了办法，请您定')]),
    household(claims.mediating, [claim('claim-mediating', claims.mediating, /调解员上门/)]),
    household(claims.judged, [
      {
        name: 'baseline-signed',
        path: '/claims/baseline/index',
        query: { flatId: claims.judged.flatId, stairwellId: claims.judged.stairwellId },
        shows: '现状记录回执',
        hasHashes: true,
      },
      {
        name: 'claim-print',
        path: '/claims/print/index',
        query: { claim: claims.judged.claimId },
        shows: /连照片一起印/,
      },
    ]),
    {
      who: { openid: 'demo-tenant', nickname: '周明' },
      looks: everyLook,
      stops: [
        {
          name: 'pool',
          path: '/claims/pool/index',
          query: { flatId: flat('502'), stairwellId },
          shows: /邻居请大家分担/,
        },
      ],
    },
    ...[looks.phone, looks.desktop, looks.desktopDark].map((look) => ({
      who: { openid: 'demo-community', nickname: '孙静' },
      looks: [look],
      stops,
    })),
    {
      who: works.crew,
      looks: [looks.phone, looks.dark, looks.desktop],
      stops: [desk('claims-crew', 'claims', { estateId }, /等我办/)],
    },
  ]
}

const toSurface = async (hand: Hand) => {
  await hand.tap('button', /^厨房，/)
  await hand.tap('button', /^墙面/)
}
