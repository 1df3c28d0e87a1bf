import { paidByYear } from '@iwaa/shared/expansion/grants';
import type { ScenarioGrant } from '@iwaa/shared/expansion/scenario';
import { For, Index, Show } from 'solid-js';
import { t } from '../../../text/index.ts';
import { Button } from '../../../ui/Button.tsx';
import { Card } from '../../../ui/Card.tsx';
import { DataTable } from '../../../ui/DataTable.tsx';
import { TextInput } from '../../../ui/inputs.tsx';
import layout from '../../../ui/layout.module.css';
import { numberInWords } from '../../../ui/number.ts';
import { Choices } from '../../../ui/placement/Choices.tsx';
import { BasisLine } from '../../BasisLine.tsx';
import { changesOf, type Editing, replaced, without } from '../editing.ts';
import { NumberInput } from '../NumberInput.tsx';
import { fieldId } from '../parts.ts';
import styles from './money.module.css';

/** Who pays how much, from when to when, and what of it is lost if it is not spent in time. */
export function GrantLines(props: { readonly edit: Editing }) {
  const grants = () => props.edit.content().grants;
  const write = (next: ScenarioGrant[]): void => changesOf(props.edit.change).whole({ grants: next });
  const add = (): void => {
    const { fromYear, toYear } = props.edit.content().demand;
    const basis = { kind: 'assumption', text: 'planner' } as const;
    write([...grants(), { donor: '', amount: 0, fromYear, toYear, lapses: false, basis }]);
  };
  return (
    <Card title={t.expansion.grants()}>
      <p class={layout.soft}>{t.expansion.grantsWhy()}</p>
      <Index each={grants()} fallback={<p>{t.expansion.noGrants()}</p>}>
        {(grant, place) => (
          <GrantLine
            place={place}
            grant={grant()}
            onGrant={(next) => write(replaced(grants(), place, next))}
            onRemove={() => write(without(grants(), place))}
          />
        )}
      </Index>
      <div>
        <Button onClick={add}>{t.expansion.addGrant()}</Button>
      </div>
      <Show when={grants().length > 0}>
        <PaidByYear edit={props.edit} />
      </Show>
    </Card>
  );
}

type GrantLineProps = {
  readonly place: number;
  readonly grant: ScenarioGrant;
  readonly onGrant: (grant: ScenarioGrant) => void;
  readonly onRemove: () => void;
};

function GrantLine(props: GrantLineProps) {
  const name = () => props.grant.donor || t.expansion.grantNumber({ number: props.place + 1 });
  /** A figure that is no longer the source's is the planner's. */
  const write = (part: Partial<ScenarioGrant>): void =>
    props.onGrant({ ...props.grant, basis: { kind: 'assumption', text: 'planner' }, ...part });
  return (
    <section class={styles.line} aria-label={name()}>
      <div class={layout.fields}>
        <TextInput
          id={fieldId('grant', props.place)}
          label={t.expansion.donor()}
          maxlength="60"
          value={props.grant.donor}
          onValue={(donor) => props.onGrant({ ...props.grant, donor })}
        />
        <NumberInput
          label={t.expansion['in-thousand']({ what: t.expansion.amount() })}
          value={props.grant.amount}
          onNumber={(amount) => write({ amount })}
        />
        <NumberInput
          label={t.expansion.fromYear()}
          value={props.grant.fromYear}
          onNumber={(fromYear) => write({ fromYear })}
        />
        <NumberInput label={t.expansion.toYear()} value={props.grant.toYear} onNumber={(toYear) => write({ toYear })} />
      </div>
      <Choices
        label={t.expansion.leftOver()}
        choices={[
          { value: 'carried', label: t.expansion.carried() },
          { value: 'lapses', label: t.expansion.lapses() },
        ]}
        value={props.grant.lapses ? 'lapses' : 'carried'}
        onValue={(value) => write({ lapses: value === 'lapses' })}
      />
      <p class={layout.small}>
        <BasisLine basis={props.grant.basis} />
      </p>
      <div>
        <Button aria-label={t.expansion.remove({ what: name() })} onClick={() => props.onRemove()}>
          {t.expansion.removeWord()}
        </Button>
      </div>
    </section>
  );
}

function PaidByYear(props: { readonly edit: Editing }) {
  const years = () => paidByYear(props.edit.content());
  return (
    <DataTable
      caption={t.expansion.paidByYear()}
      columns={[t.expansion.year(), t.expansion['in-thousand']({ what: t.expansion.amount() })]}
    >
      <For each={years()}>
        {({ year, amount }) => (
          <tr>
            <th scope="row">{String(year)}</th>
            <td>{numberInWords(amount)}</td>
          </tr>
        )}
      </For>
    </DataTable>
  );
}
