import type { StaffMember } from '@iwaa/shared/staff/staff';
import type { CertificateKind } from '@iwaa/shared/staff/words';
import { For } from 'solid-js';
import { t } from '../text/index.ts';
import { Chip, ChipRow } from '../ui/Chip.tsx';
import { TextInput } from '../ui/inputs.tsx';
import layout from '../ui/layout.module.css';

type Certificates = StaffMember['certificates'];
type CertificateFieldsProps = {
  readonly kinds: readonly CertificateKind[];
  readonly certificates: Certificates;
  readonly onChange: (certificates: Certificates) => void;
};

/** Which certificates somebody has, and until when each holds. */
export function CertificateFields(props: CertificateFieldsProps) {
  const has = (kind: CertificateKind): boolean => props.certificates.some((one) => one.kind === kind);
  const toggle = (kind: CertificateKind, on: boolean): void => {
    const others = props.certificates.filter((one) => one.kind !== kind);
    props.onChange(on ? [...others, { kind, expiresOn: null }] : others);
  };
  const setUntil = (kind: CertificateKind, day: string): void =>
    props.onChange(
      props.certificates.map((one) => (one.kind === kind ? { kind, expiresOn: day === '' ? null : day } : one)),
    );
  return (
    <>
      <div class={layout.list}>
        <p class={layout.small}>{t.staff.certificates()}</p>
        <ChipRow wrap label={t.staff.certificates()}>
          <For each={props.kinds}>
            {(kind) => (
              <Chip pressed={has(kind)} onPress={(on) => toggle(kind, on)}>
                {t.certificates[kind]()}
              </Chip>
            )}
          </For>
        </ChipRow>
      </div>
      <div class={layout.fields}>
        <For each={props.kinds.filter(has)}>
          {(kind) => (
            <TextInput
              label={t.staff.certificateUntil({ certificate: t.certificates[kind]() })}
              hint={t.staff.certificateHint()}
              type="date"
              dir="ltr"
              value={props.certificates.find((one) => one.kind === kind)?.expiresOn ?? ''}
              onValue={(day) => setUntil(kind, day)}
            />
          )}
        </For>
      </div>
    </>
  );
}
