/** Filipino words that a dressmaker would want to see before they leave. Whole words; names that sound alike are left out. */
export const fil = `
  amputa animalka bading bayot bilat bobo boba bugok burat buwisit bwisit demonyo engot etits gago gagi gagong
  hayop hayopka hindot hindutan hudas inutil jakol kantot kantutan kingina kinginamo leche letse lintik libog malibog mamatay
  mongoloid namatay ogag olok pakshet pakyu patayin pekpek pesteng pokpok potaena potangina puki pukinangina puke pukingina
  punyeta puta putang putangina putanginamo putcha putragis salsal sira siraulo supot tamod tangina tanginamo tanga
  tarantado tete titi tungaw ulol ungas yawa
`
