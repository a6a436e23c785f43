import { View } from '@tarojs/components'
import { MainButton } from '@/components/button/button'
import { Field } from '@/components/field/field'
import { Lacks } from '@/components/lacks/lacks'
import { Page } from '@/components/page/page'
import { ActFailure } from '@/components/page-state/act-failure'
import { Tick } from '@/components/tick/tick'
import { missingWords } from './form'
import { Part, ProfileFields } from './profile-fields'
import { PromiseCard } from './promise-card'
import { useEnrol, type useProfile } from './use-profile'
import { WhereCard } from './where-card'

type Props = {
  estates: ReturnType<typeof useProfile>['estates']
  onDone: (volunteerId: string) => void
  onBack?: (() => void) | undefined
}

/** Offering to help in an estate, from top to bottom on one page; what is typed is kept until it is handed in. */
export function EnrolPage({ estates, onDone, onBack }: Props) {
  const enrol = useEnrol(estates, onDone)
  const { form, change, missing, attempt } = enrol
  const phone = enrol.sticker.value?.estatePhone
  return (
    <Page
      title="报名当志愿者"
      onBack={onBack}
      phone={phone ? { who: '居委会', number: phone } : undefined}
      footer={
        <MainButton busy={enrol.isBusy} onPress={() => void enrol.submit()}>
          报名
        </MainButton>
      }
    >
      <View>
        <View className="t-title">给邻居搭把手</View>
        <View>停水送水、陪着等师傅、跑个腿。有正好适合您的，才来问您。</View>
      </View>
      <WhereCard enrol={enrol} estates={estates} />
      <Part title="怎么称呼您">
        <Field
          label="名字"
          required
          maxLength={20}
          value={form.name}
          onChange={(name) => change({ name })}
          hint="核实身份时要和身份证对得上"
        />
        {missing === 'name' ? <Lacks key={attempt}>{missingWords.name}</Lacks> : null}
      </Part>
      <ProfileFields {...enrol} />
      <PromiseCard />
      <Tick isTicked={form.agrees} onTick={() => change({ agrees: !form.agrees })}>
        看过了，我愿意
      </Tick>
      {missing === 'agrees' ? <Lacks key={attempt}>{missingWords.agrees}</Lacks> : null}
      {enrol.isSaved ? <View className="t-note">您填的已存在这台手机里。</View> : null}
      <ActFailure failure={enrol.failure} onRetry={() => void enrol.submit()} />
    </Page>
  )
}
