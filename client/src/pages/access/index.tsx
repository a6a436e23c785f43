import { View } from '@tarojs/components'
import { Button, MainButton } from '@/components/button/button'
import { Card } from '@/components/card/card'
import { ChoiceGrid } from '@/components/choice-grid/choice-grid'
import { Field } from '@/components/field/field'
import { Icon } from '@/components/icon/icon'
import { Missing } from '@/components/missing/missing'
import { guarded } from '@/components/page/guarded'
import { Page } from '@/components/page/page'
import { ActFailure } from '@/components/page-state/act-failure'
import { PageState } from '@/components/page-state/page-state'
import { RefusedState } from '@/components/states/states'
import { day } from '@/lib/format'
import { goRoot } from '@/lib/navigate'
import { blockedWords } from '../consent/blocked-words'
import { Paragraphs } from '../consent/paragraphs'
import { TextLinks } from '../consent/text-links'
import { useAccess } from './use-access'
import '../consent/consent.scss'

const choices = [
  { value: 'yes', words: '可以进户', hint: '约好时间就行' },
  { value: 'no', words: '暂时不方便', hint: '写下什么时候方便' },
] as const

function AccessPage() {
  const access = useAccess()
  const { page, value: draft, change, isSaved } = access
  const view = page.value
  const home = () => goRoot('/pages/home/index')
  const canRecord = Boolean(view?.abilities.recordAccess)
  const footer = access.isDone ? (
    <>
      <Button onPress={access.again}>再改一改</Button>
      <MainButton onPress={home}>回我家</MainButton>
    </>
  ) : canRecord ? (
    <MainButton busy={access.isBusy} onPress={access.submit}>
      登记
    </MainButton>
  ) : undefined
  return (
    <Page
      title="进户时间"
      phone={view ? { who: '居委会', number: view.estatePhone } : undefined}
      {...(footer ? { footer } : {})}
    >
      <PageState of={page} rows={3} kept="您填的还在这台手机里。" />
      <ActFailure failure={access.failure} onRetry={access.submit} />
      {view && !canRecord && !access.isDone ? (
        <RefusedState
          title="现在不能登记"
          words={blockedWords(
            view.abilities.blockedBy && view.me.role === 'tenant' ? view.abilities.blockedBy : 'not_allowed',
          )}
          phone={view.estatePhone}
        />
      ) : null}
      {view && access.isDone ? (
        <Card tone="teal">
          <View className="row consent-banner">
            <Icon name="ring-check" className="c-teal" />
            <View className="grow">
              <View className="t-lead">登记好了</View>
              <View>动工前，工作人员会先和您约好哪一天。同不同意换管，由业主答复，我们会联系业主。</View>
            </View>
          </View>
        </Card>
      ) : null}
      {view && canRecord && !access.isDone ? (
        <>
          <View>
            <View className="t-note">{`${view.estateName} ${view.building}${view.unit} ${view.room}`}</View>
            <View className="t-title">换管要进您住的屋，方便吗？</View>
          </View>
          <Card tone="sunk">
            <View className="row consent-banner">
              <Icon name="info" className="c-teal" />
              <View className="grow">
                同不同意换，只有业主的意见算数。您在这里登记的只是进户方便不方便，不会当成同意。
              </View>
            </View>
          </Card>
          {view.access ? (
            <View className="t-note">{`您登记过：${view.access.canEnter ? '可以进户' : '暂时不方便'}。再登记一次，以新的为准。`}</View>
          ) : null}
          <ChoiceGrid
            label="进户方便吗"
            choices={choices}
            chosen={draft.canEnter || undefined}
            onChoose={(canEnter) => change({ canEnter })}
          />
          {access.isMissing ? <Missing>请选方便还是不方便，两个都可以。</Missing> : null}
          <Card>
            <Field
              label="什么时候方便"
              long
              maxLength={200}
              value={draft.words}
              onChange={(words) => change({ words })}
              placeholder="比如：周末白天；12月5日以后；先打电话"
              hint={isSaved ? '草稿已存在手机里' : '边写边存'}
            />
          </Card>
          <Card>
            <View className="t-lead">这次要做什么</View>
            <Paragraphs words={view.text.plain} className="consent-plain" />
            <View className="t-note">{`${day(view.closesAt, Date.now())} 前登记最好`}</View>
            <TextLinks view={view} />
          </Card>
        </>
      ) : null}
    </Page>
  )
}

export default guarded(AccessPage)
