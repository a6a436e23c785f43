import { guarded } from '@/components/page/guarded'
import { Page } from '@/components/page/page'

const HelpNeedsPage = () => <Page title="停水施工时的需要">{null}</Page>

export default guarded(HelpNeedsPage)
