import type { CenterLine, CenterList } from '@iwaa/shared/centers/centers';
import type { Stage } from '@iwaa/shared/centers/words';
import { createSignal, For, Show } from 'solid-js';
import { createShortcut } from '../platform/keys.ts';
import { t } from '../text/index.ts';
import { Button, ButtonLink } from '../ui/Button.tsx';
import { Empty } from '../ui/Empty.tsx';
import { TextInput } from '../ui/inputs.tsx';
import { CenterRow } from './CenterRow.tsx';
import styles from './CentersView.module.css';
import type { NetworkChanges } from './changes.ts';
import { CreateCenterDialog } from './CreateCenterDialog.tsx';
import layout from '../ui/layout.module.css';
import { cityInWords } from './words.ts';

type CentersViewProps = {
  readonly list: CenterList;
  readonly isCoordinator: boolean;
  readonly ownCenterId: string | undefined;
  readonly changes: NetworkChanges;
  readonly onCreated: (centerId: string) => void;
  readonly onOrganization: () => void;
};

/** What receives people first, then what will. */
const order: readonly Stage[] = ['open', 'equipping', 'planned', 'paused', 'closed'];

/** "2 ouverts · 2 en équipement · 46 lits" */
function networkInWords(lines: readonly CenterLine[]): string {
  const byStage = order.flatMap((stage) => {
    const count = lines.filter((line) => line.stage === stage).length;
    return count > 0 ? [t.centers[`count-${stage}`]({ count })] : [];
  });
  // A sum is told only to those who know every part of it.
  const sizes = lines.flatMap((line) => line.size ?? []);
  const beds = sizes.reduce((sum, size) => sum + size.beds, 0);
  return [...byStage, ...(sizes.length === lines.length ? [t.words.beds({ count: beds })] : [])].join(' · ');
}

/** One's own center first, then by stage, then by name. */
function inOrder(lines: readonly CenterLine[], ownCenterId: string | undefined): CenterLine[] {
  const rank = (line: CenterLine): number => (line.centerId === ownCenterId ? -1 : order.indexOf(line.stage));
  return lines.toSorted((one, other) => rank(one) - rank(other) || one.codeName.localeCompare(other.codeName));
}

function searchable(line: CenterLine, list: CenterList): string {
  return [line.codeName, line.codeNameAr, line.organizationName, cityInWords(line.cityId, list)]
    .join(' ')
    .toLowerCase();
}

export function CentersView(props: CentersViewProps) {
  const [wanted, setWanted] = createSignal('');
  const [creating, setCreating] = createSignal(false);
  const isOwn = (line: CenterLine): boolean => line.centerId === props.ownCenterId;
  const shown = () => {
    const sought = wanted().trim().toLowerCase();
    const found = props.list.centers.filter((line) => searchable(line, props.list).includes(sought));
    return inOrder(found, props.ownCenterId);
  };
  createShortcut('/', t.centers.find, () => document.getElementById('find-center')?.focus());
  return (
    <>
      <div class={layout.head}>
        <div>
          <h1>{t.centers.title()}</h1>
          <p class={styles.sum}>{networkInWords(props.list.centers)}</p>
        </div>
        <Show when={props.isCoordinator}>
          <div class={layout.actions}>
            <ButtonLink href="/services">{t.services.catalogue()}</ButtonLink>
            <ButtonLink href="/centers/import">{t.centers.import()}</ButtonLink>
            <Button kind="primary" onClick={() => setCreating(true)}>
              {t.centers.create()}
            </Button>
          </div>
        </Show>
      </div>
      <Show when={props.list.centers.length > 5}>
        <div class={styles.find}>
          <TextInput id="find-center" type="search" label={t.centers.find()} value={wanted()} onValue={setWanted} />
        </div>
      </Show>
      <Show when={shown().length > 0} fallback={<NoCenter any={props.list.centers.length > 0} />}>
        <ul class={styles.list}>
          <For each={shown()}>
            {(line) => (
              <CenterRow line={line} places={props.list} isOpenToViewer={props.isCoordinator || isOwn(line)} />
            )}
          </For>
        </ul>
      </Show>
      <CreateCenterDialog
        open={creating()}
        places={props.list}
        changes={props.changes}
        onClose={() => setCreating(false)}
        onCreated={props.onCreated}
        onOrganization={props.onOrganization}
      />
    </>
  );
}

function NoCenter(props: { readonly any: boolean }) {
  return (
    <Empty title={props.any ? t.centers.noneFound() : t.centers.none()}>
      <p>{props.any ? t.centers.noneFoundNext() : t.centers.noneNext()}</p>
    </Empty>
  );
}
