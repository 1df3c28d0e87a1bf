import type { StaffMember, StaffMembers } from '@iwaa/shared/staff/staff';
import { For, Show, untrack } from 'solid-js';
import { dayInWords } from '../platform/time.ts';
import { t } from '../text/index.ts';
import { toast } from '../ui/Announcer.tsx';
import { Button } from '../ui/Button.tsx';
import { Card } from '../ui/Card.tsx';
import { Empty } from '../ui/Empty.tsx';
import { KeyedFor } from '../ui/KeyedFor.tsx';
import { OpenInPlace } from '../ui/OpenInPlace.tsx';
import { OrCancel } from '../ui/OrCancel.tsx';
import { Outcome } from '../ui/Outcome.tsx';
import { tongueInWords } from '../ui/placement/names.ts';
import { commaList } from '../ui/placement/party.ts';
import { andReread, type MemberChanges } from './changes.ts';
import { MemberForm } from './MemberForm.tsx';
import lists from './lists.module.css';
import styles from './staff.module.css';
import { StaffNav } from './StaffNav.tsx';

type MembersViewProps = {
  readonly staff: StaffMembers;
  readonly changes: MemberChanges;
  readonly reread: () => void;
};

/** Everybody who works here, each on a card, and the way to add somebody. */
export function MembersView(props: MembersViewProps) {
  return (
    <div class={styles.page}>
      <StaffNav />
      <h1>{t.staff.members()}</h1>
      <p class={styles.soft}>{t.staff.membersIntro()}</p>
      <OpenInPlace label={t.staff.addMember()} kind="primary">
        {(close) => <MemberForm {...props} centerId={props.staff.centerId} onClose={close} />}
      </OpenInPlace>
      <Show
        when={props.staff.members.length > 0}
        fallback={
          <Empty title={t.staff.emptyTitle()}>
            <p>{t.staff.emptyWhat()}</p>
          </Empty>
        }
      >
        <ul class={lists.members}>
          <KeyedFor each={props.staff.members} by={({ memberId }) => memberId}>
            {(member) => (
              <li>
                <MemberCard {...props} member={member()} />
              </li>
            )}
          </KeyedFor>
        </ul>
      </Show>
    </div>
  );
}

type MemberCardProps = MembersViewProps & { readonly member: StaffMember };

function MemberCard(props: MemberCardProps) {
  const facts = () =>
    commaList([
      t.professions[props.member.profession](),
      ...(props.member.gender ? [t.staff[`gender-${props.member.gender}`]()] : []),
      ...props.member.languages.map(tongueInWords),
    ]);
  return (
    <Card title={<bdi>{props.member.displayName}</bdi>}>
      <p>{facts()}</p>
      <Show when={props.member.certificates.length > 0}>
        <ul class={lists.certificates}>
          <For each={props.member.certificates}>
            {(one) => <Certificate certificate={one} today={props.staff.today} />}
          </For>
        </ul>
      </Show>
      <OpenInPlace label={t.staff.editMember()}>
        {(close) => (
          <>
            <MemberForm {...props} centerId={props.staff.centerId} onClose={close} />
            <Retire {...props} />
          </>
        )}
      </OpenInPlace>
    </Card>
  );
}

type CertificateProps = { readonly certificate: StaffMember['certificates'][number]; readonly today: string };

function Certificate(props: CertificateProps) {
  const name = () => t.certificates[props.certificate.kind]();
  const isOver = () => props.certificate.expiresOn !== null && props.certificate.expiresOn < props.today;
  const words = () => {
    const { expiresOn } = props.certificate;
    if (expiresOn === null) return name();
    return (isOver() ? t.staff.expired : t.staff.until)({ certificate: name(), day: dayInWords(expiresOn) });
  };
  return <li class={isOver() ? lists.over : styles.soft}>{words()}</li>;
}

/** Leaving the list takes future shifts with it: what that means stands beside the verb. */
function Retire(props: MemberCardProps) {
  const retire = untrack(() => andReread(props.changes.retire, props.reread));
  const name = () => props.member.displayName;
  const leave = async (): Promise<void> => {
    const said = t.staff.retired({ name: name() });
    if ((await retire.run({ memberId: props.member.memberId })).phase === 'done') toast(said);
  };
  return (
    <OpenInPlace label={t.staff.retireMember()} kind="plain">
      {(close) => (
        <>
          <p>{t.staff.retireConsequence({ name: name() })}</p>
          <OrCancel onCancel={close}>
            <Button kind="danger" pending={retire.busy()} onClick={() => void leave()}>
              {t.staff.retireVerb()}
            </Button>
          </OrCancel>
          <Outcome action={retire} />
        </>
      )}
    </OpenInPlace>
  );
}
