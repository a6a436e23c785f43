import type { HomeView } from '@chuanmen/types/me'
import type { BindingRole } from '@chuanmen/types/person'
import { riserWords } from '@chuanmen/types/riser'
import { day, daysUntil, type Moment, shortDay } from '@/lib/format'
import type { Params } from '@/lib/navigate'
import { nextWords } from '../works/glance-words'
import { baselineAsk } from './baseline-ask'

type Home = NonNullable<HomeView['home']>

/** What the first screen says is asked, with at most one main button, or a quieter way to look again. */
export type Ask = {
  title: string
  words: string
  button?: { words: string; path: string; params: Params }
  link?: { words: string; path: string; params: Params }
  /** It already says when works come, asks for the household's times or for what the flat is like now: none is said twice on the screen. */
  about?: 'works' | 'times' | 'baseline'
}

const untilWords = (closesAt: Moment, now: Moment) => {
  const left = daysUntil(closesAt, now)
  return `截止 ${day(closesAt, now)}${left === 0 ? '，就是今天' : left > 0 && left <= 14 ? `，还有 ${left} 天` : ''}`
}

const short = (item: keyof typeof riserWords) => riserWords[item].name.replace('立管', '')

/** `roundId`: the round this flat was last asked in, so that answers can be looked at when nothing is asked. */
export function askOf(
  home: Pick<Home, 'next' | 'flatId' | 'stairwellId' | 'mine' | 'pipes' | 'works' | 'baseline'>,
  role: BindingRole,
  roundId: string | undefined,
  now: Moment,
): Ask {
  const { next, flatId } = home
  const consent = (words: string, round: string) => ({
    words,
    path: '/pages/consent/index',
    params: { round, flat: flatId },
  })
  switch (next.kind) {
    case 'answer': {
      const names = next.items.map(short).join('、')
      const until = untilWords(next.closesAt, now)
      if (next.isDisputed)
        return {
          title: '您签的纸和手机上的答复不一样',
          words: `现在哪一份都还不算数，请您再答一次。${until}`,
          button: consent('再答一次', next.roundId),
        }
      return next.textChanged
        ? {
            title: `${names}的文本改过了`,
            words: `请您再看一遍，重新答复。${until}`,
            button: consent('再看一遍，重新答复', next.roundId),
          }
        : {
            title: next.items.length > 1 ? `${next.items.length} 根管要换，请您答复` : `${names}要换，请您答复`,
            words: `${next.items.length > 1 ? `${names}。` : ''}同意、不同意都可以。${until}`,
            button: consent('去签', next.roundId),
          }
    }
    case 'confirmPrepared':
      return {
        title: '家人替您填好了，等您确认',
        words: `您看过、确认以后才算数。${day(next.expiresAt, now)}前有效`,
        button: consent('看家人填好的', next.roundId),
      }
    case 'prepare':
      return {
        title: '可以先替业主填好',
        words: `填好交给业主本人确认，确认后才算数。${untilWords(next.closesAt, now)}`,
        button: consent('替业主准备', next.roundId),
      }
    case 'access':
      return {
        title: '换管要进户，请登记时间',
        words: `只登记方便不方便；同不同意换，由业主定。${untilWords(next.closesAt, now)}`,
        button: { words: '登记进户时间', path: '/pages/access/index', params: { round: next.roundId, flat: flatId } },
      }
    case 'waitCoOwner':
      return (
        worksAsk(home, now) ?? {
          title: '您答复过了，等共有人',
          words: '这套房还有别的共有人没答复。按规定都同意了，您家才算同意。',
          link: consent('看我的答复', next.roundId),
        }
      )
    case 'verify':
      return {
        title: '还差一步：核验',
        words: '核验以后才能看到您家的事。',
        button: { words: '去核验', path: '/pages/verify/index', params: { binding: next.bindingId } },
      }
    case 'bind':
      return {
        title: '先绑定您家',
        words: '扫楼门口的贴码，或输入贴码。',
        button: { words: '绑定我家', path: '/pages/bind/index', params: {} },
      }
    case 'nothing':
      return worksAsk(home, now) ?? quiet(home, role, roundId)
    default:
      return { title: '现在没有要您做的事', words: '有新的安排会在这里告诉您。' }
  }
}

/** Nothing more urgent is asked: the household's times, then what its home is like before works, else when works come. Null when there are none to speak of. */
function worksAsk(home: Pick<Home, 'flatId' | 'stairwellId' | 'works' | 'baseline'>, now: Moment): Ask | null {
  return timesAsk(home) ?? baselineAsk(home) ?? worksSaid(home, now)
}

function timesAsk({ flatId, stairwellId, works }: Pick<Home, 'flatId' | 'stairwellId' | 'works'>): Ask | null {
  if (!works?.ask) return null
  return {
    title: '哪天家里有人？',
    words: `要约上门换管的日子。${shortDay(works.ask.until)} 之前的哪些半天行，请您填一下，几分钟就好。`,
    button: { words: '填哪天家里有人', path: '/pages/availability/index', params: { flatId, stairwellId } },
    about: 'times',
  }
}

function worksSaid({ flatId, works }: Pick<Home, 'flatId' | 'works'>, now: Moment): Ask | null {
  const said = works && nextWords(works, new Date(now))
  if (!said) return null
  return {
    title: said.title,
    words: said.words,
    link: { words: '看施工安排', path: '/pages/works/index', params: { flatId } },
    about: 'works',
  }
}

/** Nothing is asked: what happens next. */
function quiet(
  { flatId, mine, pipes }: Pick<Home, 'flatId' | 'mine' | 'pipes'>,
  role: BindingRole,
  roundId: string | undefined,
): Ask {
  const own = pipes.filter((pipe) => mine.some(({ riserId }) => riserId === pipe.riserId))
  if (own.length === 0 || own.every(({ progress }) => progress.status === 'none')) {
    return { title: '现在没有要您做的事', words: '开始征求意见时，这里会请您看，楼门口也会贴通知。' }
  }
  const link = (words: string) =>
    roundId
      ? {
          link: {
            words,
            path: role === 'tenant' ? '/pages/access/index' : '/pages/consent/index',
            params: { round: roundId, flat: flatId },
          },
        }
      : {}
  if (role === 'tenant')
    return { title: '进户时间登记好了', words: '动工前，工作人员会先和您约好哪一天。', ...link('改登记') }
  if (mine.every(({ flat }) => flat === 'agreed')) {
    return {
      title: '您家都答复了：同意',
      words: '管子成串以后，会通知您哪一天施工。锁定施工前，随时能改。',
      ...link('看我的答复'),
    }
  }
  if (mine.some(({ flat }) => flat !== 'pending')) {
    return { title: '您的意见已收到', words: '有条件的，办到了会请您再看；想改随时可以改。', ...link('看我的答复') }
  }
  return { title: '现在没有要您做的事', words: '下一步有安排时，这里会告诉您。', ...link('看征求意见的文本') }
}
