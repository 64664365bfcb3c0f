/** Whether a key belongs to what is being written. */
function isTyping(event: KeyboardEvent): boolean {
  const { target } = event
  return target instanceof HTMLElement && (target.isContentEditable || /^(?:INPUT|SELECT|TEXTAREA)$/u.test(target.tagName))
}

export interface Keys {
  /** Whether `/` and `?` work everywhere: who speaks to the computer must be able to turn them off. */
  readonly enabled: () => boolean
  readonly enable: (enabled: boolean) => void
}

/** `/` goes to the search, `?` opens the list of keys. */
export function keys(dialog: HTMLDialogElement, search: HTMLInputElement, help: HTMLButtonElement, changed: () => void): Keys {
  const shortcuts = dialog.querySelector<HTMLInputElement>("[name=shortcuts]")
  const enabled = (): boolean => shortcuts?.checked ?? true
  shortcuts?.addEventListener("change", changed)
  help.addEventListener("click", () => dialog.showModal())
  dialog.querySelector("[name=close]")?.addEventListener("click", () => dialog.close())
  document.addEventListener("keydown", (event) => {
    if (!enabled() || event.ctrlKey || event.metaKey || event.altKey || isTyping(event) || dialog.open) return
    if (event.key === "/") search.focus()
    else if (event.key === "?") dialog.showModal()
    else return
    event.preventDefault()
  })
  return { enabled, enable: (on) => { if (shortcuts !== null) shortcuts.checked = on } }
}
