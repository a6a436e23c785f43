import { stored } from '@/lib/stored'

/** The station a keeper of several looks at: chosen once, kept on this device. */
export const keptStation = stored<string>('staff-station', '')
