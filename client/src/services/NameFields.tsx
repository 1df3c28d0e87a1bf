import { t } from '../text/index.ts';
import { TextInput } from '../ui/inputs.tsx';

export type Names = { nameFr: string; nameAr: string; nameEn: string };
export const noNames: Names = { nameFr: '', nameAr: '', nameEn: '' };
export const areNamed = ({ nameFr, nameAr, nameEn }: Names): boolean =>
  [nameFr, nameAr, nameEn].every((name) => name.trim() !== '');

type NameFieldsProps = {
  readonly names: Names;
  readonly tried: boolean;
  readonly onNames: (changed: Partial<Names>) => void;
};

/** A name in each language of the network: none can be left out, for each is somebody's screen. */
export function NameFields(props: NameFieldsProps) {
  const faultOf = (name: string) => (props.tried && name.trim() === '' ? t.services.nameMissing() : undefined);
  return (
    <>
      <TextInput
        label={t.services.nameFr()}
        lang="fr"
        dir="ltr"
        maxlength="60"
        error={faultOf(props.names.nameFr)}
        value={props.names.nameFr}
        onValue={(nameFr) => props.onNames({ nameFr })}
      />
      <TextInput
        label={t.services.nameAr()}
        lang="ar"
        dir="rtl"
        maxlength="60"
        error={faultOf(props.names.nameAr)}
        value={props.names.nameAr}
        onValue={(nameAr) => props.onNames({ nameAr })}
      />
      <TextInput
        label={t.services.nameEn()}
        lang="en"
        dir="ltr"
        maxlength="60"
        error={faultOf(props.names.nameEn)}
        value={props.names.nameEn}
        onValue={(nameEn) => props.onNames({ nameEn })}
      />
    </>
  );
}
