import { bindingRoleWords } from '@chuanmen/types/person'
import { View } from '@tarojs/components'
import { useState } from 'react'
import type { Failure } from '@/api/failure'
import { Button } from '@/components/button/button'
import { Chip, ChipRow } from '@/components/chip/chip'
import { ChoiceGrid } from '@/components/choice-grid/choice-grid'
import { Dialog } from '@/components/dialog/dialog'
import { FailureNote } from '@/components/states/states'
import type { Request } from './use-bindings'

type Props = {
  request: Request
  isBusy: boolean
  failure: Failure | null
  onApprove: (level: 2 | 3, signerId: string | undefined, sawTitlePapers: boolean) => void
  onClose: () => void
}

/** Vouching for a person: which owner of the roster they are, and how we know. */
export function ApproveDialog({
  request: { building, unit, room, role, callName, owners },
  isBusy,
  failure,
  onApprove,
  onClose,
}: Props) {
  const isOwner = role === 'owner'
  const free = owners.filter(({ bound }) => !bound)
  const [signerId, setSigner] = useState(isOwner && free.length === 1 ? (free[0]?.signerId ?? '') : '')
  const [level, setLevel] = useState<'2' | '3'>()
  const [hasSeen, setSeen] = useState(false)
  const [wasTried, setTried] = useState(false)
  const missing =
    isOwner && !signerId
      ? '请选是名册上的哪一位'
      : !level
        ? '请选怎么核验的'
        : level === '3' && !hasSeen
          ? '看过房本才能选这一级，请在下面勾一下'
          : null
  const submit = () => {
    setTried(true)
    if (!missing && level) onApprove(level === '3' ? 3 : 2, isOwner ? signerId : undefined, level === '3' && hasSeen)
  }
  return (
    <Dialog
      title={`核验 ${building}${unit} ${room}`}
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>先不</Button>
          <Button variant="primary" busy={isBusy} onPress={submit}>
            通过
          </Button>
        </>
      }
    >
      <View className="stack">
        <View>{`${callName ? `「${callName}」` : '这位'}申请绑定为${bindingRoleWords[role]}。`}</View>
        {isOwner ? (
          <View className="stack-tight">
            <View className="t-bold">是名册上的哪一位</View>
            {free.length > 0 ? (
              <ChipRow
                label="是名册上的哪一位"
                chosen={[signerId]}
                onChange={([chosen = '']) => setSigner(chosen)}
                options={free.map((owner) => ({ value: owner.signerId, words: owner.masked }))}
              />
            ) : (
              <View className="c-amber">
                {owners.length > 0
                  ? '名册上的业主都已有人绑定。不是本人的，先在这一户的档案里解除原来的绑定。'
                  : '名册上这一户没有业主，请先更正名册。'}
              </View>
            )}
          </View>
        ) : (
          <View className="t-note">
            {role === 'tenant'
              ? '租户只能看通知、登记进户时间，不能替业主表态。'
              : '家人可以看、可以先填好，要替业主签还得登记授权书。'}
          </View>
        )}
        <ChoiceGrid
          label="怎么核验的"
          chosen={level}
          onChoose={setLevel}
          choices={[
            { value: '2', words: '认识本人', hint: '当面见过，确定是这一户的人' },
            { value: '3', words: '看过房本', hint: '核对过房本上的姓名和地址' },
          ]}
        />
        {level === '3' ? (
          <View className="chip-row">
            <Chip chosen={hasSeen} onPress={() => setSeen(!hasSeen)}>
              我当面看过房本，姓名和地址都对得上
            </Chip>
          </View>
        ) : null}
        {wasTried && missing ? <View className="c-brick t-bold">{missing}</View> : null}
        <FailureNote failure={failure} />
        <View className="t-note">通过会留下您的名字和时间。</View>
      </View>
    </Dialog>
  )
}
