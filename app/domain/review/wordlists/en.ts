/** English words that a dressmaker would want to see before they leave. Whole words; names that sound alike are left out. */
export const en = `
  arse arsehole ass asshole asshat bastard bitch bitches bloodyhell bollocks bugger bullshit chink cock cocksucker coon crackwhore
  cum cumshot cunt cunts dickhead dickheads dildo fag faggot faggots fascist fuck fucked fucker fuckers fuckin fucking
  fucks fuckoff fucku fuckyou gook heil hitler hoe hooker jerkoff jizz kike killyourself kkk kys masturbate milf motherfucker
  motherfucking nazi nazis negro nigga niggas nigger niggers nude nudes paki pedo pedophile penis piss pissed porn porno
  prick pussy rape raped rapist retard retarded scumbag sex sexy shit shithead shits shitty shyster skank slag slut sluts
  spastic spic stfu suicide swastika terrorist tit tits titties towelhead tranny twat vagina viagra wank wanker
  wetback whitepower whore whores wop wtf
`
