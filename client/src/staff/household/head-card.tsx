import type { PlanView } from '@chuanmen/types/plan-actions'
import { reasons } from '@chuanmen/types/reasons'
import { riserWords } from '@chuanmen/types/riser'
import { flatStateWords } from '@chuanmen/types/tally'
import { Text, View } from '@tarojs/components'
import { Button, MainButton } from '@/components/button/button'
import { Card, CardSection } from '@/components/card/card'
import { Icon } from '@/components/icon/icon'
import { aria } from '@/lib/aria'
import { day, daysUntil } from '@/lib/format'
import { mayVisitWords } from './may-visit'
import type { HouseholdPage } from './use-household'

type Props = { page: HouseholdPage; view: PlanView }

const stateTone = { agreed: 'c-teal', refused: 'c-brick', pending: '', conditional: 'c-amber', deferred: 'c-amber' }

/** What the household has said, whose it is, whether one may ring now, and what is written down at a door. */
export function HeadCard({ page, view }: Props) {
  const { abilities, states, round } = view
  return (
    <Card flush>
      <CardSection>
        <View className="stack-tight">
          {states.length > 0 ? (
            <View className="household-states" {...aria({ role: 'list', label: round?.title ?? '答复' })}>
              {states.map(({ item, state }) => (
                <View key={item} className="household-state" {...aria({ role: 'listitem' })}>
                  <Icon name={state} className={stateTone[state]} />
                  <Text>{`${riserWords[item].name.replace('立管', '')}：${flatStateWords[state]}`}</Text>
                </View>
              ))}
            </View>
          ) : (
            <View className="c-ink2">现在没有要这一户答复的。</View>
          )}
          {view.reasons.length > 0 ? (
            <View className="c-ink2">{`原因：${view.reasons.map((code) => reasons[code]).join('、')}`}</View>
          ) : null}
          {states.some(({ state }) => state === 'refused') ? (
            <View className="t-note">已经答复过了：不再去问同不同意，只去答复他提的问题。</View>
          ) : null}
        </View>
      </CardSection>
      <CardSection>
        <View className="household-whose">
          <Contact page={page} view={view} />
          <MayVisit view={view} />
          {view.next ? <Next next={view.next} /> : null}
        </View>
      </CardSection>
      <CardSection className="household-doors">
        {abilities.logVisit ? (
          <MainButton icon="pencil" onPress={() => page.open('/staff/visit/index')}>
            记走访
          </MainButton>
        ) : null}
        {abilities.logVisit ? (
          <Button icon="door" onPress={() => page.open('/staff/interview/index')}>
            入户登记
          </Button>
        ) : null}
        {abilities.recordPaper ? (
          <Button icon="doc" onPress={() => page.open('/staff/paper/index')}>
            录纸质
          </Button>
        ) : null}
      </CardSection>
    </Card>
  )
}

function Contact({ page, view: { contact, abilities } }: Props) {
  return (
    <View className="household-fact">
      <Icon name="user" className={contact ? 'c-teal' : 'c-amber'} />
      <View className="grow">
        {contact ? `${contact.name}联系这一户` : '还没有人联系这一户'}
        {contact?.since ? <View className="t-note">{`${day(contact.since, Date.now())}起`}</View> : null}
      </View>
      {abilities.assign ? (
        <Button
          variant="link"
          label={contact ? `换人，现在是${contact.name}` : '定一个人联系'}
          onPress={() => page.ask({ what: 'contact' })}
        >
          {contact ? '换人' : '定一个人'}
        </Button>
      ) : null}
    </View>
  )
}

function MayVisit({ view }: { view: PlanView }) {
  const { ok, words, note } = mayVisitWords(view.mayVisit, Date.now())
  return (
    <View className="household-fact">
      <Icon name={ok ? 'check' : 'clock'} className={ok ? 'c-teal' : 'c-amber'} />
      <View className="grow">
        <View className={ok ? 'c-teal' : 'c-amber'}>{words}</View>
        {note ? <View className="t-note">{note}</View> : null}
      </View>
    </View>
  )
}

/** What the last visit left to do, and how late it is. */
function Next({ next: { what, on } }: { next: NonNullable<PlanView['next']> }) {
  const late = -daysUntil(on, Date.now())
  return (
    <View className="household-fact">
      <Icon name={late > 0 ? 'warning' : 'calendar'} className={late > 0 ? 'c-brick' : 'c-teal'} />
      <View className="grow">
        {`下一步：${what}，${day(on, Date.now())}`}
        {late > 0 ? <View className="t-note c-brick">{`过了 ${late} 天`}</View> : null}
      </View>
    </View>
  )
}
