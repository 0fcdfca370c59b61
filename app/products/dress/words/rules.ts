import type { Locale, Words } from '~/i18n/language'

/** Why a rule changed something, and what; `instead` where it kept what had just been chosen. */
export const rules: Record<Locale, Words> = {
  en: {
    'rule.halter-sleeve': 'A halter neck leaves the shoulders bare, so it has no sleeves.',
    'rule.halter-sleeve.instead': 'Sleeves need shoulders, which a halter leaves bare: the neck is a V now.',
    'rule.wrap-neckline': 'A wrap bodice crosses at the front, which makes its neck a V.',
    'rule.wrap-neckline.instead': 'A wrap always makes a V, so the bodice is fitted now.',
    'rule.wrap-buttons': 'A wrap bodice closes with its tie, so it has no buttons.',
    'rule.wrap-buttons.instead': 'Buttons close the front now, and no wrap: the bodice is fitted.',
    'rule.collar-neckline': 'A Peter Pan collar needs a round neck; the collar was left out.',
    'rule.collar-neckline.instead': 'A Peter Pan collar needs a round neck, so the neck is a jewel now.',
    'rule.mermaid-length': 'This skirt needs length to flare: it is now midi.',
    'rule.mermaid-length.instead': 'That skirt flares below the knee; so short, it is a pencil skirt now.',
    'rule.mermaid-empire': 'This skirt follows the hips, so the waist is in its natural place now.',
    'rule.mermaid-empire.instead': 'An empire waist lets the skirt fall free of the hips: it is A-line now.',
    'rule.tiered-buttons': 'The front of this skirt cannot open, so the buttons end at the waist.',
    'rule.tiered-buttons.instead': 'Buttons to the hem need a front that opens: the skirt is A-line now.',
    'rule.hip-waist':
      'This skirt spreads from the waist over the hips, so the waist is in its natural place now.',
    'rule.hip-waist.instead':
      'A dropped waist sits where this skirt would spread, so the skirt is A-line now.',
    'rule.wrap-waist': 'A wrap bodice is tied at the waist, so the waist is in its natural place now.',
    'rule.wrap-waist.instead': 'A wrap is tied at the waist; with a dropped one, the bodice is fitted now.',
    'rule.blouson-waist': 'A blouson falls over the waist, so the waist is in its natural place now.',
    'rule.blouson-waist.instead':
      'A blouson needs a waist to fall over; with an empire one, the bodice is fitted now.',
    'rule.hem-length': 'The shorter part of this hem would end too high: the dress is now knee length.',
    'rule.hem-length.instead': 'So short, the skirt needs an even hem: it is A-line now.',
    'rule.strapless-sleeve': 'Strapless takes the sleeves off.',
    'rule.strapless-sleeve.instead': 'Sleeves need shoulders to hang from: the neck is a sweetheart now.',
    'rule.camisole-sleeve': 'A camisole hangs from thin straps, which takes the sleeves off.',
    'rule.camisole-sleeve.instead': 'Thin straps carry no sleeves: the neck is a scoop now.',
    'rule.offshoulder-sleeve': 'Off the shoulder, sleeves hold the dress up: it has cap sleeves now.',
    'rule.offshoulder-sleeve.instead':
      'Without sleeves nothing holds it off the shoulder: the dress is strapless now.',
    'rule.shirt-neckline': 'A shirt collar needs a jewel or a V neck; the collar was left out.',
    'rule.shirt-neckline.instead': 'A shirt collar opens in a V, so the neck is one now.',
    'rule.stand-neckline': 'A stand collar needs a jewel or a keyhole neck; the collar was left out.',
    'rule.stand-neckline.instead': 'A stand collar goes close around the neck: it is a jewel neck now.',
    'rule.cowl-buttons': 'A cowl drapes where buttons would close, so it has none.',
    'rule.cowl-buttons.instead': 'Buttons close where a cowl would drape: the neck is a scoop now.',
    'rule.smocked-buttons': 'Smocking stretches instead of opening, so it has no buttons.',
    'rule.smocked-buttons.instead':
      'Buttons need a front that opens, which smocking does not: the bodice is fitted now.',
    'rule.skirt-pockets': 'This skirt is in layers, which leave no place for pockets.',
    'rule.skirt-pockets.instead': 'Pockets need a skirt in one layer: it is A-line now.',
    'rule.collar-embroidery': 'The neck is covered there, so the sprigs are at the hem now.',
    'rule.collar-embroidery.instead':
      'Sprigs around the neck need it uncovered: what covered it was left out.',
    'rule.sash-bow': 'The sash is tied in a bow already; the other bow was left out.',
    'rule.sash-bow.instead': 'One bow is enough at the waist: the sash was left out.',
  },
  it: {
    'rule.halter-sleeve': 'Lo scollo all’americana lascia le spalle nude: l’abito resta senza maniche.',
    'rule.halter-sleeve.instead':
      'Le maniche vogliono le spalle, che lo scollo all’americana lascia nude: ora è a V.',
    'rule.wrap-neckline': 'Il corpino a portafoglio si incrocia davanti: lo scollo diventa a V.',
    'rule.wrap-neckline.instead': 'Un corpino a portafoglio fa sempre una V: ora è aderente.',
    'rule.wrap-buttons': 'Il corpino a portafoglio si chiude con il suo laccio, quindi non ha bottoni.',
    'rule.wrap-buttons.instead':
      'Ora il davanti si chiude con i bottoni e non si incrocia: il corpino è aderente.',
    'rule.collar-neckline': 'Il colletto alla Peter Pan vuole uno scollo tondo: il colletto è stato tolto.',
    'rule.collar-neckline.instead':
      'Il colletto alla Peter Pan gira attorno a uno scollo tondo: ora è un girocollo.',
    'rule.mermaid-length': 'A questa gonna serve lunghezza per aprirsi: ora è midi.',
    'rule.mermaid-length.instead': 'Quella gonna si apre sotto il ginocchio: così corta, ora è a tubino.',
    'rule.mermaid-empire': 'Questa gonna segue i fianchi, perciò la vita è ora nel suo punto naturale.',
    'rule.mermaid-empire.instead': 'Con la vita impero la gonna cade libera dai fianchi: ora è a trapezio.',
    'rule.tiered-buttons': 'Il davanti di questa gonna non si apre: i bottoni finiscono in vita.',
    'rule.tiered-buttons.instead':
      'I bottoni fino all’orlo vogliono un davanti che si apre: ora la gonna è a trapezio.',
    'rule.hip-waist':
      'Questa gonna si apre dalla vita sui fianchi, perciò la vita è ora nel suo punto naturale.',
    'rule.hip-waist.instead':
      'La vita bassa sta proprio dove quella gonna si apre: ora la gonna è a trapezio.',
    'rule.wrap-waist':
      'Il corpino a portafoglio si lega in vita, perciò la vita è ora nel suo punto naturale.',
    'rule.wrap-waist.instead': 'Un corpino a portafoglio si lega in vita: con la vita bassa, ora è aderente.',
    'rule.blouson-waist':
      'Il corpino a blusa ricade sulla vita, perciò la vita è ora nel suo punto naturale.',
    'rule.blouson-waist.instead':
      'Un corpino a blusa vuole una vita su cui ricadere: con quella impero, ora è aderente.',
    'rule.hem-length':
      'La parte più corta di quest’orlo finirebbe troppo in alto: ora l’abito è al ginocchio.',
    'rule.hem-length.instead': 'Così corta, la gonna vuole un orlo pari: ora è a trapezio.',
    'rule.strapless-sleeve': 'Senza spalline non ci sono maniche: sono state tolte.',
    'rule.strapless-sleeve.instead': 'Le maniche vogliono le spalle: ora lo scollo è a cuore.',
    'rule.camisole-sleeve': 'Con le spalline sottili non ci sono maniche: sono state tolte.',
    'rule.camisole-sleeve.instead': 'Le spalline sottili non reggono maniche: ora lo scollo è tondo e ampio.',
    'rule.offshoulder-sleeve':
      'Con le spalle scoperte sono le maniche a reggere l’abito: ora sono ad aletta.',
    'rule.offshoulder-sleeve.instead':
      'Senza maniche niente lo regge sotto le spalle: ora l’abito è senza spalline.',
    'rule.shirt-neckline': 'Il colletto da camicia vuole un girocollo o uno scollo a V; è stato tolto.',
    'rule.shirt-neckline.instead': 'Il colletto da camicia si apre a V: ora anche lo scollo.',
    'rule.stand-neckline':
      'Il colletto alla coreana vuole un girocollo o uno scollo a goccia; è stato tolto.',
    'rule.stand-neckline.instead':
      'Il colletto alla coreana sta attorno al collo: ora lo scollo è un girocollo.',
    'rule.cowl-buttons': 'Lo scollo ad anello drappeggia dove si chiuderebbero i bottoni, perciò non ne ha.',
    'rule.cowl-buttons.instead':
      'I bottoni chiudono dove lo scollo ad anello drappeggia: ora è tondo e ampio.',
    'rule.smocked-buttons': 'Il punto smock si allarga da sé, perciò non ha bottoni.',
    'rule.smocked-buttons.instead':
      'I bottoni vogliono un davanti che si apre, e il punto smock non lo fa: ora il corpino è aderente.',
    'rule.skirt-pockets': 'Questa gonna è a strati e non lascia posto alle tasche.',
    'rule.skirt-pockets.instead': 'Le tasche vogliono una gonna senza strati: ora è a trapezio.',
    'rule.collar-embroidery': 'Lì lo scollo è coperto: i rametti sono ora all’orlo.',
    'rule.collar-embroidery.instead':
      'I rametti vogliono lo scollo libero: ciò che lo copriva è stato tolto.',
    'rule.sash-bow': 'La fascia ha già il suo fiocco; l’altro è stato tolto.',
    'rule.sash-bow.instead': 'In vita basta un fiocco: la fascia è stata tolta.',
  },
  fil: {
    'rule.halter-sleeve': 'Hubad ang balikat sa leeg na halter, kaya wala itong manggas.',
    'rule.halter-sleeve.instead':
      'Sa balikat nakakabit ang manggas, at hubad ito sa halter: hugis-V na ang leeg.',
    'rule.wrap-neckline': 'Nagsasalubong sa harap ang pang-itaas na pabalot, kaya hugis-V ang leeg nito.',
    'rule.wrap-neckline.instead': 'Laging hugis-V ang pabalot, kaya hapit na ang pang-itaas.',
    'rule.wrap-buttons': 'Tali ang nagsasara sa pang-itaas na pabalot, kaya wala itong butones.',
    'rule.wrap-buttons.instead': 'Butones na ang nagsasara sa harap, hindi pabalot: hapit na ang pang-itaas.',
    'rule.collar-neckline': 'Bilog na leeg ang bagay sa kuwelyong Peter Pan; inalis ang kuwelyo.',
    'rule.collar-neckline.instead':
      'Sa bilog na leeg nakapaikot ang kuwelyong Peter Pan: bilog na ang leeg ng bestida.',
    'rule.mermaid-length': 'Kailangan ng haba ng paldang ito para bumuka: midi na ito ngayon.',
    'rule.mermaid-length.instead':
      'Bumubuka ang paldang iyon sa ibaba ng tuhod; sa ganitong ikli, lapis na ito.',
    'rule.mermaid-empire':
      'Sumusunod sa balakang ang paldang ito, kaya nasa natural na puwesto na ang baywang.',
    'rule.mermaid-empire.instead':
      'Sa baywang na empire, malaya sa balakang ang bagsak ng palda: A-line na ito ngayon.',
    'rule.tiered-buttons':
      'Hindi bumubukas sa harap ang paldang ito, kaya hanggang baywang lang ang butones.',
    'rule.tiered-buttons.instead':
      'Kailangan ng butones hanggang laylayan ang harapang bumubukas: A-line na ang palda.',
    'rule.hip-waist':
      'Mula baywang bumubuka sa balakang ang paldang ito, kaya nasa natural na puwesto na ang baywang.',
    'rule.hip-waist.instead':
      'Nasa bahaging bumubuka ng paldang iyon ang mababang baywang, kaya A-line na ang palda.',
    'rule.wrap-waist': 'Sa baywang itinatali ang pang-itaas na pabalot, kaya nasa natural na puwesto na ito.',
    'rule.wrap-waist.instead':
      'Sa baywang itinatali ang pabalot; sa mababang baywang, hapit na ang pang-itaas.',
    'rule.blouson-waist': 'Lumalaylay sa baywang ang blouson, kaya nasa natural na puwesto na ang baywang.',
    'rule.blouson-waist.instead':
      'Kailangan ng blouson ng baywang na lalaylayan; sa empire, hapit na ang pang-itaas.',
    'rule.hem-length':
      'Masyadong tataas ang maikling bahagi ng laylayang ito: hanggang tuhod na ang bestida.',
    'rule.hem-length.instead': 'Sa ganitong ikli, pantay dapat ang laylayan: A-line na ang palda.',
    'rule.strapless-sleeve': 'Walang manggas ang walang strap: inalis ang manggas.',
    'rule.strapless-sleeve.instead': 'Sa balikat nakakabit ang manggas: hugis-puso na ang leeg.',
    'rule.camisole-sleeve': 'Sa maninipis na strap nakasabit ang kamisol: inalis ang manggas.',
    'rule.camisole-sleeve.instead':
      'Hindi kaya ng maninipis na strap ang manggas: malalim na bilog na ang leeg.',
    'rule.offshoulder-sleeve': 'Manggas ang humahawak sa bestidang labas-balikat: cap na ang manggas nito.',
    'rule.offshoulder-sleeve.instead':
      'Kung walang manggas, walang hahawak sa labas-balikat: walang strap na ang bestida.',
    'rule.shirt-neckline': 'Bilog o hugis-V na leeg ang bagay sa kuwelyong pangkamisa; inalis ang kuwelyo.',
    'rule.shirt-neckline.instead': 'Hugis-V ang bukas ng kuwelyong pangkamisa, kaya ganoon na rin ang leeg.',
    'rule.stand-neckline': 'Bilog o keyhole na leeg ang bagay sa kuwelyong nakatayo; inalis ang kuwelyo.',
    'rule.stand-neckline.instead': 'Yumayakap sa leeg ang kuwelyong nakatayo: bilog na ang leeg ng bestida.',
    'rule.cowl-buttons': 'Lumalaylay ang cowl kung saan magsasara ang butones, kaya wala ito niyon.',
    'rule.cowl-buttons.instead':
      'Nagsasara ang butones kung saan lumalaylay ang cowl: malalim na bilog na ang leeg.',
    'rule.smocked-buttons': 'Nababanat ang smocked sa halip na bumukas, kaya wala itong butones.',
    'rule.smocked-buttons.instead':
      'Kailangan ng butones ang harapang bumubukas, at hindi ganoon ang smocked: hapit na ang pang-itaas.',
    'rule.skirt-pockets': 'Patong-patong ang paldang ito at walang lugar para sa bulsa.',
    'rule.skirt-pockets.instead': 'Kailangan ng bulsa ang paldang iisang patong: A-line na ito ngayon.',
    'rule.collar-embroidery': 'Natatakpan ang leeg doon, kaya nasa laylayan na ang burda.',
    'rule.collar-embroidery.instead': 'Dapat walang takip ang leeg para sa burda: inalis ang nakatakip.',
    'rule.sash-bow': 'Nakatali na nang palaso ang pamigkis; inalis ang isa pang laso.',
    'rule.sash-bow.instead': 'Sapat na ang isang laso sa baywang: inalis ang pamigkis.',
  },
}
