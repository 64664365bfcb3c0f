/** A function of two things that remembers its last answer: whoever compares two quotations then asks how alike they are worded. */
export const rememberingLast = <A extends object, B>(make: (left: A, right: A) => B): ((left: A, right: A) => B) => {
  let last: { readonly left: A, readonly right: A, readonly made: B } | null = null
  return (left, right) => {
    if (last?.left !== left || last.right !== right) last = { left, right, made: make(left, right) }
    return last.made
  }
}
