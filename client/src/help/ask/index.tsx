import { guarded } from '@/components/page/guarded'
import { Page } from '@/components/page/page'

const HelpAskPage = () => <Page title="说说要帮什么">{null}</Page>

export default guarded(HelpAskPage)
