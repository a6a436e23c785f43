import type { HomeView } from '@chuanmen/types/me'
import type { Ask } from './ask'

type Home = Pick<NonNullable<HomeView['home']>, 'baseline' | 'flatId' | 'stairwellId'>

/** Works are to come, and nobody has written down yet what the flat is like. Null: nothing is wanted of the household. */
export function baselineAsk({ baseline, flatId, stairwellId }: Home): Ask | null {
  const button = (words: string) => ({
    button: { words, path: '/claims/baseline/index', params: { flatId, stairwellId } },
    about: 'baseline' as const,
  })
  switch (baseline) {
    case 'wanted':
      return {
        title: '施工前，先把家里拍一遍',
        words: '照好现在的样子，万一弄坏了有得比。几分钟就好；没有记录，不能在您家开工。',
        ...button('拍施工前现状'),
      }
    case 'started':
      return {
        title: '施工前现状，还没拍完',
        words: '拍过的都在，接着拍就行。',
        ...button('接着拍'),
      }
    case 'toSign':
      return {
        title: '施工前现状拍好了，请您签',
        words: '看一遍，和家里一样就签字。签了以后有得比。',
        ...button('去看、去签'),
      }
    default:
      return null
  }
}
