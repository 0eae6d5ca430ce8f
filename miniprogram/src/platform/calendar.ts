import Taro from '@tarojs/taro'

type Event = { title: string; startAt: string; endAt: string; place: string }

const seconds = (at: string) => Math.floor(new Date(at).getTime() / 1000)

/** Puts an appointment into the phone's calendar; the person may turn back. */
export const addToCalendar = async ({ title, startAt, endAt, place }: Event) => {
  try {
    await Taro.addPhoneCalendar({
      title,
      startTime: seconds(startAt),
      endTime: String(seconds(endAt)),
      location: place,
      alarm: true,
      alarmOffset: 3600,
    })
  } catch {
    // The person turned back, or the phone has no calendar: nothing is lost.
  }
}
