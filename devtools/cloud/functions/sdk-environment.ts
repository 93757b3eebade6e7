/** The environment variables that point a plain wx-server-sdk here. */
export function sdkEnvironment(url: string, secret: string): Record<string, string> {
  return {
    TZ: 'UTC',
    TCB_CONTEXT_CNFG: JSON.stringify({ URL: `${url}/admin` }),
    // Without this each request first asks the cloud's metadata host whether it is in the cloud.
    TENCENTCLOUD_RUNENV: 'SCF',
    TENCENTCLOUD_REGION: 'local',
    SCF_NAMESPACE: 'local',
    TCB_ENV: 'local',
    TENCENTCLOUD_SECRETID: secret,
    TENCENTCLOUD_SECRETKEY: secret,
  }
}
