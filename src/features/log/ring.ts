import Taro from '@tarojs/taro'

/** Opens the dialler with a number. False when the reader changed their mind. */
export async function ring(phone: string): Promise<boolean> {
  if (process.env.TARO_ENV === 'h5') {
    window.location.href = `tel:${phone}`
    return true
  }
  try {
    await Taro.makePhoneCall({ phoneNumber: phone })
    return true
  } catch {
    return false
  }
}
