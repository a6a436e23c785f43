import type { MessageTemplate } from '../types/message'

/** WeChat's subscription templates of the demo's installation, as an operator would choose them in WeChat's console. */
const demoTemplates: MessageTemplate[] = [
  {
    id: 'demo-water-stop-and-safety',
    kinds: ['waterStop', 'safety', 'change'],
    fields: { thing1: 'title', time2: 'when', thing3: 'place', phone_number4: 'contactPhone' },
  },
  {
    id: 'demo-works-and-meetings',
    kinds: ['plan', 'progress', 'meeting', 'claim', 'help'],
    fields: { thing1: 'brief', time2: 'when', thing3: 'place', thing4: 'contactName' },
  },
]

/** What an operator sets beside the secrets (docs/operations.md). */
export const demoSettings = { NOTICE_TEMPLATES: JSON.stringify(demoTemplates) }
