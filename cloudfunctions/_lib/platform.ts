import cloud from 'wx-server-sdk'
import type { Command, Database } from './database-types'

/** WeChat's cloud, of the environment that the function runs in (the SDK's types forget its own constant). */
cloud.init({ env: cloud.DYNAMIC_CURRENT_ENV as unknown as string })

/** An absent document reads as null instead of an error whose text varies between SDK versions. */
const options: { env?: string; throwOnNotFound: boolean } = { throwOnNotFound: false }
const database: unknown = cloud.database(options)

export const db = database as Database
export const command = (database as { command: Command }).command
export { cloud }
