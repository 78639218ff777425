import { gridEn, gridZhCN } from '@/locales/gridWords'
import { messagesOf } from './messagesOf'

/** Adds the words of the Gantt chart's tree-grid and of its keys. */
export const useGridMessages = messagesOf('grid', gridZhCN, gridEn)
