import cloudbase from '@cloudbase/node-sdk'

/** The environment this function runs in. Where its requests go is decided by environment variables alone. */
export const cloud = cloudbase.init({ env: cloudbase.SYMBOL_CURRENT_ENV })
