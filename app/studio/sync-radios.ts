import { anyColor, sameColor, type AnyProduct, type Choices } from '~/catalog/choices'

/**
 * Checks in the form what these choices say. Its radios and boxes are checked by the browser and not by React, so that a
 * press is seen before the page has thought about it; what a rule or another window changes is put right here.
 */
export function syncRadios(product: AnyProduct, form: HTMLFormElement, choices: Choices): void {
  for (const group of product.groups) {
    const field = form.elements.namedItem(group.id)
    const value = choices[group.id]
    if (group.kind === 'toggle' && field instanceof HTMLInputElement) field.checked = value === true
    if (!(field instanceof RadioNodeList)) continue
    const values = [...field].map((radio) => (radio as HTMLInputElement).value)
    const wanted =
      group.kind === 'color' ? (values.find((own) => sameColor(own, value)) ?? anyColor) : String(value)
    if (field.value !== wanted) field.value = wanted
  }
}
