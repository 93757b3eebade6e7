import Taro from '@tarojs/taro'

/** Calls the bank or a complaint line; who changes their mind in WeChat's own dialog (「fail cancel」) stays on the card. */
export async function callBank(phone: string): Promise<void> {
  if (process.env.TARO_ENV === 'h5') {
    window.location.href = `tel:${phone}`
    return
  }
  await Taro.makePhoneCall({ phoneNumber: phone }).catch(() => undefined)
}
