import { ErrorSummary } from '~/components/error-summary'
import { Field, FieldError, TextArea } from '~/components/field'
import { FormToken } from '~/components/form-token'
import { Icon, type IconName } from '~/components/icon'
import { LanguageChooser } from '~/components/language-chooser'
import { Snip, Swatch } from '~/components/swatch'
import { Verdict, type VerdictState } from '~/components/verdict'
import { WovenLabel } from '~/components/woven-label'
import { inNarrow } from '../around'
import { colors, longShop, names } from '../samples'
import type { Family, Said } from '../story'

const icons: IconName[] = [
  'check',
  'cross',
  'plus',
  'mail',
  'plane',
  'clock',
  'none',
  'copy',
  'back',
  'alert',
  'sewn',
  'open',
]

const verdicts: VerdictState[] = ['unsent', 'waiting', 'checking', 'counted', 'not-counted']

const name = ({ t }: Said) => ({ id: 'name', name: 'name', label: t('ask.name') })
const contact = ({ t }: Said) => ({ id: 'contact', label: t('ask.contact'), hint: t('ask.contactHint') })
const note = ({ t }: Said) => ({ id: 'note', label: t('ask.note'), hint: t('ask.noteHint') })

const swatches = (chosen: string | undefined, form?: string) => (
  <fieldset>
    <legend className="unseen">Colours</legend>
    <div className="swatches">
      {colors.map(({ color, name }) => (
        <Swatch
          key={color}
          color={color}
          name={name}
          field="color"
          value={color}
          form={form}
          defaultChecked={color === chosen}
        />
      ))}
    </div>
  </fieldset>
)

export const controls: Family = {
  id: 'controls',
  title: 'Controls',
  around: inNarrow,
  stories: [
    {
      shows: { Field },
      states: {
        empty: (said) => <Field {...name(said)} />,
        'with a hint': (said) => <Field {...contact(said)} />,
        filled: (said) => <Field {...name(said)} defaultValue={names.usual} />,
        'with a long name': (said) => <Field {...name(said)} defaultValue={names.long.repeat(3)} />,
        'with an error': (said) => (
          <Field {...contact(said)} defaultValue="ana(at)post" error={said.t('errors.contact')} />
        ),
        'only to read': (said) => <Field {...name(said)} defaultValue={names.usual} readOnly />,
      },
    },
    {
      shows: { TextArea },
      states: {
        empty: (said) => <TextArea {...note(said)} />,
        filled: (said) => <TextArea {...note(said)} rows={4} defaultValue={longShop.address} />,
        'with an error': (said) => <TextArea {...note(said)} error={said.t('errors.tooLong')} />,
      },
    },
    {
      shows: { FieldError },
      states: {
        nothing: () => <FieldError id="name" error={undefined} />,
        short: ({ t }) => <FieldError id="name" error={t('errors.required')} />,
        long: ({ t }) => <FieldError id="name" error={t('errors.name.mixed')} />,
      },
    },
    {
      shows: { ErrorSummary },
      states: {
        nothing: () => <ErrorSummary errors={[]} />,
        one: (said) => (
          <form className="stack">
            <ErrorSummary errors={[{ id: 'name', error: said.t('errors.required') }]} />
            <Field {...name(said)} error={said.t('errors.required')} />
          </form>
        ),
        several: (said) => (
          <form className="stack">
            <ErrorSummary
              errors={[
                { id: 'name', error: said.t('errors.name.mixed') },
                { id: 'contact', error: said.t('errors.contact') },
              ]}
            />
            <Field {...name(said)} error={said.t('errors.name.mixed')} />
            <Field {...contact(said)} error={said.t('errors.contact')} />
          </form>
        ),
      },
    },
    {
      shows: { Swatch },
      states: { 'none chosen': () => swatches(undefined), chosen: () => swatches(colors[1]?.color) },
    },
    {
      shows: { Snip },
      states: {
        colours: () => (
          <div className="swatches">
            {colors.map(({ color }) => (
              <span key={color} className="swatch">
                <Snip color={color} />
              </span>
            ))}
          </div>
        ),
      },
    },
    {
      shows: { Icon },
      states: {
        all: () => (
          <ul className="shown-row">
            {icons.map((icon) => (
              <li key={icon}>
                <Icon name={icon} /> {icon}
              </li>
            ))}
          </ul>
        ),
      },
    },
    {
      shows: { Verdict },
      states: Object.fromEntries(
        verdicts.map((state) => [
          state,
          ({ t }: Said) => <Verdict state={state}>{t(`standing.state.${state}`)}</Verdict>,
        ]),
      ),
    },
    {
      shows: { FormToken },
      states: { 'nothing of it is seen': () => <FormToken issued="1700000000.signed" /> },
    },
    { shows: { LanguageChooser }, states: { usual: () => <LanguageChooser /> } },
    {
      shows: { WovenLabel },
      states: {
        usual: () => <WovenLabel shop="Atelier Maren" />,
        'a long name': () => <WovenLabel shop={longShop.name} />,
      },
    },
  ],
}
