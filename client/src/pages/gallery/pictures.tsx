import type { Figures } from '@chuanmen/types/estate'
import { riserWords } from '@chuanmen/types/riser'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button, MainButton } from '@/components/button/button'
import { Card, CardSection } from '@/components/card/card'
import { PipeRow } from '@/components/pipe-row/pipe-row'
import { Facade } from '@/components/stairwell/facade'
import { Legend } from '@/components/stairwell/legend'
import { footSign } from '@/components/stairwell/pipe'
import { Stairwell } from '@/components/stairwell/stairwell'
import { statusWords } from '@/components/stairwell/words'
import { Tag } from '@/components/tag/tag'
import { TwoNumbers } from '@/components/two-numbers/two-numbers'
import { big, building, grammar, resident, staff } from './samples'

export function Pictures({ show, figures }: { show: string; figures: Figures }) {
  const [selected, setSelected] = useState<string | undefined>('502')
  if (show === 'staff') {
    return (
      <>
        <Card>
          <TwoNumbers figures={figures} gap="先敲 6 户的门，能多成 18 串" afterPercent={80.8} />
        </Card>
        <Card>
          <View className="row">
            <View className="t-lead grow">6号楼</View>
            <View className="t-note">4 个楼门 · 72 户</View>
          </View>
          <Facade stairwells={building} onSelect={setSelected} />
        </Card>
        <View className="side-by-side">
          <View className="side-by-side-main">
            <Card>
              <Legend lit lines={['done', 'complete', 'open', 'would']} />
              <Stairwell picture={staff} mode="staff" selectedId={selected} onSelect={setSelected} />
            </Card>
          </View>
          <View className="side-by-side-detail">
            <Card tone="selected">
              <View className="row">
                <View className="t-title">{selected ?? ''}</View>
                <Tag icon="tenant-only">仅租户答复</Tag>
              </View>
              <MainButton onPress={() => undefined}>打给业主</MainButton>
            </Card>
          </View>
        </View>
      </>
    )
  }
  if (show === 'big') {
    return (
      <>
        <Card>
          <Stairwell picture={big(false)} mode="resident" />
        </Card>
        <Card>
          <Stairwell picture={big(false)} mode="resident" feet="all" widthPx={340} />
        </Card>
        <Card>
          <Stairwell picture={big(true)} mode="staff" selectedId="f-7-3" onSelect={() => undefined} />
        </Card>
      </>
    )
  }
  if (show === 'grammar') {
    return (
      <>
        {grammar.map(({ title, picture }) => (
          <Card key={title}>
            <View className="row">
              <View style={{ width: '130px' }}>
                <Stairwell picture={picture} mode="resident" />
              </View>
              <View className="grow">
                <View className="t-lead">{title}</View>
              </View>
            </View>
          </Card>
        ))}
        <Card>
          <Stairwell picture={resident} mode="resident" feet="all" widthPx={340} />
        </Card>
      </>
    )
  }
  return (
    <>
      <View>
        <View className="t-note">新明胡同 · 6号楼2门</View>
        <View className="row">
          <View className="t-title grow">403　王桂兰</View>
          <Button variant="link" arrow onPress={() => undefined}>
            换一户
          </Button>
        </View>
      </View>
      <Card flush>
        <CardSection>
          <View className="sw-beside">
            <View className="sw-beside-picture">
              <Stairwell picture={resident} mode="resident" />
            </View>
            <View className="sw-beside-list">
              <View className="t-note">我家的四根管</View>
              {resident.pipes
                .filter((pipe) => pipe.isMine)
                .map((pipe) => (
                  <PipeRow
                    key={pipe.riserId}
                    sign={footSign(pipe.state)}
                    name={riserWords[pipe.kind].name.replace('立管', '')}
                    words={statusWords(pipe)}
                    waiting={pipe.state.status === 'masked' || pipe.state.status === 'open'}
                  />
                ))}
            </View>
          </View>
        </CardSection>
        <CardSection>
          <View className="t-lead">厨房排水的文本改了一处</View>
          <View className="c-ink2">请您再看一遍，重新答复。截止 11月30日 周一</View>
          <MainButton arrow onPress={() => undefined}>
            去签
          </MainButton>
        </CardSection>
      </Card>
    </>
  )
}
