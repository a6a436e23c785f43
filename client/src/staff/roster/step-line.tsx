import { Text, View } from '@tarojs/components'
import { Icon } from '@/components/icon/icon'
import { aria } from '@/lib/aria'
import type { Stage } from './use-roster'

const steps = ['选文件', '对表头', '看问题', '导入'] as const
const at: Record<Stage, number> = { file: 0, columns: 1, problems: 2, import: 3, done: 4 }

/** Where in the import a person is. */
export function StepLine({ stage }: { stage: Stage }) {
  const now = at[stage]
  return (
    <View
      className="roster-steps"
      {...aria({ role: 'img', label: now === 4 ? '四步都做完了' : `第 ${now + 1} 步，共 4 步：${steps[now]}` })}
    >
      {steps.map((words, step) => (
        <View
          key={words}
          className={`roster-step ${step === now ? 'roster-step-now' : step < now ? 'roster-step-done' : ''}`}
        >
          {step < now ? <Icon name="check" size={15} /> : <Text>{String(step + 1)}</Text>}
          <Text>{words}</Text>
        </View>
      ))}
    </View>
  )
}
