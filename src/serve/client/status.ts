/** A line that says how the page stands to the server. */
export interface StatusLine {
  /** An empty text takes the line away. `act`: a button beside it. */
  readonly say: (text: string, act?: { readonly label: string, readonly run: () => void }) => void
}

export function statusLine(): StatusLine {
  const line = document.createElement("p")
  line.className = "live-status"
  line.setAttribute("role", "status")
  line.hidden = true
  document.body.append(line)
  return {
    say: (text, act) => {
      line.hidden = text === ""
      line.textContent = text
      if (act === undefined) return
      const button = document.createElement("button")
      button.type = "button"
      button.textContent = act.label
      button.addEventListener("click", act.run)
      line.append(button)
    }
  }
}
