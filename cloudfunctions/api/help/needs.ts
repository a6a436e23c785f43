import { viewHelpNeeds } from '../../../types/help-actions'
import { action } from '../../platform/action'
import { stop } from '../../platform/refused'

export const needs = action(viewHelpNeeds, async () => stop('not_allowed'))
