/** Lets the keyboard reach the matrix's frame only where there is something to scroll. */
export function matrix(): void {
  const frame = document.querySelector<HTMLElement>(".matrix")
  if (frame === null) return
  const scrolls = (): boolean => frame.scrollWidth > frame.clientWidth || frame.scrollHeight > frame.clientHeight
  new ResizeObserver(() => { frame.tabIndex = scrolls() ? 0 : -1 }).observe(frame)
}
