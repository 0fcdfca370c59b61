import type { PageWordsOf } from '../../page-words'

export const pages: PageWordsOf = {
  en: {
    'home.begin': 'Begin with this car',
    'studio.leadTime_one': 'painted to order, about {count} week',
    'studio.leadTime_other': 'painted to order, about {count} weeks',
    'send.title': 'How shall the car reach your friend?',
    'send.mailtoSubject': '{sender} designed a car for you',
    'send.mailtoBody': '{friend}, I designed a car for you. Have a look: {url}',
    'mail.ad.subject': '{sender} designed a car for you',
    'mail.ad.preview': 'See the car, and say whether you would drive it.',
    'mail.ad.title': '{friend}, {sender} designed this car for you',
    'mail.ad.button': 'See your car',
    'mail.answer.why': 'You get this because you sent a car’s picture to {friend} through {shop}.',
    'ad.title': '{friend}, {sender} designed this for you',
    'ad.about': '{sender} designed this car and thought of you.',
    'ad.make': 'Make it yours',
    'ad.picture': 'The car as {sender} designed it: {design}',
    'ad.ask': 'Ask for this car',
    'ad.askHint': '{price}, painted to order',
    'ask.lead':
      'Leave a word; a person in the shop writes back with a price and a day to come and see it. Nothing is ordered yet.',
    'ask.price': 'About {price}, painted to order.',
    'mine.forSender':
      'This design began as a car for you. Confirm your email address, and it counts for whoever sent it.',
  },
  it: {
    'home.begin': 'Comincia da questa automobile',
    'studio.leadTime_one': 'verniciata su ordinazione, circa {count} settimana',
    'studio.leadTime_other': 'verniciata su ordinazione, circa {count} settimane',
    'send.title': 'Come facciamo arrivare l’automobile?',
    'send.mailtoSubject': '{sender} ha disegnato un’automobile per te',
    'send.mailtoBody': '{friend}, ho disegnato un’automobile per te. Guarda qui: {url}',
    'mail.ad.subject': '{sender} ha disegnato un’automobile per te',
    'mail.ad.preview': 'Guarda l’automobile e di’ se la guideresti.',
    'mail.ad.title': '{friend}, questa automobile l’ha disegnata {sender} per te',
    'mail.ad.button': 'Guarda la tua automobile',
    'mail.answer.why':
      'Ricevi questa email perché hai mandato l’immagine di un’automobile a {friend} tramite {shop}.',
    'ad.title': '{friend}, questa automobile l’ha disegnata {sender} per te',
    'ad.about': '{sender} ha disegnato questa automobile pensando a te.',
    'ad.make': 'Falla tua',
    'ad.picture': 'L’automobile disegnata da {sender}: {design}',
    'ad.ask': 'Chiedi questa automobile',
    'ad.askHint': '{price}, verniciata su ordinazione',
    'ask.lead':
      'Lasciaci due parole; una persona del negozio ti risponde con un prezzo e un giorno per venire a vederla. Non è ancora un ordine.',
    'ask.price': 'Circa {price}, verniciata su ordinazione.',
    'mine.forSender':
      'Questo disegno è nato come automobile per te. Conferma il tuo indirizzo email, e conta per chi te l’ha mandato.',
  },
  fil: {
    'home.begin': 'Magsimula sa kotseng ito',
    'studio.leadTime_one': 'pininturahan ayon sa order, mga {count} linggo',
    'studio.leadTime_other': 'pininturahan ayon sa order, mga {count} linggo',
    'send.title': 'Paano makakarating ang kotse sa kaibigan mo?',
    'send.mailtoSubject': 'Nagdisenyo si {sender} ng kotse para sa iyo',
    'send.mailtoBody': '{friend}, nagdisenyo ako ng kotse para sa iyo. Tingnan mo: {url}',
    'mail.ad.subject': 'Nagdisenyo si {sender} ng kotse para sa iyo',
    'mail.ad.preview': 'Tingnan ang kotse, at sabihin kung imamaneho mo ito.',
    'mail.ad.title': '{friend}, dinisenyo ni {sender} ang kotseng ito para sa iyo',
    'mail.ad.button': 'Tingnan ang kotse mo',
    'mail.answer.why':
      'Natanggap mo ito dahil nagpadala ka ng larawan ng kotse kay {friend} sa pamamagitan ng {shop}.',
    'ad.title': '{friend}, dinisenyo ito ni {sender} para sa iyo',
    'ad.about': 'Dinisenyo ni {sender} ang kotseng ito at ikaw ang naisip.',
    'ad.make': 'Gawin mong iyo',
    'ad.picture': 'Ang kotseng dinisenyo ni {sender}: {design}',
    'ad.ask': 'Hilingin ang kotseng ito',
    'ad.askHint': '{price}, pininturahan ayon sa order',
    'ask.lead':
      'Mag-iwan ng salita; may tao sa tindahan na susulat sa iyo ng presyo at araw ng pagtingin. Wala pang inoorder.',
    'ask.price': 'Mga {price}, pininturahan ayon sa order.',
    'mine.forSender':
      'Nagsimula ang disenyong ito bilang kotse para sa iyo. Kumpirmahin ang email address mo, at mabibilang ito para sa nagpadala.',
  },
}
