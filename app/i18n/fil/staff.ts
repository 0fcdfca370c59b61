/** What the people of the shop read: sign-in, set-up, asks, people, and what is on every page of theirs. */
export const staff = {
  'staff.nav': 'Mga pahina ng tauhan',
  'staff.counter': 'Counter',
  'staff.asks': 'Mga hiling',
  'staff.answers': 'Mga sagot',
  'staff.outbox': 'Mga palabas na email',
  'staff.people': 'Mga tao',
  'staff.settings': 'Mga setting',
  'staff.forManagersTitle': 'Para sa mga manager ang pahinang ito',
  'staff.forManagers':
    'Para sa counter ang account mo: mga voucher, mga hiling, ang titingnan at ang ledger. Kung kailangan mo rin ang pahinang ito, mabibigyan ka ng manager ng ganoong papel sa Mga tao.',
  'staff.open_one': '{count} naghihintay',
  'staff.open_other': '{count} naghihintay',
  'staff.storage': 'Lugar sa imbakan ng tindahan',
  'staff.storage.near':
    '{percent} nang puno ang imbakan ng tindahan, sa {limit}. Kapag napuno ito, ang mga disenyong pinakamatagal nang hindi binago, na hindi pag-aari ng sinumang may kumpirmadong address at walang nagpadala, ay magbibigay ng lugar sa mga bago. Para maitago ang mga iyon, taasan ng nagpapatakbo ng tindahan ang STORAGE_LIMIT.',
  'staff.storage.over':
    'Lampas na sa {limit} ang imbakan ng tindahan, at lahat ng natira ay may nagmamay-ari o naipadala na. Walang tinatanggihan at walang inaalis sa mga iyon, pero napupuno ang disk: taasan ng nagpapatakbo ng tindahan ang STORAGE_LIMIT, at tiyaking may lugar ang disk.',
  'staff.signedIn': 'Naka-sign in',
  'staff.signOut': 'Mag-sign out',
  'staff.shopFront': 'Sa harap ng tindahan',

  'staff.wait_one': 'Masyadong maraming pagsubok. Maghintay ng isang minuto, saka subukan muli.',
  'staff.wait_other': 'Masyadong maraming pagsubok. Maghintay ng {count} minuto, saka subukan muli.',

  'staff.signIn.title': 'Mag-sign in',
  'staff.signIn.lead': 'Para sa mga tauhan ng {shop}.',
  'staff.signIn.email': 'Email address',
  'staff.signIn.password': 'Password',
  'staff.signIn.button': 'Mag-sign in',
  'staff.signIn.wrong': 'Hindi magkatugma ang address at password na ito. Suriin ang dalawa at subukan muli.',
  'staff.signIn.guessed_one':
    'Maraming password ang sinubukan para sa address na ito. Sa device na dati mo nang ginamit, makakapasok ka ngayon; dito, pagkaraan ng isang minuto.',
  'staff.signIn.guessed_other':
    'Maraming password ang sinubukan para sa address na ito. Sa device na dati mo nang ginamit, makakapasok ka ngayon; dito, pagkaraan ng {count} minuto.',
  'staff.signIn.out': 'Naka-sign out ka na.',
  'staff.signIn.first':
    'Wala ka pang account? Habang walang tauhan ang tindahan, naglalabas ang app ng link na isang beses magagamit tuwing magsisimula ito.',

  'staff.setup.title': 'Gawin ang iyong account',
  'staff.setup.lead':
    'Isang beses lang magagamit ang link na ito. Pagkatapos, mag-sign in gamit ang address at password.',
  'staff.setup.for.first': 'Ikaw ang una rito, kaya maaari mong baguhin ang lahat sa tindahan.',
  'staff.setup.for.manager': 'Inimbita ka bilang manager: mababago mo ang lahat sa tindahan.',
  'staff.setup.for.counter':
    'Inimbita ka para sa counter: tutubusin mo ang mga voucher at makikita ang mga hiling.',
  'staff.setup.name': 'Pangalan mo',
  'staff.setup.nameHint': 'Lalabas ito sa tabi ng bawat voucher na tatanggapin mo.',
  'staff.setup.passwordHint':
    'Hindi bababa sa 10 karakter. Pinakamainam ang ilang salitang ikaw lang ang magsasama.',
  'staff.setup.strength': 'Tibay',
  'staff.setup.strength.short_one': 'Kulang pa ng isang karakter',
  'staff.setup.strength.short_other': 'Kulang pa ng {count} karakter',
  'staff.setup.strength.weak': 'Madaling hulaan',
  'staff.setup.strength.fair': 'Sapat na',
  'staff.setup.strength.strong': 'Matibay',
  'staff.setup.button': 'Gawin ang account',
  'staff.setup.dead': 'Hindi na gumagana ang link na ito',
  'staff.setup.deadText':
    'Isang beses magagamit ang bawat link, sa loob ng 30 minuto. Simulan muli ang app: habang walang account ng tauhan, maglalabas ito ng bagong link.',
  'staff.setup.deadStaff':
    'Nagamit na ito, binawi, o tapos na ang panahon nito: tatlong araw ang bisa ng imbitasyon. Kung may account ka, mag-sign in; kung wala, humingi ng bagong link sa manager.',
  'staff.setup.taken': 'May account na sa address na ito. Mag-sign in, o gumamit ng ibang address.',

  'errors.staff.required': 'Punan ito.',
  'errors.staff.tooLong': 'Masyado itong mahaba. Paikliin ito.',
  'errors.staff.line': 'Isulat ito sa isang linya, nang walang control character.',
  'errors.staff.email': 'Isulat ang isang buong email address, gaya ng oona@tindahan.example.',
  'errors.staff.passwordShort': 'Gumamit ng hindi bababa sa 10 karakter.',
  'errors.staff.passwordWeak': 'Madali itong hulaan. Gumamit ng ilang salitang ikaw lang ang magsasama.',
  'errors.staff.whole': 'Isulat ang buong bilang mula {from} hanggang {to}.',
  'errors.staff.amount': 'Isulat ang halaga gaya ng 120 o 120.50, hindi hihigit sa {most}.',
  'errors.staff.choose': 'Pumili ng isa sa listahan.',
  'errors.staff.acts': 'Markahan ang kahit isa: kung wala, walang makakakuha ng bestida.',
  'errors.staff.smtp': 'Isulat ang address ng mail server, gaya ng smtp://user@mail.example.com:587.',
  'errors.staff.from': 'Isulat ang isang email address; mula rito ipapadala ang mga email.',
  'errors.staff.keepOne': 'Mag-iwan ng kahit isang may marka, o walang magagawa.',
  'errors.staff.unknownOption':
    'May isa rito na hindi kilala ng tindahan. I-reload ang pahina at markahan muli.',
  'staff.act.answered': 'Sumagot sa pahinang ipinadala',
  'staff.act.made': 'Ginawang sarili ang disenyo',
  'staff.act.visited': 'Pumunta sa tindahan',
  'staff.act.ordered': 'Umorder',

  'staff.asks.title': 'Mga hinihingi',
  'staff.asks.lead': 'Mga taong gusto ang ipinakita sa kanila. Makipag-ugnayan, saka markahang tapos na.',
  'staff.asks.none': 'Walang naghihintay ng balita mula sa iyo.',
  'staff.asks.contact': 'Makontak sa',
  'staff.asks.note': 'Ang sinabi',
  'staff.asks.noNote': 'Walang idinagdag na salita.',
  'staff.asks.asked': 'Hiniling',
  'staff.asks.maker': 'Disenyo ni',
  'staff.asks.done': 'Markahang tapos na',
  'staff.asks.doneNamed': 'Markahang tapos na: {name}',
  'staff.asks.accept': 'Tinanggap namin ang order na ito',
  'staff.asks.acceptNamed': 'Tinanggap namin ang order na ito: {name}',
  'staff.asks.acceptedOn': 'Tinanggap noong {day}',
  'staff.asks.accepted.counted': 'Tinanggap. Bilang ito para sa nagdisenyo.',
  'staff.asks.accepted.pending':
    'Tinanggap. Maghihintay ito ayon sa mga patakaran, saka bibilangin para sa nagdisenyo.',
  'staff.asks.accepted.held':
    'Tinanggap. May titingin dito sa Mga sagot bago ito bilangin para sa nagdisenyo.',
  'staff.asks.accepted.refused':
    'Tinanggap. Hindi ito mabibilang para sa nagdisenyo; nasa Mga sagot ang dahilan.',
  'staff.asks.accepted.stands':
    'Tinanggap. May sagot na dati ang patalastas, kaya wala nang ibang bibilangin.',
  'staff.asks.accepted.rules':
    'Tinanggap. Sa mga patakaran noong ipinadala ang patalastas, hindi binibilang ang mga order.',
  'staff.asks.accepted.gone': 'Natanggap o naisara na dati ang order na ito. Walang binago.',
  'staff.asks.saved': 'Minarkahang tapos na.',
  'staff.asks.closed_one': '{count} tapos na',
  'staff.asks.closed_other': '{count} tapos na',
  'staff.asks.closedOn': 'Natapos noong {day}',
  'staff.outbox.email.prove-mailbox': 'Code para kumpirmahin ang address',
  'staff.outbox.email.review-queue': 'Balita sa mga tauhan ng naghihintay na tingnan',
  'staff.outbox.state.handed-over': 'Naibigay na sa mail service',
  'staff.outbox.state.no-mailbox': 'Hindi ipinadala: sabi ng mail server nito, walang ganoong mailbox',
  'staff.outbox.state.too-old': 'Hindi ipinadala: naghintay ito hanggang wala nang silbi',
  'staff.outbox.state.taken-down': 'Hindi ipinadala: tinanggal ang larawan nito',
  'staff.peace.not-mine':
    'Noong {day}, may nagpatigil ng lahat ng email sa address na ito at nagsabing hindi niya kilala ang nagpadala.',

  'staff.people.title': 'Mga tao',
  'staff.people.lead':
    'Kung sino ang makakapag-sign in dito. Magagawa ng manager ang lahat; ang nasa counter ay tumutubos ng mga voucher, nakikita ang mga hiling, tumitingin ng mga disenyo bago umalis, at binabasa ang ledger.',
  'staff.people.here': 'Sino ang nagtatrabaho rito',
  'staff.people.gone': 'Sino ang inalis na',
  'staff.people.you': 'ikaw',
  'staff.people.since': 'Mula noong {day}',
  'staff.people.left': 'Inalis noong {day}',
  'staff.people.role.manager': 'Manager',
  'staff.people.role.counter': 'Counter',
  'staff.people.act.manager': 'Gawing manager',
  'staff.people.act.counter': 'Sa counter lang',
  'staff.people.act.out': 'Alisin',
  'staff.people.act.back': 'Ibalik',
  'staff.people.invite': 'Mag-imbita',
  'staff.people.inviteLead':
    'May makukuha kang link na iaabot. Isang account ang nagagawa nito, isang beses lang magagamit, at tatlong araw ang bisa.',
  'staff.people.invite.counter': 'Link para sa counter',
  'staff.people.invite.manager': 'Link para sa manager',
  'staff.people.link.counter': 'Ang link para sa nasa counter',
  'staff.people.link.manager': 'Ang link para sa manager',
  'staff.people.linkHint':
    'Kopyahin na ngayon: hindi na ito ipapakita muli. Iabot lang sa iisang taong iyon; ang unang magbukas ang makakakuha ng account.',
  'staff.people.invitations': 'Mga link na wala pang gumagamit',
  'staff.people.invitedBy': 'Ginawa ni {name}',
  'staff.people.until': 'May bisa hanggang {time}',
  'staff.people.withdraw': 'Bawiin',
  'staff.people.said.placed': 'Nabago na.',
  'staff.people.said.withdrawn': 'Binawi na. Hindi na gagana ang link.',
  'staff.people.said.gone': 'Nagamit o nabawi na ang link na iyon. Walang nabago.',
  'staff.people.said.not-manager': 'Manager lang ang makagagawa nito. Walang nabago.',
  'staff.people.said.unknown': 'Walang may ganoong account dito. Walang nabago.',
  'staff.people.said.left': 'Inalis na sila samantala. Ibalik muna sila.',
  'staff.people.said.last-manager':
    'Kailangan ng tindahan ng kahit isang manager, at ito lang ang mayroon. Gawin munang manager ang iba.',
  'staff.people.said.self':
    'Hindi mo maaaring ikandado ang sarili mo sa labas. Hilingin sa ibang manager na baguhin ang account mo.',
}
