import { riserWords } from '@chuanmen/types/riser'
import { View } from '@tarojs/components'
import { MainButton } from '@/components/button/button'
import { Card } from '@/components/card/card'
import { Chip } from '@/components/chip/chip'
import { Field } from '@/components/field/field'
import { FailureNote, RefusedState } from '@/components/states/states'
import { Tag } from '@/components/tag/tag'
import { aria } from '@/lib/aria'
import { AskedDay } from './asked-day'
import { ItemCopy } from './item-copy'
import { PaperDone } from './paper-done'
import { PaperPhotos } from './paper-photos'
import { PaperText } from './paper-text'
import { type PaperFacts, usePaper } from './use-paper'

type Props = PaperFacts & { onNext: (flatId: string) => void }

export function PaperForm({ onNext, ...facts }: Props) {
  const { view, round, file } = facts
  const page = usePaper(facts)
  const { draft, change, errors, open, locked } = page
  if (page.recorded) return <PaperDone {...facts} {...page.recorded} onNext={onNext} />
  if (file.owners.length === 0) {
    return <RefusedState title="名册里没有产权人" words="只有产权人签的字才算数。请先补名册，再来记这一户。" />
  }
  if (open.length === 0) {
    return (
      <RefusedState
        title="这一户不用记"
        words={locked.length > 0 ? '这一户所在的立管都已锁定施工，答复不能再改。' : '这一轮没有征求这一户的意见。'}
      />
    )
  }
  return (
    <View className="side-by-side">
      <View className="side-by-side-main stack">
        {page.wasRestored ? <View className="t-note">上次没记完的还在，接着填就行。</View> : null}
        <PaperText round={round} />
        <Card>
          <View className="t-lead">谁签的字</View>
          <View className="paper-chips" {...aria({ role: 'radiogroup', label: '谁签的字' })}>
            {file.owners.map(({ signerId, masked, share }) => (
              <Chip
                key={signerId}
                role="radio"
                chosen={draft.signerId === signerId}
                onPress={() => change({ signerId })}
              >
                {share ? `${masked}（${share.numerator}/${share.denominator}）` : masked}
              </Chip>
            ))}
          </View>
          {file.owners.length > 1 ? <View className="t-note">共有的房子，每位产权人的签字分开记。</View> : null}
          <Wrong words={errors.signer} />
        </Card>
        {open.map((item, index) => (
          <ItemCopy
            key={item}
            item={item}
            words={round.text.items[item]}
            draft={draft.answers[item]}
            signedOn={draft.signedOn || page.days.last}
            error={errors.items[item]}
            onChange={(part) => page.setItem(item, part)}
            onClear={() => page.clearItem(item)}
            {...(index === 0 && open.length > 1 ? { onSame: () => page.sameForAll(item) } : {})}
          />
        ))}
        {locked.length > 0 ? (
          <View className="t-note">{`${locked.map((item) => riserWords[item].name).join('、')}已锁定施工，不用再记。`}</View>
        ) : null}
        <Wrong words={errors.answers} />
      </View>
      <View className="side-by-side-detail paper-side">
        {round.text.clauses.length > 0 ? (
          <Card>
            <View className="t-lead">责任条款</View>
            <View className="t-note">业主单独看过、在纸上打了勾的，才点这里。</View>
            {round.text.clauses.map(({ clauseId, title, body }) => (
              <View key={clauseId} className="paper-clause">
                <View className="t-bold">{title}</View>
                <View className="paper-clause-body">{body}</View>
                <Chip chosen={draft.clausesRead.includes(clauseId)} onPress={() => page.tickClause(clauseId)}>
                  这一条纸上已打勾
                </Chip>
              </View>
            ))}
            <Wrong words={errors.clauses} />
          </Card>
        ) : null}
        <Card>
          <View className="stack">
            <Field
              label="纸上写的房号"
              required
              value={draft.room ?? ''}
              maxLength={12}
              onChange={(room) => change({ room })}
              error={errors.room}
              hint="照纸上写的填，和这一户对一下"
            />
            <AskedDay
              label="签字日期"
              value={draft.signedOn}
              first={page.days.first}
              last={page.days.last}
              onChange={(signedOn) => change({ signedOn })}
              error={errors.signedOn}
              hint="纸上写的那一天"
            />
            <Field
              label="在场见证人"
              required
              value={draft.witness}
              maxLength={20}
              onChange={(witness) => change({ witness })}
              error={errors.witness}
              hint="当时还有谁在场。不能是您自己，也不能是签字的人"
            />
          </View>
        </Card>
        <PaperPhotos
          estateId={view.estateId}
          flatId={file.flat.flatId}
          photos={draft.photos}
          error={errors.photos}
          onChange={(photos) => change({ photos })}
        />
        <Card>
          <View className="stack">
            {page.missing.length > 0 ? (
              <View className="c-brick" {...aria({ role: 'alert' })}>
                {`还没填好：${page.missing.join('、')}。已在上面标出。`}
              </View>
            ) : null}
            <FailureNote failure={page.failure} onRetry={page.submit} />
            <MainButton busy={page.isBusy} onPress={page.submit}>
              记下这份答复
            </MainButton>
            <View className="t-note row row-wrap">
              <Tag>{page.isSaved ? '草稿已存在本机' : '填的内容会自动存成草稿'}</Tag>
            </View>
          </View>
        </Card>
      </View>
    </View>
  )
}

const Wrong = ({ words }: { words: string | undefined }) =>
  words ? (
    <View className="c-brick paper-wrong" {...aria({ role: 'alert' })}>
      {words}
    </View>
  ) : null
