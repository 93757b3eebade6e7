/* Looks again by itself while nobody is typing or reading an opened document, and lets the clock tick. */
const opened = performance.now()
const EIGHT_HOURS = 8 * 3600 * 1000

const tick = () => {
  for (const time of document.querySelectorAll('time[data-ms]')) {
    const now = Number(time.dataset.ms) + (performance.now() - (Number(time.dataset.at) || opened))
    const text = new Date(now + EIGHT_HOURS).toISOString()
    time.textContent = time.textContent.replace(/\d\d:\d\d:\d\d$/, text.slice(11, 19))
  }
}

const isBusy = () =>
  document.hidden ||
  document.querySelector('main details[open], main input:focus, main select:focus') !== null ||
  String(getSelection()) !== ''

const look = async () => {
  const main = document.querySelector('main[data-refresh]')
  if (main === null) return
  await new Promise(done => setTimeout(done, Number(main.dataset.refresh) * 1000))
  if (!isBusy()) {
    const answer = await fetch(location.href, { cache: 'no-store' }).catch(() => undefined)
    if (answer?.ok && !isBusy()) show(new DOMParser().parseFromString(await answer.text(), 'text/html'))
  }
  look()
}

const show = page => {
  for (const part of ['main', 'header']) {
    const [old, fresh] = [document.querySelector(part), page.querySelector(part)]
    if (old === null || fresh === null) continue
    for (const time of fresh.querySelectorAll('time[data-ms]')) time.dataset.at = String(performance.now())
    const log = old.querySelector('.log')
    const isAtEnd = log === null || log.scrollTop + log.clientHeight > log.scrollHeight - 40
    old.replaceWith(fresh)
    if (isAtEnd) toEnd()
    else fresh.querySelector('.log')?.scrollTo(0, log.scrollTop)
  }
}

const toEnd = () => {
  const log = document.querySelector('.log')
  if (log !== null) log.scrollTop = log.scrollHeight
}

document.querySelector('header nav [aria-current]')?.scrollIntoView({ block: 'nearest', inline: 'center' })
toEnd()
setInterval(tick, 1000)
look()
