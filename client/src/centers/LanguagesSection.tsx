import { createSignal, For } from 'solid-js';
import { t } from '../text/index.ts';
import { Button } from '../ui/Button.tsx';
import { Chip, ChipRow } from '../ui/Chip.tsx';
import { TextInput } from '../ui/inputs.tsx';
import styles from './LanguagesSection.module.css';
import type { ProfileEdit } from './profile-edit.ts';
import { ProfileSection } from './ProfileSection.tsx';
import { tongueInWords } from '../ui/placement/names.ts';
import { commonLanguages } from './words.ts';

/** The list with this entry in it, or without. */
const toggled = <Entry,>(list: readonly Entry[], entry: Entry, on: boolean): Entry[] =>
  on ? [...list, entry] : list.filter((one) => one !== entry);

/** The languages its people speak. */
export function LanguagesSection() {
  return (
    <ProfileSection title={t.centers['field-languages']()} fields={['languages']}>
      {(edit) => <Languages edit={edit} />}
    </ProfileSection>
  );
}

function Languages(props: { readonly edit: ProfileEdit }) {
  const [code, setCode] = createSignal('');
  const spoken = () => props.edit.draft.languages;
  const offered = () => [...new Set([...commonLanguages, ...spoken()])];
  const wanted = () => code().trim().toLowerCase();
  const isCode = () => /^[a-z]{2,3}$/.test(wanted()) && !spoken().includes(wanted());
  const add = (): void => {
    props.edit.set({ languages: [...spoken(), wanted()] });
    setCode('');
  };
  return (
    <>
      <ChipRow wrap label={t.centers['field-languages']()}>
        <For each={offered()}>
          {(language) => (
            <Chip
              pressed={spoken().includes(language)}
              onPress={(on) => props.edit.set({ languages: toggled(spoken(), language, on) })}
            >
              {tongueInWords(language)}
            </Chip>
          )}
        </For>
      </ChipRow>
      <div class={styles.other}>
        <TextInput
          label={t.centers.otherLanguage()}
          hint={t.centers.otherLanguageHint()}
          value={code()}
          onValue={setCode}
          dir="ltr"
          maxlength="3"
        />
        <Button disabled={!isCode()} onClick={add}>
          {isCode() ? t.centers.addLanguage({ language: tongueInWords(wanted()) }) : t.centers.addThisLanguage()}
        </Button>
      </div>
    </>
  );
}
