import type { Locale, Words } from '~/i18n/language'

/** Why a rule changed something, and what; `instead` where it kept what had just been chosen. */
export const rules: Record<Locale, Words> = {
  en: {
    'rule.camp-placket':
      'A camp collar turns back in one with the front, so the front has no band of its own.',
    'rule.camp-placket.instead': 'A front like this closes up to the neck, so the collar is a Kent now.',
    'rule.pullover-slim':
      'It goes on over the head, which a slim cut is too narrow for; the fit is regular now.',
    'rule.pullover-slim.instead': 'A slim cut has to open all the way down: it has a button band now.',
    'rule.short-contrast': 'Plain short sleeves have no cuffs, so only the collar is of the other colour.',
    'rule.short-contrast.instead':
      'Plain short sleeves have no cuffs to be of another colour: they are turned up now.',
  },
  it: {
    'rule.camp-placket': 'Il colletto a revers è un tutt’uno con il davanti, che perciò non ha cannolo.',
    'rule.camp-placket.instead': 'Un davanti così si chiude fino al collo: ora il colletto è italiano.',
    'rule.pullover-slim': 'Si infila dalla testa e un taglio aderente è troppo stretto: ora è regolare.',
    'rule.pullover-slim.instead': 'Un taglio aderente deve aprirsi fino in fondo: ora ha il cannolo.',
    'rule.short-contrast':
      'Le maniche corte semplici non hanno polsini: solo il colletto è dell’altro colore.',
    'rule.short-contrast.instead':
      'Le maniche corte semplici non hanno polsini da cambiare colore: ora hanno il risvolto.',
  },
  fil: {
    'rule.camp-placket':
      'Ang kuwelyong camp ay karugtong ng harapan, kaya walang sariling tapal ang harapan.',
    'rule.camp-placket.instead': 'Hanggang leeg ang sara ng ganitong harapan, kaya Kent na ang kuwelyo.',
    'rule.pullover-slim': 'Sa ulo ito isinusuot at masikip ang hapit na tabas; karaniwan na ito ngayon.',
    'rule.pullover-slim.instead': 'Dapat bumukas hanggang ibaba ang hapit na tabas: may tapal na ito ngayon.',
    'rule.short-contrast':
      'Walang punyos ang payak na maikling manggas, kaya kuwelyo lang ang naiiba ang kulay.',
    'rule.short-contrast.instead':
      'Walang punyos na mag-iiba ng kulay sa payak na maikling manggas: may tiklop na ito ngayon.',
  },
}
