// Generated from client/ by `npm run docs`: change the files there, not this one.

/** The script of the page. */
export const script = [
  "(() => {",
  "  // src/report/html/client/matrix.ts",
  "  function matrix() {",
  "    const frame = document.querySelector(\".matrix\");",
  "    if (frame === null) return;",
  "    const scrolls = () => frame.scrollWidth > frame.clientWidth || frame.scrollHeight > frame.clientHeight;",
  "    new ResizeObserver(() => {",
  "      frame.tabIndex = scrolls() ? 0 : -1;",
  "    }).observe(frame);",
  "  }",
  "",
  "  // src/report/html/client/main.ts",
  "  document.documentElement.dataset[\"scripted\"] = \"\";",
  "  matrix();",
  "})();"
].join("\n")
