import { riserWords } from '@chuanmen/types/riser'
import { flatStateWords } from '@chuanmen/types/tally'
import { View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { useAction } from '@/api/use-action'
import { Card, CardLink } from '@/components/card/card'
import { guarded } from '@/components/page/guarded'
import { Page } from '@/components/page/page'
import { PageState } from '@/components/page-state/page-state'
import { PipeRow } from '@/components/pipe-row/pipe-row'
import { residentPicture } from '@/components/stairwell/from-server'
import type { Picture, PicturePipe } from '@/components/stairwell/model'
import { footSign } from '@/components/stairwell/pipe'
import { Stairwell } from '@/components/stairwell/stairwell'
import { statusWords } from '@/components/stairwell/words'
import { aria } from '@/lib/aria'
import { elder } from '@/lib/elder'
import { go, param } from '@/lib/navigate'
import { Legend } from './legend'
import './my-pipes.scss'

/** The whole stairwell as a resident may see it: pipes and what is public of them, no other flat's answer (rule 43). */
function MyPipesPage() {
  const { params } = useRouter()
  const isElder = elder.use()
  const flatId = param(params, 'flat')
  const page = useAction('me.home', flatId ? { flatId } : {})
  const home = page.value?.home
  const picture = home ? residentPicture(home) : undefined
  const own = (riserId: string) => home?.mine.find((mine) => mine.riserId === riserId)?.flat
  return (
    <Page title="我家的管" phone={home ? { who: '居委会', number: home.estatePhone } : undefined}>
      <PageState of={page} picture />
      {home && picture ? (
        <>
          <View>
            <View className="t-title">{picture.place}</View>
            <View className="t-note">
              {`${home.estateName}${home.agreedPercent === null ? '' : ` · 全小区 ${home.agreedPercent}% 的户已同意`}`}
            </View>
          </View>
          <Card>
            <Stairwell picture={picture} mode="resident" feet={isElder ? 'mine' : 'all'} widthPx={340} />
          </Card>
          <Pipes title="我家的" pipes={picture.pipes.filter(({ isMine }) => isMine)} picture={picture} own={own} />
          <Pipes title="同楼门别的管" pipes={picture.pipes.filter(({ isMine }) => !isMine)} picture={picture} />
          <Legend />
          <CardLink
            label="本小区进展"
            onPress={() => go('/open/progress/index', { binding: home.bindingId, estateId: home.estateId })}
          >
            本小区进展
          </CardLink>
        </>
      ) : null}
    </Page>
  )
}

type PipesProps = {
  title: string
  pipes: readonly PicturePipe[]
  picture: Picture
  own?: (riserId: string) => keyof typeof flatStateWords | undefined
}

function Pipes({ title, pipes, picture, own }: PipesProps) {
  if (pipes.length === 0) return null
  return (
    <Card>
      <View className="t-lead my-pipes-title" {...aria({ role: 'heading', level: 2 })}>
        {title}
      </View>
      {pipes.map((pipe) => {
        const answer = own?.(pipe.riserId)
        const column = picture.positions.length > 1 && !own ? `尾号 ${pipe.positions.join('、')} 的` : ''
        return (
          <PipeRow
            key={pipe.riserId}
            sign={footSign(pipe.state)}
            name={`${column}${riserWords[pipe.kind].name}`}
            words={statusWords(pipe)}
            waiting={pipe.state.status === 'masked' || pipe.state.status === 'open'}
            {...(answer && pipe.state.status !== 'none' ? { note: `我家：${flatStateWords[answer]}` } : {})}
          />
        )
      })}
    </Card>
  )
}

export default guarded(MyPipesPage)
