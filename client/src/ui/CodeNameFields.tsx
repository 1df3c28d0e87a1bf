import { t } from '../text/index.ts';
import { TextInput } from './inputs.tsx';

type CodeNames = { readonly codeName: string; readonly codeNameAr: string };
type CodeNameFieldsProps = CodeNames & {
  readonly errorOf: (field: keyof CodeNames) => string | undefined;
  readonly onNames: (names: Partial<CodeNames>) => void;
};

/** What a center is called, in both scripts: a name that tells nobody where it is. */
export function CodeNameFields(props: CodeNameFieldsProps) {
  return (
    <>
      <TextInput
        label={t.centers['field-codeName']()}
        hint={t.centers.codeNameHint()}
        error={props.errorOf('codeName')}
        value={props.codeName}
        onValue={(codeName) => props.onNames({ codeName })}
        maxlength="40"
      />
      <TextInput
        label={t.centers['field-codeNameAr']()}
        error={props.errorOf('codeNameAr')}
        value={props.codeNameAr}
        onValue={(codeNameAr) => props.onNames({ codeNameAr })}
        lang="ar"
        maxlength="40"
      />
    </>
  );
}
