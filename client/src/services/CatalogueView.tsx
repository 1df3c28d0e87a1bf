import type { Catalogue, ServiceLine, SetService, SetStep, StepLine } from '@iwaa/shared/services/services';
import { For, Show, type JSX } from 'solid-js';
import type { Action } from '../platform/action.ts';
import { language, t } from '../text/index.ts';
import { nameOf } from '../text/name.ts';
import { Card } from '../ui/Card.tsx';
import { KeyedFor } from '../ui/KeyedFor.tsx';
import layout from '../ui/layout.module.css';
import { OpenInPlace } from '../ui/OpenInPlace.tsx';
import styles from '../ui/services/services.module.css';
import { ServiceForm } from './ServiceForm.tsx';
import { StepForm } from './StepForm.tsx';

export type CatalogueViewProps = {
  readonly catalogue: Catalogue;
  readonly createSetService: () => Action<SetService, unknown>;
  readonly createSetStep: () => Action<SetStep, unknown>;
};

/** Services and steps in the three languages: what is taken out stays named where it was chosen before. */
export function CatalogueView(props: CatalogueViewProps) {
  return (
    <>
      <div>
        <p>
          <a href="/centers">{t.centers.backToList()}</a>
        </p>
        <h1>{t.services.catalogue()}</h1>
        <p class={layout.soft}>{t.services.catalogueIntro()}</p>
      </div>
      <div class={layout.columns}>
        <Card title={t.services.offered()}>
          <ul class={styles.lines}>
            <KeyedFor each={props.catalogue.services} by={({ id }) => id}>
              {(service) => (
                <Entry line={service()} rest={countedInWords(service())}>
                  {(close) => <ServiceForm service={service()} createSet={props.createSetService} onClose={close} />}
                </Entry>
              )}
            </KeyedFor>
          </ul>
          <OpenInPlace kind="primary" label={t.services.addService()}>
            {(close) => <ServiceForm createSet={props.createSetService} onClose={close} />}
          </OpenInPlace>
        </Card>
        <Card title={t.services.steps()}>
          <p class={layout.soft}>{t.services.stepsIntro()}</p>
          <ul class={styles.lines}>
            <KeyedFor each={props.catalogue.steps} by={({ id }) => id}>
              {(step) => (
                <Entry line={step()}>
                  {(close) => <StepForm step={step()} createSet={props.createSetStep} onClose={close} />}
                </Entry>
              )}
            </KeyedFor>
          </ul>
          <OpenInPlace kind="primary" label={t.services.addStepKind()}>
            {(close) => <StepForm createSet={props.createSetStep} onClose={close} />}
          </OpenInPlace>
        </Card>
      </div>
    </>
  );
}

const countedInWords = ({ counted, perLanguage }: ServiceLine): string =>
  [t.services[`counted-${counted}`](), ...(perLanguage ? [t.services.perLanguage()] : [])].join(' · ');

type EntryProps = {
  readonly line: StepLine;
  readonly rest?: string;
  readonly children: (close: () => void) => JSX.Element;
};

/** The screen's own language is the heading: the two others stand under it. */
const elsewhere = ({ nameFr, nameAr, nameEn }: StepLine) =>
  [
    { lang: 'fr', dir: 'ltr', name: nameFr } as const,
    { lang: 'ar', dir: 'rtl', name: nameAr } as const,
    { lang: 'en', dir: 'ltr', name: nameEn } as const,
  ].filter(({ lang }) => lang !== language());

function Entry(props: EntryProps) {
  return (
    <li class={styles.line}>
      <span class={props.line.retired ? styles.gone : styles.name}>{nameOf(props.line)}</span>
      <Show when={props.line.retired}>
        <span class={styles.gone}>{t.services.takenOut()}</span>
      </Show>
      <span class={styles.under}>
        <For each={elsewhere(props.line)}>
          {({ lang, dir, name }, index) => (
            <>
              {index() > 0 ? ' · ' : ''}
              <bdi lang={lang} dir={dir}>
                {name}
              </bdi>
            </>
          )}
        </For>
      </span>
      <Show when={props.rest}>
        <span class={styles.under}>{props.rest}</span>
      </Show>
      <div class={styles.whole}>
        <OpenInPlace kind="plain" label={t.services.edit({ service: nameOf(props.line) })}>
          {props.children}
        </OpenInPlace>
      </div>
    </li>
  );
}
