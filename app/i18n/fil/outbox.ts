/** What the outbox says of mails, and of addresses that asked for peace. */
export const outbox = {
  'staff.outbox.title': 'Mga palabas na email',
  'staff.outbox.lead':
    'Bawat email na isinulat ng tindahan, pinakabago muna. Binubura ang mga address kapag nakaalis na ang email; ang mga code sa pagkumpirma makalipas ang isang araw, at ang laman ng iba pagkaraan ng 90 araw.',
  'staff.outbox.local':
    'Walang nakatakdang mail server kaya nananatili rito ang mga email at walang umaalis sa computer na ito. Itakda ito sa Mga setting, Email.',
  'staff.outbox.none': 'Wala pang naisulat na email.',
  'staff.outbox.subject': 'Paksa',
  'staff.outbox.kind': 'Email',
  'staff.outbox.state': 'Kalagayan',
  'staff.outbox.written': 'Isinulat',
  'staff.outbox.to': 'Kay',
  'staff.outbox.erased': 'Binura, gaya ng ipinangako',
  'staff.outbox.from': 'Mula kay',
  'staff.outbox.said': 'Sabi ng mail server',
  'staff.outbox.tries': 'Mga subok',
  'staff.outbox.next': 'Susunod na subok',
  'staff.outbox.back': 'Lahat ng email',
  'staff.outbox.frame': 'Ang email gaya ng nakikita',
  'staff.outbox.plain': 'Payak na teksto',
  'staff.outbox.damaged': 'Hindi na mabasa ang natitira rito ng email na ito. Sira ang hanay nito.',
  'staff.outbox.unreadable': 'Hindi maipakita ang email na ito. Isinulat ito ng ibang bersyon ng app.',
  'staff.outbox.textErased': 'Binura na ang laman ng email na ito, gaya ng ipinangako.',
  'staff.outbox.unopenable':
    'Hindi mabuksan ang email na ito. Selyado ito ng ibang SECRET kaysa sa ginagamit ng app.',
  'staff.outbox.trouble.address':
    'Naghihintay ang mga email: hindi tama ang address ng mail server. Itama ito sa Mga setting, Email.',
  'staff.outbox.trouble.loopback':
    'Naghihintay ang mga email: ang PUBLIC_URL ay ang computer na ito, kaya walang ibang makapagbubukas ng mga link. Itakda ang PUBLIC_URL at simulan muli.',
  'staff.outbox.trouble.sealed':
    'Naghihintay ang mga email: selyado ng ibang SECRET ang address ng mail server. Simulan ang app gamit ang SECRET na iyon, o ilagay muli ang mail server sa Mga setting, Email.',
  'staff.outbox.email.ad': 'Patalastas sa kaibigan',
  'staff.outbox.email.answer': 'Balita tungkol sa sagot',
  'staff.outbox.email.reward': 'Voucher',
  'staff.outbox.email.review': 'Balita ng pasya sa isang disenyo',
  'staff.outbox.email.test': 'Pansubok na email',
  'staff.outbox.state.queued': 'Naghihintay umalis',
  'staff.outbox.state.sending': 'Paalis na',
  'staff.outbox.state.local': 'Narito lang, sa lokal na outbox',
  'staff.outbox.state.deferred': 'Ipinagpaliban; susubukan muli',
  'staff.outbox.state.refused': 'Tinanggihan ng mail server',
  'staff.outbox.state.unopenable': 'Hindi ipinadala: selyado ito ng ibang SECRET',
  'staff.outbox.state.unknown':
    'Hindi alam: naputol ang linya habang ibinibigay, kaya hindi ito ipinapadala nang dalawang beses',
  'staff.outbox.state.suppressed': 'Hindi ipinadala: ayaw ng taong ito ng email mula sa tindahan',
  'staff.outbox.state.cancelled': 'Hindi ipinadala: kinansela ito',
  'staff.outbox.state.damaged': 'Hindi ipinadala: hindi na mabasa ang natitira rito',
  'staff.outbox.state.unproven': 'Hindi ipinadala: hindi pa nakumpirma ng nagpadala ang address niya',

  'staff.peace.title': 'Address na hindi namin sinusulatan',
  'staff.peace.lead':
    'May naghihintay ba ng email na hindi dumarating? Tingnan dito kung may pumipigil sa aming sumulat sa kanila, at alisin iyon kapag hiniling nila.',
  'staff.peace.none': 'Walang pumipigil sa aming sumulat sa address na ito.',
  'staff.peace.asked': 'Noong {day}, may pumindot ng “Itigil ang lahat ng email” sa address na ito.',
  'staff.peace.bounced':
    'Noong {day}, sinabi ng mail server ng address na ito na walang ganoong mailbox. Susubukan muli pagkalipas ng tatlumpung araw.',
  'staff.peace.only': 'Alisin lang ito kapag ang mismong may-ari ng address ang humiling.',
  'staff.peace.lift': 'Sumulat muli sa address na ito',
  'staff.peace.lifted': 'Maaari na kaming sumulat muli sa address na ito.',
}
