import type { errors as en } from '../en/errors'

export const errors: Record<keyof typeof en, string> = {
  'errors.summary_one': 'May isang bagay na kailangang tingnan muli',
  'errors.summary_other': '{count} bagay ang kailangang tingnan muli',
  'errors.404.title': 'Walang nakasabit sa hanger na ito',
  'errors.404.text': 'Baka mali ang pagkakasulat ng address, o naitabi na ang dating narito.',
  'errors.403.title': 'Galing ito sa ibang lugar',
  'errors.403.text':
    'Para sa kaligtasan mo, sa sarili naming mga pahina lang kami tumatanggap ng sagot. Bumalik, i-reload ang pahina, at subukan muli.',
  'errors.429.title': 'Dahan-dahan lang',
  'errors.429.text':
    'Maraming subok mula rito sa maikling panahon. Maghintay ng ilang minuto, saka subukan muli.',
  'errors.500.title': 'May natastas na tahi',
  'errors.500.text': 'May nangyaring mali sa amin. Walang nawala sa nai-save mo. Subukan muli mamaya.',
  'errors.home': 'Sa unang pahina',
  'errors.required': 'Pakisulatan ito.',
  'errors.tooLong': 'Masyado itong mahaba. Paikliin ito.',
  'errors.invalid': 'Hindi namin ito mabasa. Tingnan at subukan muli.',
  'errors.name': 'Sumulat ng pangalan: mga titik lang, hanggang 40.',
  'errors.mailbox': 'Sumulat ng isang buong email address, gaya ng ines@post.example.',
  'errors.contact': 'Sumulat ng email address o numero ng telepono.',
  'errors.choose': 'Pumili ng isa sa mga ito.',
  'errors.code': 'I-type ang anim na numero mula sa email.',
}
